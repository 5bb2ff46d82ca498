"""Messages from one person to another: sent, shown at the next sign-in, read."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.messages import MessageKind
from sprakverktyg.storage import messages
from sprakverktyg.storage.models import Message, Person
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded


def unread_for(session: Session, viewer: Viewer) -> Sequence[Message]:
    """Return what the viewer has not read yet, oldest first."""
    return messages.unread_by(session, viewer.id)


def greet(session: Session, viewer: Viewer, person: Person, text: str, *, find: Find, now: datetime) -> Message:
    """Send somebody a few words.

    Raises: InvalidInput without words, PersonalDataFound for a text that shows somebody else than the two.
    """
    if not text.strip():
        raise InvalidInput("no_message")
    text = guarded(text.strip(), find=find, known=(viewer.name, person.name))
    return send(session, viewer, person, MessageKind.GREETING, text=text, now=now)


def send(
    session: Session,
    viewer: Viewer,
    person: Person,
    kind: MessageKind,
    *,
    text: str,
    now: datetime,
    about_id: UUID | None = None,
    about: str = "",
) -> Message:
    """Store a message whose text the guard has let through."""
    message = Message(
        to_id=person.id, from_id=viewer.id, kind=kind, about_id=about_id, about=about[:200], text=text, sent_at=now
    )
    session.add(message)
    session.flush()
    return message


def read_message(session: Session, viewer: Viewer, message_id: UUID, *, now: datetime) -> Message:
    """Note that the viewer has read a message of their own, or raise NotFound."""
    message = messages.message_to(session, viewer.id, message_id)
    if message is None:
        raise NotFound(f"message {message_id}")
    message.read_at = message.read_at or now
    return message
