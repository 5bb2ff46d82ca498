"""Choose where a compound is divided into its parts."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.compound_words import SHORTEST, parts_of
from sprakverktyg.language.exercises.making import rng_for, word_exercise

TYPE = "dela-ord"
RECOGNISES = True
EFFORT = -0.8
CHOICES = 3
BETWEEN = " + "


def sources(word: Word, library: Library) -> list[str]:
    return ["delar"] if parts_of(word) and len(_wrong(parts_of(word))) >= CHOICES - 1 else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    parts = parts_of(word)
    rng = rng_for(exercise_id)
    choices = [BETWEEN.join(parts), *rng.sample(_wrong(parts), CHOICES - 1)]
    rng.shuffle(choices)
    task = Choose(tuple(choices), BETWEEN.join(parts))
    return word_exercise(exercise_id, word, Skill.LASA, EFFORT, word.lemma, task, after=word.explanation)


def _wrong(parts: tuple[str, ...]) -> list[str]:
    """Return the word divided a letter or two beside where it should be."""
    found = []
    for at in range(len(parts) - 1):
        first, second = parts[at], parts[at + 1]
        both = first + second
        for shift in (-2, -1, 1, 2):
            cut = len(first) + shift
            if cut >= SHORTEST - 1 and len(both) - cut >= SHORTEST - 1:
                found.append(BETWEEN.join((*parts[:at], both[:cut], both[cut:], *parts[at + 2 :])))
    return found
