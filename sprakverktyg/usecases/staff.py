"""The people on the units that an administrator takes care of, and the units themselves."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import LONGEST_IDLE, SHORTEST_IDLE
from sprakverktyg.domain.employment import RoleState, Span
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.names import swedish_order
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.storage import devices, memberships, people
from sprakverktyg.storage.models import MembershipPeriod, Person, Unit
from sprakverktyg.usecases import employment
from sprakverktyg.usecases.accounts import Viewer, add_person, hash_of, open_record, unit_for, units_for
from sprakverktyg.usecases.one_time_codes import new_password

PASSWORD_LIVES = timedelta(days=14)
"""From the day somebody is entered to their first shift."""


@dataclass(frozen=True, slots=True)
class DatedRole:
    """A role on a unit from a day to a day. `mine` says that the viewer administers the unit."""

    row: MembershipPeriod
    state: RoleState
    mine: bool


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works, has worked or will work on a unit that the viewer administers.

    `whole` says that the viewer administers all units where they work or will: only then may the viewer change what
    holds everywhere, such as the address, the password and the end of the employment.
    """

    person: Person
    roles: tuple[DatedRole, ...]
    whole: bool

    def has_state(self, state: RoleState) -> bool:
        return any(role.state is state for role in self.roles)


@dataclass(frozen=True, slots=True)
class UnitStaff:
    """The people of a unit by the state of their roles there; each has only the roles on this unit."""

    unit: Unit
    running: tuple[Member, ...]
    coming: tuple[Member, ...]
    over: tuple[Member, ...]


def counts(session: Session, viewer: Viewer) -> list[tuple[Unit, int]]:
    """Return the units that the viewer administers, and how many people work on each today."""
    units = units_for(session, viewer, Right.ADMINISTER)
    found = memberships.people_per_unit(session, [unit.id for unit in units])
    return [(unit, found.get(unit.id, 0)) for unit in units]


def staff_on(session: Session, viewer: Viewer, unit_id: UUID, *, on: date) -> UnitStaff:
    """Return who works on a unit that the viewer administers, who will and who has, in the order of the alphabet."""
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    rows: dict[Person, list[DatedRole]] = {}
    for row in memberships.people_around(session, [unit.id]):
        rows.setdefault(row.person, []).append(DatedRole(row, _state(row, on), mine=True))
    found = [
        Member(person, tuple(roles), whole=False)
        for person, roles in sorted(rows.items(), key=lambda item: swedish_order(item[0].name))
    ]
    running = [member for member in found if member.has_state(RoleState.RUNNING)]
    coming = [member for member in found if member not in running and member.has_state(RoleState.COMING)]
    over = [member for member in found if member not in running and member not in coming]
    return UnitStaff(unit, tuple(running), tuple(coming), tuple(over))


def member_for(session: Session, viewer: Viewer, person_id: UUID, *, on: date) -> Member:
    """Return somebody with a role, past or to come, on a unit that the viewer administers, or raise NotFound."""
    mine = {unit.id for unit in units_for(session, viewer, Right.ADMINISTER)}
    rows = memberships.periods_of(session, person_id)
    if not any(row.unit_id in mine for row in rows):
        raise NotFound(f"person {person_id}")
    roles = tuple(DatedRole(row, _state(row, on), row.unit_id in mine) for row in rows)
    whole = all(role.mine for role in roles if role.state is not RoleState.OVER)
    return Member(session.get_one(Person, person_id), roles, whole)


def _state(row: MembershipPeriod, on: date) -> RoleState:
    return RoleState.OVER if row.person.ended_at else row.span.state(on)


def enter_person(
    session: Session,
    viewer: Viewer,
    *,
    name: str,
    email: str,
    unit_id: UUID,
    role: Role,
    span: Span,
    on: date,
    now: datetime,
) -> tuple[Person, str | None]:
    """Add a person with a role on a unit that the viewer administers, and return them with a one-time password.

    Somebody of the same name and address who is in the organisation already, or was, gets the role and keeps their
    password.

    Raises: InvalidInput if the address is somebody else's, they have the role, or it ends before it starts.
    """
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    known = people.account_of(session, email.strip().lower())
    if known and (known.organisation_id, known.name.casefold()) == (viewer.organisation_id, name.strip().casefold()):
        if known.ended_at:
            employment.begin_again(session, known)
        employment.add_role(session, known, unit.id, role, span, on=on)
        return known, None
    password = new_password()
    person = add_person(session, organisation_id=viewer.organisation_id, name=name, email=email, password=password)
    person.password_until = now + PASSWORD_LIVES
    employment.add_role(session, person, unit.id, role, span, on=on)
    return person, password


