"""What somebody sees of their own: the words they can, and the time they have practised."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.pace import LONGEST_COUNTED
from sprakverktyg.storage.models import AnswerEvent, Card, PracticeTime


class KnownWord(NamedTuple):
    """Whether the last answer to a word was right, and how many days the word would stay (FSRS stability)."""

    known: bool
    stability: float


def words_of(session: Session, person_id: UUID) -> Mapping[str, KnownWord]:
    """Return what is known of each word that the person has met, by its last judged answer."""
    query = select(Card.word_id, Card.last_outcome, Card.stability).where(Card.person_id == person_id)
    return {
        word_id: KnownWord(outcome.counts_as_right, stability) for word_id, outcome, stability in session.execute(query)
    }


def seconds_of_answers(session: Session, person_id: UUID, *, since: datetime) -> list[tuple[datetime, int]]:
    """Return when each answer was given, and the seconds it took, oldest first; those left open are left out."""
    query = (
        select(AnswerEvent.answered_at, AnswerEvent.seconds)
        .where(
            AnswerEvent.person_id == person_id,
            AnswerEvent.answered_at >= since,
            AnswerEvent.seconds <= LONGEST_COUNTED,
        )
        .order_by(AnswerEvent.answered_at)
    )
    return [(answered_at, seconds) for answered_at, seconds in session.execute(query)]


def said_of_days(session: Session, person_id: UUID, *, since: date) -> dict[date, bool]:
    """Return for each day that the person has said it of whether they practised in paid time."""
    query = select(PracticeTime.day, PracticeTime.paid).where(
        PracticeTime.person_id == person_id, PracticeTime.day >= since
    )
    return {row.day: row.paid for row in session.execute(query)}


def say_of_day(session: Session, person_id: UUID, day: date, *, paid: bool) -> None:
    session.merge(PracticeTime(person_id=person_id, day=day, paid=paid))
    session.flush()
