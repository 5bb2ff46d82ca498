"""Type the missing word in a sentence from a care text, or from the word's example."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import GAP, Exercise, Write
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.exercises.making import word_exercise
from sprakverktyg.language.exercises.sentences import EXAMPLES, places_in_texts, sentence_of

TYPE = "lucka"
RECOGNISES = False
EFFORT = 0.5


def sources(word: Word, library: Library) -> list[str]:
    """Care texts first: they are what one reads at work. A sentence that has the word twice would give it away."""
    found = [source for source, _ in places_in_texts(word, library)]
    found += [
        source for source in EXAMPLES if (place := find_form(word, sentence_of(word, source, library))) and place.whole
    ]
    return [source for source in found if stands_once(word, sentence_of(word, source, library))]


def stands_once(word: Word, sentence: str) -> bool:
    """Return whether exactly one form of the word stands in the sentence."""
    found = find_form(word, sentence)
    return found is not None and find_form(word, sentence[: found.start] + GAP + sentence[found.end :]) is None


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    found = find_form(word, sentence)
    assert found is not None  # `sources` lists only sentences that have the word
    answer = sentence[found.start : found.end]
    task = Write(
        answers=(answer,),
        forms=tuple(form for form in word.used_forms if form.lower() != answer.lower()),
        others=everyday(word, answer, library),
    )
    prompt = sentence[: found.start] + GAP + sentence[found.end :]
    return word_exercise(
        exercise_id, word, Skill.LASA, EFFORT, prompt, task, hint=word.explanation, source=source, after=sentence
    )


def everyday(word: Word, answer: str, library: Library) -> tuple[str, ...]:
    """Return the everyday word for a term, in the form that the gap asks for, as far as our own words tell it."""
    cells = [at for at, form in enumerate(word.forms) if form and form.lower() == answer.lower()]
    return tuple(
        dict.fromkeys(
            form
            for other in library.words
            if word.everyday and other.lemma.lower() == word.everyday.lower() and other.id != word.id
            if other.pos is word.pos and other.gender == word.gender
            for at in cells
            if (form := other.forms[at])
        )
    )
