"""Choose the word of a unit's own document for an explanation."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.text_exercises import GivenItem, ItemKind
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import document_exercise, shuffled

TYPE = ItemKind.WORD.value
EFFORT = -1.0


def build(exercise_id: str, given: GivenItem, library: Library) -> Exercise:
    item = given.item
    task = Choose(shuffled(exercise_id, [item.answer, *item.wrong]), item.answer)
    return document_exercise(exercise_id, given, library, Skill.ORD, EFFORT, task)
