"""The desk of the språkombud: original and plain text side by side, a decision on each proposal."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.text import text_of
from sprakverktyg.storage.models import Document
from sprakverktyg.usecases import documents, reading, rewriting, sentences, workspace
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.background import read_later
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.workspace import CommentForm, WordingForm
from sprakverktyg.web.htmx import render
from sprakverktyg.web.layers import layers
from sprakverktyg.web.messages import sentence

bp = Blueprint("workspace", __name__, url_prefix="/dokument")

Answer = str | tuple[str, int] | Response


@bp.get("/<uuid:document_id>")
@requires(Right.PLAIN_DOCUMENTS)
def show(document_id: UUID) -> str:
    document = documents.document_for(db(), viewer(), document_id)
    return _page(document, request.args.get("rad", type=int))


@bp.get("/<uuid:document_id>/siffror")
@requires(Right.PLAIN_DOCUMENTS)
def figures(document_id: UUID) -> str:
    document = documents.document_for(db(), viewer(), document_id)
    before = workspace.first_readability(db(), document)
    after = layers().analyse.readability(text_of(sentences.plain_blocks(db(), document)))
    return render_template("workspace/figures.html", document=document, before=before, after=after)


@bp.get("/<uuid:document_id>/lasning")
@requires(Right.PLAIN_DOCUMENTS)
def progress(document_id: UUID) -> str:
    document = documents.document_for(db(), viewer(), document_id)
    return render("workspace/reading.html", "workspace/_reading.html", so_far=workspace.progress(db(), document))


@bp.post("/<uuid:document_id>/mening/<int:place>")
@requires(Right.PLAIN_DOCUMENTS)
def decide(document_id: UUID, place: int) -> Answer:
    desk = _desk(document_id)
    key, decision = request.form.get("key", ""), request.form.get("decision", "")
    acts = {"accept": rewriting.accept, "refuse": rewriting.refuse}
    if decision not in acts:
        sentences.sentence_at(desk, place)
        raise InvalidInput("unknown_decision")
    return _done(desk, place, lambda: acts[decision](desk, place, key))


@bp.post("/<uuid:document_id>/mening/<int:place>/svar")
@requires(Right.PLAIN_DOCUMENTS)
def answer(document_id: UUID, place: int) -> Answer:
    desk = _desk(document_id)
    said = request.form.get("own", "").strip() or request.form.get("answer", "")
    find = layers().find_personal_data
    return _done(desk, place, lambda: rewriting.answer(desk, place, request.form.get("key", ""), said[:100], find=find))


@bp.post("/<uuid:document_id>/mening/<int:place>/egna-ord")
@requires(Right.PLAIN_DOCUMENTS)
def edit(document_id: UUID, place: int) -> Answer:
    desk, form = _desk(document_id), WordingForm()
    wording = form.wording.data or ""
    verdict = rewriting.judge_edit(desk, place, wording)
    if not form.validate() or ((verdict.violations or verdict.uncertain) and not form.sure.data):
        return _page(desk.document, place, form=form, verdict=verdict)
    return _done(desk, place, lambda: rewriting.edit(desk, place, wording, find=layers().find_personal_data), form=form)


@bp.post("/<uuid:document_id>/mening/<int:place>/kommentar")
@requires(Right.PLAIN_DOCUMENTS)
def comment(document_id: UUID, place: int) -> Answer:
    desk, form = _desk(document_id), CommentForm()
    sentences.sentence_at(desk, place)
    if not form.validate():
        return _page(desk.document, place, comment=form), 422
    find = layers().find_personal_data
    return _done(
        desk, place, lambda: rewriting.comment(desk, place, form.text.data or "", find=find), stay=True, comment=form
    )


@bp.post("/<uuid:document_id>/alla")
@requires(Right.PLAIN_DOCUMENTS)
def decide_all(document_id: UUID) -> Answer:
    desk = _desk(document_id)
    return _done(desk, None, lambda: rewriting.accept_all(desk, kind=request.form.get("kind")))


@bp.post("/<uuid:document_id>/angra")
@requires(Right.PLAIN_DOCUMENTS)
def undo(document_id: UUID) -> Answer:
    desk = _desk(document_id)
    try:
        place = rewriting.undo(desk)
    except InvalidInput as fault:
        return _page(desk.document, None, fault=sentence(fault)), 422
    return _to(desk.document, place)


@bp.post("/<uuid:document_id>/lasaren")
@requires(Right.PLAIN_DOCUMENTS)
def address_reader(document_id: UUID) -> Answer:
    desk = _desk(document_id)
    du = request.form.get("du") == "ja"
    return _done(desk, None, lambda: rewriting.address_reader(desk, reader_is_du=du))


def _desk(document_id: UUID) -> Desk:
    document = documents.document_for(db(), viewer(), document_id)
    return Desk(db(), viewer(), document, layers().workshop, now())


def _done(desk: Desk, place: int | None, act: Callable[[], object], *, stay: bool = False, **forms: object) -> Answer:
    """Do something at a sentence and go on: to the next that waits when nothing is left to decide on in this one."""
    try:
        act()
    except InvalidInput as fault:
        return _page(desk.document, place, fault=sentence(fault), **forms), 422
    if place is not None and not stay:
        place = workspace.place_after(db(), desk.document, place)
    return _to(desk.document, place)


def _to(document: Document, place: int | None) -> Response:
    if reading.is_waiting(db(), document):
        read_later(document.id)
    return redirect(url_for("workspace.show", document_id=document.id, rad=place), code=303)


def _page(document: Document, place: int | None, **more: Any) -> str:
    space = workspace.workspace(db(), document, place)
    row = space.lines[space.open_place % workspace.ON_A_PAGE] if space.lines else None
    form = more.pop("form", None) or WordingForm(formdata=None, wording=row.wording if row else "")
    context = {"fault": "", "verdict": None, "comment": CommentForm(formdata=None), **more}
    return render("workspace/page.html", "workspace/_work.html", space=space, form=form, **context)
