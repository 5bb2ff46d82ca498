"""Choose the word for an explanation."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.distractors import wrong_words
from sprakverktyg.language.exercises.making import shuffled, word_exercise

TYPE = "valj-ord"
RECOGNISES = True
EFFORT = -1.0
CHOICES = 4


def sources(word: Word, library: Library) -> list[str]:
    """One exercise per word, if the module has enough other words of its class to choose among."""
    wrong = wrong_words(f"{TYPE}:{word.id}:forklaring", word, library, CHOICES - 1)
    return ["forklaring"] if len(wrong) == CHOICES - 1 else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    wrong = [other.lemma for other in wrong_words(exercise_id, word, library, CHOICES - 1)]
    choices = shuffled(exercise_id, [word.lemma, *wrong])
    return word_exercise(exercise_id, word, Skill.ORD, EFFORT, word.explanation, Choose(choices, word.lemma))
