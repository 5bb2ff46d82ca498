"""What somebody can, as far as it is known, and how difficult the exercises are. Never shown as a level."""

import random
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.ability import Ability, expected_right
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.exercise import Exercise
from sprakverktyg.domain.item_difficulty import Difficulties, Learning, Shown, estimate, trait_of
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises import TYPES, build_exercise
from sprakverktyg.storage import ability as rows

ANSWERS_LOOKED_AT = 400
"""The newest first answers. Older ones would hardly move the estimate."""


def ability_of(session: Session, library: Library, person_id: UUID, *, now: datetime) -> Ability:
    """Return what is known of the person's skills now. It follows from the log alone, and nothing is stored."""
    return estimate(_shown(session, library, person_id), difficulties(session), now=now)


def difficulties(session: Session) -> Difficulties:
    """Return what has been learnt of the difficulty of types and items."""
    return rows.difficulties(session, frozenset(TYPES))


def _shown(session: Session, library: Library, person_id: UUID) -> Iterable[Shown]:
    """Yield the answers that tell about ability. Those to items whose content is gone are left out."""
    for answer in rows.first_answers(session, person_id, limit=ANSWERS_LOOKED_AT):
        try:
            trait = trait_of(build_exercise(answer.exercise_id, library))
        except NotFound:
            continue
        yield Shown(trait, answer.outcome.counts_as_right, answer.answered_at)


def learn_difficulties(session: Session, library: Library, *, rng: random.Random) -> int:
    """Learn the difficulty of types and items anew from everybody's answers. Return from how many people.

    They are gone through in an order of chance, so that nobody's place in it tells.
    """
    learning = Learning(TYPES)
    people = list(rows.people_with_answers(session))
    rng.shuffle(people)
    for person_id in people:
        learning.learn(_shown(session, library, person_id))
    rows.replace_difficulties(session, learning.result())
    return len(people)


def chance_for(session: Session, library: Library, person_id: UUID, *, now: datetime) -> Callable[[Exercise], float]:
    """Return a function that tells how likely the person is to get an exercise right the first time.

    What chooses exercises can ask it: from what is too easy and what is too hard, one learns little.
    """
    known, learnt = ability_of(session, library, person_id, now=now), difficulties(session)

    def chance(exercise: Exercise) -> float:
        trait = trait_of(exercise)
        return expected_right(known, trait.skill, learnt.of(trait), trait.floor)

    return chance
