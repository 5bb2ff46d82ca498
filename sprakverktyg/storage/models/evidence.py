"""Grades, tests and validations from outside."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId
from sprakverktyg.storage.models.workplaces import Person


class Evidence(HasId, Base):
    """A grade, test or validation from outside: what, when, from whom, and who entered it.

    What was entered wrongly is withdrawn with a reason, and is kept.
    """

    __tablename__ = "evidence"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(100))
    issued_on: Mapped[date]
    issuer: Mapped[str] = mapped_column(String(200))
    entered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entered_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    withdrawn_because: Mapped[str | None] = mapped_column(String(200))

    entered_by: Mapped[Person] = relationship(foreign_keys=[entered_by_id])
    attachment: Mapped["EvidenceFile | None"] = relationship(back_populates="evidence")


class EvidenceFile(Base):
    """The paper itself, as a PDF or a picture. `media_type` comes from its content and never from its name."""

    __tablename__ = "evidence_file"

    evidence_id: Mapped[UUID] = mapped_column(ForeignKey("evidence.id"), primary_key=True)
    media_type: Mapped[str] = mapped_column(String(50))
    data: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)

    evidence: Mapped[Evidence] = relationship(back_populates="attachment")
