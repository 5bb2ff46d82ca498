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

HEADING = "# "

_CONTENT_WORD = re.compile(r"\w{5,}|\d[\d.,]*")


def sources(module_id: str, library: Library) -> list[str]:
    return [
        f"{text.id}/{number}"
        for text in library.module_texts(module_id)
        for number, question in enumerate(text.questions)
        if _passage(text, question) and len(_wrong(text, question, library)) >= CHOICES - 1
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    text_id, _, number = source.rpartition("/")
    text = library.text(text_id)
    question = text.questions[int(number)]
    choices = shuffled(exercise_id, [question.answer, *_wrong(text, question, library)[: CHOICES - 1]])
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


def _wrong(text: CareText, question: Question, library: Library) -> list[str]:
    """Return answers to other questions: first about this text and of the same kind, then of that kind about others.

    Questions are of a kind that begin with the same word and have an answer of similar length. An answer that shares a
    content word with the right one might also be right.
    """
    near = [(0, other) for other in text.questions]
    near += [(1, other) for other in _beginning(question.question.split()[0], library) if other not in text.questions]
    right, length = _content(question.answer), len(question.answer)
    asked = question.question.split()[:2]

    def unlike(entry: tuple[int, Question]) -> tuple[int, float]:
        distance, other = entry
        words = other.question.split()[:2]
        kind = 0 if words[0] == asked[0] else 3
        return kind + distance, abs(len(other.answer) - length) / length - (words == asked)

    others = [entry for entry in near if right.isdisjoint(_content(entry[1].answer))]
    answers = [other.answer for _, other in sorted(others, key=unlike) if other.answer != question.answer]
    return list(dict.fromkeys(answers))


def _beginning(word: str, library: Library) -> list[Question]:
    return [other for text in library.texts for other in text.questions if other.question.split()[0] == word]


def _content(answer: str) -> frozenset[str]:
    return frozenset(word.lower()[:6] for word in _CONTENT_WORD.findall(answer))


def _passage(text: CareText, question: Question) -> tuple[str, ...]:
    """Return the paragraphs round the sentence with the answer, as many as are read in a minute; or nothing."""
    blocks = _blocks(text.body)
    wanted = " ".join(question.sentence.split())
    at = next((number for number, block in enumerate(blocks) if wanted in block), None)
    if at is None:
        return ()
    first, last, words = at, at, len(blocks[at].split())
    before = True
    while first > 0 or last < len(blocks) - 1:
        before = first > 0 and (before or last == len(blocks) - 1)
        grown = first - 1 if before else last + 1
        words += len(blocks[grown].split())
        if words > LONGEST:
            break
        first, last, before = min(first, grown), max(last, grown), not before
    if last > at and blocks[last].startswith(HEADING):
        last -= 1
    return tuple(block.removeprefix(HEADING) for block in blocks[first : last + 1])


def _blocks(body: str) -> list[str]:
    """Return the paragraphs, headings and items of a list, without the marks of Markdown; headings have `HEADING`."""
    blocks = []
    for block in re.split(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)", body):
        text = " ".join(block.split()).replace("**", "")
        text = re.sub(r"^#+\s+", HEADING, text)
        text = re.sub(r"^[-*]\s+", "• ", text)
        if text:
            blocks.append(text)
    return blocks
