"""Shared tablets, who is signed in, and PINs."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person, Unit


class Device(HasId, Base):
    """A tablet that a unit shares. It is coupled once, by a one-time code or by somebody signed in on it."""

    __tablename__ = "device"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    name: Mapped[str] = mapped_column(String(100))
    added_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    added_at: Mapped[datetime]
    code_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    code_until: Mapped[datetime | None]
    coupled_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]

    unit: Mapped[Unit] = relationship()
    added_by: Mapped[Person] = relationship()


class SignIn(HasId, Base):
    """Somebody's time between signing in and out. The browser keeps only its id, so that the end is the end."""

    __tablename__ = "sign_in"
    __table_args__ = (
        Index("ix_sign_in_device_id_started_at", "device_id", "started_at"),
        Index("ix_sign_in_started_at", "started_at"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    device_id: Mapped[UUID | None] = mapped_column(ForeignKey("device.id"))
    method: Mapped[SignInMethod] = mapped_column(by_value(SignInMethod))
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship()
    device: Mapped[Device | None] = relationship()


class Pin(Base):
    """A person's PIN for shared tablets, and the one-time code with which they may choose a new one."""

    __tablename__ = "pin"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    pin_hash: Mapped[str | None] = mapped_column(String(200))
    code_hash: Mapped[str | None] = mapped_column(String(64))
    code_until: Mapped[datetime | None]


class PinAttempts(Base):
    """How often a person's PIN was wrong on a tablet since it was right there, and until when it is locked there."""

    __tablename__ = "pin_attempts"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    device_id: Mapped[UUID] = mapped_column(ForeignKey("device.id"), primary_key=True, index=True)
    wrong: Mapped[int]
    locked_until: Mapped[datetime | None]
