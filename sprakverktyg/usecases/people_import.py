"""Many people at once, from a spreadsheet: all lines, or none."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content.tables import read_table
from sprakverktyg.domain.employment import RoleState, Span
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.people_file import FaultyLine, LineChange, LineResult, PersonLine, read_lines
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import memberships, people
from sprakverktyg.storage.models import MembershipPeriod, Person, Unit
from sprakverktyg.usecases import accounts, employment
from sprakverktyg.usecases.one_time_codes import new_password
from sprakverktyg.usecases.staff import PASSWORD_LIVES


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What a line comes to, and what it changes; `fault` says why it cannot be used."""

    line: PersonLine | FaultyLine
    result: LineResult
    changes: tuple[LineChange, ...] = ()
    fault: InvalidInput | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """The outcome per line, and the one-time passwords of those who are new."""

    outcomes: tuple[LineOutcome, ...]
    passwords: tuple[tuple[Person, str], ...]

    @property
    def has_faults(self) -> bool:
        return any(outcome.fault for outcome in self.outcomes)

    @property
    def fingerprint(self) -> str:
        """Return a text that is the same when the same lines come to the same."""
        told = [
            (repr(outcome.line) if outcome.fault is None else outcome.fault.code, outcome.result, outcome.changes)
            for outcome in self.outcomes
        ]
        return hashlib.sha256(repr(told).encode()).hexdigest()


@dataclass(slots=True)
class Importer:
    """Who imports, and where: `units` are those that may be changed; `profile_id` is the one of units that are new.

    `new_units` says whether units that are missing are added. `importer_id` becomes their administrator.
    """

    organisation_id: UUID
    units: Sequence[Unit]
    importer_id: UUID | None
    new_units: bool
    profile_id: str
    on: date
    now: datetime


def lines_of(data: bytes) -> list[list[str]]:
    """Return the cells of a file that somebody hands in.

    Raises: InvalidInput for what is no table, or too large.
    """
    return read_table(data)


def preview(session: Session, importer: Importer, rows: Sequence[Sequence[str]]) -> Imported:
    """Return what the lines would come to. It is the import itself, undone.

    Raises: InvalidInput if the head of the table cannot be used.
    """
    attempt = session.begin_nested()
    try:
        return _run(session, importer, rows)
    finally:
        attempt.rollback()


def carry_out(session: Session, importer: Importer, rows: Sequence[Sequence[str]], *, seen: str | None) -> Imported:
    """Import all lines. `seen` is the fingerprint of the preview that was agreed to.

    Raises: InvalidInput, and changes nothing, if a line cannot be used or would come to something else than was seen.
    """
    attempt = session.begin_nested()
    found = _run(session, importer, rows)
    if found.has_faults or (seen is not None and found.fingerprint != seen):
        attempt.rollback()
        raise InvalidInput("list_with_faults" if found.has_faults else "list_changed")
    attempt.commit()
    return found


def _run(session: Session, importer: Importer, rows: Sequence[Sequence[str]]) -> Imported:
    run = _Run(session, importer)
    outcomes = [run.outcome(line) for line in read_lines(rows)]
    employment.settle(session, on=importer.on)
    return Imported(tuple(outcomes), tuple(run.passwords))


