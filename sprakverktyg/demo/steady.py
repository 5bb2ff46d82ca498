"""Months of steady practice by one person, so that there is a pace to make a forecast from."""

from datetime import timedelta
from uuid import UUID

from sprakverktyg.demo.world import World
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.storage.models import AnswerEvent, PracticeSession
from sprakverktyg.usecases.remembering import rebuild

NAME = "Olena Kovalenko"
DAYS, DAYS_A_WEEK, ITEMS, NEW_WORDS = 98, 5, 20, 3
SHARE_RIGHT = 0.9
SKILLS = (Skill.LASA, Skill.ORD, Skill.LYSSNA)


def seed(world: World) -> None:
    """Store the answers of short sessions, each with a few new words and those whose time has come."""
    words = iter(word for word in world.content.library.words if word.core)
    comes_back: dict[str, tuple[int, float]] = {}
    modules: dict[str, str] = {}
    for day in range(DAYS):
        if day % 7 >= DAYS_A_WEEK:
            continue
        due = sorted((when, word_id) for word_id, (when, _) in comes_back.items() if when <= day)
        asked = [word_id for _, word_id in due[: ITEMS - NEW_WORDS]]
        for word, _ in zip(words, range(NEW_WORDS), strict=False):
            modules[word.id] = word.module_id
            asked.append(word.id)
        outcomes = [Outcome.RIGHT if world.rng.random() < SHARE_RIGHT else Outcome.WRONG for _ in asked]
        for word_id, outcome in zip(asked, outcomes, strict=True):
            _, pause = comes_back.get(word_id, (day, 1.0))
            pause = 2.5 * pause if outcome is Outcome.RIGHT else 1.0
            comes_back[word_id] = (day + round(pause), pause)
        _store(world, DAYS - day, [(word_id, modules[word_id]) for word_id in asked], outcomes)
    rebuild(world.session, world.people[NAME].id)


def _store(world: World, days_ago: int, asked: list[tuple[str, str]], outcomes: list[Outcome]) -> None:
    person_id, begun = world.people[NAME].id, world.now - timedelta(days=days_ago)
    exercises = [f"lucka:{word_id}:exempel-a2" for word_id, _ in asked]
    row = PracticeSession(person_id=person_id, exercise_ids=exercises, minutes=10, started_at=begun, finished_at=begun)
    world.session.add(row)
    world.session.flush()
    world.session.add_all(
        AnswerEvent(
            id=UUID(int=world.rng.getrandbits(128), version=4),
            person_id=person_id,
            session_id=row.id,
            position=position,
            exercise_id=exercises[position],
            module_id=module_id,
            word_id=word_id,
            skill=SKILLS[position % len(SKILLS)],
            outcome=outcomes[position],
            given=word_id,
            seconds=world.rng.randrange(8, 35),
            answered_at=begun + timedelta(seconds=20 * position),
        )
        for position, (word_id, module_id) in enumerate(asked)
    )
    world.session.flush()
