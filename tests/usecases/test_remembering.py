"""What is kept beside the answers is what the log says, however the answers came."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.memory import DayPractice, memories, practice_days
from sprakverktyg.storage import memory, practice
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases.remembering import Rebuilt, rebuild
from tests.support.rows import START, a_person, a_session, a_unit, an_answer, keep

answers = st.fixed_dictionaries(
    {
        "word_id": st.sampled_from(["smitta", "dos", None]),
        "outcome": st.sampled_from(Outcome),
        "skill": st.sampled_from([Skill.ORD, Skill.LASA]),
        "seconds": st.sampled_from([0, 3, 20, 90, 180, 181, 4000]),
        "answered_at": st.integers(0, 400).map(lambda hours: START + timedelta(hours=hours)),
        "id": st.integers(1, 2**64).map(lambda number: UUID(int=number)),
    }
)


@pytest.fixture
def person(session: Session) -> Person:
    return a_person(session, a_unit(session))


def kept(session: Session, person: Person) -> tuple[object, object]:
    return memory.memories_of(session, person.id), memory.practice_days_of(session, person.id)


def store(session: Session, person: Person, *events: dict[str, object]) -> None:
    row = a_session(session, person)
    keep(session, *(an_answer(row, position, **event) for position, event in enumerate(events)))


@given(log=st.lists(answers, max_size=12, unique_by=lambda answer: answer["id"]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_kept_is_the_replay_of_the_log(session: Session, log: list[dict[str, object]]) -> None:
    with session.begin_nested() as undone:
        person = a_person(session, a_unit(session))
        store(session, person, *log)
        session.expire_all()
        in_order = practice.answers_of(session, [person.id])[person.id]
        assert kept(session, person) == (memories(in_order), practice_days(in_order))
        assert rebuild(session, person.id).different == 0
        memory.replace(session, person.id, {}, {})
        assert rebuild(session, person.id, store=False).different == rebuild(session, person.id).different
        assert kept(session, person) == (memories(in_order), practice_days(in_order))
        undone.rollback()


def test_an_answer_that_comes_late_is_put_in_its_place(session: Session, person: Person) -> None:
    store(session, person, {"answered_at": START + timedelta(days=2), "outcome": Outcome.RIGHT})
    store(session, person, {"answered_at": START, "outcome": Outcome.WRONG})
    found = memory.memories_of(session, person.id)["smitta"]
    assert (found.met_at, found.last_outcome, found.right_in_row) == (START, Outcome.RIGHT, 1)


def test_reading_aloud_takes_time_and_moves_no_word(session: Session, person: Person) -> None:
    store(session, person, {"outcome": Outcome.DONE, "skill": Skill.SAMTALA, "seconds": 30})
    assert kept(session, person) == ({}, {(date(2026, 9, 1), Skill.SAMTALA): DayPractice(0, 0, 30)})


@pytest.mark.parametrize(("hour", "day"), [(21, date(2026, 9, 1)), (22, date(2026, 9, 2))])
def test_a_day_ends_at_midnight_in_sweden(session: Session, person: Person, hour: int, day: date) -> None:
    store(session, person, {"answered_at": datetime(2026, 9, 1, hour, 30, tzinfo=UTC)})
    assert memory.practice_days_of(session, person.id).keys() == {(day, Skill.LASA)}


def test_a_check_changes_nothing(session: Session, person: Person) -> None:
    store(session, person, {}, {"word_id": "dos"})
    memory.replace(session, person.id, {}, {})
    assert rebuild(session, person.id, store=False) == Rebuilt(answers=2, words=2, days=1, different=3)
    assert kept(session, person) == ({}, {})
