"""A person ends their own account. What is stored goes when its time is over."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.retention import RULES, Kept, Since
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.storage import people
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import employment, pins
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.retention import days_of
from sprakverktyg.usecases.sign_ins import Current


def days_after_leaving(session: Session, viewer: Viewer) -> dict[Kept, int]:
    """Return for how many days the viewer's organisation keeps each kind after somebody has left."""
    found = days_of(session, viewer.organisation_id)
    return {kind: days for kind, days in found.items() if RULES[kind].since is Since.LEFT}


def leave(session: Session, current: Current, proof: str, *, now: datetime) -> None:
    """End the account of who is signed in, at once and everywhere, when they have shown that it is they.

    `proof` is as for a new PIN. A wrong PIN must be committed.
    Raises: InvalidInput for a wrong proof, and for the last administrator of a unit.
    """
    if alone_on(session, current.viewer):
        raise InvalidInput("last_administrator")
    pins.prove(session, current, proof, now=now)
    person = session.get_one(Person, current.viewer.id)
    employment.end_employment(session, person, day_of(now), on=day_of(now))
    person.ended_at = now
    session.flush()
    employment.settle(session, on=day_of(now))


def alone_on(session: Session, viewer: Viewer) -> tuple[str, ...]:
    """Return the names of the units that would have no administrator without the viewer."""
    units = people.units_where(session, viewer.id, Right.ADMINISTER)
    return tuple(unit.name for unit in units if _administrators(session, unit.id) == {viewer.id})


def _administrators(session: Session, unit_id: UUID) -> set[UUID]:
    rows = people.memberships_on(session, unit_id)
    return {row.person_id for row in rows if row.role is Role.ADMINISTRATOR}
