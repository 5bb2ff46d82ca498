"""Practice sessions, answers, and the schedules that follow from them."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Answer, Coverage
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.scheduling import Schedule
from sprakverktyg.storage.models import AnswerEvent, Card, PracticeSession


def open_session(session: Session, person_id: UUID) -> PracticeSession | None:
    """Return the newest session of the person that is not finished."""
    query = (
        select(PracticeSession)
        .where(PracticeSession.person_id == person_id, PracticeSession.finished_at.is_(None))
        .order_by(PracticeSession.started_at.desc())
        .limit(1)
    )
    return session.scalar(query)


def session_of(session: Session, person_id: UUID, session_id: UUID) -> PracticeSession | None:
    """Return a session if it is the person's own."""
    query = select(PracticeSession).where(PracticeSession.id == session_id, PracticeSession.person_id == person_id)
    return session.scalar(query)


def answers_in(session: Session, session_id: UUID) -> dict[int, AnswerEvent]:
    """Return the answers of a session by position."""
    rows = session.scalars(select(AnswerEvent).where(AnswerEvent.session_id == session_id))
    return {row.position: row for row in rows}


def add_answer(session: Session, event: AnswerEvent) -> bool:
    """Store an answer. Return False, and store nothing, if it or another answer to the same item is there."""
    try:
        with session.begin_nested():
            session.add(event)
    except IntegrityError:
        same_item = and_(AnswerEvent.session_id == event.session_id, AnswerEvent.position == event.position)
        if session.scalar(select(AnswerEvent.id).where(or_(AnswerEvent.id == event.id, same_item))) is None:
            raise
        return False
    return True


def answers_of(
    session: Session,
    person_ids: Collection[UUID],
    *,
    module_id: str | None = None,
    since: datetime | None = None,
) -> dict[UUID, list[Answer]]:
    """Return the answers per person, in time order."""
    query = select(AnswerEvent).where(AnswerEvent.person_id.in_(person_ids))
    if module_id:
        query = query.where(AnswerEvent.module_id == module_id)
    if since:
        query = query.where(AnswerEvent.answered_at >= since)
    answers: dict[UUID, list[Answer]] = {person_id: [] for person_id in person_ids}
    for row in session.scalars(query.order_by(AnswerEvent.answered_at, AnswerEvent.position)):
        answers[row.person_id].append(_answer(row))
    return answers


def _answer(row: AnswerEvent) -> Answer:
    return Answer(
        id=row.id,
        person_id=row.person_id,
        exercise_id=row.exercise_id,
        module_id=row.module_id,
        word_id=row.word_id,
        skill=row.skill,
        outcome=row.outcome,
        answered_at=row.answered_at,
    )


def coverage_of(
    session: Session, person_ids: Collection[UUID], *, until: datetime
) -> dict[UUID, dict[Skill, Coverage]]:
    """Return per person and skill how much was answered before `until`, on how many days, and how much was right.

    Days are days in UTC. Answers that are not judged are left out.
    """
    right = [outcome for outcome in Outcome if outcome.counts_as_right]
    query = (
        select(
            AnswerEvent.person_id,
            AnswerEvent.skill,
            func.count(),
            func.sum(case((AnswerEvent.outcome.in_(right), 1), else_=0)),
            func.count(_day(session).distinct()),
        )
        .where(
            AnswerEvent.person_id.in_(person_ids),
            AnswerEvent.answered_at < until,
            AnswerEvent.outcome != Outcome.DONE,
        )
        .group_by(AnswerEvent.person_id, AnswerEvent.skill)
    )
    coverage: dict[UUID, dict[Skill, Coverage]] = {person_id: {} for person_id in person_ids}
    for person_id, skill, answers, right_answers, days in session.execute(query):
        coverage[person_id][skill] = Coverage(answers, right_answers, days)
    return coverage


def _day(session: Session) -> ColumnElement[object]:
    """Return the day of an answer in UTC. PostgreSQL would otherwise take its own time zone."""
    if session.get_bind().dialect.name == "postgresql":
        return func.date(func.timezone("UTC", AnswerEvent.answered_at))
    return func.date(AnswerEvent.answered_at)


def cards_of(session: Session, person_id: UUID, module_id: str | None = None) -> Sequence[Card]:
    query = select(Card).where(Card.person_id == person_id)
    if module_id:
        query = query.where(Card.module_id == module_id)
    return session.scalars(query.order_by(Card.due)).all()


def due_words(session: Session, person_id: UUID, *, now: datetime) -> frozenset[str]:
    """Return the ids of the words that are due."""
    return frozenset(session.scalars(select(Card.word_id).where(Card.person_id == person_id, Card.due <= now)))


def schedule_of(session: Session, person_id: UUID, word_id: str) -> Schedule | None:
    card = session.get(Card, (person_id, word_id))
    if card is None:
        return None
    return Schedule(card.due, card.state, card.step, card.stability, card.difficulty, card.last_review)


def store_schedule(session: Session, person_id: UUID, word_id: str, module_id: str, schedule: Schedule) -> None:
    session.merge(
        Card(
            person_id=person_id,
            word_id=word_id,
            module_id=module_id,
            due=schedule.due,
            state=schedule.state,
            step=schedule.step,
            stability=schedule.stability,
            difficulty=schedule.difficulty,
            last_review=schedule.last_review,
        )
    )
