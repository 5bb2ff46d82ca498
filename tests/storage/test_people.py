from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.storage import people
from sprakverktyg.storage.models import Membership
from tests.support.rows import START, a_person, a_unit


@pytest.mark.parametrize("typed", ["amina@test.example", "AMINA@Test.Example", "  amina@test.example "])
def test_an_address_is_found_however_it_is_typed(session: Session, typed: str) -> None:
    person = a_person(session, a_unit(session), email="amina@test.example")
    assert people.person_by_email(session, typed) is person
    assert people.person_by_email(session, "annan@test.example") is None


def test_somebody_who_has_left_is_not_found(session: Session) -> None:
    unit = a_unit(session)
    person = a_person(session, unit, "Amina", Role.CARE_WORKER, email="amina@test.example", ended_at=START)
    assert people.person_by_email(session, person.email) is None
    assert people.active_person(session, person.id) is None
    assert people.people_with(session, [unit.id], Right.PRACTISE) == []
    assert people.memberships_on(session, unit.id) == []


def test_an_address_stands_only_once(session: Session) -> None:
    unit = a_unit(session)
    a_person(session, unit, email="amina@test.example")
    with pytest.raises(IntegrityError):
        a_person(session, unit, email="amina@test.example")


def test_rights_hold_only_on_the_unit_where_the_role_is(session: Session) -> None:
    bjorken, linden = a_unit(session, "Björken"), a_unit(session, "Linden")
    person = a_person(session, linden, "Amina", Role.CARE_WORKER)
    session.add(Membership(person=person, unit=bjorken, role=Role.MANAGER))
    session.flush()
    assert people.roles_of(session, person.id) == {Role.CARE_WORKER, Role.MANAGER}
    assert people.units_where(session, person.id, Right.PRACTISE) == [linden]
    assert people.units_where(session, person.id, Right.SEE_READINESS) == [bjorken]
    assert people.units_where(session, person.id, Right.OWN_PAGE) == [bjorken, linden]
    assert people.people_with(session, [bjorken.id], Right.PRACTISE) == []


def test_several_roles_on_a_unit_give_one_line_each_person(session: Session) -> None:
    unit = a_unit(session)
    bo = a_person(session, unit, "Bo", Role.CARE_WORKER)
    amina = a_person(session, unit, "Amina", Role.CARE_WORKER, Role.SPRAKOMBUD)
    a_person(session, unit, "Chef", Role.MANAGER)
    assert people.people_with(session, [unit.id], Right.PRACTISE) == [amina, bo]
    assert people.people_with(session, [], Right.PRACTISE) == []
    assert people.units_where(session, amina.id, Right.PRACTISE) == [unit]


def test_memberships_from_both_sides(session: Session) -> None:
    bjorken, linden = a_unit(session, "Björken"), a_unit(session, "Linden")
    bo = a_person(session, linden, "Bo", Role.CARE_WORKER)
    session.add(Membership(person=bo, unit=bjorken, role=Role.SPRAKOMBUD))
    a_person(session, linden, "Amina", Role.HANDLEDARE)
    session.flush()
    mine = [(row.unit.name, row.role) for row in people.memberships_of(session, bo.id)]
    assert mine == [("Björken", Role.SPRAKOMBUD), ("Linden", Role.CARE_WORKER)]
    assert [row.person.name for row in people.memberships_on(session, linden.id)] == ["Amina", "Bo"]


def test_units_and_organisations(session: Session) -> None:
    before = people.organisation_count(session)
    unit = a_unit(session)
    assert people.organisation_count(session) == before + 1
    assert people.units_of(session, unit.organisation_id) == [unit]


def test_openings_of_a_record_newest_first_and_never_ones_own(session: Session) -> None:
    unit = a_unit(session)
    amina, chef = a_person(session, unit, "Amina"), a_person(session, unit, "Chef")
    for minutes, page in enumerate(["first", "second", "third"]):
        when = START + timedelta(minutes=minutes)
        people.note_access(session, viewer_id=chef.id, person_id=amina.id, page=page, now=when)
    people.note_access(session, viewer_id=amina.id, person_id=amina.id, page="own", now=START)
    session.flush()
    found = people.accesses_to(session, amina.id, limit=2)
    assert [(row.page, row.viewer.name) for row in found] == [("third", "Chef"), ("second", "Chef")]
    assert people.accesses_to(session, chef.id) == []
