"""Years of invented answers, stored fast."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Engine

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Answer
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.memory import memories, practice_days
from sprakverktyg.domain.pace import USUAL_SECONDS
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.vocabulary import Word
from sprakverktyg.storage import bulk
from sprakverktyg.storage.base import make_sessions
from sprakverktyg.storage.memory import card_row, day_row
from sprakverktyg.storage.models import (
    AnswerEvent,
    Card,
    Membership,
    MembershipPeriod,
    Person,
    PracticeDay,
    PracticeSession,
    Unit,
)
from sprakverktyg.usecases import accounts

PASSWORD = "en lång promenad"  # noqa: S105 – of invented people
PROFILE = "underskoterska_start"
ANSWERS_PER_PERSON = 2_500
PEOPLE_PER_UNIT = 50
ITEMS = 15
TEMPLATES = 20
"""Histories that are worked out; each is given to many people."""

WORDS_BEFORE_FIRST, NEW_PER_SESSION = 10, 4
_OUTCOMES = (Outcome.RIGHT, Outcome.SLIP, Outcome.WRONG_FORM, Outcome.WRONG)
_SHARES = (80, 7, 3, 10)
_TYPES = (("lucka", Skill.LASA), ("valj-ord", Skill.ORD), ("lyssna-skriv", Skill.LYSSNA), ("ordfoljd", Skill.SKRIVA))


@dataclass(frozen=True, slots=True)
class Municipality:
    """How large it became, and the addresses to sign in with."""

    events: int
    people: int
    emails: tuple[str, ...]


def people_for(events: int, learners: int) -> int:
    return max(learners, events // ANSWERS_PER_PERSON)


def fill(engine: Engine, words: Sequence[Word], *, events: int, learners: int, now: datetime) -> Municipality:
    """Fill an empty database with people who have given so many answers together, or a few more, up to yesterday."""
    rng = random.Random(events)  # noqa: S311 – invented answers
    people = people_for(events, learners)
    each = -(-events // people)
    ids = [UUID(int=rng.getrandbits(128), version=4) for _ in range(people)]
    emails = _add_people(engine, ids)
    histories = [_history(words, each, rng, now) for _ in range(TEMPLATES)]
    stored = 0
    for start in range(0, people, TEMPLATES):
        here = ids[start : start + TEMPLATES]
        sessions: list[dict[str, object]] = []
        answers: list[dict[str, object]] = []
        for person_id, history in zip(here, histories, strict=False):
            _copy(person_id, history, rng, sessions, answers)
        bulk.insert_rows(engine, PracticeSession, sessions)
        stored += bulk.insert_rows(engine, AnswerEvent, answers)
    kept = [(memories(history), practice_days(history)) for history in histories]
    bulk.insert_rows(
        engine,
        Card,
        (
            card_row(person_id, word_id, memory)
            for number, person_id in enumerate(ids)
            for word_id, memory in kept[number % TEMPLATES][0].items()
        ),
    )
    bulk.insert_rows(
        engine,
        PracticeDay,
        (
            day_row(person_id, *key, practice)
            for number, person_id in enumerate(ids)
            for key, practice in kept[number % TEMPLATES][1].items()
        ),
    )
    bulk.finish(engine)
    return Municipality(stored, people, emails[:learners])


def _add_people(engine: Engine, ids: Sequence[UUID]) -> tuple[str, ...]:
    with make_sessions(engine).begin() as session:
        organisation = accounts.add_organisation(session, "Mätköpings kommun (påhittad)")
        units = [
            accounts.add_unit(
                session, organisation_id=organisation.id, name=f"Enhet {number}", profile_id=PROFILE, added_by=None
            )
            for number in range(-(-len(ids) // PEOPLE_PER_UNIT))
        ]
        first = accounts.add_person(
            session, organisation_id=organisation.id, name="Mätare", email="matare@load.example", password=PASSWORD
        )
    emails = tuple(f"person{number}@load.example" for number in range(len(ids)))
    common = {"organisation_id": organisation.id, "password_hash": first.password_hash}
    bulk.insert_rows(
        engine,
        Person,
        (
            {"id": person_id, "name": f"Person {number}", "email": email, **common}
            for number, (person_id, email) in enumerate(zip(ids, emails, strict=True))
        ),
    )
    for kind in (MembershipPeriod, Membership):
        bulk.insert_rows(engine, kind, _memberships(ids, units))
    return emails


def _memberships(ids: Sequence[UUID], units: Sequence[Unit]) -> Iterator[Mapping[str, object]]:
    for number, person_id in enumerate(ids):
        yield {"person_id": person_id, "unit_id": units[number // PEOPLE_PER_UNIT].id, "role": Role.CARE_WORKER}


def _history(words: Sequence[Word], answers: int, rng: random.Random, now: datetime) -> list[Answer]:
    """Return the answers of one person, a session a day: new words come little by little, and all of them again."""
    nobody = UUID(int=0)
    history: list[Answer] = []
    sessions = -(-answers // ITEMS)
    for number in range(sessions):
        begun = now - timedelta(days=sessions - number, minutes=rng.randrange(600))
        known = words[: min(len(words), WORDS_BEFORE_FIRST + NEW_PER_SESSION * (number + 1))]
        for position in range(min(ITEMS, answers - len(history))):
            word, (kind, skill) = rng.choice(known), rng.choice(_TYPES)
            history.append(
                Answer(
                    nobody,
                    nobody,
                    f"{kind}:{word.id}:exempel-a2",
                    word.module_id,
                    word.id,
                    skill,
                    rng.choices(_OUTCOMES, _SHARES)[0],
                    begun + timedelta(seconds=20 * position),
                    round(USUAL_SECONDS[kind] * rng.lognormvariate(0, 0.5)),
                )
            )
    return history


def _copy(
    person_id: UUID,
    history: Sequence[Answer],
    rng: random.Random,
    sessions: list[dict[str, object]],
    answers: list[dict[str, object]],
) -> None:
    """Give a history to a person, in sessions of their own."""
    for start in range(0, len(history), ITEMS):
        part = history[start : start + ITEMS]
        session_id = UUID(int=rng.getrandbits(128), version=4)
        sessions.append(
            {
                "id": session_id,
                "person_id": person_id,
                "module_id": None,
                "minutes": 5,
                "exercise_ids": [answer.exercise_id for answer in part],
                "started_at": part[0].answered_at,
                "finished_at": part[-1].answered_at,
            }
        )
        for position, answer in enumerate(part):
            answers.append(
                {
                    "id": UUID(int=rng.getrandbits(128), version=4),
                    "person_id": person_id,
                    "session_id": session_id,
                    "position": position,
                    "exercise_id": answer.exercise_id,
                    "module_id": answer.module_id,
                    "word_id": answer.word_id,
                    "skill": answer.skill,
                    "outcome": answer.outcome,
                    "given": answer.word_id,
                    "seconds": answer.seconds,
                    "answered_at": answer.answered_at,
                }
            )
