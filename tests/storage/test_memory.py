from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Coverage
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.memory import DayPractice, WordMemory
from sprakverktyg.domain.scheduling import Schedule
from sprakverktyg.storage import memory
from sprakverktyg.storage.models import Person
from tests.support.rows import MODULE, START, a_person, a_unit

DAY = timedelta(days=1)
FIRST = date(2026, 9, 1)


@pytest.fixture
def person(session: Session) -> Person:
    return a_person(session, a_unit(session))


def a_memory(due: datetime, outcome: Outcome = Outcome.SLIP, module_id: str = MODULE) -> WordMemory:
    schedule = Schedule(due, state=2, step=None, stability=3.1415926535897931, difficulty=6.4, last_review=START)
    return WordMemory(module_id, START - DAY, schedule, outcome, right_in_row=2, wrong_in_row=0)


def test_a_memory_comes_back_as_it_was_and_is_replaced(session: Session, person: Person) -> None:
    assert memory.memory_of(session, person.id, "smitta") is None
    for due in (START + DAY, START + timedelta(days=2, microseconds=7)):
        memory.store_memory(session, person.id, "smitta", a_memory(due))
        session.flush()
        session.expire_all()
        assert memory.memory_of(session, person.id, "smitta") == a_memory(due)
    assert memory.memories_of(session, person.id) == {"smitta": a_memory(due)}


def test_memories_of_a_module_or_of_some_words(session: Session, person: Person) -> None:
    for word, module in (("a", "lakemedel"), ("b", "lakemedel"), ("c", "mat")):
        memory.store_memory(session, person.id, word, a_memory(START, module_id=module))
    session.flush()
    assert memory.memories_of(session, person.id, module_id="lakemedel").keys() == {"a", "b"}
    assert memory.memories_of(session, person.id, words=["b", "c", "x"]).keys() == {"b", "c"}
    assert memory.memories_of(session, a_person(session, a_unit(session, "Linden")).id) == {}
    assert memory.states_of(session, person.id)["a"] == memory.WordState(known=True, due=START)


def test_a_day_is_added_to(session: Session, person: Person) -> None:
    for seconds in (30, 45):
        memory.add_practice(session, person.id, FIRST, Skill.ORD, DayPractice(1, seconds // 40, seconds))
    assert memory.practice_days_of(session, person.id) == {(FIRST, Skill.ORD): DayPractice(2, 1, 75)}
    assert memory.practice_days_of(session, person.id, since=FIRST + DAY) == {}


def test_coverage_sums_the_days_up_to_one_of_them(session: Session, person: Person) -> None:
    for number, right in enumerate((2, 1, 0)):
        memory.add_practice(session, person.id, FIRST + number * DAY, Skill.LASA, DayPractice(2, right, 60))
    memory.add_practice(session, person.id, FIRST, Skill.SAMTALA, DayPractice(0, 0, 60))
    nobody = a_person(session, a_unit(session, "Linden"))
    found = memory.coverage_of(session, [person.id, nobody.id], on=FIRST + 9 * DAY)
    assert found == {person.id: {Skill.LASA: Coverage(6, 3, 3)}, nobody.id: {}}
    assert memory.coverage_of(session, [person.id], on=FIRST + DAY)[person.id] == {Skill.LASA: Coverage(4, 3, 2)}


def test_minutes_between_two_days(session: Session, person: Person) -> None:
    for number, seconds in enumerate((60, 90, 0, 120)):
        for skill in (Skill.LASA, Skill.ORD):
            memory.add_practice(session, person.id, FIRST + number * DAY, skill, DayPractice(1, 1, seconds))
    nobody = a_person(session, a_unit(session, "Linden"))
    found = memory.practice_minutes(session, [person.id, nobody.id], since=FIRST + DAY, until=FIRST + 3 * DAY)
    assert found == {person.id: 7.0, nobody.id: 0.0}


def test_all_of_a_person_is_replaced_and_of_nobody_else(session: Session, person: Person) -> None:
    other = a_person(session, a_unit(session, "Linden"))
    for one in (person, other):
        memory.store_memory(session, one.id, "a", a_memory(START))
        memory.add_practice(session, one.id, FIRST, Skill.ORD, DayPractice(1, 1, 5))
    days = {(FIRST + DAY, Skill.LASA): DayPractice(3, 2, 9)}
    memory.replace(session, person.id, {"b": a_memory(START + DAY)}, days)
    assert memory.memories_of(session, person.id) == {"b": a_memory(START + DAY)}
    assert memory.practice_days_of(session, person.id) == days
    assert memory.memories_of(session, other.id).keys() == {"a"}
    assert memory.practice_days_of(session, other.id).keys() == {(FIRST, Skill.ORD)}
