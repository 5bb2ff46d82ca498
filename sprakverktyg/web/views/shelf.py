"""The shelf of a unit: approved texts to read, with a word of explanation where somebody gets stuck."""

import io
from uuid import UUID

import segno
from flask import Blueprint, Response, render_template, request, url_for

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import shelf
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.workspace import SearchForm
from sprakverktyg.web.htmx import render
from sprakverktyg.web.layers import layers
from sprakverktyg.web.messages import sentence

bp = Blueprint("shelf", __name__, url_prefix="/hylla")


@bp.get("/")
@requires(Right.READ_LIBRARY)
def index() -> str:
    query = request.args.get("sok", "")[:100]
    found = shelf.shelf_for(db(), viewer(), query, forms=layers().base_forms)
    form = SearchForm(formdata=None, sok=query)
    return render_template("shelf/index.html", entries=found, query=query, form=form, today=today())


@bp.get("/<uuid:entry_id>")
@requires(Right.READ_LIBRARY)
def read(entry_id: UUID) -> str:
    entry = shelf.entry_for(db(), viewer(), entry_id)
    return render_template("shelf/text.html", entry=entry, blocks=shelf.text_on(entry), explained=None, fault="")


@bp.post("/<uuid:entry_id>/ord")
@requires(Right.READ_LIBRARY)
def explain(entry_id: UUID) -> str | tuple[str, int]:
    entry = shelf.entry_for(db(), viewer(), entry_id)
    explained, fault = None, ""
    try:
        explanations = layers().content.word_explanations
        word = request.form.get("word", "")
        explained = shelf.explain(db(), viewer(), entry, word, explanations, forms=layers().base_forms, on=today())
    except InvalidInput as error:
        fault = sentence(error)
    blocks = shelf.text_on(entry)
    page = render("shelf/text.html", "shelf/_word.html", entry=entry, blocks=blocks, explained=explained, fault=fault)
    return (page, 422) if fault else page


@bp.get("/<uuid:entry_id>/qr.svg")
@requires(Right.READ_LIBRARY)
def code(entry_id: UUID) -> Response:
    entry = shelf.entry_for(db(), viewer(), entry_id)
    address = url_for("shelf.read", entry_id=entry.id, _external=True)
    data = io.BytesIO()
    segno.make(address, error="m").save(data, kind="svg", scale=6, border=2)
    return Response(data.getvalue(), mimetype="image/svg+xml")
