"""What ability is estimated from, what was learnt of difficulty, and the placements."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.ability import Guess
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.item_difficulty import Difficulties
from sprakverktyg.storage.models import AnswerEvent, LearntDifficulty, Placement


class FirstAnswer(NamedTuple):
    exercise_id: str
    outcome: Outcome
    answered_at: datetime


def first_answers(session: Session, person_id: UUID, *, limit: int) -> list[FirstAnswer]:
    """Return the newest of a person's first answers, in time order.

    An answer is a first one if there is no earlier one in the same skill to the same word, or to the same item where it
    is not about a word. Answers that are not judged are left out.
    """
    about = func.coalesce(AnswerEvent.word_id, AnswerEvent.exercise_id)
    numbered = (
        select(
            AnswerEvent.exercise_id,
            AnswerEvent.outcome,
            AnswerEvent.answered_at,
            AnswerEvent.position,
            func.row_number()
            .over(partition_by=(about, AnswerEvent.skill), order_by=(AnswerEvent.answered_at, AnswerEvent.position))
            .label("number"),
        )
        .where(AnswerEvent.person_id == person_id, AnswerEvent.outcome != Outcome.DONE)
        .subquery()
    )
    query = (
        select(numbered.c.exercise_id, numbered.c.outcome, numbered.c.answered_at)
        .where(numbered.c.number == 1)
        .order_by(numbered.c.answered_at.desc(), numbered.c.position.desc())
        .limit(limit)
    )
    return [FirstAnswer(*row) for row in reversed(session.execute(query).all())]


def people_with_answers(session: Session) -> Iterator[UUID]:
    """Yield everybody who has answered something, in the order of their ids."""
    yield from session.scalars(select(AnswerEvent.person_id).distinct().order_by(AnswerEvent.person_id)).all()


def difficulties(session: Session, types: frozenset[str]) -> Difficulties:
    """Return what was learnt of types and items. `types` are the names of the types."""
    found = {
        name: Guess(mean, variance)
        for name, mean, variance in session.execute(
            select(LearntDifficulty.name, LearntDifficulty.mean, LearntDifficulty.variance)
        )
    }
    return Difficulties(
        {name: guess for name, guess in found.items() if name in types},
        {name: guess for name, guess in found.items() if name not in types},
    )


def replace_difficulties(session: Session, learnt: Difficulties) -> None:
    """Store these in place of all that was learnt before."""
    session.execute(delete(LearntDifficulty))
    rows = [
        {"name": name, "mean": guess.mean, "variance": guess.variance}
        for name, guess in (*learnt.types.items(), *learnt.items.items())
    ]
    if rows:
        session.execute(insert(LearntDifficulty), rows)


def placement_of(session: Session, person_id: UUID) -> Placement | None:
    return session.get(Placement, person_id)
