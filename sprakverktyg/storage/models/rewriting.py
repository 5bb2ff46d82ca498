"""The sentences of a document that is made plain, and the log of decisions on them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.domain.rewriting import Action
from sprakverktyg.storage.base import Base, HasId, by_value


class SentenceRow(HasId, Base):
    """A sentence of a document as it was taken in. What follows `original` is derived from the log of decisions, and
    kept here so that a page need not read the text anew; `found` is None until the simplifier has read it, and
    `undecided` counts the proposals in it that wait for somebody."""

    __tablename__ = "sentence"
    __table_args__ = (UniqueConstraint("document_id", "place"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    place: Mapped[int]
    block: Mapped[int]
    original: Mapped[str] = mapped_column(Text)
    wording: Mapped[str] = mapped_column(Text)
    found: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    verdict: Mapped[dict[str, Any]] = mapped_column(JSON)
    undecided: Mapped[int]


class DecisionRow(HasId, Base):
    """A decision on a document. Append only; `number` is its turn. `said` is what the guard said of a hand edit."""

    __tablename__ = "document_decision"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    batch: Mapped[UUID]
    action: Mapped[Action] = mapped_column(by_value(Action))
    place: Mapped[int | None]
    rule: Mapped[str] = mapped_column(Text)
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    wording: Mapped[str | None] = mapped_column(Text)
    undoes: Mapped[UUID | None]
    said: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    decided_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime]


class DocumentReading(Base):
    """A document that is not read to its end, and when a worker last took a step with it."""

    __tablename__ = "document_reading"

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    stepped_at: Mapped[datetime]


class SentenceComment(HasId, Base):
    """What a colleague says about a sentence."""

    __tablename__ = "sentence_comment"

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), index=True)
    place: Mapped[int]
    text: Mapped[str] = mapped_column(String(1000))
    written_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    written_at: Mapped[datetime]
