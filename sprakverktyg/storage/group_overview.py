"""What a teacher sees of a group: words that people are stuck on, and what they answered wrongly."""

from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, distinct, func, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.assignment import WRONG_ANSWERS_UNTIL_STUCK
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.storage.models import AnswerEvent, Card

_WRONG = [outcome for outcome in Outcome if outcome.is_judged and not outcome.counts_as_right]


class Missed(NamedTuple):
    """A word, or an exercise that is about no word, that somebody has answered wrongly, and how many people have."""

    subject: str
    people: int


class WrongAnswer(NamedTuple):
    """A wrong answer to an exercise about a subject, and how often it was given."""

    subject: str
    exercise_id: str
    given: str
    times: int


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


_SUBJECT = func.coalesce(AnswerEvent.word_id, AnswerEvent.exercise_id)


def _wrong(person_ids: Collection[UUID], since: datetime) -> ColumnElement[bool]:
    return and_(
        AnswerEvent.person_id.in_(person_ids), AnswerEvent.answered_at >= since, AnswerEvent.outcome.in_(_WRONG)
    )


def most_missed(session: Session, person_ids: Collection[UUID], *, since: datetime, limit: int) -> list[Missed]:
    """Return what most people have answered wrongly since a time, and of those what was wrong most often."""
    people = func.count(distinct(AnswerEvent.person_id))
    query = (
        select(_SUBJECT, people)
        .where(_wrong(person_ids, since))
        .group_by(_SUBJECT)
        .order_by(people.desc(), func.count().desc(), _SUBJECT)
        .limit(limit)
    )
    return [Missed(*row) for row in session.execute(query)]


def wrong_answers(
    session: Session, person_ids: Collection[UUID], subjects: Collection[str], *, since: datetime
) -> list[WrongAnswer]:
    """Return what was answered wrongly about some subjects, the most frequent answers first."""
    query = (
        select(_SUBJECT, AnswerEvent.exercise_id, AnswerEvent.given, func.count())
        .where(_wrong(person_ids, since), _SUBJECT.in_(subjects))
        .group_by(_SUBJECT, AnswerEvent.exercise_id, AnswerEvent.given)
        .order_by(func.count().desc(), AnswerEvent.exercise_id, AnswerEvent.given)
    )
    return [WrongAnswer(*row) for row in session.execute(query)]
