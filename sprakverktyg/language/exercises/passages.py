"""The piece of a care text in which the answer to a question stands."""

import re

from sprakverktyg.domain.corpus import Line
from sprakverktyg.domain.vocabulary import CareText, Question

LONGEST = 110
"""In words. A piece is read in about a minute, between two bells."""

HEADING = "# "

_CONTENT_WORD = re.compile(r"\w{5,}|\d[\d.,]*")


def passage_lines(text: CareText, question: Question) -> tuple[Line, ...]:
    return tuple(Line("", block) for block in passage(text, question))


def content_of(answer: str) -> frozenset[str]:
    """Return the figures of an answer and the beginnings of its long words, to see whether two say the same."""
    return frozenset(word.lower()[:6] for word in _CONTENT_WORD.findall(answer))


def passage(text: CareText, question: Question) -> tuple[str, ...]:
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
