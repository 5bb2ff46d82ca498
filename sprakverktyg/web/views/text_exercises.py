"""Exercises from an approved document: what is proposed, what the språkombud gives, and what is taken back."""

from collections.abc import Collection, Mapping
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import ngettext
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.text_exercises import Audience, ItemKind
from sprakverktyg.storage.models import Document
from sprakverktyg.usecases import documents, shelf, text_exercises
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.usecases.text_exercises import LONGEST_PROMPT, Choice
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.layers import layers
from sprakverktyg.web.messages import sentence

bp = Blueprint("text_exercises", __name__, url_prefix="/dokument/<uuid:document_id>/ovningar")

KINDS = (ItemKind.QUESTION, ItemKind.WORD, ItemKind.CLOZE, ItemKind.ALOUD)


@bp.get("/")
@requires(Right.PLAIN_DOCUMENTS)
def show(document_id: UUID) -> str:
    return _page(documents.document_for(db(), viewer(), document_id))


@bp.post("/")
@requires(Right.PLAIN_DOCUMENTS)
def give(document_id: UUID) -> Response | tuple[str, int]:
    desk = _desk(document_id)
    keys = request.form.getlist("item")
    prompts = {key: request.form.get(f"prompt-{key}", "") for key in keys}
    try:
        choice = Choice(request.form.get("version", 0, type=int), prompts, request.form.get("module", ""), _audience())
        given = text_exercises.give(
            desk,
            layers().content.framework,
            choice,
            draft=layers().draft,
            find=layers().find_personal_data,
            stopped=shelf.stopped_words(db(), desk.document, on=today()),
        )
    except InvalidInput as fault:
        return _page(desk.document, ticked=keys, prompts=prompts, fault=sentence(fault)), 422
    flash(_told(choice.audience, given), "good")
    return _back(desk.document)


@bp.post("/ta-tillbaka")
@requires(Right.PLAIN_DOCUMENTS)
def take_back(document_id: UUID) -> Response:
    desk = _desk(document_id)
    text_exercises.take_back(desk, request.form.getlist("item"))
    return _back(desk.document)


def _page(
    document: Document,
    *,
    ticked: Collection[str] | None = None,
    prompts: Mapping[str, str] | None = None,
    fault: str = "",
) -> str:
    found = text_exercises.proposals(db(), document, layers().draft, shelf.stopped_words(db(), document, on=today()))
    items = found.drafts.items if found else ()
    return render_template(
        "text_exercises/page.html",
        document=document,
        found=found,
        kinds=[(kind, [item for item in items if item.kind is kind]) for kind in KINDS],
        ticked=[item.key for item in items if item.good] if ticked is None else ticked,
        prompts=prompts or {},
        module=request.form.get("module") or (found.drafts.module_id if found else ""),
        modules=layers().content.framework.modules.values(),
        longest=LONGEST_PROMPT,
        fault=fault,
    )


def _audience() -> Audience:
    try:
        return Audience(request.form.get("audience", ""))
    except ValueError:
        raise InvalidInput("unknown_decision") from None


def _told(audience: Audience, given: int) -> str:
    if audience is Audience.UNIT:
        return ngettext(
            "En övning är given till arbetsplatsen.", "%(num)s övningar är givna till arbetsplatsen.", given
        )
    return ngettext("En övning är lämnad till läraren.", "%(num)s övningar är lämnade till läraren.", given)


def _desk(document_id: UUID) -> Desk:
    document = documents.document_for(db(), viewer(), document_id)
    return Desk(db(), viewer(), document, layers().workshop, now())


def _back(document: Document) -> Response:
    return redirect(url_for("text_exercises.show", document_id=document.id), code=303)
