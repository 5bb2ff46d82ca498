"""The handledare's learners: who they are, their plan, and what was seen at work."""

from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.introduction import ObservableTask, When
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import (
    brought_records,
    introduction,
    mentor_notes,
    reflections,
    signals,
    signoff,
    supervision,
)
from sprakverktyg.usecases.accounts import open_record
from sprakverktyg.usecases.progress import progress_per_requirement
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.supervision import (
    ConclusionForm,
    NoteForm,
    ObservationForm,
    PeriodForm,
    ReasonForm,
    RelationForm,
)
from sprakverktyg.web.layers import layers
from sprakverktyg.web.own_record_words import content_names

bp = Blueprint("introduction", __name__, url_prefix="/handledning")


@bp.get("/")
@requires(Right.INTRODUCE)
def learners() -> str:
    mine = supervision.my_learners(db(), viewer(), on=today())
    tasks = layers().content.introduction
    return render_template(
        "introduction/learners.html",
        mine=mine,
        signals=signals.signals_of(db(), tasks, [row.person.id for row in mine], on=today()),
        followed={row.person.id for row in mine},
        units=introduction.learners_for(db(), viewer()),
    )


@bp.get("/<uuid:person_id>")
@requires(Right.INTRODUCE, audits=True)
def learner(person_id: UUID) -> str:
    person = supervision.learner_for(db(), viewer(), person_id, on=today())
    open_record(db(), viewer(), person, "handledning", now=now())
    return learner_page(person)


@bp.get("/<uuid:person_id>/uppgift/<observable_id>")
@requires(Right.INTRODUCE, audits=True)
def task(person_id: UUID, observable_id: str) -> str:
    person, found = _task(person_id, observable_id)
    open_record(db(), viewer(), person, "handledning", now=now())
    return _task_page(person, found)


