"""Words one heard at work: looked up, put on one's own list, asked about, and taken along."""

import csv
import io
from collections.abc import Iterable, Sequence
from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import own_words
from sprakverktyg.usecases.own_words import Collection
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.own_words import WishForm
from sprakverktyg.web.help import Help, help_with
from sprakverktyg.web.layers import layers, my_content
from sprakverktyg.web.spreadsheet import harmless

bp = Blueprint("own_words", __name__, url_prefix="/ord")

KINDS = {"csv": "text/csv", "tsv": "text/tab-separated-values"}


@bp.get("/")
@requires(Right.PRACTISE)
def show() -> str:
    rows = own_words.own_list(db(), my_content().library, viewer().id)
    return render_template(
        "own_words/list.html", rows=rows, help=_help(row.word.id for row in rows), collections=Collection
    )


@bp.get("/sok")
@requires(Right.PRACTISE)
def look_up() -> str:
    return _found(request.args.get("ord", ""), WishForm(formdata=None))


@bp.post("/onska")
@requires(Right.PRACTISE)
def wish() -> str | tuple[str, int]:
    form = WishForm()
    try:
        if not form.validate():
            return _found("", form), 422
        own_words.wish_for(db(), viewer(), form.text.data, find=layers().find_personal_data, now=now())
    except InvalidInput as fault:
        form.refuse("text", fault)
        return _found("", form), 422
    return render_template("own_words/asked.html", text=form.text.data)


@bp.post("/<word_id>")
@requires(Right.PRACTISE)
def change(word_id: str) -> AnyResponse:
    """Put a word on the list, or take it away."""
    if "remove" in request.form:
        my_content().library.word(word_id)
        own_words.remove_own_word(db(), viewer().id, word_id)
    else:
        own_words.add_own_word(db(), my_content().library, viewer().id, word_id, now=now())
    return redirect(url_for("own_words.show"), code=303)


@bp.get("/ut.<kind>")
@requires(Right.PRACTISE)
def export(kind: str) -> Response:
    """Give the words as a file: .tsv for Anki, .csv for spreadsheets."""
    content, wanted = my_content(), request.args.get("vilka", Collection.OWN.value)
    if kind not in KINDS or wanted not in set(Collection):
        raise NotFound(f"words {wanted!r} as {kind!r}")
    words = own_words.collected(
        db(), content.framework, content.library, viewer().id, Collection(wanted), request.args.get("modul")
    )
    lines = own_words.lines_of(words, content.framework)
    response = Response(_for_anki(lines) if kind == "tsv" else _for_spreadsheets(lines), mimetype=KINDS[kind])
    response.headers.set("Content-Disposition", "attachment", filename=f"ord-{wanted}.{kind}")
    return response


@bp.get("/fragor")
@requires(Right.EXPLAIN_WORDS)
def wishes() -> str:
    return render_template("own_words/wishes.html", wishes=own_words.wishes_for(db(), viewer()))


@bp.post("/fragor/<uuid:wish_id>")
@requires(Right.EXPLAIN_WORDS)
def close(wish_id: UUID) -> AnyResponse:
    own_words.close_wish(db(), viewer(), wish_id, now=now())
    return redirect(url_for("own_words.wishes"), code=303)


def _found(text: str, form: WishForm) -> str:
    found = own_words.heard(my_content().library, text)
    if not form.text.data:
        form.text.data = found.text
    return render_template(
        "own_words/found.html",
        found=found,
        form=form,
        listed=own_words.listed_words(db(), viewer().id),
        help=_help(hit.word.id for hit in found.hits),
    )


def _for_anki(lines: Iterable[Sequence[str]]) -> str:
    """Return lines that Anki imports as they are: the comment lines name separator and columns."""
    head = ["#separator:tab", "#html:false", "#columns:" + "\t".join(own_words.COLUMNS)]
    return "\n".join([*head, *("\t".join(" ".join(cell.split()) for cell in line) for line in lines)]) + "\n"


def _for_spreadsheets(lines: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(own_words.COLUMNS)
    writer.writerows(harmless(line) for line in lines)
    return "\ufeff" + text.getvalue()  # or Excel takes it for another encoding than UTF-8


def _help(word_ids: Iterable[str]) -> dict[str, Help | None]:
    return {word_id: help_with(word_id) for word_id in word_ids}