class _Run:
    """One pass over the lines, in one transaction."""

    def __init__(self, session: Session, importer: Importer) -> None:
        self.session = session
        self.importer = importer
        self.units = {unit.name.casefold(): unit for unit in importer.units}
        self.passwords: list[tuple[Person, str]] = []

    def outcome(self, line: PersonLine | FaultyLine) -> LineOutcome:
        if isinstance(line, FaultyLine):
            return LineOutcome(line, LineResult.FAULTY, fault=line.fault)
        units = dict(self.units)
        try:
            with self.session.begin_nested():
                changes = tuple(self._changes(line))
        except InvalidInput as fault:
            self.units = units
            return LineOutcome(line, LineResult.FAULTY, fault=fault)
        return LineOutcome(line, _result(changes), changes)

    def _changes(self, line: PersonLine) -> Iterable[LineChange]:
        found: list[LineChange] = []
        person = people.account_of(self.session, line.email)
        if person is None:
            person = self._new_person(line)
            found.append(LineChange.NEW_PERSON)
        elif person.organisation_id != self.importer.organisation_id:
            raise InvalidInput("email_taken", email=line.email)
        rows = memberships.periods_of(self.session, person.id)
        if person.name != line.name:
            self._refuse_part(rows)
            person.name = line.name
            found.append(LineChange.NAME)
        if person.ended_at and not (line.ends and line.ends < self.importer.on):
            employment.begin_again(self.session, person)
            found.append(LineChange.BACK)
        if line.ends and person.last_day != line.ends:
            self._refuse_part(rows)
            if person.id == self.importer.importer_id:
                raise InvalidInput("own_account")
            employment.end_employment(self.session, person, line.ends, on=self.importer.on)
            found.append(LineChange.ENDS)
        if line.role and not person.ended_at:
            found += self._role(line, person, line.role, rows)
        return found

    def _new_person(self, line: PersonLine) -> Person:
        if not line.role:
            raise InvalidInput("new_without_role")
        if line.ends and line.ends < self.importer.on:
            raise InvalidInput("new_but_ended")
        password = new_password()
        person = Person(
            organisation_id=self.importer.organisation_id,
            name=line.name,
            email=line.email,
            password_hash=accounts.hash_of_random(password),
            password_until=self.importer.now + PASSWORD_LIVES,
        )
        self.session.add(person)
        self.session.flush()
        self.passwords.append((person, password))
        return person

    def _role(
        self, line: PersonLine, person: Person, role: Role, rows: Sequence[MembershipPeriod]
    ) -> Iterable[LineChange]:
        unit, found = self._unit(line.unit)
        on, wanted = self.importer.on, line.span
        theirs = [row for row in rows if (row.unit_id, row.role) == (unit.id, role)]
        if any(_has_days(row.span, wanted, on) for row in theirs):
            return found
        for row in theirs:
            if row.span.state(on) is not RoleState.OVER and row.span.overlaps(wanted):
                span = Span(wanted.first or row.starts_on, wanted.last or row.ends_on)
                self._refuse_shutting_out(person, role, span)
                employment.change_days(self.session, row, span, on=None)
                return [*found, LineChange.DAYS]
        employment.add_role(self.session, person, unit.id, role, Span(wanted.first or on, wanted.last), on=None)
        return [*found, LineChange.NEW_ROLE]

    def _unit(self, name: str) -> tuple[Unit, list[LineChange]]:
        if unit := self.units.get(name.casefold()):
            return unit, []
        if not self.importer.new_units:
            raise InvalidInput("unit_not_there", name=name)
        unit = accounts.add_unit(
            self.session,
            organisation_id=self.importer.organisation_id,
            name=name,
            profile_id=self.importer.profile_id,
            added_by=self.importer.importer_id,
        )
        self.units[name.casefold()] = unit
        return unit, [LineChange.NEW_UNIT]

    def _refuse_shutting_out(self, person: Person, role: Role, span: Span) -> None:
        own = (person.id, role) == (self.importer.importer_id, Role.ADMINISTRATOR)
        if own and span.state(self.importer.on) is not RoleState.RUNNING:
            raise InvalidInput("own_account")

    def _refuse_part(self, rows: Sequence[MembershipPeriod]) -> None:
        """Refuse what holds everywhere of somebody who also works on a unit that is none of the importer's."""
        mine = {unit.id for unit in self.units.values()}
        if any(row.unit_id not in mine and row.span.state(self.importer.on) is not RoleState.OVER for row in rows):
            raise InvalidInput("other_units_too")


def _has_days(span: Span, wanted: Span, on: date) -> bool:
    """Whether a role has the days that are asked for. An empty cell asks for nothing; what is over holds no more."""
    if span.state(on) is RoleState.OVER and wanted.last is None:
        return False
    return (wanted.first in (None, span.first)) and (wanted.last in (None, span.last))


def _result(changes: Sequence[LineChange]) -> LineResult:
    if not changes:
        return LineResult.SAME
    if LineChange.NEW_PERSON in changes:
        return LineResult.NEW
    return LineResult.ENDED if LineChange.ENDS in changes else LineResult.CHANGED
