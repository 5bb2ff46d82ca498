"""Those who lead in the municipality that is measured with, and what they have noted of its people."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Engine, select

from sprakverktyg.content import Content
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.supervision import EnteredOn, PeriodKind, Result, SupervisionKind
from sprakverktyg.load.history import PASSWORD
from sprakverktyg.storage import bulk
from sprakverktyg.storage.base import make_sessions
from sprakverktyg.storage.models import (
    Evidence,
    GroupMember,
    Judgement,
    LanguagePlan,
    LearningPeriod,
    Marking,
    Membership,
    Observation,
    PaidTime,
    Person,
    StudyGroup,
    Supervision,
    Unit,
    Writing,
    WritingVersion,
)
from sprakverktyg.usecases import accounts

LEADERS = {
    "chef": (Role.MANAGER, False),
    "omradeschef": (Role.MANAGER, True),
    "administrator": (Role.ADMINISTRATOR, True),
    "larare": (Role.TEACHER, True),
    "handledare": (Role.HANDLEDARE, False),
    "sprakombud": (Role.SPRAKOMBUD, False),
}
"""By the name in their address: the role, and whether they have it on every unit or only on the first one."""

UNITS_PER_AREA, FOLLOWED, IN_GROUP = 8, 30, 30
OBSERVED, WRITTEN, WEEKS_PAID = 20, 4, 26


@dataclass(frozen=True, slots=True)
class Led:
    """The first unit, the teacher's group, and the first Yrkeskrav: a part of the readiness list."""

    unit_id: UUID
    group_id: UUID
    part_id: str


def email_of(name: str) -> str:
    return f"{name}@load.example"


def led(engine: Engine, content: Content) -> Led | None:
    """Return where the leaders lead; None if there are none yet."""
    with make_sessions(engine)() as session:
        group = session.scalar(select(StudyGroup))
        unit = session.scalar(select(Membership.unit_id).join(Person).where(Person.email == email_of("chef")))
        return Led(unit, group.id, content.framework.requirements[0].id) if unit and group else None


def add_leaders(engine: Engine, content: Content, *, now: datetime) -> None:
    """Add one leader of each kind, and plans, papers, paid time, judged notes and observations of everybody."""
    rng = random.Random(1)  # noqa: S311 – invented
    with make_sessions(engine).begin() as session:
        members = session.execute(select(Membership.person_id, Membership.unit_id)).all()
        units = list(dict.fromkeys(unit_id for _, unit_id in members))
        for number, unit_id in enumerate(units):
            session.get_one(Unit, unit_id).area = f"Område {number // UNITS_PER_AREA}"
        organisation_id = session.get_one(Unit, units[0]).organisation_id
        ids = {}
        for name, (role, everywhere) in LEADERS.items():
            person = accounts.add_person(
                session, organisation_id=organisation_id, name=name, email=email_of(name), password=PASSWORD
            )
            ids[name] = person.id
            for unit_id in units if everywhere else units[:1]:
                accounts.give_role(session, person_id=person.id, unit_id=unit_id, role=role)
        group = StudyGroup(teacher_id=ids["larare"], name="Tisdag", members=[])
        session.add(group)
        session.flush()
        group_id = group.id
    people = [person_id for person_id, _ in members]
    bulk.insert_rows(
        engine, GroupMember, ({"group_id": group_id, "person_id": person_id} for person_id in people[:IN_GROUP])
    )
    bulk.insert_rows(engine, Supervision, _supervisions(people[:FOLLOWED], ids["handledare"], now))
    bulk.insert_rows(engine, LearningPeriod, _periods(members[:FOLLOWED], ids["handledare"], now))
    bulk.insert_rows(engine, LanguagePlan, _plans(members, ids["chef"], now, rng))
    bulk.insert_rows(engine, PaidTime, _paid(members, ids["chef"], now, rng))
    bulk.insert_rows(engine, Evidence, _papers(people[::4], ids["chef"], now))
    bulk.insert_rows(engine, Observation, _observations(people, content, ids["handledare"], now, rng))
    _judged_notes(engine, people, content, ids["larare"], now, rng)
    bulk.finish(engine)


