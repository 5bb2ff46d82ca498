"""Whoever has left a unit is in no overview of it, and whoever has ended is nowhere; what has been stays in reports."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.employment import Span
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.domain.standing import parts_of
from sprakverktyg.storage import duty, groups, memberships, moves, people
from sprakverktyg.storage.models import MembershipPeriod, Person, StudyGroup, Unit
from sprakverktyg.usecases import accounts, devices, employment, introduction, pins
from sprakverktyg.usecases.readiness import readiness_list
from tests.support.cast import Cast
from tests.support.rows import a_device

TODAY = date(2026, 11, 22)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def worker(cast: Cast) -> Person:
    return cast.people[Role.CARE_WORKER]


def period(session: Session, person: Person, unit: Unit) -> MembershipPeriod:
    return next(row for row in memberships.periods_of(session, person.id) if row.unit_id == unit.id)


def units(session: Session, person: Person) -> list[str]:
    return [unit.name for unit in people.units_where(session, person.id, Right.PRACTISE)]


def overviews(session: Session, cast: Cast, content: Content, person: Person, on: date) -> set[str]:
    """Return the overviews of Björken in which the person is found."""
    group = session.query(StudyGroup).filter_by(name="Gruppen").one_or_none()
    if group is None:
        group = StudyGroup(teacher_id=cast.people[Role.TEACHER].id, name="Gruppen", members=[person])
        session.add(group)
        session.flush()
    framework = content.frameworks[0]
    profile = content.profile(cast.bjorken.profile_id)
    manager, administrator = (cast.viewer(session, cast.people[role]) for role in (Role.MANAGER, Role.ADMINISTRATOR))
    handledare = cast.viewer(session, cast.people[Role.HANDLEDARE])
    device = a_device(session, cast.bjorken, cast.people[Role.MANAGER])
    readiness = readiness_list(session, content, cast.bjorken, on=on, parts=parts_of(profile, framework))
    found = {
        "readiness": [row.person.id for row in readiness.rows],
        "tablet": [tile.person_id for tile in devices.tiles_on(session, device)],
        "group": [member.id for member in groups.learners_in(session, [group.id])[group.id]],
        "introduction": [p.id for _, found in introduction.learners_for(session, handledare) for p in found],
        "pins": [p.id for p, _ in pins.pins_on(session, administrator, cast.bjorken.id)],
        "duty": duty.staff_at(session, [cast.bjorken.id], end_of(on))[cast.bjorken.id],
    }
    with suppress(NotFound):
        found["record"] = [accounts.colleague_for(session, manager, Right.SEE_READINESS, person.id).id]
    return {name for name, ids in found.items() if person.id in ids}


EVERYWHERE = {"readiness", "tablet", "group", "introduction", "pins", "duty", "record"}


def test_leaving_a_unit_does_not_end_the_person(session: Session, cast: Cast, content: Content, worker: Person) -> None:
    employment.add_role(session, worker, cast.linden.id, Role.CARE_WORKER, Span(None, None), on=TODAY)
    assert overviews(session, cast, content, worker, TODAY) == EVERYWHERE
    employment.end_role(session, period(session, worker, cast.bjorken), YESTERDAY, on=TODAY)
    assert overviews(session, cast, content, worker, TODAY) == set()
    assert units(session, worker) == ["Linden"]
    assert people.active_person(session, worker.id) is worker
    assert worker.id in duty.staff_at(session, [cast.bjorken.id], end_of(YESTERDAY))[cast.bjorken.id]


def test_the_last_day_of_an_employment(session: Session, cast: Cast, content: Content, worker: Person) -> None:
    employment.end_employment(session, worker, TODAY, on=TODAY)
    assert overviews(session, cast, content, worker, TODAY) == EVERYWHERE
    employment.settle(session, on=TOMORROW)
    assert overviews(session, cast, content, worker, TOMORROW) == set()
    assert worker.ended_at == datetime(2026, 11, 22, 23, tzinfo=UTC)
    assert accounts.viewer(session, worker.id) is None
    assert worker.id in duty.staff_at(session, [cast.bjorken.id], end_of(TODAY))[cast.bjorken.id]


def test_a_role_begins_and_ends_on_its_days(session: Session, cast: Cast, worker: Person) -> None:
    employment.add_role(session, worker, cast.linden.id, Role.CARE_WORKER, Span(TOMORROW, TOMORROW), on=TODAY)
    seen = []
    for day in (TODAY, TOMORROW, TOMORROW, TOMORROW + timedelta(days=1)):
        employment.settle(session, on=day)
        seen.append(units(session, worker))
    assert seen == [["Björken"], ["Björken", "Linden"], ["Björken", "Linden"], ["Björken"]]


@pytest.mark.parametrize(
    ("span", "code"),
    [
        (Span(TODAY, None), "has_role"),
        (Span(TOMORROW, TODAY), "ends_before_start"),
    ],
)
def test_a_role_that_cannot_be_given(session: Session, cast: Cast, worker: Person, span: Span, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        employment.add_role(session, worker, cast.bjorken.id, Role.CARE_WORKER, span, on=TODAY)


def test_no_role_outlives_the_employment(session: Session, cast: Cast, worker: Person) -> None:
    employment.add_role(session, worker, cast.linden.id, Role.CARE_WORKER, Span(date(2027, 1, 1), None), on=TODAY)
    employment.end_employment(session, worker, TOMORROW, on=TODAY)
    assert [(row.unit.name, row.ends_on) for row in memberships.periods_of(session, worker.id)] == [
        ("Björken", TOMORROW)
    ]
    with pytest.raises(InvalidInput, match="after_last_day"):
        employment.add_role(session, worker, cast.linden.id, Role.CARE_WORKER, Span(date(2027, 1, 1), None), on=TODAY)
    employment.add_role(session, worker, cast.linden.id, Role.CARE_WORKER, Span(TODAY, None), on=TODAY)
    assert period(session, worker, cast.linden).ends_on == TOMORROW


def test_somebody_who_comes_back(session: Session, cast: Cast, worker: Person) -> None:
    employment.end_employment(session, worker, YESTERDAY, on=TODAY)
    assert (units(session, worker), accounts.viewer(session, worker.id)) == ([], None)
    employment.begin_again(session, worker)
    employment.add_role(session, worker, cast.linden.id, Role.CARE_WORKER, Span(TODAY, None), on=TODAY)
    assert units(session, worker) == ["Linden"]
    assert accounts.viewer(session, worker.id) is not None


def test_a_role_taken_back_before_it_began_never_was(session: Session, cast: Cast, worker: Person) -> None:
    employment.add_role(session, worker, cast.linden.id, Role.MANAGER, Span(TOMORROW, None), on=TODAY)
    employment.end_role(session, period(session, worker, cast.linden), TODAY, on=TODAY)
    assert len(memberships.periods_of(session, worker.id)) == 1


def test_whoever_ended_their_own_account_has_no_role_left(session: Session, cast: Cast, worker: Person) -> None:
    worker.ended_at = datetime(2026, 11, 1, tzinfo=UTC)
    employment.settle(session, on=TODAY)
    assert units(session, worker) == []


def test_the_stand_in_for_answers_that_nobody_claims_works_nowhere(session: Session, cast: Cast) -> None:
    nobody = moves.nobody(session, cast.bjorken.organisation_id)
    employment.settle(session, on=TODAY)
    assert nobody not in [row.person for row in memberships.people_around(session, [cast.bjorken.id, cast.linden.id])]
