"""The report on the language duty: mapping, plans, time, measures and follow-up per unit, area and quarter.

Nothing of a report is stored. It is made from rows that are only added to, as they were on a day that is given, so that
the same report can be made later.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content.documents.export import table_to_docx
from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.duty import Figures, Group, Quarter, depths, withheld
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.readiness import ANSWERS_NEEDED
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import duty, plans
from sprakverktyg.storage.models import Unit
from sprakverktyg.usecases.accounts import Viewer, units_for
from sprakverktyg.usecases.paid_time import weeks_of

NO_AREA = "-"


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A group with its figures; None when they are withheld. `depth` is 0 for all, 1 for an area, 2 for a unit."""

    depth: int
    id: str
    name: str
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class DutyReport:
    """A quarter, as it was known at the end of the day `as_of`."""

    quarter: Quarter
    as_of: date
    rows: tuple[ReportRow, ...]


def duty_report(session: Session, viewer: Viewer, *, quarter: Quarter, as_of: date, today: date) -> DutyReport:
    """Return the report over the units that the viewer is manager of.

    Raises: InvalidInput for a quarter that has not begun by the day, or a day that is to come.
    """
    if as_of > today:
        raise InvalidInput("day_is_to_come")
    if quarter.first > as_of:
        raise InvalidInput("quarter_is_to_come")
    units = units_for(session, viewer, Right.SEE_READINESS)
    top = _groups(session, units, quarter, as_of)
    hidden = withheld(top)
    return DutyReport(
        quarter,
        as_of,
        tuple(
            ReportRow(depth, group.id, group.name, None if group.id in hidden else group.figures)
            for depth, group in depths(top)
        ),
    )


def as_document(
    title: str, explanations: Sequence[str], header: Sequence[str], lines: Sequence[Sequence[str]]
) -> bytes:
    """Return a report as a .docx file: what its words mean, then the table."""
    return table_to_docx(title, explanations, header, lines)


def _groups(session: Session, units: Sequence[Unit], quarter: Quarter, as_of: date) -> Group:
    ids = [unit.id for unit in units]
    known = end_of(as_of)
    at_the_end = min(end_of(quarter.last), known)
    staff = duty.staff_at(session, ids, at_the_end)
    earlier = duty.staff_at(session, ids, end_of(quarter.before.last))
    of_person = _figures_per_person(
        session, frozenset().union(*staff.values()), duty.everybody_at(ids, at_the_end), quarter, as_of
    )

    def group(group_id: str, name: str, of: Collection[UUID], parts: tuple[Group, ...] = ()) -> Group:
        now = frozenset().union(*(staff[unit_id] for unit_id in of))
        before = frozenset().union(*(earlier[unit_id] for unit_id in of))
        figures = sum((of_person[person_id] for person_id in now), Figures())
        return Group(group_id, name, figures, len(now ^ before), parts)

    areas: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        areas[unit.area or NO_AREA].append(unit)
    return group(
        "all",
        "",
        ids,
        tuple(
            group(
                f"area:{area}",
                area,
                [unit.id for unit in inside],
                tuple(group(f"unit:{unit.id}", unit.name, [unit.id]) for unit in inside),
            )
            for area, inside in sorted(areas.items())
        ),
    )


def _figures_per_person(
    session: Session, staff: Collection[UUID], people: duty.People, quarter: Quarter, as_of: date
) -> Mapping[UUID, Figures]:
    known = end_of(as_of)
    at_the_end = min(end_of(quarter.last), known)
    mapped = duty.mapped(session, people, answers=ANSWERS_NEEDED, on=min(quarter.last, as_of), until=at_the_end)
    in_force = plans.plans_in_force(session, people, until=at_the_end)
    days = {"first": quarter.first, "last": quarter.last, "until": known}
    talked = plans.followed_up(session, people, **days)  # type: ignore[arg-type]
    used = plans.used_minutes(session, people, **days)  # type: ignore[arg-type]
    answered = duty.evaluated(session, people, since=end_of(quarter.before.last), until=at_the_end)
    weeks = len(weeks_of(quarter.first, min(quarter.last, as_of)))
    return {
        person_id: Figures(
            people=1,
            mapped=person_id in mapped,
            planned=(plan := in_force.get(person_id)) is not None,
            agreed=plan is not None and plan.agreed,
            followed_up=person_id in talked,
            evaluated=person_id in answered,
            minutes_agreed=plan.minutes_per_week * weeks if plan else 0,
            minutes_used=used.get(person_id, 0),
        )
        for person_id in staff
    }
