from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.duty import Figures, Quarter
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.supervision import EnteredOn, PeriodKind, Result
from sprakverktyg.storage.models import (
    AnswerEvent,
    Evidence,
    LanguagePlan,
    LearningPeriod,
    Membership,
    Observation,
    PaidTime,
    PeriodEvaluation,
    Person,
    PlanFollowUp,
    Unit,
    Withdrawal,
)
from sprakverktyg.usecases import duty
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.duty import DutyReport
from tests.support.cast import Cast
from tests.support.rows import a_person, a_session, an_answer, keep

Q3 = Quarter(2026, 3)
AS_OF = date(2026, 10, 5)


def at(day: date, hour: int = 10) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


@pytest.fixture
def manager(session: Session, cast: Cast) -> Viewer:
    """The manager of Björken (north) and Linden (south), each with eight learners of whom some have done something."""
    cast.bjorken.area, cast.linden.area = "Norr", "Söder"
    person = cast.people[Role.MANAGER]
    session.add(Membership(person_id=person.id, unit_id=cast.linden.id, role=Role.MANAGER))
    for unit, kept in ((cast.bjorken, 3), (cast.linden, 1)):
        for number in range(8):
            learner = a_person(session, unit, f"Lärande {number}", Role.CARE_WORKER)
            if number < kept:
                plan(session, learner, unit, date(2026, 7, 10 + number), agreed=number % 2 == 0)
                paid(session, learner, unit, date(2026, 8, 1 + number), 15 * (number + 1))
            if number in (2, 3):
                answer(session, learner, date(2026, 8, 3), 12 + 4 * number)
            if number == 5:
                paper(session, learner, date(2026, 9, 1))
            if number == 6:
                observe(session, learner, date(2026, 9, 20))
            if number == 7:
                evaluate(session, learner, unit, date(2026, 9, 30))
    session.flush()
    return cast.viewer(session, person)


def plan(session: Session, person: Person, unit: Unit, day: date, *, agreed: bool) -> LanguagePlan:
    row = LanguagePlan(
        person_id=person.id,
        unit_id=unit.id,
        goal="Skriva tydligare",
        measures="Öva",
        minutes_per_week=20,
        starts_on=day,
        follow_up_on=day + timedelta(days=60),
        made_by_id=person.id,
        made_at=at(day),
        agreed_at=at(day + timedelta(days=1)) if agreed else None,
    )
    session.add(row)
    session.flush()
    return row


def paid(session: Session, person: Person, unit: Unit, day: date, minutes: int, entered: date | None = None) -> None:
    row = PaidTime(
        person_id=person.id,
        unit_id=unit.id,
        day=day,
        minutes=minutes,
        kind=PaidKind.COURSE,
        entered_by_id=person.id,
        entered_at=at(entered or day),
    )
    session.add(row)


def answer(session: Session, person: Person, day: date, count: int) -> None:
    row = a_session(session, person, started_at=at(day))
    keep(session, *(an_answer(row, number, skill=Skill.LASA, answered_at=at(day)) for number in range(count)))


def paper(session: Session, person: Person, day: date) -> None:
    session.add(
        Evidence(
            person_id=person.id,
            kind="sfi_d",
            issued_on=day,
            issuer="skolan",
            entered_by_id=person.id,
            entered_at=at(day),
        )
    )


def observe(session: Session, person: Person, day: date) -> None:
    row = Observation(learner_id=person.id, task_id="vad-som-helst", result=Result.NOT_YET, place="", note="")
    row.seen_by_id, row.seen_at, row.entered_on = person.id, at(day), EnteredOn.HANDLEDARES_PAGE
    session.add(row)


def evaluate(session: Session, person: Person, unit: Unit, day: date) -> None:
    common = {"kind": PeriodKind.INTRODUCTION, "starts_on": day, "ends_on": day, "entered_at": at(day)}
    period = LearningPeriod(learner_id=person.id, unit_id=unit.id, entered_by_id=person.id, **common)
    session.add(period)
    session.flush()
    session.add(PeriodEvaluation(period_id=period.id, person_id=person.id, ratings={}, words="", answered_at=at(day)))


def report(session: Session, viewer: Viewer, quarter: Quarter = Q3, as_of: date = AS_OF) -> DutyReport:
    return duty.duty_report(session, viewer, quarter=quarter, as_of=as_of, today=date(2026, 12, 1))


def figures(found: DutyReport) -> dict[str, Figures | None]:
    return {row.name or "all": row.figures for row in found.rows}


