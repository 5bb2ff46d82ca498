"""What somebody sees of their own: the words they can, and the time they have practised."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.storage.models import AnswerEvent, Card, PracticeTime


class KnownWord(NamedTuple):
    """Whether the last answer to a word was right, and how many days the word would stay (FSRS stability)."""

    known: bool
    stability: float


def words_of(session: Session, person_id: UUID) -> Mapping[str, KnownWord]:
    """Return what is known of each word that the person has met, by its last judged answer."""
    numbered = (
        select(
            AnswerEvent.word_id,
            AnswerEvent.outcome,
            func.row_number()
            .over(
                partition_by=AnswerEvent.word_id,
                order_by=(AnswerEvent.answered_at.desc(), AnswerEvent.position.desc()),
            )
            .label("number"),
        )
        .where(
            AnswerEvent.person_id == person_id,
            AnswerEvent.word_id.is_not(None),
            AnswerEvent.outcome != Outcome.DONE,
        )
        .subquery()
    )
    query = (
        select(numbered.c.word_id, numbered.c.outcome, Card.stability)
        .join(Card, (Card.word_id == numbered.c.word_id) & (Card.person_id == person_id))
        .where(numbered.c.number == 1)
    )
    return {
        word_id: KnownWord(outcome.counts_as_right, stability) for word_id, outcome, stability in session.execute(query)
    }


LONGEST_SECONDS = 180
"""An item left open for longer counts no time."""


def seconds_of_answers(session: Session, person_id: UUID, *, since: datetime) -> list[tuple[datetime, int]]:
    """Return when each answer was given, and the seconds it took, oldest first; those left open are left out."""
    query = (
        select(AnswerEvent.answered_at, AnswerEvent.seconds)
        .where(
            AnswerEvent.person_id == person_id,
            AnswerEvent.answered_at >= since,
            AnswerEvent.seconds <= LONGEST_SECONDS,
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
