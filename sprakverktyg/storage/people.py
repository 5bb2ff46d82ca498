"""People, their roles on units, and who has opened whose record."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from sprakverktyg.domain.roles import Right, Role, roles_with
from sprakverktyg.storage.models import Membership, Organisation, Person, RecordAccess, Unit


def person_by_email(session: Session, email: str) -> Person | None:
    """Return the person with the address, upper and lower case alike, unless they have left."""
    return session.scalar(select(Person).where(Person.email == email.strip().lower(), Person.ended_at.is_(None)))


def account_of(session: Session, email: str) -> Person | None:
    """Return the person with the address, also one who has left."""
    return session.scalar(select(Person).where(Person.email == email))


def active_person(session: Session, person_id: UUID) -> Person | None:
    return session.scalar(select(Person).where(Person.id == person_id, Person.ended_at.is_(None)))


def people_of(session: Session, person_ids: Collection[UUID]) -> Sequence[Person]:
    return session.scalars(select(Person).where(Person.id.in_(person_ids)).order_by(Person.name)).all()


def roles_of(session: Session, person_id: UUID) -> frozenset[Role]:
    return frozenset(session.scalars(select(Membership.role).where(Membership.person_id == person_id)))


def units_where(session: Session, person_id: UUID, right: Right) -> Sequence[Unit]:
    """Return the units where a role of the person gives the right, by name."""
    query = (
        select(Unit)
        .join(Membership, Membership.unit_id == Unit.id)
        .where(Membership.person_id == person_id, Membership.role.in_(roles_with(right)))
        .distinct()
        .order_by(Unit.name)
    )
    return session.scalars(query).all()


def people_with(session: Session, unit_ids: Collection[UUID], right: Right) -> Sequence[Person]:
    """Return the people on the units to whom a role there gives the right, by name."""
    query = (
        select(Person)
        .join(Membership)
        .where(
            Membership.unit_id.in_(unit_ids),
            Membership.role.in_(roles_with(right)),
            Person.ended_at.is_(None),
        )
        .distinct()
        .order_by(Person.name)
    )
    return session.scalars(query).all()


def units_by_person(session: Session, person_ids: Collection[UUID], right: Right) -> dict[UUID, set[UUID]]:
    """Return the units where a role gives each person the right, by their ids."""
    query = select(Membership.person_id, Membership.unit_id).where(
        Membership.person_id.in_(person_ids), Membership.role.in_(roles_with(right))
    )
    found: dict[UUID, set[UUID]] = {person_id: set() for person_id in person_ids}
    for person_id, unit_id in session.execute(query):
        found[person_id].add(unit_id)
    return found


def memberships_of(session: Session, person_id: UUID) -> Sequence[Membership]:
    """Return the roles of a person with their units, by the unit's name."""
    query = (
        select(Membership)
        .join(Membership.unit)
        .where(Membership.person_id == person_id)
        .options(contains_eager(Membership.unit))
        .order_by(Unit.name, Membership.role)
    )
    return session.scalars(query).all()


def memberships_on(session: Session, unit_id: UUID) -> Sequence[Membership]:
    """Return the roles on a unit with their people, by the person's name."""
    query = (
        select(Membership)
        .join(Membership.person)
        .where(Membership.unit_id == unit_id, Person.ended_at.is_(None))
        .options(contains_eager(Membership.person))
        .order_by(Person.name, Membership.role)
    )
    return session.scalars(query).all()


def units_of(session: Session, organisation_id: UUID) -> Sequence[Unit]:
    return session.scalars(select(Unit).where(Unit.organisation_id == organisation_id).order_by(Unit.name)).all()


def all_units(session: Session) -> Sequence[Unit]:
    """Return every unit of every organisation, by organisation and name."""
    return session.scalars(select(Unit).join(Unit.organisation).order_by(Organisation.name, Unit.name)).all()


def organisations(session: Session) -> Sequence[Organisation]:
    return session.scalars(select(Organisation).order_by(Organisation.name)).all()


def organisation_count(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Organisation)) or 0


def note_access(session: Session, *, viewer_id: UUID, person_id: UUID, page: str, now: datetime) -> None:
    """Note that somebody opened a page about somebody else. One's own pages are not noted."""
    if viewer_id != person_id:
        session.add(RecordAccess(viewer_id=viewer_id, person_id=person_id, page=page, opened_at=now))


@dataclass(frozen=True, slots=True)
class Opening:
    """Whose page somebody opened how many times, and when last; `name` is who, `page` which."""

    name: str
    page: str
    times: int
    last_at: datetime


def openings_of(session: Session, person_id: UUID) -> list[Opening]:
    """Return who has opened which pages about a person, the latest first."""
    last_at = func.max(RecordAccess.opened_at, type_=RecordAccess.opened_at.type)
    query = (
        select(Person.name, RecordAccess.page, func.count(), last_at)
        .join(RecordAccess, RecordAccess.viewer_id == Person.id)
        .where(RecordAccess.person_id == person_id)
        .group_by(Person.id, Person.name, RecordAccess.page)
        .order_by(last_at.desc())
    )
    return [Opening(*row) for row in session.execute(query)]


def accesses_to(session: Session, person_id: UUID, *, limit: int = 100) -> Sequence[RecordAccess]:
    """Return who has opened the person's record, newest first."""
    query = (
        select(RecordAccess)
        .where(RecordAccess.person_id == person_id)
        .options(joinedload(RecordAccess.viewer))
        .order_by(RecordAccess.opened_at.desc())
        .limit(limit)
    )
    return session.scalars(query).all()
