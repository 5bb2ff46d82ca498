"""Read a piece of a care text and choose the answer to a question about it."""

import re

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.corpus import Line
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import CareText, Library, Question
from sprakverktyg.language.exercises.making import module_exercise, shuffled

TYPE = "las-och-svara"
EFFORT = 0.0
CHOICES = 3
LONGEST = 110
"""In words. A piece is read in about a minute, between two bells."""

_CONTENT_WORD = re.compile(r"\w{5,}|\d[\d.,]*")


def sources(module_id: str, library: Library) -> list[str]:
    return [
        f"{text.id}/{number}"
        for text in library.module_texts(module_id)
        for number, question in enumerate(text.questions)
        if len(_wrong(text, question)) >= CHOICES - 1 and _passage(text, question)
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    text_id, _, number = source.rpartition("/")
    text = library.text(text_id)
    question = text.questions[int(number)]
    choices = shuffled(exercise_id, [question.answer, *_wrong(text, question)[: CHOICES - 1]])
    return module_exercise(
        exercise_id,
        Skill.LASA,
        text.level,
        EFFORT,
        question.question,
        Choose(choices, question.answer),
        passage=tuple(Line("", block) for block in _passage(text, question)),
        hint=text.title,
        after=question.sentence,
    )


def _wrong(text: CareText, question: Question) -> list[str]:
    """Return the answers to other questions about the text, those to questions that begin alike first.

    An answer that shares a content word with the right one might also be right.
    """
    asked, right = question.question.split()[0], _content(question.answer)
    others = [other for other in text.questions if right.isdisjoint(_content(other.answer))]
    others.sort(key=lambda other: (other.question.split()[0] != asked, abs(len(other.answer) - len(question.answer))))
    return list(dict.fromkeys(other.answer for other in others if other.answer != question.answer))


def _content(answer: str) -> frozenset[str]:
    return frozenset(word.lower()[:6] for word in _CONTENT_WORD.findall(answer))


def _passage(text: CareText, question: Question) -> tuple[str, ...]:
    """Return the paragraphs round the sentence with the answer, as many as are read in a minute; or nothing."""
    blocks = _blocks(text.body)
    wanted = " ".join(question.sentence.split())
    at = next((number for number, block in enumerate(blocks) if wanted in block), None)
    if at is None:
        return ()
    first = last = at
    words = len(blocks[at].split())
    while first > 0 or last < len(blocks) - 1:
        grown = (
            (first - 1, last)
            if first > 0 and (at - first <= last - at or last == len(blocks) - 1)
            else (first, last + 1)
        )
        new = blocks[grown[0] if grown[0] < first else grown[1]]
        words += len(new.split())
        if words > LONGEST:
            break
        first, last = grown
    return tuple(blocks[first : last + 1])


def _blocks(body: str) -> list[str]:
    """Return the paragraphs, headings and items of a list, without the marks of Markdown."""
    blocks = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)", body):
        text = " ".join(block.split()).replace("**", "")
        text = re.sub(r"^#+\s+", "", text)
        text = re.sub(r"^[-*]\s+", "• ", text)
        if text:
            blocks.append(text)
    return blocks
