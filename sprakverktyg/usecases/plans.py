"""The plan for a person's Swedish: made in a talk, agreed to by the learner, followed up, kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import day_of, end_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.plans import LONGEST_PAID_WEEK, PlanState, plan_state
from sprakverktyg.storage import people, plans
from sprakverktyg.storage.models import LanguagePlan, Person, PlanFollowUp, Unit
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded


@dataclass(frozen=True, slots=True)
class PlanPage:
    """A person's plans, the newest first, and how it is with the newest. Manager and learner see the same."""

    person: Person
    plans: tuple[LanguagePlan, ...]
    state: PlanState

    @property
    def current(self) -> LanguagePlan | None:
        return self.plans[0] if self.plans and self.plans[0].follow_up is None else None

    @property
    def earlier(self) -> Sequence[LanguagePlan]:
        return self.plans[1:] if self.current else self.plans


def plan_page(session: Session, person: Person, *, on: date) -> PlanPage:
    """Return a person's plans as they stand on a day."""
    found = tuple(plans.plans_of(session, person.id))
    dates = plans.dates_of(found[0], until=end_of(on)) if found else None
    return PlanPage(person, found, plan_state(dates, on=on))


def own_plan_page(session: Session, viewer: Viewer, *, on: date) -> PlanPage:
    """Return the viewer's own plans."""
    person = people.active_person(session, viewer.id)
    if person is None:
        raise NotFound(f"person {viewer.id}")
    return plan_page(session, person, on=on)


def make_plan(
    session: Session,
    viewer: Viewer,
    unit: Unit,
    person: Person,
    *,
    find: Find,
    goal: str,
    measures: str,
    minutes_per_week: int,
    follow_up_on: date,
    now: datetime,
) -> LanguagePlan:
    """Write down what was said in a talk. The learner agrees by themselves, afterwards.

    Raises: InvalidInput for a follow-up that is not to come or minutes that no week has; PersonalDataFound for a text
    that shows somebody else than the two who talk.
    """
    today = day_of(now)
    if follow_up_on <= today:
        raise InvalidInput("day_is_past")
    if not 0 <= minutes_per_week <= LONGEST_PAID_WEEK:
        raise InvalidInput("minutes_out_of_range", most=LONGEST_PAID_WEEK)
    known = [person.name, viewer.name]
    row = LanguagePlan(
        person_id=person.id,
        unit_id=unit.id,
        goal=guarded(goal.strip(), find=find, known=known),
        measures=guarded(measures.strip(), find=find, known=known),
        minutes_per_week=minutes_per_week,
        starts_on=today,
        follow_up_on=follow_up_on,
        made_by_id=viewer.id,
        made_at=now,
    )
    session.add(row)
    session.flush()
    return row


def agree(session: Session, viewer: Viewer, plan_id: UUID, *, now: datetime) -> None:
    """Let the learner say yes to the plan in force. Saying it twice keeps the first time.

    Raises: NotFound for a plan of somebody else, or one that another has taken the place of.
    """
    newest = plans.newest_plans(session, [viewer.id], until=end_of(day_of(now))).get(viewer.id)
    if newest is None or newest.id != plan_id:
        raise NotFound(f"plan {plan_id}")
    newest.agreed_at = newest.agreed_at or now
    session.flush()


def follow_up(
    session: Session,
    viewer: Viewer,
    person: Person,
    *,
    find: Find,
    held_on: date,
    outcome: str,
    now: datetime,
) -> None:
    """Write down what came out of the talk that followed up the plan in force.

    Raises: NotFound if there is no plan to follow up, InvalidInput for a day to come.
    """
    newest = plans.newest_plans(session, [person.id], until=end_of(day_of(now))).get(person.id)
    if newest is None or newest.follow_up is not None:
        raise NotFound(f"plan of person {person.id}")
    if held_on > day_of(now):
        raise InvalidInput("day_is_to_come")
    newest.follow_up = PlanFollowUp(
        held_on=held_on,
        outcome=guarded(outcome.strip(), find=find, known=[person.name, viewer.name]),
        noted_by_id=viewer.id,
        noted_at=now,
    )
    session.flush()
