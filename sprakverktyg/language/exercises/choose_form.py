"""Choose the right form of a word, where the words before the gap decide it."""

import re

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import GAP, Choose, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.exercises.cloze import stands_once
from sprakverktyg.language.exercises.forms_in_context import wrong_forms
from sprakverktyg.language.exercises.making import MOST_CHOICES, shuffled, word_exercise
from sprakverktyg.language.exercises.sentences import EXAMPLES, places_in_texts, sentence_of

TYPE = "valj-form"
RECOGNISES = False
EFFORT = 0.0
FEWEST_WRONG = 2


def sources(word: Word, library: Library) -> list[str]:
    found = [source for source, _ in places_in_texts(word, library)] + list(EXAMPLES)
    return [source for source in found if len(_wrong(word, sentence_of(word, source, library))) >= FEWEST_WRONG]


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    place = find_form(word, sentence)
    assert place is not None  # `sources` lists only sentences that have the word
    answer = sentence[place.start : place.end]
    wrong = _wrong(word, sentence)[: MOST_CHOICES - 1]
    if answer[0].isupper():
        wrong = [form[0].upper() + form[1:] for form in wrong]
    prompt = sentence[: place.start] + GAP + sentence[place.end :]
    task = Choose(shuffled(exercise_id, [answer, *wrong]), answer)
    hint = word.with_article
    return word_exercise(
        exercise_id, word, Skill.SKRIVA, EFFORT, prompt, task, hint=hint, source=source, after=sentence
    )


def _wrong(word: Word, sentence: str) -> list[str]:
    place = find_form(word, sentence)
    if place is None or not place.whole or not stands_once(word, sentence):
        return []
    before = re.findall(r"[\w-]+|[^\w\s]", sentence[: place.start].lower())
    return wrong_forms(word, place.form, before)
