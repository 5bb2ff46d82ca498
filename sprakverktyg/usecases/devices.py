"""Shared tablets: coupling them to a unit, taking them out of use, and whose names they show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import LONGEST_IDLE, SHORTEST_IDLE
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.names import colour_of, initials_of, short_names, swedish_order
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import devices, people
from sprakverktyg.storage.models import Device, Unit
from sprakverktyg.usecases.accounts import Viewer, unit_for
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.one_time_codes import hash_of, new_code

CODE_LIVES = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Tile:
    """A colleague as the tablet shows them before anybody has signed in: no more than a short name."""

    person_id: UUID
    name: str
    initials: str
    colour: int


def prepare_tablet(
    session: Session, viewer: Viewer, unit_id: UUID, name: str, *, find: Find, now: datetime
) -> tuple[Device, str]:
    """Add a tablet to a unit, and return it with the code to type on it. The code is stored nowhere.

    Raises: PersonalDataFound in the name.
    """
    unit = unit_for(session, viewer, Right.COUPLE_TABLETS, unit_id)
    code = new_code()
    device = _added(session, viewer, unit, guarded(name.strip(), find=find), now=now)
    device.code_hash, device.code_until = hash_of(code), now + CODE_LIVES
    session.flush()
    return device, code


def couple_here(session: Session, viewer: Viewer, unit_id: UUID, name: str, *, find: Find, now: datetime) -> Device:
    """Add the tablet that the viewer holds.

    Raises: PersonalDataFound in the name.
    """
    unit = unit_for(session, viewer, Right.COUPLE_TABLETS, unit_id)
    device = _added(session, viewer, unit, guarded(name.strip(), find=find), now=now)
    device.coupled_at = now
    session.flush()
    return device


def _added(session: Session, viewer: Viewer, unit: Unit, name: str, *, now: datetime) -> Device:
    device = Device(unit_id=unit.id, name=name, added_by_id=viewer.id, added_at=now)
    session.add(device)
    return device


def couple_by_code(session: Session, code: str, *, now: datetime) -> Device:
    """Couple the tablet on which a code was typed.

    Raises: InvalidInput if the code is unknown, used or too old.
    """
    device = devices.device_by_code(session, hash_of(code))
    if device is None or device.ended_at or device.code_until is None or device.code_until < now:
        raise InvalidInput("wrong_tablet_code")
    device.code_hash = device.code_until = None
    device.coupled_at = now
    return device


def coupled(session: Session, device_id: UUID) -> Device | None:
    """Return a tablet that is coupled and in use, with its unit."""
    return devices.coupled_device(session, device_id)


def tablets_on(session: Session, viewer: Viewer, unit_id: UUID) -> tuple[Unit, Sequence[Device]]:
    """Return a unit with its tablets, for somebody who may couple them."""
    unit = unit_for(session, viewer, Right.COUPLE_TABLETS, unit_id)
    return unit, devices.devices_on(session, unit.id)


def take_out(session: Session, viewer: Viewer, unit_id: UUID, device_id: UUID, *, now: datetime) -> Device:
    """Take a tablet out of use; once more changes nothing. Whoever is signed in on it is signed out.

    Raises: NotFound if it is no tablet of a unit where the viewer may couple them.
    """
    unit = unit_for(session, viewer, Right.COUPLE_TABLETS, unit_id)
    device = devices.device_on(session, unit.id, device_id)
    if device is None:
        raise NotFound(f"device {device_id}")
    device.ended_at = device.ended_at or now
    device.code_hash = device.code_until = None
    devices.end_sign_ins(session, device.id, now=now)
    return device


def set_idle_minutes(session: Session, viewer: Viewer, unit_id: UUID, minutes: int) -> Unit:
    """Set how long the unit's tablets stay open when nobody touches them.

    Raises: InvalidInput if it is too short or too long.
    """
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    if not SHORTEST_IDLE <= minutes <= LONGEST_IDLE:
        raise InvalidInput("idle_out_of_range", shortest=SHORTEST_IDLE, longest=LONGEST_IDLE)
    unit.idle_minutes = minutes
    return unit


def tiles_on(session: Session, device: Device) -> list[Tile]:
    """Return those who practise on the tablet's unit, in the order of the alphabet."""
    found = sorted(
        people.people_with(session, [device.unit_id], Right.PRACTISE), key=lambda person: swedish_order(person.name)
    )
    shown = short_names([person.name for person in found])
    return [
        Tile(person.id, name, initials_of(person.name), colour_of(person.id))
        for person, name in zip(found, shown, strict=True)
    ]


def tile_on(session: Session, device: Device, person_id: UUID) -> Tile:
    """Return somebody whose name the tablet shows, or raise NotFound."""
    for tile in tiles_on(session, device):
        if tile.person_id == person_id:
            return tile
    raise NotFound(f"person {person_id}")
