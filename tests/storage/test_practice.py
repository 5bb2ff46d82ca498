from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Coverage
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.scheduling import Schedule
from sprakverktyg.storage import practice
from sprakverktyg.storage.models import AnswerEvent, PracticeSession
from tests.support.rows import START, a_person, a_session, a_unit, an_answer

DAY = timedelta(days=1)


@pytest.fixture
def row(session: Session) -> PracticeSession:
    return a_session(session, a_person(session, a_unit(session)))


def stored(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(AnswerEvent)) or 0


def test_an_answer_sent_twice_is_stored_once(session: Session, row: PracticeSession) -> None:
    first = an_answer(row)
    again, answer_id = an_answer(row, position=1), first.id
    assert practice.add_answer(session, first)
    session.expunge_all()  # the second one comes with another request
    again.id = answer_id
    assert not practice.add_answer(session, again)
    assert stored(session) == 1


def test_an_item_takes_one_answer(session: Session, row: PracticeSession) -> None:
    assert practice.add_answer(session, an_answer(row, given="smitta"))
    assert not practice.add_answer(session, an_answer(row, given="handske"))
    assert practice.answers_in(session, row.id)[0].given == "smitta"


def test_a_refused_answer_leaves_the_rest_of_the_work_as_it_was(session: Session, row: PracticeSession) -> None:
    row.finished_at = START
    practice.add_answer(session, an_answer(row))
    assert not practice.add_answer(session, an_answer(row))
    assert practice.add_answer(session, an_answer(row, position=1))
    session.commit()
    assert row.finished_at == START
    assert list(practice.answers_in(session, row.id)) == [0, 1]


@pytest.mark.parametrize("wrong", [{"seconds": -1}, {"person_id": None}])
def test_a_broken_answer_is_not_taken_for_one_sent_twice(
    session: Session, row: PracticeSession, wrong: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError):
        practice.add_answer(session, an_answer(row, **wrong))


def test_the_newest_open_session_of_the_person(session: Session, row: PracticeSession) -> None:
    person, other = (a_person(session, a_unit(session, name)) for name in ("Linden", "Almen"))
    assert practice.open_session(session, person.id) is None
    a_session(session, person, started_at=START + 2 * DAY, finished_at=START + 2 * DAY)
    newest = a_session(session, person, started_at=START + DAY)
    a_session(session, person, started_at=START)
    assert practice.open_session(session, person.id) is newest
    assert practice.session_of(session, person.id, newest.id) is newest
    assert practice.session_of(session, other.id, newest.id) is None


def test_answers_per_person_in_time_order(session: Session, row: PracticeSession) -> None:
    other = a_session(session, a_person(session, a_unit(session, "Linden")), module_id="lakemedel")
    for answer in (
        an_answer(row, 1, word_id="c", answered_at=START + DAY),
        an_answer(row, 2, word_id="d", answered_at=START + DAY),
        an_answer(row, 0, word_id="a"),
        an_answer(row, 3, word_id="b", module_id="lakemedel", answered_at=START + timedelta(hours=1)),
        an_answer(other, 0, word_id="x"),
    ):
        practice.add_answer(session, answer)
    both = [row.person_id, other.person_id]

    def words(**limits: object) -> list[str]:
        found = practice.answers_of(session, both, **limits)  # type: ignore[arg-type]
        return ["".join(answer.word_id for answer in found[person_id]) for person_id in both]

    assert words() == ["abcd", "x"]
    assert words(module_id="lakemedel") == ["b", "x"]
    assert words(since=START + DAY) == ["cd", ""]
    assert practice.answers_of(session, []) == {}


def test_coverage_counts_answers_right_ones_and_days(session: Session, row: PracticeSession) -> None:
    outcomes = (Outcome.RIGHT, Outcome.SLIP, Outcome.WRONG_FORM, Outcome.WRONG, Outcome.RIGHT)
    for number, outcome in enumerate(outcomes):
        when = START + number // 2 * DAY
        practice.add_answer(session, an_answer(row, number, outcome=outcome, answered_at=when))
    practice.add_answer(session, an_answer(row, 9, skill=Skill.ORD, outcome=Outcome.WRONG))
    nobody = a_person(session, a_unit(session, "Linden"))
    found = practice.coverage_of(session, [row.person_id, nobody.id], until=START + 9 * DAY)
    assert found == {row.person_id: {Skill.LASA: Coverage(5, 3, 3), Skill.ORD: Coverage(1, 0, 1)}, nobody.id: {}}
    before = practice.coverage_of(session, [row.person_id], until=START + 2 * DAY)
    assert before[row.person_id][Skill.LASA] == Coverage(4, 2, 2)


def test_days_are_counted_alike_whatever_the_time_zone_of_the_server(session: Session, row: PracticeSession) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL TIME ZONE 'Pacific/Auckland'"))
    for number, hour in enumerate((1, 11, 13, 23)):
        practice.add_answer(session, an_answer(row, number, answered_at=START.replace(hour=hour)))
    found = practice.coverage_of(session, [row.person_id], until=START + DAY)
    assert found[row.person_id][Skill.LASA].days == 1


def a_schedule(due: datetime) -> Schedule:
    return Schedule(due, state=2, step=None, stability=3.1415926535897931, difficulty=6.4, last_review=START)


def test_a_schedule_comes_back_as_it_was_and_is_replaced(session: Session, row: PracticeSession) -> None:
    person_id = row.person_id
    assert practice.schedule_of(session, person_id, "smitta") is None
    for due in (START + DAY, START + timedelta(days=2, microseconds=7)):
        practice.store_schedule(session, person_id, "smitta", "hygienkunskap", a_schedule(due))
        session.flush()
        session.expire_all()
        assert practice.schedule_of(session, person_id, "smitta") == a_schedule(due)
    assert len(practice.cards_of(session, person_id)) == 1


def test_words_that_are_due(session: Session, row: PracticeSession) -> None:
    for word, module, days in (("a", "lakemedel", 0), ("b", "lakemedel", -1), ("c", "lakemedel", 1), ("d", "mat", -1)):
        practice.store_schedule(session, row.person_id, word, module, a_schedule(START + days * DAY))
    session.flush()
    assert practice.due_words(session, row.person_id, now=START) == {"a", "b", "d"}
    assert [card.word_id for card in practice.cards_of(session, row.person_id, "lakemedel")] == ["b", "a", "c"]
    somebody = a_person(session, a_unit(session, "Linden"))
    assert practice.due_words(session, somebody.id, now=START) == frozenset()


def test_times_come_back_in_utc(session: Session, row: PracticeSession) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(text("SET LOCAL TIME ZONE 'Pacific/Auckland'"))
    row.started_at = datetime(2026, 9, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))
    session.flush()
    session.expire_all()
    assert row.started_at == START
    assert row.started_at.tzinfo is UTC
    assert row.finished_at is None


def test_a_time_without_a_zone_is_refused(session: Session, row: PracticeSession) -> None:
    row.started_at = datetime(2026, 9, 1, 9, 0)  # noqa: DTZ001
    with pytest.raises(StatementError, match="needs a time zone"):
        session.flush()
