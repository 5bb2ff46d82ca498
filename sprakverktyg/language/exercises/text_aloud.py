"""Say a sentence of a unit's own document aloud. Nothing is judged."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise, Speak
from sprakverktyg.domain.text_exercises import GivenItem, ItemKind
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import document_exercise

TYPE = ItemKind.ALOUD.value
EFFORT = 0.0


def build(exercise_id: str, given: GivenItem, library: Library) -> Exercise:
    sentence = given.item.sentence
    return document_exercise(exercise_id, given, library, Skill.SAMTALA, EFFORT, Speak(), speech=sentence, after="")
