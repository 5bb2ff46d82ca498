"""What follows from the answers and is kept beside them: a card per word, a row per day and skill."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Table, case, delete, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Coverage
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.memory import DayPractice, WordMemory
from sprakverktyg.domain.own_progress import STAYS_FROM
from sprakverktyg.domain.scheduling import Schedule
from sprakverktyg.storage.base import Base
from sprakverktyg.storage.models import AnswerEvent, Card, Person, PracticeDay


def hold(session: Session, person_id: UUID) -> None:
    """Let other transactions that store answers of the person wait for the end of this one.

    SQLite has one writer at a time anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(Person.id).where(Person.id == person_id).with_for_update(key_share=True))


def is_emptied(session: Session) -> bool:
    """Whether there are answers, and nothing is kept beside them."""
    return (
        session.scalar(select(PracticeDay.person_id).limit(1)) is None
        and session.scalar(select(AnswerEvent.id).limit(1)) is not None
    )


class WordState(NamedTuple):
    """The little of a memory that a list of progress asks for."""

    known: bool
    due: datetime


def states_of(session: Session, person_id: UUID) -> dict[str, WordState]:
    """Return the state of each word that the person has met."""
    query = select(Card.word_id, Card.last_outcome, Card.due).where(Card.person_id == person_id)
    return {word_id: WordState(outcome.counts_as_right, due) for word_id, outcome, due in session.execute(query)}


def memory_of(session: Session, person_id: UUID, word_id: str) -> WordMemory | None:
    return memories_of(session, person_id, words=[word_id]).get(word_id)


def memories_of(
    session: Session, person_id: UUID, *, words: Collection[str] | None = None, module_id: str | None = None
) -> dict[str, WordMemory]:
    """Return the memory of each word that the person has met: of all, of some, or of a module."""
    query = select(*_COLUMNS).where(Card.person_id == person_id)
    if words is not None:
        query = query.where(Card.word_id.in_(words))
    if module_id is not None:
        query = query.where(Card.module_id == module_id)
    return {row.word_id: _memory(row) for row in session.execute(query)}


def store_memory(session: Session, person_id: UUID, word_id: str, memory: WordMemory) -> None:
    row = card_row(person_id, word_id, memory)
    values = _insert(session, Card).values(row)
    changed = {column: values.excluded[column] for column in row if column not in ("person_id", "word_id")}
    session.execute(values.on_conflict_do_update(index_elements=["person_id", "word_id"], set_=changed))


def add_practice(session: Session, person_id: UUID, day: date, skill: Skill, practice: DayPractice) -> None:
    """Add to what the person did on a day."""
    values = _insert(session, PracticeDay).values(**day_row(person_id, day, skill, practice))
    session.execute(
        values.on_conflict_do_update(
            index_elements=["person_id", "day", "skill"],
            set_={
                column: getattr(PracticeDay, column) + values.excluded[column]
                for column in ("answers", "right", "seconds")
            },
        )
    )


def practice_days_of(
    session: Session, person_id: UUID, *, since: date | None = None
) -> dict[tuple[date, Skill], DayPractice]:
    query = select(
        PracticeDay.day, PracticeDay.skill, PracticeDay.answers, PracticeDay.right, PracticeDay.seconds
    ).where(PracticeDay.person_id == person_id)
    if since:
        query = query.where(PracticeDay.day >= since)
    return {(row[0], row[1]): DayPractice(row[2], row[3], row[4]) for row in session.execute(query)}


def coverage_of(
    session: Session, person_ids: Collection[UUID], *, on: date, since: date | None = None
) -> dict[UUID, dict[Skill, Coverage]]:
    """Return per person and skill how much was answered to the end of a day, on how many days, and how much was right.

    Answers that are not judged are left out, and those before `since`.
    """
    query = (
        select(
            PracticeDay.person_id,
            PracticeDay.skill,
            func.sum(PracticeDay.answers),
            func.sum(PracticeDay.right),
            func.count(),
        )
        .where(PracticeDay.person_id.in_(person_ids), PracticeDay.day <= on, PracticeDay.answers > 0)
        .group_by(PracticeDay.person_id, PracticeDay.skill)
    )
    if since:
        query = query.where(PracticeDay.day >= since)
    coverage: dict[UUID, dict[Skill, Coverage]] = {person_id: {} for person_id in person_ids}
    for person_id, skill, answers, right, days in session.execute(query):
        coverage[person_id][skill] = Coverage(int(answers), int(right), days)
    return coverage


