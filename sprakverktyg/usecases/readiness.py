"""How near the people of a unit are to the entry level, for the manager. Conclusions and coverage, never answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Profile
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evidence import ExternalEvidence
from sprakverktyg.domain.readiness import NextStep, Readiness, assess
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import memory, people
from sprakverktyg.storage.evidence import evidence_of
from sprakverktyg.storage.models import Evidence, Person, Unit


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    person: Person
    readiness: Readiness
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ReadinessList:
    """The people of a unit against its profile, the next sensible step first."""

    unit: Unit
    profile: Profile
    on: date
    rows: tuple[ReadinessRow, ...]


def readiness_list(session: Session, profile: Profile, unit: Unit, *, on: date) -> ReadinessList:
    """Return the readiness of everybody who practises on the unit, as it is at the end of a day."""
    found = people.people_with(session, [unit.id], Right.PRACTISE)
    rows = _rows(session, profile, found, on=on)
    order = list(NextStep)
    rows.sort(key=lambda row: (order.index(row.readiness.next_step), row.person.name))
    return ReadinessList(unit, profile, on, tuple(rows))


def readiness_of(session: Session, profile: Profile, person: Person, *, on: date) -> ReadinessRow:
    """Return the readiness of one person at the end of a day."""
    return _rows(session, profile, [person], on=on)[0]


def _rows(session: Session, profile: Profile, found: Sequence[Person], *, on: date) -> list[ReadinessRow]:
    ids = [person.id for person in found]
    coverage = memory.coverage_of(session, ids, on=on)
    evidence = evidence_of(session, ids)
    return [
        ReadinessRow(
            person,
            assess(
                profile,
                coverage[person.id],
                [ExternalEvidence(row.kind, row.issued_on, row.issuer) for row in evidence[person.id]],
                on=on,
            ),
            tuple(evidence[person.id]),
        )
        for person in found
    ]


def add_evidence(
    session: Session,
    profile: Profile,
    person: Person,
    *,
    kind: str,
    issued_on: date,
    issuer: str,
    entered_by_id: UUID,
    now: datetime,
) -> Evidence:
    """Enter a grade, test or validation from outside.

    Raises: InvalidInput for a kind that the profile does not know, or a day to come.
    """
    if profile.evidence_kind(kind) is None:
        raise InvalidInput("unknown_evidence", kind=kind)
    if issued_on > day_of(now):
        raise InvalidInput("day_is_to_come")
    row = Evidence(
        person_id=person.id,
        kind=kind,
        issued_on=issued_on,
        issuer=issuer.strip(),
        entered_by_id=entered_by_id,
        entered_at=now,
    )
    session.add(row)
    session.flush()
    return row


def learner_on(session: Session, unit: Unit, person_id: UUID) -> Person:
    """Return somebody who practises on the unit, or raise NotFound."""
    for person in people.people_with(session, [unit.id], Right.PRACTISE):
        if person.id == person_id:
            return person
    raise NotFound(f"person {person_id}")
