"""Rows with a default for every column, so that a test names only what it is about."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import memberships, practice
from sprakverktyg.storage.models import AnswerEvent, Device, Organisation, Person, PracticeSession, Unit
from sprakverktyg.usecases.remembering import remember

START = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)
MODULE = "hygienkunskap"


def a_unit(session: Session, name: str = "Björken") -> Unit:
    """Return a unit in an organisation of its own."""
    unit = Unit(organisation=Organisation(name=f"{name}s kommun"), name=name, profile_id="underskoterska_start")
    session.add(unit)
    session.flush()
    return unit


def a_person(session: Session, unit: Unit, name: str = "Amina Yusuf", *roles: Role, **columns: object) -> Person:
    """Return a person of the unit's organisation, with the roles on the unit."""
    person = Person(
        **{
            "organisation_id": unit.organisation_id,
            "name": name,
            "email": f"{uuid4()}@test.example",
            "password_hash": "-",
            **columns,
        }
    )
    session.add(person)
    session.flush()
    for role in roles:
        memberships.give(session, person.id, unit.id, role)
    return person


def a_session(session: Session, person: Person, **columns: object) -> PracticeSession:
    row = PracticeSession(
        **{"person_id": person.id, "module_id": MODULE, "exercise_ids": [], "started_at": START, **columns}
    )
    session.add(row)
    session.flush()
    return row


def a_device(session: Session, unit: Unit, added_by: Person, **columns: object) -> Device:
    """Return a tablet that is coupled to the unit."""
    device = Device(
        **{
            "unit_id": unit.id,
            "name": "Plattan i köket",
            "added_by_id": added_by.id,
            "added_at": START,
            "coupled_at": START,
            **columns,
        }
    )
    session.add(device)
    session.flush()
    return device


def an_answer(row: PracticeSession, position: int = 0, **columns: object) -> AnswerEvent:
    """Return an answer in a session, not stored yet: right, one minute after the one before it."""
    return AnswerEvent(
        **{
            "id": uuid4(),
            "person_id": row.person_id,
            "session_id": row.id,
            "position": position,
            "exercise_id": "lucka:smitta:exempel-a2",
            "module_id": row.module_id,
            "word_id": "smitta",
            "skill": Skill.LASA,
            "outcome": Outcome.RIGHT,
            "given": "smitta",
            "seconds": 5,
            "answered_at": START + timedelta(minutes=position),
            **columns,
        }
    )


def keep(session: Session, *answers: AnswerEvent) -> None:
    """Store answers with all that is kept beside them."""
    for answer in answers:
        assert practice.add_answer(session, answer)
        remember(session, practice.answer_of(answer))
    session.flush()
