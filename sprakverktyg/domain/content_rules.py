"""What words, texts and writing tasks must keep to, whoever has written them: a file of ours or a teacher's form."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sprakverktyg.domain.vocabulary import CareText, Pos, Question, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.domain.writing import WritingTask

FORM_COUNTS = {Pos.NOUN: (4,), Pos.VERB: (5,), Pos.ADJ: (5,), Pos.ADV: (1, 3), Pos.PHRASE: (1,)}
LONGEST_EXPLANATION = 15
LONGEST_EXAMPLE = {"example_a2": 14, "example_b1": 24}
SHORTEST_TEXT, LONGEST_TEXT = 150, 800
FEWEST_QUESTIONS, MOST_QUESTIONS = 4, 8
FEWEST_FACTS, MOST_FACTS = 3, 7
"""Lengths are in words."""


@dataclass(frozen=True, slots=True)
class BrokenRule:
    """A rule that is broken: its name and message in a list of faults in files, and, for a form, the field and a code
    with what its sentence is filled with."""

    rule: str
    message: str
    field: str
    code: str
    details: Mapping[str, object] = dataclasses.field(default_factory=dict)


def word_faults(word: Word) -> Iterator[BrokenRule]:
    """Yield the rules that a word breaks by itself."""
    if word.pos is Pos.NOUN and word.gender not in ("en", "ett"):
        yield BrokenRule("gender", f'{word.lemma}: a noun needs gender = "en" or "ett".', "gender", "noun_needs_gender")
    if word.pos is not Pos.NOUN and word.gender:
        message = f"{word.lemma}: only nouns have a gender. Remove it."
        yield BrokenRule("gender", message, "gender", "only_nouns_have_gender")
    if len(word.forms) not in FORM_COUNTS[word.pos]:
        asked = " or ".join(map(str, FORM_COUNTS[word.pos]))
        message = f"{word.lemma}: {len(word.forms)} forms; a {word.pos} has {asked}."
        yield BrokenRule("forms", message, "forms", "number_of_forms", {"asked": asked.replace("or", "eller")})
    if word.lemma not in (word.forms[:1] if word.pos is not Pos.NOUN else word.forms):
        message = f"{word.lemma}: the lemma must be the first of the forms."
        yield BrokenRule("forms", message, "forms", "lemma_not_among_forms")
    if (length := len(word.explanation.split())) > LONGEST_EXPLANATION:
        message = f"{word.lemma}: {length} words; use at most {LONGEST_EXPLANATION}."
        yield BrokenRule("explanation", message, "explanation", "too_many_words_in", {"most": LONGEST_EXPLANATION})
    if find_form(word, word.explanation):
        message = f"{word.lemma}: the explanation contains the word itself. Say it otherwise."
        yield BrokenRule("explanation", message, "explanation", "explains_by_itself")
    for name, longest in LONGEST_EXAMPLE.items():
        example = getattr(word, name)
        if example and not find_form(word, example):
            message = f"{word.lemma}: {name} does not contain the word in any of its forms."
            yield BrokenRule("example", message, name, "example_without_word")
        if (length := len(example.split())) > longest:
            message = f"{word.lemma}: {name} has {length} words; use at most {longest}."
            yield BrokenRule("example", message, name, "too_many_words_in", {"most": longest})


def question_faults(question: Question, body: str, *, field: str = "questions") -> Iterator[BrokenRule]:
    if _one_line(question.sentence) not in _one_line(body):
        message = f"The sentence {question.sentence!r} does not stand in the text. Copy it exactly."
        yield BrokenRule("question", message, field, "sentence_not_in_text")


def text_faults(text: CareText) -> Iterator[BrokenRule]:
    """Yield the rules that a text breaks by itself, without those of each question."""
    if not SHORTEST_TEXT <= (length := len(text.body.split())) <= LONGEST_TEXT:
        message = f"{length} words; a text has {SHORTEST_TEXT}–{LONGEST_TEXT}."
        details = {"words": length, "least": SHORTEST_TEXT, "most": LONGEST_TEXT}
        yield BrokenRule("length", message, "body", "length_of_text", details)
    if not FEWEST_QUESTIONS <= (count := len(text.questions)) <= MOST_QUESTIONS:
        message = f"{count} questions; write {FEWEST_QUESTIONS}–{MOST_QUESTIONS}."
        details = {"least": FEWEST_QUESTIONS, "most": MOST_QUESTIONS}
        yield BrokenRule("count", message, "questions", "number_of_questions", details)


def task_faults(task: WritingTask) -> Iterator[BrokenRule]:
    """Yield the rules that a writing task breaks by itself: about its facts, model answers and faulty answers."""
    if not FEWEST_FACTS <= (count := len(task.facts)) <= MOST_FACTS:
        message = f"{task.id}: {count} facts; write {FEWEST_FACTS}–{MOST_FACTS}."
        yield BrokenRule("count", message, "facts", "number_of_facts", {"least": FEWEST_FACTS, "most": MOST_FACTS})
    for level, model in task.models.items():
        for fact in task.missing(model):
            message = f"{task.id}: the model answer at {level} lacks the fact {fact.name!r}."
            yield BrokenRule("model", message, "model", "model_lacks_fact", {"fact": fact.question})
        for avoid in task.unwanted(model):
            message = f"{task.id}: the model answer at {level} has what it should avoid: {avoid.any}."
            yield BrokenRule("model", message, "model", "model_has_unwanted", {"words": ", ".join(avoid.any)})
    for number, answer in enumerate(task.faulty, 1):
        lacking = {fact.name for fact in task.missing(answer.text)}
        for name in set(answer.missing) - lacking:
            message = f"{task.id}: faulty answer {number} is said to lack {name!r}, but has it."
            yield BrokenRule("faulty", message, "faulty", "faulty_has_fact", {"fact": name})
        for name in lacking - set(answer.missing):
            message = f"{task.id}: faulty answer {number} lacks {name!r} too. Add it to missing."
            yield BrokenRule("faulty", message, "faulty", "faulty_lacks_fact", {"fact": name})


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
