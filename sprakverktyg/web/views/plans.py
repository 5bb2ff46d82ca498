"""The plan for a person's Swedish: the manager's page and the learner's own."""

from uuid import UUID

from flask import Blueprint, Response, redirect, render_template, url_for
from werkzeug.wrappers import Response as AnyResponse

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import paid_time, papers, plans, readiness
from sprakverktyg.usecases.accounts import open_record, unit_for
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import earliest_today
from sprakverktyg.web.forms.manager import FollowUpForm, PlanForm
from sprakverktyg.web.layers import layers
from sprakverktyg.web.views.paid_time import weeks_until
from sprakverktyg.web.views.readiness import send_paper

bp = Blueprint("plans", __name__)

OWN_WEEKS = 4


@bp.get("/min-plan/")
@requires(Right.PRACTISE)
def own() -> str:
    page = plans.own_plan_page(db(), viewer(), on=today())
    return render_template(
        "plans/own.html",
        page=page,
        ledger=paid_time.own_ledger(db(), viewer(), weeks=weeks_until(today(), OWN_WEEKS)),
        unmarked=paid_time.unmarked(db(), viewer(), now=now()),
        papers=papers.papers_of(db(), page.person),
        names={kind.kind: kind.name for profile in layers().content.profiles for kind in profile.evidence},
    )


@bp.post("/min-plan/<uuid:plan_id>/ja")
@requires(Right.PRACTISE)
def agree(plan_id: UUID) -> AnyResponse:
    plans.agree(db(), viewer(), plan_id, now=now())
    return redirect(url_for("plans.own"), code=303)


@bp.post("/min-plan/arbetstid/<uuid:session_id>")
@requires(Right.PRACTISE)
def mark(session_id: UUID) -> AnyResponse:
    paid_time.mark(db(), viewer(), session_id, now=now())
    return redirect(url_for("plans.own"), code=303)


@bp.get("/min-plan/intyg/<uuid:evidence_id>")
@requires(Right.PRACTISE)
def own_paper(evidence_id: UUID) -> Response:
    person = plans.own_plan_page(db(), viewer(), on=today()).person
    attachment = papers.attachment_of(db(), person, evidence_id)
    return send_paper(attachment.data, attachment.media_type)


@bp.get("/laget/<uuid:unit_id>/<uuid:person_id>/plan")
@requires(Right.SEE_READINESS, audits=True)
def show(unit_id: UUID, person_id: UUID) -> str:
    unit, person = _person(unit_id, person_id)
    open_record(db(), viewer(), person, "läget", now=now())
    return _page(unit, person, PlanForm(formdata=None, prefix="plan-"), FollowUpForm(formdata=None, prefix="talk-"))


@bp.post("/laget/<uuid:unit_id>/<uuid:person_id>/plan")
@requires(Right.SEE_READINESS)
def make(unit_id: UUID, person_id: UUID) -> tuple[str, int] | AnyResponse:
    unit, person = _person(unit_id, person_id)
    form = PlanForm(prefix="plan-")
    follow_up_form = FollowUpForm(formdata=None, prefix="talk-")
    if not form.validate():
        return _page(unit, person, form, follow_up_form), 422
    try:
        plans.make_plan(
            db(),
            viewer(),
            unit,
            person,
            find=layers().find_personal_data,
            goal=form.goal.data,
            measures=form.measures.data,
            minutes_per_week=form.minutes_per_week.data,
            follow_up_on=form.follow_up_on.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("goal" if isinstance(fault, PersonalDataFound) else "follow_up_on", fault)
        return _page(unit, person, form, follow_up_form), 422
    return redirect(url_for("plans.show", unit_id=unit.id, person_id=person.id), code=303)


@bp.post("/laget/<uuid:unit_id>/<uuid:person_id>/plan/samtal")
@requires(Right.SEE_READINESS)
def follow_up(unit_id: UUID, person_id: UUID) -> tuple[str, int] | AnyResponse:
    unit, person = _person(unit_id, person_id)
    plan_form, form = PlanForm(formdata=None, prefix="plan-"), FollowUpForm(prefix="talk-")
    if not form.validate():
        return _page(unit, person, plan_form, form), 422
    try:
        plans.follow_up(
            db(),
            viewer(),
            person,
            find=layers().find_personal_data,
            held_on=form.held_on.data,
            outcome=form.outcome.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("outcome" if isinstance(fault, PersonalDataFound) else "held_on", fault)
        return _page(unit, person, plan_form, form), 422
    return redirect(url_for("plans.show", unit_id=unit.id, person_id=person.id), code=303)


def _person(unit_id: UUID, person_id: UUID) -> tuple[Unit, Person]:
    unit = unit_for(db(), viewer(), Right.SEE_READINESS, unit_id)
    return unit, readiness.learner_on(db(), unit, person_id)


def _page(unit: Unit, person: Person, form: PlanForm, follow_up_form: FollowUpForm) -> str:
    earliest_today(form.follow_up_on, today())
    page = plans.plan_page(db(), person, on=today())
    return render_template("plans/show.html", unit=unit, page=page, form=form, follow_up_form=follow_up_form)
