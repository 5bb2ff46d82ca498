"""Long paragraphs are divided, and how to reach somebody gets a line of its own."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, DocumentRule, Family
from sprakverktyg.language.simplify.rules.tree import words_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LONG = "long_paragraph"
LONG_REASON = "Korta stycken är lättare att läsa."
LONG_CONFIDENCE = 0.9
LONG_PARAGRAPH = 70
"""Words; our own limit, about seven lines on a tablet."""

CONTACT = "contact_line"
CONTACT_REASON = "Telefon och adress är lättare att hitta på en egen rad."
CONTACT_CONFIDENCE = 0.92

_CONTACT = re.compile(r"\b0\d{1,3}[-  ]\d[\d  ]{4,}\d|\b[\w.]+@[\w-]+\.\w+|\bwww\.\S+|https?://\S+")
_POINTS_BACK = frozenset(
    "det den detta denna dessa de han hon då därefter därför dessutom men också där dit sedan annars alltså".split()
)


def long_paragraphs(doc: "Doc", context: Context) -> Iterator[Proposal]:
    for paragraph in _paragraphs(doc):
        lengths = [words_in(sentence) for sentence in paragraph]
        total, half = sum(lengths), 0
        if total < LONG_PARAGRAPH or len(paragraph) < 4:
            continue
        best: tuple[float, int] | None = None
        for place in range(1, len(paragraph)):
            half += lengths[place - 1]
            if 1 < place < len(paragraph) - 1 and not _points_back(paragraph[place]):
                best = min(filter(None, (best, (abs(half - total / 2), place))))
        if best is not None:
            yield _broken(paragraph[best[1]], LONG, LONG_REASON, LONG_CONFIDENCE)


def contact_lines(doc: "Doc", context: Context) -> Iterator[Proposal]:
    for paragraph in _paragraphs(doc):
        for sentence in paragraph[1:]:
            if _CONTACT.search(sentence.text):
                yield _broken(sentence, CONTACT, CONTACT_REASON, CONTACT_CONFIDENCE)
                break


def _broken(sentence: "Span", rule: str, reason: str, confidence: float) -> Proposal:
    """Return the proposal to begin a new line before a sentence."""
    start = sentence.start_char
    before = "" if sentence.start == 0 else sentence.doc[sentence.start - 1].whitespace_
    return Proposal(start - len(before), start, before, "\n", rule, reason, Mode.OFFERED, confidence)


def _paragraphs(doc: "Doc") -> "Iterator[list[Span]]":
    paragraph: list[Span] = []
    for sentence in doc.sents:
        if not sentence.text.strip():
            continue
        paragraph.append(sentence)
        if "\n" in sentence.text[len(sentence.text.rstrip()) :]:
            yield paragraph
            paragraph = []
    if paragraph:
        yield paragraph


def _points_back(sentence: "Span") -> bool:
    return sentence[0].lower_ in _POINTS_BACK or sentence[0].is_punct or sentence[0].is_space


LONG_RULE = DocumentRule(LONG, Family.LAYOUT, long_paragraphs)
CONTACT_RULE = DocumentRule(CONTACT, Family.LAYOUT, contact_lines)
