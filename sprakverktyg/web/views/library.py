"""The library: the words, texts, dialogues and writing tasks of each module, to read."""

from flask import Blueprint, render_template

from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import writing
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.database import db
from sprakverktyg.web.help import help_with
from sprakverktyg.web.layers import my_content

bp = Blueprint("library", __name__, url_prefix="/bibliotek")


@bp.get("/")
@requires(Right.READ_LIBRARY)
def modules() -> str:
    return render_template("library/modules.html", content=my_content())


@bp.get("/<module_id>")
@requires(Right.READ_LIBRARY)
def module(module_id: str) -> str:
    content = my_content()
    found = content.framework.module(module_id)
    words = content.library.module_words(module_id)
    return render_template(
        "library/module.html",
        module=found,
        words=words,
        help={word.id: help_with(word.id) for word in words},
        texts=content.library.module_texts(module_id),
        dialogues=[item for item in content.dialogues if item.module_id == module_id],
        tasks=[item for item in content.writing if item.module_id == module_id],
        local=content.local,
        may_practise=Right.PRACTISE in viewer().rights,
    )


@bp.get("/text/<text_id>")
@requires(Right.READ_LIBRARY)
def text(text_id: str) -> str:
    content = my_content()
    found = content.library.text(text_id)
    others = [item for item in content.library.texts if found.family and item.family == found.family]
    return render_template("library/text.html", text=found, others=others, framework=content.framework)


@bp.get("/dialog/<dialogue_id>")
@requires(Right.READ_LIBRARY)
def dialogue(dialogue_id: str) -> str:
    content = my_content()
    found = content.dialogue(dialogue_id)
    return render_template("library/dialogue.html", dialogue=found, module=content.framework.module(found.module_id))


@bp.get("/skriv/<task_id>")
@requires(Right.READ_LIBRARY)
def writing_task(task_id: str) -> str:
    content = my_content()
    found = content.writing_task(task_id)
    can_write = Right.PRACTISE in viewer().rights
    return render_template(
        "library/writing_task.html",
        task=found,
        module=content.framework.module(found.module_id),
        can_write=can_write,
        shows_models=not can_write or writing.shows_models(db(), viewer(), found.id),
    )
