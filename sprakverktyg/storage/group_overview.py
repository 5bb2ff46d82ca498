"""What a teacher sees of a group: words that people are stuck on, and what they answered wrongly."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.assignment import WRONG_ANSWERS_UNTIL_STUCK
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.storage.models import AnswerEvent, Card

_WRONG = [outcome for outcome in Outcome if outcome.is_judged and not outcome.counts_as_right]


class WrongAnswer(NamedTuple):
    """What somebody answered to an exercise; `word_id` is None where it is not about one word."""

    person_id: UUID
    exercise_id: str
    word_id: str | None
    given: str


def stuck_words(session: Session, person_ids: Collection[UUID], *, since: datetime) -> dict[UUID, list[str]]:
    """Return by person the words whose last answers were wrong, the longest row first."""
    query = (
        select(Card.person_id, Card.word_id)
        .where(
            Card.person_id.in_(person_ids),
            Card.wrong_in_row >= WRONG_ANSWERS_UNTIL_STUCK,
            Card.last_review >= since,
        )
        .order_by(Card.wrong_in_row.desc(), Card.word_id)
    )
    found: dict[UUID, list[str]] = {person_id: [] for person_id in person_ids}
    for person_id, word_id in session.execute(query):
        found[person_id].append(word_id)
    return found


def wrong_answers(session: Session, person_ids: Collection[UUID], *, since: datetime) -> list[WrongAnswer]:
    """Return the wrong answers since a time, in time order."""
    query = (
        select(AnswerEvent.person_id, AnswerEvent.exercise_id, AnswerEvent.word_id, AnswerEvent.given)
        .where(AnswerEvent.person_id.in_(person_ids), AnswerEvent.answered_at >= since, AnswerEvent.outcome.in_(_WRONG))
        .order_by(AnswerEvent.answered_at, AnswerEvent.id)
    )
    return [WrongAnswer(*row) for row in session.execute(query)]
