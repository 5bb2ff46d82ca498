"""What the text leaves open and only a person can say: when, how often, and who is meant."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule
from sprakverktyg.language.simplify.rules.wording import capital, rewrite, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span

VAGUE = "vague_time"
VAGUE_REASON = "Ordet säger inte hur ofta eller när. Skriv det om du vet."
VAGUE_CONFIDENCE = 0.85

WHO = "unclear_person"
WHO_REASON = "Det kan vara flera. Skriv namnet."
WHO_CONFIDENCE = 0.8

_VAGUE = re.compile(
    r"\b(?:regelbundet|med jämna mellanrum|löpande|kontinuerligt|emellanåt|i god tid|inom rimlig tid|så snart som "
    r"möjligt|snarast(?: möjligt)?|periodvis|frekvent|vid lämpligt tillfälle|med viss regelbundenhet)\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset("han hon denne denna vederbörande".split())


def vague_time(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if context.is_report:
        return
    for match in _VAGUE.finditer(sentence.text):
        span = sentence.doc.char_span(sentence.start_char + match.start(), sentence.start_char + match.end())
        if span is None:
            continue
        question = f"Hur ofta eller när är ”{match[0].lower()}” här: ”{_around(sentence, span)}”?"
        answer = context.settings.answers.get(question)
        after = answer or ANSWER
        yield rewrite(
            span, capital(after) if answer and starts_sentence(span[0]) else after, rule=VAGUE, reason=VAGUE_REASON,
            mode=Mode.TICKED if answer else Mode.ASKED, confidence=VAGUE_CONFIDENCE,
            question="" if answer else question,
        )  # fmt: skip


def unclear_person(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Ask who *hon* is where the sentence has named two; nothing is guessed."""
    for pronoun in sentence:
        if pronoun.pos_ != "PRON" or pronoun.lower_ not in _PRONOUNS:
            continue
        names = list(
            dict.fromkeys(
                item.text for item in sentence.ents if item.end <= pronoun.i and item.label_ in ("PER", "PRS")
            )
        )
        if len(names) < 2:
            continue
        span = sentence.doc[pronoun.i : pronoun.i + 1]
        question = f"Vem är ”{pronoun.text}” här: ”{_around(sentence, span)}”?"
        answer = context.settings.answers.get(question)
        yield rewrite(
            span, answer or ANSWER, rule=WHO, reason=WHO_REASON, mode=Mode.TICKED if answer else Mode.ASKED,
            confidence=WHO_CONFIDENCE, question="" if answer else question, choices=() if answer else tuple(names),
        )  # fmt: skip


def _around(sentence: "Span", span: "Span") -> str:
    start, end = max(sentence.start, span.start - 3), min(sentence.end, span.end + 3)
    return sentence.doc[start:end].text.strip(" .\n")


_VAGUE_WORDS = frozenset(
    "regelbundet jämna löpande kontinuerligt emellanåt tid snart snarast periodvis frekvent tillfälle viss".split()
)
"""One of them stands in each vague time."""

RULES = (
    Rule(VAGUE, Family.ADVICE, vague_time, triggers=_VAGUE_WORDS),
    Rule(WHO, Family.ADVICE, unclear_person, triggers=_PRONOUNS),
)
