"""Writing with the coach: choose a task, write, look at the remarks, hand in, compare versions."""

from collections.abc import Sequence
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.feedback import Reply
from sprakverktyg.domain.letters import difference
from sprakverktyg.domain.marking import PARTS
from sprakverktyg.domain.privacy import PersonalData
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Writing
from sprakverktyg.usecases import remarks, writing
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.writing import Clear, Desk
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db, pause
from sprakverktyg.web.forms.writing import TextForm
from sprakverktyg.web.htmx import wants_fragment
from sprakverktyg.web.layers import layers, my_content
from sprakverktyg.web.messages import sentence

bp = Blueprint("writing", __name__, url_prefix="/skriva")

AUTOSAVE = {"hx-trigger": "input changed delay:1500ms", "hx-target": "#sparat", "hx-include": "closest form"}
"""A draft is saved a moment after the last key."""

Answer = str | tuple[str, int] | Response


@bp.get("/")
@requires(Right.PRACTISE)
def index() -> str:
    content = my_content()
    chosen = request.args.get("modul", "")
    module = content.framework.module(chosen) if chosen else None
    return render_template(
        "writing/index.html",
        rows=[(row, writing.task_of(content, row)) for row in writing.writings_for(db(), viewer())],
        standing=remarks.standing,
        modules=[
            (item, len(tasks))
            for item in content.framework.modules.values()
            if (tasks := [task for task in content.writing if task.module_id == item.id])
        ],
        module=module,
        tasks=[task for task in content.writing if module and task.module_id == module.id],
    )


@bp.post("/")
@requires(Right.PRACTISE)
def begin() -> Response:
    task_id = request.form.get("task", "")
    task = my_content().writing_task(task_id) if task_id else None
    row = writing.begin(db(), viewer(), task, now=now())
    return redirect(url_for("writing.work", writing_id=row.id), code=303)


@bp.get("/<uuid:writing_id>")
@requires(Right.PRACTISE)
def work(writing_id: UUID) -> str:
    row = writing.writing_for(db(), viewer(), writing_id)
    return _page(row, TextForm(formdata=None, text=row.draft))


@bp.post("/<uuid:writing_id>/utkast")
@requires(Right.PRACTISE)
def save(writing_id: UUID) -> Answer:
    desk, form = _desk(writing_id), TextForm()
    try:
        clear = _look_through(desk, form)
    except InvalidInput as fault:
        return _refused(writing_id, form, fault)
    row = writing.writing_for(db(), viewer(), writing_id)
    writing.save_draft(db(), viewer(), row, clear, now=now())
    if wants_fragment():
        return render_template("writing/_saved.html", saved=True, fault="")
    return redirect(url_for("writing.work", writing_id=writing_id), code=303)


@bp.post("/<uuid:writing_id>/titta")
@requires(Right.PRACTISE)
def look(writing_id: UUID) -> Answer:
    return _with_the_coach(writing_id, hands_in=False)


@bp.post("/<uuid:writing_id>/lamna")
@requires(Right.PRACTISE)
def hand_in(writing_id: UUID) -> Answer:
    return _with_the_coach(writing_id, hands_in=True)


@bp.post("/<uuid:writing_id>/anmarkning/<int:position>")
@requires(Right.PRACTISE)
def reply(writing_id: UUID, position: int) -> Response:
    row = writing.writing_for(db(), viewer(), writing_id)
    try:
        answer = Reply(request.form.get("reply", ""))
    except ValueError:
        raise InvalidInput("unknown_reply") from None
    writing.reply(db(), row, position, answer, now=now())
    return redirect(url_for("writing.work", writing_id=row.id, _anchor=f"anmarkning-{position}"), code=303)


@bp.get("/<uuid:writing_id>/versioner")
@requires(Right.PRACTISE)
def versions(writing_id: UUID) -> str:
    row = writing.writing_for(db(), viewer(), writing_id)
    newest = len(row.versions)
    before, after = (
        writing.version_of(row, request.args.get(name, default, type=int))
        for name, default in (("fran", max(newest - 1, 1)), ("till", newest))
    )
    return render_template(
        "writing/versions.html",
        row=row,
        task=writing.task_of(my_content(), row),
        before=before,
        after=after,
        parts=difference(after.text, before.text, by_words=True),
    )


def _desk(writing_id: UUID) -> Desk:
    desk = writing.desk_for(db(), viewer(), my_content(), writing_id)
    pause()
    return desk


def _look_through(desk: Desk, form: TextForm) -> Clear:
    if "text" not in request.form:
        raise InvalidInput("nothing_written")
    find = layers().find_personal_data
    return writing.look_through(desk, form.text.data or "", find=find, kept=form.kept.data or ())


def _with_the_coach(writing_id: UUID, *, hands_in: bool) -> Answer:
    desk, form = _desk(writing_id), TextForm()
    try:
        clear = _look_through(desk, form)
        feedback = layers().coach(clear.text, desk.task, desk.off)
        row = writing.writing_for(db(), viewer(), writing_id)
        version = writing.keep_version(db(), viewer(), row, clear, feedback, now=now())
    except InvalidInput as fault:
        return _refused(writing_id, form, fault)
    if hands_in:
        writing.hand_in(version, now=now())
    return redirect(url_for("writing.work", writing_id=writing_id, _anchor="laget"), code=303)


def _refused(writing_id: UUID, form: TextForm, fault: InvalidInput) -> Answer:
    if wants_fragment() and request.endpoint == "writing.save":
        return render_template("writing/_saved.html", saved=False, fault=sentence(fault)), 422
    form.refuse("text", fault)
    passages = writing.may_be_kept(fault) if isinstance(fault, PersonalDataFound) else ()
    return _page(writing.writing_for(db(), viewer(), writing_id), form, passages), 422


def _page(row: Writing, form: TextForm, passages: Sequence[PersonalData] = ()) -> str:
    task = writing.task_of(my_content(), row)
    newest = row.versions[-1] if row.versions else None
    handed_in = next((version for version in reversed(row.versions) if version.handed_in_at), None)
    marking = remarks.standing(handed_in) if handed_in else None
    save = url_for("writing.save", writing_id=row.id)
    form.text.render_kw = {**form.text.render_kw, **AUTOSAVE, "hx-post": save}
    return render_template(
        "writing/work.html",
        row=row,
        task=task,
        parts=PARTS.get(task.genre, ()) if task else (),
        form=form,
        passages=passages,
        newest=newest,
        remarks=remarks.remark_rows(newest, marking if newest is handed_in else None) if newest else (),
        checklist=remarks.checklist(task, newest) if newest else (),
        handed_in=handed_in,
        marking=marking,
        own_remarks=remarks.own_remarks(handed_in, marking) if handed_in and marking else (),
        has_teacher=writing.has_teacher_for(db(), viewer()),
    )
