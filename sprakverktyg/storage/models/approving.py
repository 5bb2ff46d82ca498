"""The approval of a version's facts by a second person, and the shelf of a unit."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId
from sprakverktyg.storage.models.documents import Document, DocumentVersion
from sprakverktyg.storage.models.workplaces import Person


class Approval(HasId, Base):
    """A request that somebody looks whether a version still says the same. `approved` is None until they answer."""

    __tablename__ = "approval"
    __table_args__ = (UniqueConstraint("version_id", "asked_of_id"),)

    version_id: Mapped[UUID] = mapped_column(ForeignKey("document_version.id"))
    asked_of_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    asked_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    asked_at: Mapped[datetime]
    approved: Mapped[bool | None]
    comment: Mapped[str] = mapped_column(String(1000), default="")
    answered_at: Mapped[datetime | None]

    version: Mapped[DocumentVersion] = relationship()
    asked_of: Mapped[Person] = relationship(foreign_keys=[asked_of_id])
    asked_by: Mapped[Person] = relationship(foreign_keys=[asked_by_id])


class ShelfEntry(HasId, Base):
    """An approved version on the shelf of its unit. `forms` are the words that it is found by, each between spaces."""

    __tablename__ = "shelf_entry"
    __table_args__ = (UniqueConstraint("document_id"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("document_version.id"), index=True)
    forms: Mapped[str] = mapped_column(Text)
    review_on: Mapped[date | None]
    put_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    put_at: Mapped[datetime]

    document: Mapped[Document] = relationship()
    version: Mapped[DocumentVersion] = relationship()


class StoppedWord(Base):
    """A word that readers have asked about. `marks` tells how many at least, not who: see `domain.stopped_words`.

    `told_from` is the day from which the språkombud is told; None as long as the readers are too few.
    """

    __tablename__ = "stopped_word"

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    word: Mapped[str] = mapped_column(String(100), primary_key=True)
    marks: Mapped[int]
    told_from: Mapped[date | None]
