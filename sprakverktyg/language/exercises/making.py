"""What all types of exercise are made with: chance that depends on the id alone, and a first guess at difficulty."""

import random
from typing import Any

from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import Exercise, Task
from sprakverktyg.domain.text_exercises import GivenItem
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.components.frequency import zipf

MOST_CHOICES = 5
"""At most so many things to choose among at a time."""

LEVEL_LOGITS = {Level.A1: -1.5, Level.A2: -0.75, Level.B1: 0.0, Level.B2: 0.75, Level.C1: 1.5}
LOGITS_PER_ZIPF = 0.25
USUAL_ZIPF = 4.0
RAREST_ZIPF, COMMONEST_ZIPF = 1.0, 6.0


def rng_for(exercise_id: str) -> random.Random:
    """Return the source of chance for an exercise: its id, so that it is made alike each time."""
    return random.Random(exercise_id)  # noqa: S311 – for variety, not for secrets


def difficulty(effort: float, level: Level, lemma: str = "") -> float:
    """Return a first guess at an item's difficulty in logits, until answers tell better.

    `effort` is what the type asks for (recognising is easier than producing). The level of the word or text and, for
    a word, its rarity (Zipf) are added. The weights are estimates, not measured.
    """
    rarity = USUAL_ZIPF - min(max(zipf(lemma), RAREST_ZIPF), COMMONEST_ZIPF) if lemma else 0.0
    return round(effort + LEVEL_LOGITS[level] + LOGITS_PER_ZIPF * rarity, 2)


def word_exercise(
    exercise_id: str, word: Word, skill: Skill, effort: float, prompt: str, task: Task, **more: Any
) -> Exercise:
    """Return an exercise about a word, with what the id and the word say filled in."""
    return Exercise(
        id=exercise_id,
        type=exercise_id.partition(":")[0],
        module_id=word.module_id,
        word_id=word.id,
        skill=skill,
        level=word.level,
        difficulty=difficulty(effort, word.level, word.lemma),
        prompt=prompt,
        task=task,
        **{"source": word.id, **more},
    )


def module_exercise(
    exercise_id: str, skill: Skill, level: Level, effort: float, prompt: str, task: Task, **more: Any
) -> Exercise:
    """Return an exercise that is not about one word, but about a text, a dialogue, notes or several words."""
    name, module_id, source = exercise_id.split(":", 2)
    return Exercise(
        id=exercise_id,
        type=name,
        module_id=module_id,
        word_id=None,
        skill=skill,
        level=level,
        difficulty=difficulty(effort, level),
        prompt=prompt,
        task=task,
        **{"source": source, **more},
    )


def document_exercise(
    exercise_id: str, given: GivenItem, library: Library, skill: Skill, effort: float, task: Task, **more: Any
) -> Exercise:
    """Return an exercise from a document. It moves the schedule of its word if the vocabulary has it."""
    item = given.item
    word_id = item.word_id if item.word_id in library.by_id else None
    return Exercise(
        id=exercise_id,
        type=item.kind,
        module_id=given.module_id,
        word_id=word_id,
        skill=skill,
        level=given.level,
        difficulty=difficulty(effort, given.level, item.word),
        prompt=item.prompt,
        task=task,
        source=f"dokument:{given.document_id}",
        **{"hint": given.title, "after": item.sentence, **more},
    )


def shuffled(exercise_id: str, parts: list[str]) -> tuple[str, ...]:
    """Return the parts in another order, that of chance."""
    rng = rng_for(exercise_id)
    return tuple(rng.sample(parts, len(parts)))