def _supervisions(people: Sequence[UUID], by_id: UUID, now: datetime) -> Iterator[dict[str, object]]:
    for person_id in people:
        yield {
            "learner_id": person_id,
            "handledare_id": by_id,
            "kind": SupervisionKind.HANDLEDARE,
            "starts_on": (now - timedelta(days=60)).date(),
            "entered_by_id": by_id,
            "entered_at": now,
        }


def _periods(members: Sequence[tuple[UUID, UUID]], by_id: UUID, now: datetime) -> Iterator[dict[str, object]]:
    for person_id, unit_id in members:
        yield {
            "learner_id": person_id,
            "unit_id": unit_id,
            "kind": PeriodKind.INTRODUCTION,
            "starts_on": (now - timedelta(days=60)).date(),
            "ends_on": (now + timedelta(days=60)).date(),
            "entered_by_id": by_id,
            "entered_at": now,
        }


def _plans(
    members: Sequence[tuple[UUID, UUID]], by_id: UUID, now: datetime, rng: random.Random
) -> Iterator[dict[str, object]]:
    for person_id, unit_id in members:
        made_at = now - timedelta(days=rng.randrange(10, 200))
        yield {
            "person_id": person_id,
            "unit_id": unit_id,
            "goal": "Skriva en hel rapport.",
            "measures": "Övar varje vecka.",
            "minutes_per_week": 20,
            "starts_on": made_at.date(),
            "follow_up_on": (made_at + timedelta(days=90)).date(),
            "made_by_id": by_id,
            "made_at": made_at,
            "agreed_at": made_at,
        }


def _paid(
    members: Sequence[tuple[UUID, UUID]], by_id: UUID, now: datetime, rng: random.Random
) -> Iterator[dict[str, object]]:
    for person_id, unit_id in members:
        for week in range(WEEKS_PAID):
            yield {
                "person_id": person_id,
                "unit_id": unit_id,
                "day": (now - timedelta(weeks=week)).date(),
                "minutes": rng.randrange(5, 40),
                "kind": PaidKind.COURSE,
                "entered_by_id": by_id,
                "entered_at": now - timedelta(weeks=week),
            }


def _papers(people: Sequence[UUID], by_id: UUID, now: datetime) -> Iterator[dict[str, object]]:
    for person_id in people:
        yield {
            "person_id": person_id,
            "kind": "sfi_d",
            "issued_on": (now - timedelta(days=300)).date(),
            "issuer": "skolan",
            "entered_by_id": by_id,
            "entered_at": now - timedelta(days=100),
        }


def _observations(
    people: Sequence[UUID], content: Content, by_id: UUID, now: datetime, rng: random.Random
) -> Iterator[dict[str, object]]:
    for person_id in people:
        for task in rng.sample(content.introduction, OBSERVED):
            yield {
                "learner_id": person_id,
                "task_id": task.id,
                "result": rng.choice(list(Result)),
                "place": "",
                "note": "",
                "seen_by_id": by_id,
                "seen_at": now - timedelta(days=rng.randrange(1, 300)),
                "entered_on": EnteredOn.HANDLEDARES_PAGE,
            }


def _judged_notes(
    engine: Engine, people: Sequence[UUID], content: Content, teacher_id: UUID, now: datetime, rng: random.Random
) -> None:
    rows: dict[type, list[dict[str, object]]] = {Writing: [], WritingVersion: [], Marking: [], Judgement: []}
    for person_id in people:
        for task in rng.sample(content.writing, WRITTEN):
            writing_id, version_id, marking_id = (UUID(int=rng.getrandbits(128), version=4) for _ in range(3))
            at = now - timedelta(days=rng.randrange(1, 300))
            common: dict[str, object] = {"id": writing_id, "person_id": person_id, "task_id": task.id, "draft": ""}
            rows[Writing].append(common | {"begun_at": at, "saved_at": at})
            version: dict[str, object] = {"id": version_id, "writing_id": writing_id, "number": 1, "text": "Hon åt."}
            rows[WritingVersion].append(version | {"feedback": {}, "made_at": at, "handed_in_at": at})
            marking: dict[str, object] = {"id": marking_id, "version_id": version_id, "teacher_id": teacher_id}
            rows[Marking].append(marking | {"comment": "", "taken_back": [], "marked_at": at})
            rows[Judgement] += (
                {"marking_id": marking_id, "criterion": criterion, "score": rng.randrange(2, 5)}
                for criterion in Criterion
            )
    for model, found in rows.items():
        bulk.insert_rows(engine, model, found)