def rename(session: Session, member: Member, *, name: str, email: str) -> None:
    """Change somebody's name and address.

    Raises: NotFound if the viewer does not administer all their units; InvalidInput if the address is taken.
    """
    _refuse_part(member)
    person = member.person
    try:
        with session.begin_nested():
            person.name, person.email = name.strip(), email.strip().lower()
    except IntegrityError:
        session.refresh(person)
        raise InvalidInput("email_taken", email=email.strip().lower()) from None


def make_password(session: Session, viewer: Viewer, member: Member, *, now: datetime) -> str:
    """Return a new one-time password. Whoever is signed in with the old one is signed out; the person sees who did it.

    Raises: NotFound if the viewer does not administer all their units, or the account is closed.
    """
    _refuse_part(member)
    if member.person.ended_at:
        raise NotFound(f"person {member.person.id}")
    password = new_password()
    member.person.password_hash, member.person.password_until = hash_of(password), now + PASSWORD_LIVES
    devices.end_sign_ins_of(session, member.person.id, now=now)
    open_record(session, viewer, member.person, "lösenord", now=now)
    return password


def add_role(
    session: Session, viewer: Viewer, member: Member, *, unit_id: UUID, role: Role, span: Span, on: date
) -> None:
    """Give somebody a role on a unit that the viewer administers. Whoever had left has an account again.

    Raises: InvalidInput if they have it already, or it ends before it starts.
    """
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    if member.person.ended_at:
        employment.begin_again(session, member.person)
    employment.add_role(session, member.person, unit.id, role, span, on=on)


def role_in(member: Member, role_id: UUID) -> DatedRole:
    """Return a role that is not over, on a unit that the viewer administers, or raise NotFound."""
    for role in member.roles:
        if role.row.id == role_id and role.mine and role.state is not RoleState.OVER:
            return role
    raise NotFound(f"role {role_id}")


def end_role(session: Session, viewer: Viewer, member: Member, role_id: UUID, last_day: date, *, on: date) -> None:
    """Set the last day of a role on a unit that the viewer administers.

    Raises: NotFound for another role; InvalidInput if the viewer would shut themselves out.
    """
    row = role_in(member, role_id).row
    if (member.person.id, row.role) == (viewer.id, Role.ADMINISTRATOR) and last_day < on:
        raise InvalidInput("own_account")
    employment.end_role(session, row, last_day, on=on)


def end_employment(session: Session, viewer: Viewer, member: Member, last_day: date, *, on: date) -> None:
    """Set the last day of somebody's employment.

    Raises: NotFound if the viewer does not administer all their units; InvalidInput for the viewer themselves.
    """
    _refuse_part(member)
    if member.person.id == viewer.id:
        raise InvalidInput("own_account")
    employment.end_employment(session, member.person, last_day, on=on)


def keep_on(session: Session, member: Member) -> None:
    """Take back a last day that has not come. The roles keep the last day that they were given.

    Raises: NotFound if the viewer does not administer all their units, or there is no such day.
    """
    _refuse_part(member)
    if member.person.last_day is None or member.person.ended_at:
        raise NotFound(f"last day of {member.person.id}")
    last_day = member.person.last_day
    employment.begin_again(session, member.person)
    for role in member.roles:
        if role.row.ends_on == last_day:
            role.row.ends_on = None
    session.flush()


def _refuse_part(member: Member) -> None:
    if not member.whole:
        raise NotFound(f"all units of {member.person.id}")


def change_unit(
    session: Session, viewer: Viewer, unit_id: UUID, *, name: str, area: str, profile_id: str, idle_minutes: int
) -> Unit:
    """Change the settings of a unit that the viewer administers.

    Raises: InvalidInput if the organisation has another unit of that name, or the minutes are too few or too many.
    """
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    name = name.strip()
    others = [other for other in people.units_of(session, unit.organisation_id) if other.id != unit.id]
    if any(other.name.casefold() == name.casefold() for other in others):
        raise InvalidInput("unit_exists", name=name)
    if not SHORTEST_IDLE <= idle_minutes <= LONGEST_IDLE:
        raise InvalidInput("idle_out_of_range", shortest=SHORTEST_IDLE, longest=LONGEST_IDLE)
    unit.name, unit.area, unit.profile_id, unit.idle_minutes = name, area.strip(), profile_id, idle_minutes
    return unit


def areas_of(units: Sequence[Unit]) -> list[str]:
    """Return the areas that units are reported with, so that the same one is not spelt in two ways."""
    return sorted({unit.area for unit in units if unit.area})
