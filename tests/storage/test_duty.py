from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.memory import DayPractice
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import duty, memory
from sprakverktyg.storage.models import Person
from tests.support.rows import START, a_person, a_unit

FIRST = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], False),
        ([0] * 30, False),
        ([19], False),
        ([20], True),
        ([1] * 19, False),
        ([1] * 20, True),
        ([0, 7, 0, 13], True),
        ([*[1] * 19, 0], False),
    ],
)
def test_enough_answers_are_enough_however_they_are_spread(
    session: Session, answers: Sequence[int], expected: bool
) -> None:
    unit = a_unit(session)
    person, _ = a_person(session, unit, "Amina Yusuf", Role.CARE_WORKER), a_person(session, unit, "Bo Ek")
    for number, count in enumerate(answers):
        day = FIRST + timedelta(days=number)
        memory.add_practice(session, person.id, day, Skill.ORD, DayPractice(count, 0, 5))
    last = FIRST + timedelta(days=len(answers))
    memory.add_practice(session, person.id, last, Skill.ORD, DayPractice(20, 20, 5))
    found = duty.mapped(session, select(Person.id), answers=20, on=last - timedelta(days=1), until=START)
    assert found == ({person.id} if expected else set())
