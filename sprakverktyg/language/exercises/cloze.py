"""Type the missing word in a sentence from a care text, or from the word's example."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import GAP, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.exercises.sentences import EXAMPLES, places_in_texts, sentence_of

TYPE = "lucka"


def sources(word: Word, library: Library) -> list[str]:
    """Care texts first: they are what one reads at work. A sentence that has the word twice would give it away."""
    found = [source for source, _ in places_in_texts(word, library)]
    found += [
        source for source in EXAMPLES if (place := find_form(word, sentence_of(word, source, library))) and place.whole
    ]
    return [source for source in found if _stands_once(word, sentence_of(word, source, library))]


def _stands_once(word: Word, sentence: str) -> bool:
    found = find_form(word, sentence)
    return found is not None and find_form(word, sentence[: found.start] + GAP + sentence[found.end :]) is None


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    found = find_form(word, sentence)
    assert found is not None  # `sources` lists only sentences that have the word
    answer = sentence[found.start : found.end]
    return Exercise(
        id=exercise_id,
        type=TYPE,
        module_id=word.module_id,
        word_id=word.id,
        skill=Skill.LASA,
        level=word.level,
        prompt=sentence[: found.start] + GAP + sentence[found.end :],
        choices=(),
        answers=(answer,),
        forms=tuple(form for form in word.used_forms if form.lower() != answer.lower()),
        hint=word.explanation,
        source=source,
    )
