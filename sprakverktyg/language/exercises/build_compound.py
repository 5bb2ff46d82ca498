"""Build a compound from its parts, with parts of other words among them."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Arrange, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.compound_words import other_parts, parts_of
from sprakverktyg.language.exercises.making import MOST_CHOICES, rng_for, shuffled, word_exercise

TYPE = "bygg-ord"
RECOGNISES = False
EFFORT = 0.0


def sources(word: Word, library: Library) -> list[str]:
    return ["delar"] if parts_of(word) and len(other_parts(word, library)) >= MOST_CHOICES else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    parts = parts_of(word)
    wrong = rng_for(exercise_id).sample(other_parts(word, library), MOST_CHOICES - len(parts))
    task = Arrange(shuffled(exercise_id, [*parts, *wrong]), (parts,))
    return word_exercise(exercise_id, word, Skill.ORD, EFFORT, word.explanation, task, after=word.with_article)
