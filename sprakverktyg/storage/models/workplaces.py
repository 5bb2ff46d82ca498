"""Workplaces, the people who work there, and who opened whose record."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.devices import DEFAULT_IDLE_MINUTES
from sprakverktyg.domain.employment import Span
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
    """Somebody who signs in. No mother tongue and no country of birth, ever.

    `last_day` is the last day of an employment that has been ended, and `ended_at` the moment after it, when it has
    come: from then on nobody can sign in with the account. `password_until` is the end of a password that somebody else
    has made, and that the person has to change; None for one's own.
    """

    __tablename__ = "person"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    last_day: Mapped[date | None]
    ended_at: Mapped[datetime | None]
    password_until: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="person")


class Membership(HasId, Base):
    """A role that a person has on a unit today.

    The periods say from when to when; this is what they come to on the day, so that whoever asks who works on a unit
    need not ask about days, and cannot forget to.
    """

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("person_id", "unit_id", "role"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    role: Mapped[Role] = mapped_column(by_value(Role))

    person: Mapped[Person] = relationship(back_populates="memberships")
    unit: Mapped[Unit] = relationship()


class MembershipPeriod(HasId, Base):
    """A role of a person on a unit from a day to a day. One that is over stays, for the reports of its time."""

    __tablename__ = "membership_period"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    role: Mapped[Role] = mapped_column(by_value(Role))
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]

    person: Mapped[Person] = relationship()
    unit: Mapped[Unit] = relationship()

    @property
    def span(self) -> Span:
        return Span(self.starts_on, self.ends_on)


class RecordAccess(HasId, Base):
    """Who opened whose record, what page, and when. Append only."""

    __tablename__ = "record_access"

    viewer_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    page: Mapped[str] = mapped_column(String(100))
    opened_at: Mapped[datetime]

    viewer: Mapped[Person] = relationship(foreign_keys=[viewer_id])
    person: Mapped[Person] = relationship(foreign_keys=[person_id])
