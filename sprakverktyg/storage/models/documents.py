"""Care documents and the proposals on them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId
from sprakverktyg.storage.models.workplaces import Unit


class Document(HasId, Base):
    """A care document that a unit makes plain. The file itself is not kept, only its text."""

    __tablename__ = "document"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    created_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    file_name: Mapped[str] = mapped_column(String(255))

    unit: Mapped[Unit] = relationship()
    versions: Mapped[list["DocumentVersion"]] = relationship(
        back_populates="document", order_by="DocumentVersion.number"
    )


class DocumentVersion(HasId, Base):
    """The blocks of a document at one time, and what analysis said of them."""

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    blocks: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    report: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]

    document: Mapped[Document] = relationship(back_populates="versions")
    suggestions: Mapped[list["SuggestionRow"]] = relationship(order_by="SuggestionRow.start")


class SuggestionRow(HasId, Base):
    """A proposal on a version, and the decision on it: None until somebody has decided."""

    __tablename__ = "suggestion"
    __table_args__ = (UniqueConstraint("version_id", "start", "end", "rule"),)

    version_id: Mapped[UUID] = mapped_column(ForeignKey("document_version.id"))
    start: Mapped[int]
    end: Mapped[int]
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    rule: Mapped[str] = mapped_column(String(100))
    reason: Mapped[str] = mapped_column(Text)
    accepted: Mapped[bool | None]
    decided_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
