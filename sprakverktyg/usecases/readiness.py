"""How near the people of a unit are to the entry level, for the manager. Conclusions and coverage, never answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Profile
from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.evidence import Coverage, ExternalEvidence
from sprakverktyg.domain.forecast import Forecast
from sprakverktyg.domain.plans import PlanState, plan_state
from sprakverktyg.domain.readiness import NextStep, Readiness, Verdict, assess
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.standing import Part, Source, Verdicts, shown_by_others, shown_in_practice
from sprakverktyg.storage import memory, people, plans
from sprakverktyg.storage.evidence import evidence_of
from sprakverktyg.storage.models import Evidence, LanguagePlan, Person, Unit
from sprakverktyg.storage.standing import module_coverage_of
from sprakverktyg.usecases.forecasts import forecasts_of
from sprakverktyg.usecases.standing import verdicts_of


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """A person: the next step, the plan, the forecast, and what each source of evidence says by itself."""

    person: Person
    readiness: Readiness
    evidence: tuple[Evidence, ...]
    verdicts: Mapping[Source, Verdicts]
    plan_state: PlanState
    plan: LanguagePlan | None
    forecast: Forecast

    def verdict(self, source: Source, asked: str) -> Verdict:
        """Return what a source says of a requirement; UNKNOWN if it says nothing."""
        return self.verdicts.get(source, {}).get(asked, Verdict.UNKNOWN)

    @property
    def talk_suggested(self) -> bool:
        """Whether the rules suggest a talk: practice or a paper shows a gap, or a follow-up is late."""
        return self.readiness.next_step is NextStep.TALK or self.plan_state is PlanState.OVERDUE


@dataclass(frozen=True, slots=True)
class ReadinessList:
    """The people of a unit against its profile, the next sensible step first."""

    unit: Unit
    profile: Profile
    on: date
    parts: tuple[Part, ...]
    rows: tuple[ReadinessRow, ...]


def readiness_list(
    session: Session, content: Content, unit: Unit, *, on: date, parts: Sequence[Part] = ()
) -> ReadinessList:
    """Return the readiness of everybody who practises on the unit, as it is at the end of a day.

    `parts` are the requirements to look at one by one. Modules ask the database for more than skills do.
    """
    profile = content.profile(unit.profile_id)
    found = people.people_with(session, [unit.id], Right.PRACTISE)
    rows = _rows(session, content, profile, found, on=on, parts=parts)
    steps, states = list(NextStep), list(PlanState)
    rows.sort(
        key=lambda row: (steps.index(row.readiness.next_step), states.index(row.plan_state), row.person.name),
    )
    return ReadinessList(unit, profile, on, tuple(parts), tuple(rows))


def readiness_of(
    session: Session, content: Content, profile: Profile, person: Person, *, on: date, parts: Sequence[Part] = ()
) -> ReadinessRow:
    """Return the readiness of one person at the end of a day."""
    return _rows(session, content, profile, [person], on=on, parts=parts)[0]


def readiness_against(session: Session, profile: Profile, person_id: UUID, *, on: date) -> Readiness:
    """Return what is known of somebody's skills against a profile at the end of a day."""
    papers = [_paper(row) for row in evidence_of(session, [person_id])[person_id]]
    return assess(profile, memory.coverage_of(session, [person_id], on=on)[person_id], papers, on=on)


def _paper(row: Evidence) -> ExternalEvidence:
    return ExternalEvidence(row.kind, row.issued_on, row.issuer)


def _rows(
    session: Session, content: Content, profile: Profile, found: Sequence[Person], *, on: date, parts: Sequence[Part]
) -> list[ReadinessRow]:
    ids = [person.id for person in found]
    until = end_of(on)
    skills = memory.coverage_of(session, ids, on=on)
    asked = [item for part in parts for item in part.asked]
    coverage: dict[UUID, dict[str, Coverage]] = {
        person_id: {str(skill): item for skill, item in skills[person_id].items()} for person_id in ids
    }
    if modules := [item.id for item in asked if item.level is None]:
        for person_id, covered in module_coverage_of(session, ids, modules, until=until).items():
            coverage[person_id] |= covered
    evidence = evidence_of(session, ids)
    newest = plans.newest_plans(session, ids, until=until)
    read = verdicts_of(session, content, ids, on=on) if asked else {}
    ahead = forecasts_of(session, content, ids, on=on)
    rows = []
    for person in found:
        papers = [_paper(row) for row in evidence[person.id]]
        known = [paper for paper in papers if paper.issued_on <= on]
        plan = newest.get(person.id)
        verdicts: dict[Source, Verdicts] = {source: said.get(person.id, {}) for source, said in read.items()}
        verdicts[Source.PRACTICE] = {
            item.id: shown_in_practice(coverage[person.id].get(item.id, Coverage())) for item in asked
        }
        verdicts[Source.EXTERNAL] = {skill: shown_by_others(profile, skill, known) for skill in profile.levels}
        rows.append(
            ReadinessRow(
                person,
                assess(profile, skills[person.id], papers, on=on),
                tuple(evidence[person.id]),
                MappingProxyType(verdicts),
                plan_state(plans.dates_of(plan, until=until) if plan else None, on=on),
                plan,
                ahead[person.id],
            )
        )
    return rows


def learner_on(session: Session, unit: Unit, person_id: UUID) -> Person:
    """Return somebody who practises on the unit, or raise NotFound."""
    for person in people.people_with(session, [unit.id], Right.PRACTISE):
        if person.id == person_id:
            return person
    raise NotFound(f"person {person_id}")
