"""Read a piece of a care text and choose the sentence that answers a question."""

import re

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import CareText, Library, Question
from sprakverktyg.language.exercises.making import module_exercise, shuffled
from sprakverktyg.language.exercises.passages import HEADING, content_of, passage, passage_lines

TYPE = "hitta-svaret"
EFFORT = -0.3
CHOICES = 3
SHORTEST, LONGEST = 4, 25
"""In words, for the sentences that one chooses among."""


def sources(module_id: str, library: Library) -> list[str]:
    return [
        f"{text.id}/{number}"
        for text in library.module_texts(module_id)
        for number, question in enumerate(text.questions)
        if len(question.sentence.split()) <= LONGEST and len(_wrong(text, question)) >= CHOICES - 1
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    text_id, _, number = source.rpartition("/")
    text = library.text(text_id)
    question = text.questions[int(number)]
    right = _plain(question.sentence)
    choices = shuffled(exercise_id, [right, *_wrong(text, question)[: CHOICES - 1]])
    return module_exercise(
        exercise_id,
        Skill.LASA,
        text.level,
        EFFORT,
        question.question,
        Choose(choices, right),
        passage=passage_lines(text, question),
        hint=text.title,
        after=question.answer,
    )


def _wrong(text: CareText, question: Question) -> list[str]:
    """Return other sentences of the piece that say nothing of what the answer says, the longest first."""
    about = content_of(question.answer)
    right = _plain(question.sentence)
    sentences = [
        sentence
        for block in passage(text, question)
        for part in re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", block.removeprefix(HEADING))
        if (sentence := _plain(part)) and sentence[-1] == "." and SHORTEST <= len(sentence.split()) <= LONGEST
    ]
    wrong = [sentence for sentence in sentences if sentence not in right and right not in sentence]
    return sorted(
        {sentence for sentence in wrong if about.isdisjoint(content_of(sentence))}, key=lambda one: (-len(one), one)
    )


def _plain(sentence: str) -> str:
    """Return a sentence without the mark of a list and without double spaces."""
    return re.sub(r"^(?:•|\d+\.)\s+", "", " ".join(sentence.split()))
