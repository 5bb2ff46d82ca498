"""Listen to a sentence and write it."""

import re

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise, Write
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.making import word_exercise
from sprakverktyg.language.exercises.sentences import EXAMPLES, is_single, names_in, places_in_texts, sentence_of

TYPE = "lyssna-skriv"
RECOGNISES = False
EFFORT = 1.0
SHORTEST, LONGEST = 3, 8
"""In words: what one keeps in mind while writing."""


_ABBREVIATION = re.compile(r"\b(?:[^\W\daeiouyåäöAEIOUYÅÄÖ]{2,}|[A-ZÅÄÖ]{2,})\b")


def sources(word: Word, library: Library) -> list[str]:
    """Short sentences without figures and abbreviations, which can be written in several ways."""
    found = [*EXAMPLES, *(source for source, _ in places_in_texts(word, library))]
    return [source for source in found if _fits(sentence_of(word, source, library))]


def _fits(sentence: str) -> bool:
    fits = SHORTEST <= len(sentence.split()) <= LONGEST and is_single(sentence)
    return fits and not _ABBREVIATION.search(sentence)


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    """Names are told: nobody can hear how they are spelt."""
    sentence = sentence_of(word, source, library)
    names = ", ".join(names_in(sentence))
    return word_exercise(
        exercise_id,
        word,
        Skill.LYSSNA,
        EFFORT,
        "",
        Write(answers=(sentence,)),
        source=source,
        hint=names,
        speech=sentence,
        after=sentence,
    )
