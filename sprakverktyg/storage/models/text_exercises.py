"""The exercises that are given from approved documents."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.text_exercises import KEY_LENGTH, Audience, ItemKind, exercise_id
from sprakverktyg.storage.base import Base, by_value
from sprakverktyg.storage.models.documents import Document


class DocumentItem(Base):
    """An exercise from an approved version, as it was given. Answers name it, so it is withdrawn and never deleted."""

    __tablename__ = "document_item"

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(KEY_LENGTH), primary_key=True)
    kind: Mapped[ItemKind] = mapped_column(by_value(ItemKind))
    version_id: Mapped[UUID] = mapped_column(ForeignKey("document_version.id"), index=True)
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    module_id: Mapped[str] = mapped_column(String(100))
    level: Mapped[Level] = mapped_column(by_value(Level))
    audience: Mapped[Audience] = mapped_column(by_value(Audience))
    given_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]

    document: Mapped[Document] = relationship()

    @property
    def exercise_id(self) -> str:
        return exercise_id(self.kind, str(self.document_id), self.key)
