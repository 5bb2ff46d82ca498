"""Choose the explanation of a word."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.distractors import wrong_words
from sprakverktyg.language.exercises.making import shuffled, word_exercise

TYPE = "valj-forklaring"
RECOGNISES = True
EFFORT = -1.0
CHOICES = 3
"""Explanations are sentences: more of them are tiring to compare."""


def sources(word: Word, library: Library) -> list[str]:
    wrong = wrong_words(f"{TYPE}:{word.id}:ord", word, library, CHOICES - 1)
    return ["ord"] if len(wrong) == CHOICES - 1 else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    wrong = [other.explanation for other in wrong_words(exercise_id, word, library, CHOICES - 1)]
    choices = shuffled(exercise_id, [word.explanation, *wrong])
    task = Choose(choices, word.explanation)
    return word_exercise(exercise_id, word, Skill.LASA, EFFORT, word.with_article, task)
