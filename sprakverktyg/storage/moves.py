"""Answers that were given in somebody else's name."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from uuid import UUID

from sqlalchemy import exists, or_, select
from sqlalchemy.orm import Session

from sprakverktyg.storage.models import AnswerEvent, AnswerMove, MovedAnswer, Person, PracticeSession, SignIn

NO_PASSWORD = "-"  # noqa: S105 – no hash, so no password fits


def answers_during(session: Session, sign_in: SignIn, *, until: datetime) -> Sequence[AnswerEvent]:
    """Return what was answered while a sign-in lasted, in time order, whoever the answers count for now."""
    moved = (
        select(MovedAnswer.answer_id)
        .join(AnswerMove, AnswerMove.id == MovedAnswer.move_id)
        .where(AnswerMove.sign_in_id == sign_in.id)
    )
    query = (
        select(AnswerEvent)
        .where(
            or_(
                (AnswerEvent.person_id == sign_in.person_id)
                & AnswerEvent.answered_at.between(sign_in.started_at, until),
                AnswerEvent.id.in_(moved),
            )
        )
        .order_by(AnswerEvent.answered_at, AnswerEvent.position)
    )
    return session.scalars(query).all()


def sessions_by_id(session: Session, ids: Collection[UUID]) -> dict[UUID, PracticeSession]:
    return {row.id: row for row in session.scalars(select(PracticeSession).where(PracticeSession.id.in_(ids)))}


def has_other_answers(session: Session, session_id: UUID, answer_ids: Collection[UUID]) -> bool:
    """Whether a practice session has answers beside these."""
    query = exists().where(AnswerEvent.session_id == session_id, AnswerEvent.id.not_in(answer_ids))
    return bool(session.scalar(select(query)))


def copy_of(row: PracticeSession) -> PracticeSession:
    """Return a new practice session with the same columns, except its id."""
    columns = (column.name for column in PracticeSession.__table__.columns if column.name != "id")
    return PracticeSession(**{name: getattr(row, name) for name in columns})


def nobody(session: Session, organisation_id: UUID) -> Person:
    """Return the stand-in of an organisation for answers that nobody claims.

    It has no role, cannot sign in and counts as having left, so it is in no list and no figure of a unit.
    """
    email = f"nobody-{organisation_id.hex}@invalid"
    found = session.scalar(select(Person).where(Person.email == email))
    if found is None:
        long_ago = datetime(1970, 1, 1, tzinfo=UTC)
        found = Person(
            organisation_id=organisation_id, name="Ingen", email=email, password_hash=NO_PASSWORD, ended_at=long_ago
        )
        session.add(found)
        session.flush()
    return found
