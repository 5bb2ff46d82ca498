"""What somebody can, as far as it is known, and how difficult the exercises are. Never shown as a level."""

import random
from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.ability import UNKNOWN, Ability, expected_right
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.item_difficulty import Difficulties, Learning, Shown, Trait, estimate, trait_of
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import TYPES, build_exercise, choose_word
from sprakverktyg.language.exercises.making import difficulty
from sprakverktyg.storage import ability as rows
from sprakverktyg.usecases.libraries import library_with

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
    answers = rows.first_answers(session, person_id, limit=ANSWERS_LOOKED_AT)
    library = library_with(session, library, [answer.exercise_id for answer in answers])
    for answer in answers:
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


FITTING = 0.75
"""The chance of a right answer at which a new word fits: mostly right, and something to learn. A judgement, and with
what is known of motivation in adaptive practice (Eggen & Verschoor 2006: easier than the half that tells most)."""

STEPS = 20
"""Words whose chances are this close, in parts of one, fit alike: the order of the content then decides."""


def misfit_for(session: Session, library: Library, person_id: UUID, *, now: datetime) -> Callable[[Word], float]:
    """Return a function that tells how far a new word is from what fits the person; 0 for those that fit best.

    As long as nothing is known of the person, all words fit alike.
    """
    known, learnt = ability_of(session, library, person_id, now=now), difficulties(session)
    if known.answers == UNKNOWN.answers:
        return lambda word: 0.0

    def misfit(word: Word) -> float:
        guess = difficulty(choose_word.EFFORT, word.level, word.lemma)
        trait = Trait(f"{choose_word.TYPE}:{word.id}:ord", choose_word.TYPE, Skill.ORD, guess, 0.0)
        return round(abs(expected_right(known, Skill.ORD, learnt.of(trait), 0.0) - FITTING) * STEPS) / STEPS

    return misfit
