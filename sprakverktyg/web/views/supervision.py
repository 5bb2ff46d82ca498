"""What a handledare enters about a learner: relations, periods, notes, answers to signals."""

from uuid import UUID

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import mentor_notes, signals, supervision
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms.supervision import EndForm, NoteForm, SignalForm
from sprakverktyg.web.layers import layers
from sprakverktyg.web.messages import sentence
from sprakverktyg.web.views.introduction import learner_page, period_form, relation_form

bp = Blueprint("supervision", __name__, url_prefix="/handledning")


@bp.post("/<uuid:person_id>/relation")
@requires(Right.INTRODUCE)
def start(person_id: UUID) -> tuple[str, int] | Response:
    person = _learner(person_id)
    form = relation_form(person)
    if not form.validate():
        return learner_page(person, relation=form), 422
    try:
        supervision.start_supervision(
            db(),
            viewer(),
            person,
            handledare_id=form.handledare.data,
            kind=form.kind.data,
            starts_on=form.starts_on.data,
            ends_on=form.ends_on.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("handledare" if fault.code == "follows_already" else "ends_on", fault)
        return learner_page(person, relation=form), 422
    return _back(person)


@bp.post("/<uuid:person_id>/relation/<uuid:relation_id>")
@requires(Right.INTRODUCE)
def end(person_id: UUID, relation_id: UUID) -> tuple[str, int] | Response:
    person = _learner(person_id)
    form = EndForm()
    if not form.validate():
        return learner_page(person), 422
    try:
        supervision.end_supervision(db(), person, relation_id, ends_on=form.ends_on.data)
    except InvalidInput as fault:
        return learner_page(person, signal_fault=sentence(fault)), 422
    return _back(person)


@bp.post("/<uuid:person_id>/period")
@requires(Right.INTRODUCE)
def start_period(person_id: UUID) -> tuple[str, int] | Response:
    person = _learner(person_id)
    form = period_form(person)
    if not form.validate():
        return learner_page(person, period=form), 422
    try:
        supervision.start_period(
            db(),
            viewer(),
            person,
            unit_id=form.unit.data,
            kind=form.kind.data,
            starts_on=form.starts_on.data,
            ends_on=form.ends_on.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("ends_on", fault)
        return learner_page(person, period=form), 422
    return _back(person)


@bp.post("/<uuid:person_id>/anteckning")
@requires(Right.INTRODUCE)
def write_note(person_id: UUID) -> tuple[str, int] | Response:
    person = _learner(person_id)
    form = NoteForm(prefix="anteckning-")
    if not form.validate():
        return learner_page(person, note=form), 422
    try:
        mentor_notes.write_note(
            db(), viewer(), person, find=layers().find_personal_data, text=form.text.data, now=now()
        )
    except InvalidInput as fault:
        form.refuse("text", fault)
        return learner_page(person, note=form), 422
    return _back(person)


@bp.post("/<uuid:person_id>/signal")
@requires(Right.INTRODUCE)
def answer_signal(person_id: UUID) -> tuple[str, int] | Response:
    person = _learner(person_id)
    form = SignalForm()
    if not form.validate():
        return learner_page(person), 422
    _followed(person)
    try:
        signals.answer_signal(
            db(),
            viewer(),
            person.id,
            kind=SignalKind(form.kind.data),
            answer=SignalAnswer(form.answer.data),
            until=form.until.data,
            now=now(),
            on=today(),
        )
    except InvalidInput as fault:
        return learner_page(person, signal_fault=sentence(fault)), 422
    return _back(person)


@bp.post("/<uuid:person_id>/samtal")
@requires(Right.INTRODUCE)
def suggest_talk(person_id: UUID) -> Response:
    person = _learner(person_id)
    if supervision.follows(db(), viewer(), person.id, on=today()):
        signals.suggest_talk(db(), viewer(), person.id, now=now())
    return _back(person)


def _learner(person_id: UUID) -> Person:
    return supervision.learner_for(db(), viewer(), person_id, on=today())


def _followed(person: Person) -> None:
    if not supervision.follows(db(), viewer(), person.id, on=today()):
        raise NotFound(f"signals of {person.id}")


def _back(person: Person) -> Response:
    return redirect(url_for("introduction.learner", person_id=person.id), code=303)
