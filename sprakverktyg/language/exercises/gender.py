"""Choose en or ett for a noun, together with its definite form."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import Library, Pos, Word
from sprakverktyg.language.exercises.making import rng_for, word_exercise

TYPE = "en-eller-ett"
RECOGNISES = False
EFFORT = -0.2


def sources(word: Word, library: Library) -> list[str]:
    """Nouns that one counts, and whose definite form shows the gender."""
    if word.pos is not Pos.NOUN or word.gender is None or not any(word.forms[2:]) or _wrong_definite(word) is None:
        return []
    both = any(other.lemma == word.lemma and other.gender != word.gender for other in library.words if other.gender)
    return [] if both else ["bestamd"]


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    definite, wrong = word.forms[1], _wrong_definite(word)
    choices = [f"{gender} {word.lemma}, {form}" for gender in ("en", "ett") for form in (definite, wrong)]
    rng_for(exercise_id).shuffle(choices)
    task = Choose(tuple(choices), f"{word.gender} {word.lemma}, {definite}")
    return word_exercise(exercise_id, word, Skill.ORD, EFFORT, word.lemma, task, hint=word.explanation)


def _wrong_definite(word: Word) -> str | None:
    """Return the definite form that the noun would have with the other gender; None if its own does not show it."""
    definite = word.forms[1] or ""
    own, other = ("n", "t") if word.gender == "en" else ("t", "n")
    return definite[:-1] + other if definite.endswith(own) else None
