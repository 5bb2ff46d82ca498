"""“It was not me”: Amina's name was on the tablet when Bo practised."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import practice
from sprakverktyg.storage.models import AnswerEvent, AnswerMove, Device, MovedAnswer, Person, PracticeSession
from sprakverktyg.usecases import moves, sign_ins
from sprakverktyg.usecases.remembering import rebuild
from tests.support.rows import START, a_device, a_person, a_session, a_unit, an_answer, keep

NOW = START + timedelta(minutes=30)


@pytest.fixture
def ward(session: Session) -> tuple[Person, Person, Device]:
    unit = a_unit(session)
    amina, bo = (a_person(session, unit, name, Role.CARE_WORKER) for name in ("Amina Yusuf", "Bo Ek"))
    return amina, bo, a_device(session, unit, amina)


def sign_in(session: Session, person: Person, device: Device, minute: int) -> None:
    sign_ins.begin(session, person, SignInMethod.PIN, device, now=at(minute))


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def answer(session: Session, row: PracticeSession, position: int, minute: int, word: str) -> None:
    keep(session, an_answer(row, position, word_id=word, answered_at=at(minute)))


def words_of(session: Session, person: Person) -> list[str]:
    return [found.word_id for found in practice.answers_of(session, [person.id])[person.id] if found.word_id]


def assert_cards_follow_from_the_log(session: Session, *people: Person) -> None:
    session.expire_all()
    for person in people:
        assert rebuild(session, person.id, store=False).different == 0


def test_a_whole_session_moves_with_its_answers_and_goes_on_there(
    session: Session, ward: tuple[Person, Person, Device]
) -> None:
    amina, bo, device = ward
    sign_in(session, amina, device, 0)
    row = a_session(session, amina, started_at=at(1), exercise_ids=["a", "b", "c"])
    answer(session, row, 0, 2, "smitta")
    answer(session, row, 1, 3, "handske")
    assert moves.move_answers(session, device.id, bo.id, now=NOW) == 2
    session.flush()
    assert (words_of(session, amina), words_of(session, bo)) == ([], ["smitta", "handske"])
    assert practice.open_session(session, bo.id) is row
    assert practice.open_session(session, amina.id) is None
    assert_cards_follow_from_the_log(session, amina, bo)


def test_what_amina_answered_before_stays_hers_and_her_session_opens_again(
    session: Session, ward: tuple[Person, Person, Device]
) -> None:
    amina, bo, device = ward
    row = a_session(session, amina, started_at=at(-9), exercise_ids=["a", "b", "c"])
    answer(session, row, 0, -8, "smitta")
    sign_in(session, amina, device, 0)
    answer(session, row, 1, 1, "smitta")
    answer(session, row, 2, 2, "handske")
    row.finished_at = at(2)
    assert moves.move_answers(session, device.id, bo.id, now=NOW) == 2
    session.flush()
    assert (words_of(session, amina), words_of(session, bo)) == (["smitta"], ["smitta", "handske"])
    assert practice.open_session(session, amina.id) is row
    assert sorted(practice.answers_in(session, row.id)) == [0]
    assert_cards_follow_from_the_log(session, amina, bo)


def test_every_move_is_written_down_and_the_answers_say_the_same_as_before(
    session: Session, ward: tuple[Person, Person, Device]
) -> None:
    amina, bo, device = ward
    sign_in(session, amina, device, 0)
    row = a_session(session, amina, started_at=at(1))
    answer(session, row, 0, 2, "smitta")
    before = content_of(session)
    for owner in (bo.id, None, amina.id):
        assert moves.move_answers(session, device.id, owner, now=NOW) == 1
        session.flush()
    assert moves.move_answers(session, device.id, amina.id, now=NOW) == 0
    assert content_of(session) == before
    noted = session.scalars(select(AnswerMove.to_person_id)).all()
    assert sorted(map(str, noted)) == sorted(map(str, (bo.id, None, amina.id)))
    first = session.scalars(
        select(MovedAnswer)
        .join(AnswerMove, AnswerMove.id == MovedAnswer.move_id)
        .where(AnswerMove.to_person_id == bo.id)
    ).one()
    assert (first.from_person_id, first.from_session_id) == (amina.id, row.id)
    assert_cards_follow_from_the_log(session, amina, bo)


def content_of(session: Session) -> list[tuple[object, ...]]:
    kept = ("id", "position", "exercise_id", "word_id", "outcome", "given", "seconds", "answered_at")
    return [tuple(getattr(row, name) for name in kept) for row in session.scalars(select(AnswerEvent))]


def test_answers_set_aside_count_for_nobody(session: Session, ward: tuple[Person, Person, Device]) -> None:
    amina, bo, device = ward
    sign_in(session, amina, device, 0)
    answer(session, a_session(session, amina, started_at=at(1)), 0, 2, "smitta")
    moves.move_answers(session, device.id, None, now=NOW)
    session.flush()
    assert words_of(session, amina) == words_of(session, bo) == []
    assert_cards_follow_from_the_log(session, amina, bo)


@pytest.mark.parametrize(
    ("signed_in", "answered", "now", "found"),
    [
        (0, [1, 2], 30, 2),
        (0, [1, 20], 30, 1),
        (0, [20], 30, 0),
        (0, [1], 12 * 60 + 1, 0),
        (5, [1], 30, 0),
    ],
    ids=["all", "until a long pause", "a pause at once: on another device", "yesterday", "before the sign-in"],
)
def test_which_answers_it_is_about(
    session: Session,
    ward: tuple[Person, Person, Device],
    signed_in: int,
    answered: list[int],
    now: int,
    found: int,
) -> None:
    amina, _, device = ward
    sign_in(session, amina, device, signed_in)
    row = a_session(session, amina, started_at=at(0))
    for position, minute in enumerate(answered):
        answer(session, row, position, minute, f"ord{position}")
    stretch = moves.last_stretch(session, device.id, now=at(now))
    assert (stretch.answers if stretch else 0) == found


def test_the_next_person_who_has_not_answered_does_not_hide_the_last_stretch(
    session: Session, ward: tuple[Person, Person, Device]
) -> None:
    amina, bo, device = ward
    sign_in(session, amina, device, 0)
    answer(session, a_session(session, amina, started_at=at(1)), 0, 2, "smitta")
    sign_in(session, bo, device, 5)
    assert moves.move_answers(session, device.id, bo.id, now=at(6)) == 1
