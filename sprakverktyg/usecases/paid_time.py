"""The ledger of paid time: what was agreed in plans, and what was used."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.days import day_of, end_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.plans import LONGEST_PAID_WEEK, PaidKind
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import people, plans, practice
from sprakverktyg.storage.models import PaidTime, Person, Unit
from sprakverktyg.usecases.accounts import Viewer, units_for

MARKED_WITHIN = timedelta(days=14)
"""How long afterwards a learner can say that a row of exercises was done in paid time."""


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A person from a day on, for a week or a month: minutes agreed in the plan in force, and minutes used by kind."""

    person: Person
    first: date
    agreed: int
    used: dict[PaidKind, int]

    @property
    def total(self) -> int:
        return sum(self.used.values())


@dataclass(frozen=True, slots=True)
class Unmarked:
    """Exercises that the learner can say were done in paid time."""

    session_id: UUID
    day: date
    minutes: int


def weeks_of(first: date, last: date) -> list[date]:
    """Return the Mondays of the weeks that the days from `first` to `last` lie in."""
    monday = first - timedelta(days=first.weekday())
    return [monday + timedelta(weeks=week) for week in range((last - monday).days // 7 + 1)]


def ledger(session: Session, unit: Unit, *, weeks: Sequence[date]) -> tuple[LedgerRow, ...]:
    """Return the ledger of everybody who practises on the unit, by person and week."""
    found = people.people_with(session, [unit.id], Right.PRACTISE)
    return _ledger(session, found, weeks)


def by_month(rows: Sequence[LedgerRow]) -> tuple[LedgerRow, ...]:
    """Return the weeks of a ledger added up by month. A week belongs to the month that it begins in."""
    months: dict[tuple[Person, date], LedgerRow] = {}
    for row in rows:
        key = row.person, row.first.replace(day=1)
        before = months.get(key) or LedgerRow(*key, 0, dict.fromkeys(PaidKind, 0))
        used = {kind: before.used[kind] + row.used[kind] for kind in PaidKind}
        months[key] = LedgerRow(*key, before.agreed + row.agreed, used)
    return tuple(months.values())


def own_ledger(session: Session, viewer: Viewer, *, weeks: Sequence[date]) -> tuple[LedgerRow, ...]:
    """Return the viewer's own ledger."""
    person = people.active_person(session, viewer.id)
    return _ledger(session, [person], weeks) if person else ()


def _ledger(session: Session, found: Sequence[Person], weeks: Sequence[date]) -> tuple[LedgerRow, ...]:
    ids = [person.id for person in found]
    last = weeks[-1] + timedelta(days=6)
    used: Counter[tuple[UUID, date, PaidKind]] = Counter()
    for row in plans.paid_times(session, ids, first=weeks[0], last=last):
        used[row.person_id, row.day - timedelta(days=row.day.weekday()), row.kind] += row.minutes
    agreed = {week: plans.newest_plans(session, ids, until=end_of(week + timedelta(days=6))) for week in weeks}
    return tuple(
        LedgerRow(
            person,
            week,
            agreed[week][person.id].minutes_per_week if person.id in agreed[week] else 0,
            {kind: used[person.id, week, kind] for kind in PaidKind},
        )
        for person in found
        for week in weeks
    )


def unmarked(session: Session, viewer: Viewer, *, now: datetime) -> list[Unmarked]:
    """Return the viewer's finished exercises of the last two weeks that are not marked yet."""
    found = plans.unmarked_sessions(session, viewer.id, since=now - MARKED_WITHIN)
    return [Unmarked(*row) for row in found]


def mark(session: Session, viewer: Viewer, session_id: UUID, *, now: datetime) -> None:
    """Note that the viewer's exercises were done in paid time.

    Nothing happens for what is marked before, not finished, or too old. Raises: NotFound for another's exercises.
    """
    if practice.session_of(session, viewer.id, session_id) is None:
        raise NotFound(f"session {session_id}")
    item = next((item for item in unmarked(session, viewer, now=now) if item.session_id == session_id), None)
    units = units_for(session, viewer, Right.PRACTISE)
    if item is None or not units:
        return
    newest = plans.newest_plans(session, [viewer.id], until=now).get(viewer.id)
    unit_id = newest.unit_id if newest else units[0].id
    try:
        with session.begin_nested():
            plans.add_paid_time(
                session,
                person_id=viewer.id,
                unit_id=unit_id,
                day=item.day,
                minutes=item.minutes,
                kind=PaidKind.PRACTICE,
                session_id=session_id,
                entered_by_id=viewer.id,
                now=now,
            )
    except IntegrityError:
        return


def enter(
    session: Session,
    viewer: Viewer,
    unit: Unit,
    person: Person,
    *,
    day: date,
    minutes: int,
    kind: PaidKind,
    now: datetime,
) -> PaidTime:
    """Let the manager enter course hours or talks.

    Raises: InvalidInput for a day to come, or minutes that no week has.
    """
    if day > day_of(now):
        raise InvalidInput("day_is_to_come")
    if not 0 < minutes <= LONGEST_PAID_WEEK:
        raise InvalidInput("minutes_out_of_range", most=LONGEST_PAID_WEEK)
    return plans.add_paid_time(
        session,
        person_id=person.id,
        unit_id=unit.id,
        day=day,
        minutes=minutes,
        kind=kind,
        session_id=None,
        entered_by_id=viewer.id,
        now=now,
    )
