"""Listen to a sentence and choose the word that was said."""

from functools import lru_cache

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.letters import distance
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.exercises.making import shuffled, word_exercise
from sprakverktyg.language.exercises.sentences import EXAMPLES, sentence_of

TYPE = "lyssna-valj"
RECOGNISES = True
EFFORT = -0.5
CHOICES = 4
LONGEST = 10
"""In words. A longer sentence asks more of the memory than of the ear."""


def sources(word: Word, library: Library) -> list[str]:
    sentence = sentence_of(word, EXAMPLES[0], library)
    found = find_form(word, sentence)
    if found is None or not found.whole or len(sentence.split()) > LONGEST:
        return []
    return [EXAMPLES[0]] if len(_alike(word, library)) >= CHOICES - 1 else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    wrong = [other.lemma for other in _alike(word, library)[: CHOICES - 1]]
    choices = shuffled(exercise_id, [word.lemma, *wrong])
    return word_exercise(
        exercise_id, word, Skill.LYSSNA, EFFORT, "", Choose(choices, word.lemma), speech=sentence, after=sentence
    )


@lru_cache(maxsize=4096)
def _alike_in(word: Word, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words of the same class that look most like it, and so sound like it."""
    lemma = word.lemma.lower()
    forms = {form.lower() for form in word.used_forms}
    others: dict[str, Word] = {}
    for other in words:
        if other.pos is word.pos and forms.isdisjoint(form.lower() for form in other.used_forms):
            others.setdefault(other.lemma.lower(), other)
    return tuple(
        sorted(others.values(), key=lambda other: distance(lemma, other.lemma.lower()) / len(other.lemma))[:CHOICES]
    )


def _alike(word: Word, library: Library) -> list[Word]:
    sentence = word.example_a2
    alike = _alike_in(word, library.module_words(word.module_id))
    return [other for other in alike if find_form(other, sentence) is None]
