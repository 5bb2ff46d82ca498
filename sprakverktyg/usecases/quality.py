"""The unit's quality agreement: how it is with each point, by what people note and by what the program counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.quality import Filled, Fills, PointStatus, QualityPoint
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.storage import people, plans, quality
from sprakverktyg.storage.models import Person, QualityNote, Unit
from sprakverktyg.usecases.accounts import Viewer

PLAIN_DOCUMENTS_WANTED = 5
RECENT = timedelta(weeks=4)


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point: the newest note on it, and what was counted if the program fills it in."""

    point: QualityPoint
    note: QualityNote | None
    filled: Filled | None
    overdue: bool

    @property
    def status(self) -> PointStatus:
        if self.filled is not None:
            return self.filled.status
        return self.note.status if self.note else PointStatus.NOT_BEGUN


def checklist(session: Session, points: Sequence[QualityPoint], unit: Unit, *, on: date) -> tuple[PointRow, ...]:
    """Return the points of the agreement as they are on a day, in the order of the file."""
    newest = {note.point_id: note for note in quality.notes_of(session, unit.id)}
    rows = []
    for point in points:
        note = newest.get(point.id)
        count = COUNTS.get(point.filled_from)
        filled = count(session, unit, on) if count else None
        overdue = note is not None and note.follow_up_on is not None and note.follow_up_on < on
        rows.append(PointRow(point, note, filled, overdue))
    return tuple(rows)


def _sprakombud(session: Session, unit: Unit, _on: date) -> Filled:
    return Filled(quality.people_with_role(session, unit.id, Role.SPRAKOMBUD), 1)


def _handledare(session: Session, unit: Unit, _on: date) -> Filled:
    return Filled(quality.people_with_role(session, unit.id, Role.HANDLEDARE), 1)


def _plans(session: Session, unit: Unit, on: date) -> Filled:
    learners = _learners(session, unit)
    return Filled(len(plans.newest_plans(session, learners, until=end_of(on))), len(learners))


def _paid_time(session: Session, unit: Unit, on: date) -> Filled:
    used = plans.used_minutes(session, _learners(session, unit), first=on - RECENT, last=on, until=end_of(on))
    return Filled(len(used), len(_learners(session, unit)))


def _plain_documents(session: Session, unit: Unit, _on: date) -> Filled:
    return Filled(quality.worked_documents(session, unit.id), PLAIN_DOCUMENTS_WANTED)


COUNTS: dict[Fills, Callable[[Session, Unit, date], Filled]] = {
    Fills.SPRAKOMBUD: _sprakombud,
    Fills.HANDLEDARE: _handledare,
    Fills.PLANS: _plans,
    Fills.PAID_TIME: _paid_time,
    Fills.PLAIN_DOCUMENTS: _plain_documents,
}


def _learners(session: Session, unit: Unit) -> list[UUID]:
    return [person.id for person in people.people_with(session, [unit.id], Right.PRACTISE)]


def staff_of(session: Session, unit: Unit) -> list[Person]:
    """Return everybody on the unit, who can be responsible for a point, by name."""
    return list(dict.fromkeys(membership.person for membership in people.memberships_on(session, unit.id)))


def note_point(
    session: Session,
    viewer: Viewer,
    points: Sequence[QualityPoint],
    unit: Unit,
    point_id: str,
    *,
    status: PointStatus,
    responsible_id: UUID | None,
    follow_up_on: date | None,
    now: datetime,
) -> None:
    """Note how it is with a point. What was noted before is kept.

    Raises: NotFound for a point that is not in the agreement, or somebody who does not work on the unit.
    """
    if point_id not in {point.id for point in points}:
        raise NotFound(f"point {point_id!r}")
    if responsible_id is not None and responsible_id not in {person.id for person in staff_of(session, unit)}:
        raise NotFound(f"person {responsible_id}")
    note = QualityNote(
        unit_id=unit.id,
        point_id=point_id,
        status=status,
        responsible_id=responsible_id,
        follow_up_on=follow_up_on,
        noted_by_id=viewer.id,
        noted_at=now,
    )
    session.add(note)
    session.flush()
