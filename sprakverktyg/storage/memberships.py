"""Roles on units from a day to a day, and what they come to on a day."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, delete, exists, func, or_, select, true
from sqlalchemy.orm import Session, contains_eager, joinedload

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Membership, MembershipPeriod, Person, RecordAccess, Unit

STAND_INS = "%@invalid"
"""The addresses of rows that are nobody, or nobody any more. No form takes such an address."""


def covers(on: date) -> ColumnElement[bool]:
    """Say that a period holds on a day."""
    begun = or_(MembershipPeriod.starts_on.is_(None), MembershipPeriod.starts_on <= on)
    return begun & or_(MembershipPeriod.ends_on.is_(None), MembershipPeriod.ends_on >= on)


def give(session: Session, person_id: UUID, unit_id: UUID, role: Role) -> None:
    """Give a role that holds already, without an end. Nobody has said since when."""
    session.add_all(kind(person_id=person_id, unit_id=unit_id, role=role) for kind in (MembershipPeriod, Membership))
    session.flush()


def periods_of(session: Session, person_id: UUID) -> Sequence[MembershipPeriod]:
    """Return all roles that a person has had, has and will have, by unit and first day."""
    query = (
        select(MembershipPeriod)
        .join(MembershipPeriod.unit)
        .where(MembershipPeriod.person_id == person_id)
        .options(contains_eager(MembershipPeriod.unit))
        .order_by(Unit.name, MembershipPeriod.role, MembershipPeriod.starts_on)
    )
    return session.scalars(query).all()


def people_around(session: Session, unit_ids: Collection[UUID]) -> Sequence[MembershipPeriod]:
    """Return the periods on units with their people, by name: those who work there, have worked there and will.

    Those whose name has been erased are left out.
    """
    query = (
        select(MembershipPeriod)
        .join(MembershipPeriod.person)
        .join(MembershipPeriod.unit)
        .where(MembershipPeriod.unit_id.in_(unit_ids), Person.email.not_like(STAND_INS))
        .options(contains_eager(MembershipPeriod.person), contains_eager(MembershipPeriod.unit))
        .order_by(Person.name, Person.id, Unit.name, MembershipPeriod.role)
    )
    return session.scalars(query).all()


def people_per_unit(session: Session, unit_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how many people have a role on each unit today; units without people are missing."""
    query = (
        select(Membership.unit_id, func.count(Membership.person_id.distinct()))
        .join(Membership.person)
        .where(Membership.unit_id.in_(unit_ids), Person.ended_at.is_(None))
        .group_by(Membership.unit_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def openings_on(
    session: Session, unit_id: UUID, *, since: datetime, until: datetime, limit: int
) -> Sequence[RecordAccess]:
    """Return who opened the records of those who worked on a unit that day, newest first.

    `since` is the first moment, `until` the first one after. Whoever also works on other units is
    seen here only for the days on which they worked on this one.
    """
    day = func.date(RecordAccess.opened_at)
    there = exists().where(
        MembershipPeriod.person_id == RecordAccess.person_id,
        MembershipPeriod.unit_id == unit_id,
        or_(MembershipPeriod.starts_on.is_(None), MembershipPeriod.starts_on <= day),
        or_(MembershipPeriod.ends_on.is_(None), MembershipPeriod.ends_on >= day),
    )
    query = (
        select(RecordAccess)
        .where(there, RecordAccess.opened_at >= since, RecordAccess.opened_at < until)
        .options(joinedload(RecordAccess.viewer), joinedload(RecordAccess.person))
        .order_by(RecordAccess.opened_at.desc(), RecordAccess.id)
        .limit(limit)
    )
    return session.scalars(query).all()


def leaving_by(session: Session, on: date) -> Sequence[Person]:
    """Return those whose last day has been before a day, and whose account is still open."""
    return session.scalars(select(Person).where(Person.last_day < on, Person.ended_at.is_(None))).all()


_SAME = and_(
    MembershipPeriod.person_id == Membership.person_id,
    MembershipPeriod.unit_id == Membership.unit_id,
    MembershipPeriod.role == Membership.role,
)


def settle_roles(session: Session, on: date, person_id: UUID | None) -> None:
    """Bring the roles of a person, or of all, in line with the periods on a day. Doing it again changes nothing."""
    theirs = true() if person_id is None else Membership.person_id == person_id
    wanted = true() if person_id is None else MembershipPeriod.person_id == person_id
    ended = exists().where(Person.id == Membership.person_id, Person.ended_at.is_not(None))
    over = exists().where(_SAME, MembershipPeriod.ends_on < on) & ~exists().where(_SAME, covers(on))
    session.execute(delete(Membership).where(theirs, ended | over).execution_options(synchronize_session="fetch"))
    begun = (
        select(MembershipPeriod.person_id, MembershipPeriod.unit_id, MembershipPeriod.role)
        .join(MembershipPeriod.person)
        .where(wanted, covers(on), Person.ended_at.is_(None), ~exists().where(_SAME))
        .distinct()
    )
    session.add_all(Membership(person_id=row[0], unit_id=row[1], role=row[2]) for row in session.execute(begun).all())
    session.flush()