@bp.post("/<uuid:person_id>/uppgift/<observable_id>")
@requires(Right.INTRODUCE)
def observe(person_id: UUID, observable_id: str) -> tuple[str, int] | Response:
    person, found = _task(person_id, observable_id)
    form = ObservationForm()
    form.offer_results()
    if not form.validate():
        return _task_page(person, found, observation=form), 422
    try:
        signoff.observe(
            db(),
            viewer(),
            person,
            found,
            find=layers().find_personal_data,
            result=form.result.data,
            place=form.place.data or "",
            note=form.note.data or "",
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("note", fault)
        return _task_page(person, found, observation=form), 422
    return redirect(_back(person, found), code=303)


@bp.post("/<uuid:person_id>/uppgift/<observable_id>/beslut")
@requires(Right.INTRODUCE)
def conclude(person_id: UUID, observable_id: str) -> tuple[str, int] | Response:
    person, found = _task(person_id, observable_id)
    form = ConclusionForm(prefix="beslut-")
    if not form.validate():
        return _task_page(person, found, conclusion=form), 422
    try:
        signoff.conclude(
            db(),
            viewer(),
            person,
            found,
            find=layers().find_personal_data,
            done=form.done.data == "ja",
            reason=form.reason.data or "",
            now=now(),
            on=today(),
        )
    except InvalidInput as fault:
        form.refuse("reason", fault)
        return _task_page(person, found, conclusion=form), 422
    return redirect(url_for("introduction.task", person_id=person.id, observable_id=found.id), code=303)


@bp.post("/<uuid:person_id>/observation/<uuid:observation_id>")
@requires(Right.INTRODUCE)
def withdraw(person_id: UUID, observation_id: UUID) -> tuple[str, int] | Response:
    person = supervision.learner_for(db(), viewer(), person_id, on=today())
    seen = signoff.observation_for(db(), viewer(), person, observation_id, on=today())
    found = introduction.task_of(db(), layers().content.introduction, person.id, seen.task_id)
    form = ReasonForm(prefix=f"tillbaka-{seen.id}-")
    if not form.validate():
        return _task_page(person, found, withdrawal=form), 422
    try:
        signoff.withdraw(
            db(), viewer(), person, seen, find=layers().find_personal_data, reason=form.reason.data, now=now()
        )
    except InvalidInput as fault:
        form.refuse("reason", fault)
        return _task_page(person, found, withdrawal=form), 422
    return redirect(url_for("introduction.task", person_id=person.id, observable_id=found.id), code=303)


def _task(person_id: UUID, observable_id: str) -> tuple[Person, ObservableTask]:
    person = supervision.learner_for(db(), viewer(), person_id, on=today())
    return person, introduction.task_of(db(), layers().content.introduction, person.id, observable_id)


def _back(person: Person, task: ObservableTask) -> str:
    # After a quick button on the list one goes on with the list.
    if request.form.get("from") == "plan":
        return url_for("introduction.learner", person_id=person.id, steg=task.when, _anchor=f"uppgift-{task.id}")
    return url_for("introduction.task", person_id=person.id, observable_id=task.id)


def _task_page(person: Person, task: ObservableTask, **forms: Any) -> str:
    withdrawal = forms.get("withdrawal")
    history = signoff.history(db(), task, person.id)
    own = {row.id: ReasonForm(formdata=None, prefix=f"tillbaka-{row.id}-") for row in history.observations}
    return render_template(
        "introduction/task.html",
        person=person,
        history=history,
        may_conclude=supervision.may_conclude(db(), viewer(), person.id, on=today()),
        observation=forms.get("observation") or ObservationForm(formdata=None),
        conclusion=forms.get("conclusion") or ConclusionForm(formdata=None, prefix="beslut-"),
        withdrawals={
            row_id: withdrawal if withdrawal and str(row_id) in withdrawal.reason.id else form
            for row_id, form in own.items()
        },
        module=layers().content.framework.modules.get(task.module_id),
    )


def learner_page(person: Person, **forms: Any) -> str:
    """Return the page about a learner, with the form that could not be used in place of an empty one."""
    content, me = layers().content, viewer()
    plan = introduction.plan_of(db(), content.introduction, person.id, on=today())
    wanted = request.args.get("steg", "")
    follows = supervision.follows(db(), me, person.id, on=today())
    return render_template(
        "introduction/learner.html",
        person=person,
        plan=plan,
        step=plan.step(When(wanted) if wanted in set(When) else plan.current),
        modules=content.framework.modules,
        progress=progress_per_requirement(db(), content.framework, content.library, person.id, now=now()),
        follows=follows,
        signals=signals.signals_of(db(), content.introduction, [person.id], on=today())[person.id] if follows else (),
        talk_suggested=signals.talk_is_suggested(db(), person.id),
        reflections=reflections.shared_reflections(db(), me, person.id, on=today()),
        questions={question.id: question for question in content.reflection},
        notes=mentor_notes.my_notes(db(), me, person.id),
        brought=brought_records.shared_with_handledare(db(), me, person.id) if follows else (),
        names=content_names(),
        relations=supervision.relations_of(db(), person.id),
        today=today(),
        relation_form=forms.get("relation") or relation_form(person, empty=True),
        period_form=forms.get("period") or period_form(person, empty=True),
        note_form=forms.get("note") or NoteForm(formdata=None, prefix="anteckning-"),
        signal_fault=forms.get("signal_fault"),
    )


def relation_form(person: Person, *, empty: bool = False) -> RelationForm:
    form = RelationForm(prefix="relation-", **_no_data(empty))
    offer(form.handledare, [(row.id, row.name) for row in supervision.handledare_to_choose(db(), viewer(), person)])
    form.offer_kinds()
    return form


def period_form(person: Person, *, empty: bool = False) -> PeriodForm:
    form = PeriodForm(prefix="period-", **_no_data(empty))
    offer(form.unit, [(unit.id, unit.name) for unit in supervision.learner_units(db(), person.id)])
    form.offer_kinds()
    return form


def _no_data(empty: bool) -> dict[str, Any]:
    return {"formdata": None, "starts_on": today()} if empty else {}
