from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

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
    assert words(word_id="b") == ["b", ""]
    assert practice.answers_of(session, []) == {}


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
