"""Words that people have chosen for themselves, and words that they wish to have explained."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId
from sprakverktyg.storage.models.workplaces import Unit


class OwnWord(Base):
    """A word of the vocabulary on somebody's own list."""

    __tablename__ = "own_word"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    word_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    added_at: Mapped[datetime]


class WordWish(HasId, Base):
    """A word that somebody met at work and that the vocabulary lacks; the unit's språkombud and teachers see it.

    Who asked is kept for the person's own sake, and shown to nobody.
    """

    __tablename__ = "word_wish"
    __table_args__ = (Index("ix_word_wish_unit_id_asked_at", "unit_id", "asked_at"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    text: Mapped[str] = mapped_column(String(100))
    asked_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]

    unit: Mapped[Unit] = relationship()