def counted(session: Session, units: Iterable[Unit], quarter: Quarter, as_of: date) -> Figures:
    """Count again, row by row, in another way than the report does."""
    ids = {unit.id for unit in units}
    roles = (Role.CARE_WORKER, Role.SPRAKOMBUD, Role.HANDLEDARE)
    rows = session.scalars(select(Membership)).all()
    staff = {row.person_id for row in rows if row.unit_id in ids and row.role in roles}
    mapped, planned, agreed, talked, answered, promised, used = set(), set(), set(), set(), set(), 0, 0
    for person in staff:
        answers = [
            row
            for row in session.scalars(select(AnswerEvent).where(AnswerEvent.person_id == person))
            if day_of(row.answered_at) <= min(quarter.last, as_of)
        ]
        papers = session.scalars(select(Evidence).where(Evidence.person_id == person)).all()
        if len(answers) >= 20 or any(day_of(row.entered_at) <= min(quarter.last, as_of) for row in papers):
            mapped.add(person)
        for row in session.scalars(select(Observation).where(Observation.learner_id == person)):
            if day_of(row.seen_at) <= min(quarter.last, as_of):
                mapped.add(person)
        made = [
            row
            for row in session.scalars(select(LanguagePlan).where(LanguagePlan.person_id == person))
            if day_of(row.made_at) <= min(quarter.last, as_of)
        ]
        if made:
            newest = max(made, key=lambda row: row.made_at)
            planned.add(person)
            promised += 14 * newest.minutes_per_week
            if newest.agreed_at and day_of(newest.agreed_at) <= min(quarter.last, as_of):
                agreed.add(person)
        for row in session.scalars(select(PlanFollowUp)):
            held = quarter.first <= row.held_on <= quarter.last and day_of(row.noted_at) <= as_of
            if row.plan.person_id == person and held:
                talked.add(person)
        for evaluation in session.scalars(select(PeriodEvaluation).where(PeriodEvaluation.person_id == person)):
            if quarter.first <= day_of(evaluation.answered_at) <= min(quarter.last, as_of):
                answered.add(person)
        for time in session.scalars(select(PaidTime).where(PaidTime.person_id == person)):
            if quarter.first <= time.day <= quarter.last and day_of(time.entered_at) <= as_of:
                used += time.minutes
    return Figures(len(staff), len(mapped), len(planned), len(agreed), len(talked), len(answered), promised, used)


def test_the_report_is_what_the_rows_say(session: Session, cast: Cast, manager: Viewer) -> None:
    found = figures(report(session, manager))
    assert found["all"] == counted(session, [cast.bjorken, cast.linden], Q3, AS_OF)
    assert found["Norr"] == found["Björken"] == counted(session, [cast.bjorken], Q3, AS_OF)
    assert found["Söder"] == found["Linden"] == counted(session, [cast.linden], Q3, AS_OF)
    assert found["Björken"] == Figures(11, 4, 3, 2, 0, 1, 840, 90)


def test_the_same_report_can_be_made_later(session: Session, cast: Cast, manager: Viewer) -> None:
    before = report(session, manager)
    later = date(2026, 10, 20)
    for person in session.scalars(select(Person).where(Person.name.startswith("Lärande"))):
        newest = plan(session, person, cast.bjorken, later, agreed=True)
        newest.follow_up = PlanFollowUp(
            held_on=date(2026, 9, 1), outcome="Bra", noted_by_id=person.id, noted_at=at(later)
        )
        paid(session, person, cast.bjorken, date(2026, 8, 20), 500, entered=later)
        answer(session, person, later, 30)
        evaluate(session, person, cast.bjorken, later)
    for row in session.scalars(select(Evidence)):
        row.withdrawn_at, row.withdrawn_by_id, row.withdrawn_because = at(later), row.person_id, "fel person"
    for seen in session.scalars(select(Observation)):
        withdrawn = Withdrawal(reason="fel person", withdrawn_by_id=seen.learner_id, withdrawn_at=at(later))
        seen.withdrawal = withdrawn
    for old in session.scalars(select(LanguagePlan).where(LanguagePlan.agreed_at.is_(None))):
        old.agreed_at = at(later)
    cast.people[Role.HANDLEDARE].ended_at = at(later)
    session.flush()
    assert report(session, manager) == before
    assert report(session, manager, as_of=date(2026, 11, 1)) != before
    assert report(session, manager, as_of=date(2026, 11, 1)) != report(session, manager, Quarter(2026, 4))


def test_a_small_unit_is_withheld_and_so_is_what_would_tell_of_it(
    session: Session, cast: Cast, manager: Viewer
) -> None:
    cast.linden.area = "Norr"
    for person in session.scalars(
        select(Person).join(Membership).where(Membership.unit_id == cast.linden.id, Person.name.startswith("Lärande"))
    ).all()[:5]:
        person.ended_at = at(date(2026, 1, 1))
    session.flush()
    found = figures(report(session, manager))
    assert (found["Linden"], found["Björken"]) == (None, None)
    assert found["all"] is not None


def test_only_the_viewers_own_units_are_counted(session: Session, cast: Cast, manager: Viewer) -> None:
    assert "Almen" not in figures(report(session, manager))
    stranger = cast.viewer(session, cast.strangers[Role.MANAGER])
    assert set(figures(report(session, stranger))) == {"all", "-", "Almen"}


def test_what_has_not_been_cannot_be_reported(session: Session, manager: Viewer) -> None:
    with pytest.raises(InvalidInput, match="quarter_is_to_come"):
        report(session, manager, Quarter(2026, 4), as_of=date(2026, 9, 30))
    with pytest.raises(InvalidInput, match="day_is_to_come"):
        report(session, manager, as_of=date(2026, 12, 2))
