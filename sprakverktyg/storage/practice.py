"""Practice sessions and answers. What follows from the answers is in `storage.memory`."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.evidence import Answer
from sprakverktyg.storage.models import AnswerEvent, Person, PracticeSession


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
    word_id: str | None = None,
    since: datetime | None = None,
) -> dict[UUID, list[Answer]]:
    """Return the answers per person, in time order."""
    query = select(*_ANSWER).where(AnswerEvent.person_id.in_(person_ids))
    if module_id:
        query = query.where(AnswerEvent.module_id == module_id)
    if word_id:
        query = query.where(AnswerEvent.word_id == word_id)
    if since:
        query = query.where(AnswerEvent.answered_at >= since)
    answers: dict[UUID, list[Answer]] = {person_id: [] for person_id in person_ids}
    order = (AnswerEvent.answered_at, AnswerEvent.position, AnswerEvent.id)
    for row in session.execute(query.order_by(*order)):
        answers[row.person_id].append(Answer(*row))
    return answers


_ANSWER = (
    AnswerEvent.id,
    AnswerEvent.person_id,
    AnswerEvent.exercise_id,
    AnswerEvent.module_id,
    AnswerEvent.word_id,
    AnswerEvent.skill,
    AnswerEvent.outcome,
    AnswerEvent.answered_at,
    AnswerEvent.seconds,
)


def answer_of(row: AnswerEvent) -> Answer:
    """Return the answer in a row of the log."""
    return Answer(*(getattr(row, column.key) for column in _ANSWER))


def latest_times(session: Session, person_id: UUID, *, limit: int) -> list[tuple[str, int]]:
    """Return the exercise and the seconds of the person's latest answers."""
    query = (
        select(AnswerEvent.exercise_id, AnswerEvent.seconds)
        .where(AnswerEvent.person_id == person_id)
        .order_by(AnswerEvent.answered_at.desc())
        .limit(limit)
    )
    return [(exercise_id, seconds) for exercise_id, seconds in session.execute(query)]


def people_with_answers(session: Session) -> Sequence[UUID]:
    """Return who has answered anything, by id."""
    query = select(Person.id).where(select(AnswerEvent.id).where(AnswerEvent.person_id == Person.id).exists())
    return session.scalars(query.order_by(Person.id)).all()