def practice_minutes(session: Session, person_ids: Collection[UUID], *, since: date, until: date) -> dict[UUID, float]:
    """Return the minutes that each person practised from the first day to the last. Items left open count no time."""
    query = (
        select(PracticeDay.person_id, func.sum(PracticeDay.seconds))
        .where(PracticeDay.person_id.in_(person_ids), PracticeDay.day.between(since, until))
        .group_by(PracticeDay.person_id)
    )
    found = {person_id: int(seconds) / 60 for person_id, seconds in session.execute(query)}
    return dict.fromkeys(person_ids, 0.0) | found


def last_practice(session: Session, person_ids: Collection[UUID]) -> dict[UUID, date]:
    """Return the last day on which each person practised; those who never did are left out."""
    query = select(PracticeDay.person_id, func.max(PracticeDay.day)).where(PracticeDay.person_id.in_(person_ids))
    return {row.person_id: row[1] for row in session.execute(query.group_by(PracticeDay.person_id))}


def kept_words(
    session: Session, person_ids: Collection[UUID], word_ids: Collection[str], *, since: datetime, until: datetime
) -> dict[UUID, tuple[int, int]]:
    """Return per person how many of the words stay, and how many of those were met between two moments."""
    right = [outcome for outcome in Outcome if outcome.counts_as_right]
    met_then = (Card.met_at >= since) & (Card.met_at < until)
    query = (
        select(Card.person_id, func.count(), func.sum(case((met_then, 1), else_=0)))
        .where(
            Card.person_id.in_(person_ids),
            Card.word_id.in_(word_ids),
            Card.last_outcome.in_(right),
            Card.stability >= STAYS_FROM,
        )
        .group_by(Card.person_id)
    )
    found = dict.fromkeys(person_ids, (0, 0))
    return found | {person_id: (kept, int(met)) for person_id, kept, met in session.execute(query)}


def replace(
    session: Session,
    person_id: UUID,
    memories: Mapping[str, WordMemory],
    days: Mapping[tuple[date, Skill], DayPractice],
) -> None:
    """Store these in place of all that was kept about a person."""
    session.flush()
    for model in (Card, PracticeDay):
        session.execute(
            delete(model).where(model.person_id == person_id), execution_options={"synchronize_session": False}
        )
    _add_all(session, Card.__table__, [card_row(person_id, word_id, memory) for word_id, memory in memories.items()])
    _add_all(session, PracticeDay.__table__, [day_row(person_id, *key, practice) for key, practice in days.items()])
    session.expire_all()


def _add_all(session: Session, table: object, rows: Iterable[Mapping[str, object]]) -> None:
    assert isinstance(table, Table)
    if found := list(rows):
        session.execute(insert(table), found)


def _insert(session: Session, model: type[Base]) -> sqlite.Insert | postgresql.Insert:
    """Return an insert that can say what to do where there is a row already."""
    dialect = postgresql if session.get_bind().dialect.name == "postgresql" else sqlite
    return dialect.insert(model)


_COLUMNS = (
    Card.word_id,
    Card.module_id,
    Card.met_at,
    Card.due,
    Card.state,
    Card.step,
    Card.stability,
    Card.difficulty,
    Card.last_review,
    Card.last_outcome,
    Card.right_in_row,
    Card.wrong_in_row,
)


def _memory(row: object) -> WordMemory:
    """Return the memory in a card, or in a row with its columns."""
    card: Card = row  # type: ignore[assignment]
    return WordMemory(
        card.module_id,
        card.met_at,
        Schedule(card.due, card.state, card.step, card.stability, card.difficulty, card.last_review),
        card.last_outcome,
        card.right_in_row,
        card.wrong_in_row,
    )


def card_row(person_id: UUID, word_id: str, memory: WordMemory) -> dict[str, object]:
    schedule = memory.schedule
    return {
        "person_id": person_id,
        "word_id": word_id,
        "module_id": memory.module_id,
        "met_at": memory.met_at,
        "due": schedule.due,
        "state": schedule.state,
        "step": schedule.step,
        "stability": schedule.stability,
        "difficulty": schedule.difficulty,
        "last_review": schedule.last_review,
        "last_outcome": memory.last_outcome,
        "right_in_row": memory.right_in_row,
        "wrong_in_row": memory.wrong_in_row,
    }


def day_row(person_id: UUID, day: date, skill: Skill, practice: DayPractice) -> dict[str, object]:
    return {
        "person_id": person_id,
        "day": day,
        "skill": skill,
        "answers": practice.answers,
        "right": practice.right,
        "seconds": practice.seconds,
    }
