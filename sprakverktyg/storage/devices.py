"""Shared tablets, sign-ins and PINs."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.storage.models import Device, Person, Pin, PinAttempts, SignIn


def device_by_code(session: Session, code_hash: str) -> Device | None:
    return session.scalar(select(Device).where(Device.code_hash == code_hash).options(joinedload(Device.unit)))


def coupled_device(session: Session, device_id: UUID) -> Device | None:
    """Return a tablet that is coupled and not taken out of use, with its unit."""
    query = (
        select(Device)
        .where(Device.id == device_id, Device.coupled_at.is_not(None), Device.ended_at.is_(None))
        .options(joinedload(Device.unit))
    )
    return session.scalar(query)


def devices_on(session: Session, unit_id: UUID) -> Sequence[Device]:
    """Return the unit's tablets in use, also those that wait for their code, by name."""
    query = (
        select(Device)
        .where(Device.unit_id == unit_id, Device.ended_at.is_(None))
        .options(joinedload(Device.added_by))
        .order_by(Device.name, Device.added_at)
    )
    return session.scalars(query).all()


def device_on(session: Session, unit_id: UUID, device_id: UUID) -> Device | None:
    """Return a tablet of the unit, also one that is out of use."""
    return session.scalar(select(Device).where(Device.id == device_id, Device.unit_id == unit_id))


def open_sign_in(session: Session, sign_in_id: UUID) -> SignIn | None:
    """Return a sign-in that has not ended, of somebody who has not left, with its tablet and unit."""
    query = (
        select(SignIn)
        .join(SignIn.person)
        .where(SignIn.id == sign_in_id, SignIn.ended_at.is_(None), Person.ended_at.is_(None))
        .options(joinedload(SignIn.person), joinedload(SignIn.device).joinedload(Device.unit))
    )
    return session.scalar(query)


def end_sign_ins(session: Session, device_id: UUID, *, now: datetime) -> None:
    """End whatever is open on a tablet."""
    session.execute(update(SignIn).where(SignIn.device_id == device_id, SignIn.ended_at.is_(None)).values(ended_at=now))


def end_sign_ins_of(session: Session, person_id: UUID, *, now: datetime) -> None:
    """End whatever a person has open, anywhere."""
    session.execute(update(SignIn).where(SignIn.person_id == person_id, SignIn.ended_at.is_(None)).values(ended_at=now))


def sign_ins_on(session: Session, device_id: UUID, *, since: datetime, limit: int) -> Sequence[SignIn]:
    """Return the newest sign-ins on a tablet, newest first."""
    query = (
        select(SignIn)
        .where(SignIn.device_id == device_id, SignIn.started_at >= since)
        .options(joinedload(SignIn.person))
        .order_by(SignIn.started_at.desc())
        .limit(limit)
    )
    return session.scalars(query).all()


def pin_of(session: Session, person_id: UUID, *, locked: bool = False) -> Pin | None:
    """Return a person's PIN row; `locked` makes attempts at the same time wait for each other."""
    return session.get(Pin, person_id, with_for_update=locked or None)


def people_with_pin(session: Session, person_ids: Sequence[UUID]) -> frozenset[UUID]:
    query = select(Pin.person_id).where(Pin.person_id.in_(person_ids), Pin.pin_hash.is_not(None))
    return frozenset(session.scalars(query))


def attempts_on(session: Session, person_id: UUID, device_id: UUID) -> PinAttempts:
    """Return the count of wrong PINs of a person on a tablet, made when there is none."""
    found = session.get(PinAttempts, (person_id, device_id))
    if found is None:
        found = PinAttempts(person_id=person_id, device_id=device_id, wrong=0, locked_until=None)
        session.add(found)
    return found


def wrong_attempts(session: Session, person_id: UUID) -> int:
    """Return how many wrong PINs of a person stand on all tablets together."""
    return session.scalar(select(func.sum(PinAttempts.wrong)).where(PinAttempts.person_id == person_id)) or 0


def forget_attempts(session: Session, person_id: UUID) -> None:
    session.execute(update(PinAttempts).where(PinAttempts.person_id == person_id).values(wrong=0, locked_until=None))
