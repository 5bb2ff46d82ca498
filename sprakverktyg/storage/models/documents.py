"""Care documents and their versions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId
from sprakverktyg.storage.models.workplaces import Person, Unit


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
    """The blocks of a document at one time. The first is the text as it was taken in, with what analysis said of it;
    later ones have the wordings of its sentences."""

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    blocks: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    report: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    wordings: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    created_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]

    document: Mapped[Document] = relationship(back_populates="versions")
    created_by: Mapped[Person] = relationship()
