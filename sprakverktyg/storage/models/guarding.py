"""What the guard against personal data was told."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.storage.base import Base, HasId


class KeptPassage(HasId, Base):
    """Somebody's word that a passage shows nobody: who, when, where and which kind. The passage itself is not kept."""

    __tablename__ = "kept_passage"

    place: Mapped[str] = mapped_column(String(50))
    kind: Mapped[str] = mapped_column(String(20))
    decided_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    decided_at: Mapped[datetime]
