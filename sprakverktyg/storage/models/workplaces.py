"""Workplaces, the people who work there, and who opened whose record."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.devices import DEFAULT_IDLE_MINUTES
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.base import Base, HasId, by_value


class Organisation(HasId, Base):
    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(String(200), unique=True)


class Unit(HasId, Base):
    """A workplace: a ward, a home-care group. `profile_id` names the profile in files that it works towards.

    `idle_minutes` is how long its shared tablets stay open when nobody touches them.
    `area` is the name of the group of units that it is reported with; empty for none.
    """

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("organisation_id", "name"),)

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(String(200))
    profile_id: Mapped[str] = mapped_column(String(100))
    idle_minutes: Mapped[int] = mapped_column(default=DEFAULT_IDLE_MINUTES, server_default=str(DEFAULT_IDLE_MINUTES))
    area: Mapped[str] = mapped_column(String(100), default="")

    organisation: Mapped[Organisation] = relationship()


class Person(HasId, Base):
    """Somebody who signs in. No mother tongue and no country of birth, ever."""

    __tablename__ = "person"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    ended_at: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="person")


class Membership(HasId, Base):
    """A role of a person on a unit."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("person_id", "unit_id", "role"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    role: Mapped[Role] = mapped_column(by_value(Role))

    person: Mapped[Person] = relationship(back_populates="memberships")
    unit: Mapped[Unit] = relationship()


class RecordAccess(HasId, Base):
    """Who opened whose record, what page, and when. Append only."""

    __tablename__ = "record_access"

    viewer_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    page: Mapped[str] = mapped_column(String(100))
    opened_at: Mapped[datetime]

    viewer: Mapped[Person] = relationship(foreign_keys=[viewer_id])
