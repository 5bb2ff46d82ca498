"""Taking one's own record along: a signed file for another workplace, and a document to read."""

import io
from collections.abc import Iterator, Mapping

from flask import Blueprint, Response, render_template, send_file
from flask_babel import gettext as _

from sprakverktyg.domain.portable_record import TRAVELS
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import own_record, signing, taking_along
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.filters import day
from sprakverktyg.web.labels import label
from sprakverktyg.web.own_record_words import Words, content_names

bp = Blueprint("taking_along", __name__, url_prefix="/min-sida/ta-med")

MOST_LINES = 500
"""Lines per kind in the document: more than anybody reads. The signed file has all of them."""

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@bp.get("/")
@requires(Right.OWN_PAGE)
def show() -> str:
    counts = own_record.counts(db(), viewer().id)
    return render_template("taking_along/page.html", kinds=[kind for kind in TRAVELS if counts[kind]])


@bp.post("/fil")
@requires(Right.OWN_PAGE)
def signed() -> Response:
    data = signing.signed_file(db(), viewer(), now=now())
    return _download(data, "application/json", "json")


@bp.get("/dokument")
@requires(Right.OWN_PAGE)
def document() -> Response:
    names = content_names()
    parts = [
        (label(kind), list(_lines(rows, Words(kind, names))))
        for kind, rows in taking_along.what_travels(db(), viewer()).items()
    ]
    explanation = _("Det här är sparat om %(name)s den %(day)s.", name=viewer().name, day=day(today()))
    return _download(taking_along.as_document(_("Min svenska på jobbet"), explanation, parts), DOCX, "docx")


def _lines(rows: list[dict[str, object]], words: Words) -> Iterator[str]:
    for row in rows[:MOST_LINES]:
        yield "; ".join(_said(row, words))
    if len(rows) > MOST_LINES:
        yield _("Det finns %(count)s till. De står i filen.", count=len(rows) - MOST_LINES)


def _said(row: Mapping[str, object], words: Words) -> Iterator[str]:
    for name, value in row.items():
        if isinstance(value, Mapping):
            yield from _said(value, words)
        elif isinstance(value, list):
            for item in value:
                yield from _said(item, words)
        else:
            yield f"{words.field(name)}: {words.value(name, value)}"


def _download(data: bytes, mimetype: str, suffix: str) -> Response:
    name = f"min-svenska-{today().isoformat()}.{suffix}"
    return send_file(io.BytesIO(data), mimetype=mimetype, as_attachment=True, download_name=name)
