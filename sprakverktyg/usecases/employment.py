"""Who works where, from which day to which day, and the end of an employment."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.employment import RoleState, Span
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import memberships
from sprakverktyg.storage.models import MembershipPeriod, Person


def settle(session: Session, *, on: date, person: Person | None = None) -> None:
    """Carry out what a day brings: roles that begin and end, and accounts whose last day has been.

    It has to be done once a day before anybody is let in, and for a person whose days have been changed. Doing it again
    changes nothing.
    """
    for person in memberships.leaving_by(session, on):
        assert person.last_day is not None
        person.ended_at = end_of(person.last_day)
    session.flush()
    memberships.settle_roles(session, on, person.id if person else None)


def add_role(session: Session, person: Person, unit_id: UUID, role: Role, span: Span, *, on: date | None) -> None:
    """Give somebody a role on a unit from a day to a day, or without an end. Without `on` it waits for `settle`.

    Raises: InvalidInput if it ends before it starts, begins after the last day of the employment, or the person has
    the role there already on one of the days.
    """
    _refuse_backwards(span)
    if person.last_day and span.first and span.first > person.last_day:
        raise InvalidInput("after_last_day")
    span = Span(span.first, _earlier(span.last, person.last_day))
    for row in memberships.periods_of(session, person.id):
        if (row.unit_id, row.role) == (unit_id, role) and row.span.overlaps(span):
            raise InvalidInput("has_role")
    session.add(
        MembershipPeriod(person_id=person.id, unit_id=unit_id, role=role, starts_on=span.first, ends_on=span.last)
    )
    session.flush()
    if on:
        settle(session, on=on, person=person)


def end_role(session: Session, period: MembershipPeriod, last_day: date | None, *, on: date) -> None:
    """Say which day is the last of a role; None for none. A role whose last day lies before its first never was.

    Raises: InvalidInput if the person has the role again before that day.
    """
    if last_day and period.starts_on and last_day < period.starts_on:
        session.delete(period)
        session.flush()
        settle(session, on=on, person=period.person)
    else:
        change_days(session, period, Span(period.starts_on, last_day), on=on)


def change_days(session: Session, period: MembershipPeriod, span: Span, *, on: date | None) -> None:
    """Say from when to when a role holds. Without `on` it waits for `settle`.

    Raises: InvalidInput if it ends before it starts, or the person has the role twice on one of the days.
    """
    _refuse_backwards(span)
    for row in memberships.periods_of(session, period.person_id):
        same = (row.unit_id, row.role) == (period.unit_id, period.role)
        if same and row.id != period.id and row.span.overlaps(span):
            raise InvalidInput("has_role")
    period.starts_on, period.ends_on = span.first, _earlier(span.last, period.person.last_day)
    session.flush()
    if on:
        settle(session, on=on, person=period.person)


def end_employment(session: Session, person: Person, last_day: date, *, on: date) -> None:
    """Say which day is somebody's last. All roles end with it, and the account is locked when the day is over.

    A day that has been locks the account at once. What is stored about the person stays until its time is over.
    """
    for row in memberships.periods_of(session, person.id):
        if row.span.state(last_day) is RoleState.COMING:
            session.delete(row)
        else:
            row.ends_on = _earlier(row.ends_on, last_day)
    person.last_day, person.ended_at = last_day, None
    session.flush()
    settle(session, on=on, person=person)


def begin_again(session: Session, person: Person) -> None:
    """Open the account of somebody who has left, or take back a last day that has not come. Roles are given anew."""
    person.last_day = person.ended_at = None
    session.flush()


def _refuse_backwards(span: Span) -> None:
    if span.first and span.last and span.last < span.first:
        raise InvalidInput("ends_before_start")


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day), default=None)
