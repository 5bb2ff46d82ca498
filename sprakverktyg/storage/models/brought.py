"""What people bring along from other workplaces, and which workplaces' keys are known."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.storage.base import Base, HasId


class BroughtRecord(HasId, Base):
    """A signed record that a person has brought along. `content` is a `Brought` as a record; `digest` is the file's.

    Handledare and manager see it only while the person wants them to.
    """

    __tablename__ = "brought_record"
    __table_args__ = (UniqueConstraint("person_id", "digest"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    issuer: Mapped[str] = mapped_column(String(200))
    key_id: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(200))
    made_at: Mapped[datetime]
    brought_at: Mapped[datetime]
    digest: Mapped[str] = mapped_column(String(64))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
    handledare_sees: Mapped[bool] = mapped_column(default=False)
    manager_sees: Mapped[bool] = mapped_column(default=False)


class KnownIssuer(HasId, Base):
    """A key that an administrator has entered, because the other workplace told them that it is theirs."""

    __tablename__ = "known_issuer"
    __table_args__ = (UniqueConstraint("organisation_id", "key_id"),)

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    key_id: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(200))
    added_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    added_at: Mapped[datetime]
