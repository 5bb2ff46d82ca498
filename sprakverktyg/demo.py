"""The demo's instance: an invented municipality with people, three weeks of practice, a group and a document."""

import random
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.storage.people import organisation_count
from sprakverktyg.usecases import accounts, documents, groups, practice, readiness
from sprakverktyg.usecases.accounts import ExampleSignIn

PASSWORD = "lingon i ljung"  # noqa: S105 – printed by the demo, and used nowhere else
PROFILE = "underskoterska_start"

CAST = tuple(
    ExampleSignIn(role, name, f"{name.split()[0].lower()}@demo.example", PASSWORD)
    for role, name in (
        (Role.CARE_WORKER, "Amina Yusuf"),
        (Role.SPRAKOMBUD, "Fredrik Holm"),
        (Role.TEACHER, "Katarina Lind"),
        (Role.HANDLEDARE, "Gunilla Berg"),
        (Role.MANAGER, "Daniel Sand"),
        (Role.ADMINISTRATOR, "Sara Ek"),
    )
)


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who practises: their unit, how often they are right, on how many days, and what they have on paper."""

    name: str
    unit: str
    share_right: float
    days: int
    evidence: str | None = None


COLLEAGUES = (
    Colleague("Amina Yusuf", "Björken", 0.85, 6),
    Colleague("Fredrik Holm", "Björken", 0.95, 3, "sva_1"),
    Colleague("Gunilla Berg", "Björken", 0.0, 0, "sva_1"),
    Colleague("Olena Kovalenko", "Björken", 0.9, 9, "swedex_b1"),
    Colleague("Tomas Karlsson", "Björken", 0.55, 7),
    Colleague("Mei Chen", "Linden", 0.8, 5),
    Colleague("Yonas Haile", "Linden", 0.65, 2),
    Colleague("Rosa Medina", "Linden", 0.0, 0),
)
MODULES = ("hygienkunskap", "dokumentation", "lakemedel")


def seed(session: Session, content: Content, analyse: documents.Analyse, *, now: datetime, on: date) -> None:
    """Fill an empty database. A database that has an organisation is left as it is."""
    if organisation_count(session):
        return
    organisation = accounts.add_organisation(session, "Solängs kommun (påhittad)")
    units = {
        name: accounts.add_unit(session, organisation_id=organisation.id, name=name, profile_id=PROFILE, added_by=None)
        for name in ("Björken", "Linden")
    }
    people = _people(session, organisation.id, units)
    rng = random.Random(3)  # noqa: S311 – invented answers
    for colleague in COLLEAGUES:
        _practise(session, content, people[colleague.name], colleague, rng, now=now)
        if colleague.evidence:
            readiness.add_evidence(
                session,
                content.profile(PROFILE),
                people[colleague.name],
                kind=colleague.evidence,
                issued_on=on - timedelta(days=200),
                issuer="Solängs vuxenutbildning",
                entered_by_id=people["Daniel Sand"].id,
                now=now,
            )
    _assign(session, content, people, now=now, on=on)
    _document(session, content, analyse, people, units["Björken"], now=now)


def _people(session: Session, organisation_id: UUID, units: dict[str, Unit]) -> dict[str, Person]:
    names = dict.fromkeys([member.name for member in CAST] + [colleague.name for colleague in COLLEAGUES])
    people = {
        name: accounts.add_person(
            session,
            organisation_id=organisation_id,
            name=name,
            email=f"{name.split()[0].lower()}@demo.example",
            password=PASSWORD,
        )
        for name in names
    }
    roles = {(colleague.name, colleague.unit, Role.CARE_WORKER) for colleague in COLLEAGUES}
    for member in CAST:
        everywhere = member.role in (Role.TEACHER, Role.MANAGER, Role.ADMINISTRATOR)
        roles |= {(member.name, unit, member.role) for unit in (units if everywhere else ("Björken",))}
    for name, unit, role in sorted(roles):
        accounts.give_role(session, person_id=people[name].id, unit_id=units[unit].id, role=role)
    return people


def _practise(
    session: Session, content: Content, person: Person, colleague: Colleague, rng: random.Random, *, now: datetime
) -> None:
    """Answer one session a day through the same use cases as a person does."""
    for day in range(colleague.days):
        when = now - timedelta(days=2 * (colleague.days - day) + 1)
        row = practice.begin_session(
            session,
            content.framework,
            content.library,
            person.id,
            MODULES[day % len(MODULES)],
            now=when,
            rng=rng,
        )
        while (position := practice.next_position(session, content.library, row)) is not None:
            exercise = practice.item_at(session, content.library, row, position).exercise
            answer = exercise.answers[0]
            practice.answer_item(
                session,
                content.library,
                row,
                answer_id=UUID(int=rng.getrandbits(128), version=4),
                position=position,
                given=answer if rng.random() < colleague.share_right else _mistake(exercise.choices, answer, rng),
                seconds=rng.randrange(4, 40),
                now=when + timedelta(seconds=20 * position),
            )


def _mistake(choices: tuple[str, ...], answer: str, rng: random.Random) -> str:
    """Return a wrong choice, or the answer with two letters lost."""
    if choices and (wrong := [choice for choice in choices if choice != answer]):
        return rng.choice(wrong)
    return answer[1:-1]


def _assign(session: Session, content: Content, people: dict[str, Person], *, now: datetime, on: date) -> None:
    teacher = accounts.viewer(session, people["Katarina Lind"].id)
    assert teacher is not None
    members = ("Amina Yusuf", "Olena Kovalenko", "Tomas Karlsson", "Mei Chen", "Yonas Haile", "Rosa Medina")
    group = groups.make_group(
        session, teacher, name="Svenska på jobbet, tisdagar", person_ids=[people[name].id for name in members]
    )
    groups.assign_module(
        session,
        content.framework,
        content.library,
        group,
        module_id="hygienkunskap",
        due_on=on + timedelta(days=7),
        instruction="Öva hellre fem minuter varje dag än en halvtimme på söndagen.",
        now=now - timedelta(days=14),
        on=on,
    )


def _document(
    session: Session,
    content: Content,
    analyse: documents.Analyse,
    people: dict[str, Person],
    unit: Unit,
    *,
    now: datetime,
) -> None:
    sprakombud = accounts.viewer(session, people["Fredrik Holm"].id)
    assert sprakombud is not None
    text = next(text for text in content.library.texts if text.genre == "hygien")
    read = documents.read(analyse, f"{text.id}.md", text.body.encode())
    documents.take_in(session, sprakombud, read, unit_id=unit.id, title=text.title, now=now)
