"""The time between signing in and out. It is kept on the server, so that signing out ends it everywhere."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import SignInMethod, is_idle
from sprakverktyg.domain.roles import rights_of
from sprakverktyg.storage import devices, people
from sprakverktyg.storage.models import Device, Person, SignIn
from sprakverktyg.usecases.accounts import Viewer


@dataclass(frozen=True, slots=True)
class SharedTablet:
    """The shared tablet that somebody is signed in on."""

    device_id: UUID
    unit_name: str
    idle_minutes: int


@dataclass(frozen=True, slots=True)
class Current:
    """Who is signed in, how they showed it, and on which shared tablet, if on one.

    Somebody who came in with a password that another person made has to choose their own before anything else.
    """

    sign_in_id: UUID
    viewer: Viewer
    method: SignInMethod
    tablet: SharedTablet | None
    must_choose_password: bool


def begin(session: Session, person: Person, method: SignInMethod, device: Device | None, *, now: datetime) -> SignIn:
    """Begin somebody's time. On a shared tablet the time of whoever was there before is over."""
    if device is not None:
        devices.end_sign_ins(session, device.id, now=now)
        device.last_used_at = now
    row = SignIn(person_id=person.id, device_id=device.id if device else None, method=method, started_at=now)
    session.add(row)
    session.flush()
    return row


def current(session: Session, sign_in_id: UUID, *, seen: datetime | None, now: datetime) -> Current | None:
    """Return who is signed in; None if they signed out, have left, or left a shared tablet idle since `seen`."""
    row = devices.open_sign_in(session, sign_in_id)
    if row is None:
        return None
    tablet = None
    if device := row.device:
        if device.ended_at or is_idle(seen, device.unit.idle_minutes, now=now):
            return None
        tablet = SharedTablet(device.id, device.unit.name, device.unit.idle_minutes)
    roles = people.roles_of(session, row.person_id)
    viewer = Viewer(row.person_id, row.person.organisation_id, row.person.name, roles, rights_of(roles))
    must_choose = row.method is SignInMethod.PASSWORD and row.person.password_until is not None
    return Current(row.id, viewer, row.method, tablet, must_choose)


def end(session: Session, sign_in_id: UUID, *, now: datetime) -> None:
    """End somebody's time. A copy of their cookie opens nothing afterwards."""
    if row := devices.open_sign_in(session, sign_in_id):
        row.ended_at = now
