"""Versions of a plain document: save, compare, go back, ask somebody to approve, put on the shelf, take out."""

import io
from uuid import UUID

from flask import Blueprint, Response, flash, redirect, render_template, request, send_file, url_for
from flask_babel import gettext as _
from werkzeug.utils import secure_filename
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Document
from sprakverktyg.usecases import documents, exports, reading, shelf, versions
from sprakverktyg.usecases.sentences import Desk, plain_blocks
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.background import read_later
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.workspace import AskForm, ShelfForm
from sprakverktyg.web.layers import layers

bp = Blueprint("versions", __name__, url_prefix="/dokument/<uuid:document_id>")

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Answer = tuple[str, int] | AnyResponse


@bp.get("/versioner")
@requires(Right.PLAIN_DOCUMENTS)
def index(document_id: UUID) -> str:
    return _page(_document(document_id))


@bp.post("/versioner")
@requires(Right.PLAIN_DOCUMENTS)
def save(document_id: UUID) -> AnyResponse:
    desk = _desk(document_id)
    version = versions.save_version(desk)
    flash(_("Version %(number)s är sparad.", number=version.number), "good")
    return _back(desk.document)


@bp.post("/versioner/<int:number>/tillbaka")
@requires(Right.PLAIN_DOCUMENTS)
def go_back(document_id: UUID, number: int) -> AnyResponse:
    desk = _desk(document_id)
    version = versions.go_back(desk, number)
    if reading.is_waiting(db(), desk.document):
        read_later(desk.document.id)
    flash(_("Texten är som i version %(old)s igen. Den är sparad som version %(new)s.", old=number, new=version.number))
    return _back(desk.document)


@bp.get("/versioner/<int:number>")
@requires(Right.PLAIN_DOCUMENTS)
def compare(document_id: UUID, number: int) -> str:
    document = _document(document_id)
    later = versions.version_for(db(), document, number)
    earlier = request.args.get("med", default=1, type=int)
    return render_template(
        "versions/compare.html",
        document=document,
        earlier=versions.version_for(db(), document, earlier),
        later=later,
        versions=versions.versions_of(db(), document),
        differences=versions.differences(db(), document, earlier, number),
    )


@bp.post("/godkannande")
@requires(Right.PLAIN_DOCUMENTS)
def ask(document_id: UUID) -> Answer:
    desk = _desk(document_id)
    form = _ask_form(desk.document)
    if not form.validate():
        return _page(desk.document, ask=form), 422
    try:
        versions.ask(desk, form.person.data)
    except InvalidInput as fault:
        form.refuse("person", fault)
        return _page(desk.document, ask=form), 422
    flash(_("Din kollega ser frågan på sin startsida."), "good")
    return _back(desk.document)


@bp.post("/versioner/<int:number>/hylla")
@requires(Right.PLAIN_DOCUMENTS)
def put_on_shelf(document_id: UUID, number: int) -> Answer:
    desk, form = _desk(document_id), ShelfForm()
    versions.version_for(db(), desk.document, number)
    if not form.validate():
        return _page(desk.document, shelf_form=form), 422
    try:
        shelf.put(desk, number, review_on=form.review_on.data, forms=layers().forms)
    except InvalidInput as fault:
        form.refuse("review_on", fault)
        return _page(desk.document, shelf_form=form), 422
    flash(_("Texten står på hyllan. Alla på enheten kan läsa den."), "good")
    return _back(desk.document)


@bp.post("/hylla/ta-ner")
@requires(Right.PLAIN_DOCUMENTS)
def take_down(document_id: UUID) -> AnyResponse:
    desk = _desk(document_id)
    if "sure" not in request.form:
        raise InvalidInput("unknown_decision")
    shelf.take_down(desk)
    return _back(desk.document)


@bp.get("/lattare.docx")
@requires(Right.PLAIN_DOCUMENTS)
def export_docx(document_id: UUID) -> AnyResponse:
    document = _document(document_id)
    data = exports.as_docx(db(), document, words_title=_("Ordlista"))
    return send_file(io.BytesIO(data), mimetype=DOCX, as_attachment=True, download_name=f"{_name(document)}.docx")


@bp.get("/lattare.txt")
@requires(Right.PLAIN_DOCUMENTS)
def export_text(document_id: UUID) -> AnyResponse:
    document = _document(document_id)
    text = exports.as_text(db(), document, words_title=_("Ordlista"))
    headers = {"Content-Disposition": f'attachment; filename="{_name(document)}.txt"'}
    return Response(text, mimetype="text/plain", headers=headers)


@bp.get("/utskrift")
@requires(Right.PLAIN_DOCUMENTS)
def printed(document_id: UUID) -> str:
    document = _document(document_id)
    easy = request.args.get("lattlast") == "ja"
    blocks = plain_blocks(db(), document)
    return render_template(
        "versions/print.html",
        document=document,
        easy=easy,
        blocks=blocks,
        lines=exports.in_easy_lines(blocks, layers().phrase_starts) if easy else {},
        words=exports.word_list(db(), document),
    )


def _document(document_id: UUID) -> Document:
    return documents.document_for(db(), viewer(), document_id)


def _desk(document_id: UUID) -> Desk:
    return Desk(db(), viewer(), _document(document_id), layers().workshop, now())


def _back(document: Document) -> AnyResponse:
    return redirect(url_for("versions.index", document_id=document.id), code=303)


def _name(document: Document) -> str:
    return secure_filename(document.title) or "dokument"


def _ask_form(document: Document) -> AskForm:
    form = AskForm()
    offer(form.person, [(person.id, person.name) for person in versions.colleagues(db(), viewer(), document)])
    return form


def _page(document: Document, *, ask: AskForm | None = None, shelf_form: ShelfForm | None = None) -> str:
    entry = shelf.entry_of(db(), document)
    return render_template(
        "versions/page.html",
        document=document,
        versions=versions.versions_of(db(), document)[::-1],
        approvals=versions.approvals_of(db(), document),
        changed_since=versions.changed_since_approved(db(), document),
        entry=entry,
        ask=ask or _ask_form(document),
        shelf_form=shelf_form or ShelfForm(formdata=None),
        stopped=shelf.stopped_words(db(), document, on=today()),
    )
