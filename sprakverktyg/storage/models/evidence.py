"""Grades, tests and validations from outside."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.storage.base import Base, HasId


class Evidence(HasId, Base):
    """A grade, test or validation from outside: what, when, from whom, and who entered it."""

    __tablename__ = "evidence"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(100))
    issued_on: Mapped[date]
    issuer: Mapped[str] = mapped_column(String(200))
    entered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entered_at: Mapped[datetime]
