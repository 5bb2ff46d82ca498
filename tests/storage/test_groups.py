from datetime import date
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import groups
from sprakverktyg.storage.models import Assignment, Person, StudyGroup
from tests.support.rows import START, a_person, a_unit


@pytest.fixture
def teacher(session: Session) -> Person:
    return a_person(session, a_unit(session), "Katarina", Role.TEACHER)


def a_group(session: Session, teacher: Person, name: str = "Tisdag", *members: Person) -> StudyGroup:
    group = StudyGroup(teacher_id=teacher.id, name=name, members=list(members))
    session.add(group)
    session.flush()
    return group


def an_assignment(session: Session, group: StudyGroup, module_id: str, due_on: date) -> Assignment:
    assignment = Assignment(
        group=group,
        kind=TargetKind.MODULE,
        target_id=module_id,
        word_ids=["a", "å"],
        instruction="",
        given_at=START,
        due_on=due_on,
    )
    session.add(assignment)
    session.flush()
    return assignment


def test_a_teacher_finds_only_their_own_groups(session: Session, teacher: Person) -> None:
    colleague = a_person(session, a_unit(session, "Linden"), "Lena", Role.TEACHER)
    tuesday, monday = a_group(session, teacher, "Tisdag"), a_group(session, teacher, "Måndag")
    theirs = a_group(session, colleague, "Tisdag")
    assert groups.groups_of(session, teacher.id) == [monday, tuesday]
    assert groups.group_of(session, teacher.id, monday.id) is monday
    assert groups.group_of(session, teacher.id, theirs.id) is None
    assert groups.group_of(session, teacher.id, uuid4()) is None


def test_a_teacher_has_one_group_of_a_name(session: Session, teacher: Person) -> None:
    a_group(session, teacher, "Tisdag")
    with pytest.raises(IntegrityError):
        a_group(session, teacher, "Tisdag")


def test_members_by_name_and_assignments_by_day(session: Session, teacher: Person) -> None:
    unit = a_unit(session, "Linden")
    bo, amina = a_person(session, unit, "Bo"), a_person(session, unit, "Amina")
    group = a_group(session, teacher, "Tisdag", bo, amina)
    later = an_assignment(session, group, "lakemedel", date(2026, 10, 1))
    sooner = an_assignment(session, group, "hygienkunskap", date(2026, 9, 1))
    session.expire_all()
    (found,) = groups.groups_of(session, teacher.id)
    assert found.members == [amina, bo]
    assert found.assignments == [sooner, later]
    assert found.assignments[0].word_ids == ["a", "å"]


def test_a_learner_gets_the_assignments_of_all_their_groups(session: Session, teacher: Person) -> None:
    unit = teacher.memberships[0].unit
    amina, bo = (a_person(session, unit, name, Role.CARE_WORKER) for name in ("Amina", "Bo"))
    first, second = a_group(session, teacher, "Tisdag", amina), a_group(session, teacher, "Onsdag", amina, bo)
    later = an_assignment(session, first, "lakemedel", date(2026, 10, 1))
    sooner = an_assignment(session, second, "hygienkunskap", date(2026, 9, 1))
    on = date(2026, 9, 1)
    assert groups.assignments_for(session, amina.id, on=on) == [sooner, later]
    assert groups.assignments_for(session, bo.id, on=on) == [sooner]
    assert groups.assignments_for(session, teacher.id, on=on) == []
