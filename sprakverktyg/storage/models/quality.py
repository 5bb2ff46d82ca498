"""The unit's quality agreement: what was noted on each of its points, and when."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.quality import PointStatus
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person


class QualityNote(HasId, Base):
    """How it is with a point of the agreement. Append only: the newest says how it is, the others how it was."""

    __tablename__ = "quality_note"
    __table_args__ = (Index("ix_quality_note_unit_id_noted_at", "unit_id", "noted_at"),)

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    point_id: Mapped[str] = mapped_column(String(100))
    status: Mapped[PointStatus] = mapped_column(by_value(PointStatus))
    responsible_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    follow_up_on: Mapped[date | None]
    noted_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    noted_at: Mapped[datetime]

    responsible: Mapped[Person | None] = relationship(foreign_keys=[responsible_id])
