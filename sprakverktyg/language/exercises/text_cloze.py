"""Type the missing word in a sentence of a unit's own document."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise, Write
from sprakverktyg.domain.text_exercises import GivenItem, ItemKind
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import document_exercise

TYPE = ItemKind.CLOZE.value
EFFORT = 0.5


def build(exercise_id: str, given: GivenItem, library: Library) -> Exercise:
    item = given.item
    task = Write(answers=(item.answer,), forms=item.forms, others=item.wrong)
    return document_exercise(exercise_id, given, library, Skill.LASA, EFFORT, task, hint=item.explanation)
