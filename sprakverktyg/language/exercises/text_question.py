"""Read a piece of a unit's own document and choose the answer to a question about it."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.corpus import Line
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.text_exercises import GivenItem, ItemKind
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import document_exercise, shuffled

TYPE = ItemKind.QUESTION.value
EFFORT = -0.2


def build(exercise_id: str, given: GivenItem, library: Library) -> Exercise:
    item = given.item
    task = Choose(shuffled(exercise_id, [item.answer, *item.wrong]), item.answer)
    passage = tuple(Line("", block) for block in item.passage)
    return document_exercise(exercise_id, given, library, Skill.LASA, EFFORT, task, passage=passage)
