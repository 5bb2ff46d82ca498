"""Messages from one person to another, shown at the next sign-in."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.messages import MessageKind
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person


class Message(HasId, Base):
    """A message. `about_id` is the id of what it is about, if its kind is about something; `about` its title."""

    __tablename__ = "message"
    __table_args__ = (Index("ix_message_to_id_read_at", "to_id", "read_at"),)

    to_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    from_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[MessageKind] = mapped_column(by_value(MessageKind))
    about_id: Mapped[UUID | None] = mapped_column(index=True)
    about: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    sent_at: Mapped[datetime]
    read_at: Mapped[datetime | None]

    sender: Mapped[Person] = relationship(foreign_keys=[from_id])
