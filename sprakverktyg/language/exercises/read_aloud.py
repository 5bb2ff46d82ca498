"""Say a sentence aloud, listen to oneself and compare. Nothing is judged."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise, Speak
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.making import word_exercise
from sprakverktyg.language.exercises.sentences import EXAMPLES, sentence_of

TYPE = "sag-det"
RECOGNISES = False
EFFORT = 0.0


def sources(word: Word, library: Library) -> list[str]:
    return [EXAMPLES[0]]


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    return word_exercise(exercise_id, word, Skill.SAMTALA, EFFORT, sentence, Speak(), speech=sentence)
