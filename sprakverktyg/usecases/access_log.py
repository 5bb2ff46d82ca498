"""Who opened whose record: what the administrator of a unit can follow, without seeing the records."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import memberships
from sprakverktyg.storage.models import RecordAccess, Unit
from sprakverktyg.usecases.accounts import Viewer, unit_for

MOST_SHOWN = 500
SHOWN_AT_FIRST = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class AccessLog:
    """The openings between two days, both included, newest first; `is_cut` says that there are more."""

    unit: Unit
    first: date
    last: date
    openings: Sequence[RecordAccess]
    is_cut: bool


def access_log(
    session: Session, viewer: Viewer, unit_id: UUID, *, first: date | None, last: date | None, on: date
) -> AccessLog:
    """Return who opened the records of people on a unit that the viewer administers.

    Without a first day it begins thirty days before the last, which is today if none is named.

    Raises: InvalidInput if the last day lies before the first.
    """
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    last = last or on
    first = first or last - SHOWN_AT_FIRST
    if last < first:
        raise InvalidInput("ends_before_start")
    found = memberships.openings_on(session, unit.id, since=_start_of(first), until=end_of(last), limit=MOST_SHOWN + 1)
    return AccessLog(unit, first, last, found[:MOST_SHOWN], len(found) > MOST_SHOWN)


def _start_of(day: date) -> datetime:
    return end_of(day - timedelta(days=1))
