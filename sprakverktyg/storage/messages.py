"""Messages between people."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.storage.models import Message


def unread_by(session: Session, person_id: UUID) -> Sequence[Message]:
    """Return what a person has not read yet, oldest first."""
    query = (
        select(Message)
        .where(Message.to_id == person_id, Message.read_at.is_(None))
        .options(joinedload(Message.sender))
        .order_by(Message.sent_at, Message.id)
    )
    return session.scalars(query).all()


def messages_to(session: Session, person_id: UUID) -> Sequence[Message]:
    """Return all that was sent to a person, newest first."""
    query = (
        select(Message)
        .where(Message.to_id == person_id)
        .options(joinedload(Message.sender))
        .order_by(Message.sent_at.desc(), Message.id)
    )
    return session.scalars(query).all()


def message_to(session: Session, person_id: UUID, message_id: UUID) -> Message | None:
    """Return a message if it was sent to the person."""
    return session.scalar(select(Message).where(Message.id == message_id, Message.to_id == person_id))


def forget_unread(session: Session, *, from_id: UUID, about_id: UUID) -> None:
    """Take back messages about something that nobody has read yet."""
    session.execute(
        delete(Message).where(Message.from_id == from_id, Message.about_id == about_id, Message.read_at.is_(None))
    )
