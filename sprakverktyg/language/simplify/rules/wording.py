"""Making proposals and putting wording together: what all rules that move words about need."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BEFORE_MARK = re.compile(r"\s+([,.;:!?)])")
_AFTER_MARK = re.compile(r"\(\s+")
_TWICE = re.compile(r",(?:\s*,)+|,(?=[.;:!?])")


def rewrite(
    span: "Span", after: str, *, rule: str, reason: str, mode: Mode, confidence: float, question: str = "",
    choices: tuple[str, ...] = (),
) -> Proposal:  # fmt: skip
    """Return a proposal to write `after` in place of a span, less the words at its ends that stay as they are."""
    before = span.text
    start, end = _changed(before, after)
    return Proposal(
        start=span.start_char + start,
        end=span.start_char + end,
        before=before[start:end],
        after=after[start : len(after) - (len(before) - end)],
        rule=rule,
        reason=reason,
        mode=mode,
        confidence=confidence,
        question=question,
        choices=choices,
    )


def _changed(before: str, after: str) -> tuple[int, int]:
    """Return from where to where `before` differs from `after`, in whole words; one word is left at the least."""
    old, new = before.split(" "), after.split(" ")
    shortest = min(len(old), len(new)) - 1
    head = next((place for place in range(shortest) if old[place] != new[place]), max(shortest, 0))
    tail = next(
        (place for place in range(shortest - head) if old[-1 - place] != new[-1 - place]), max(shortest - head, 0)
    )
    return sum(len(word) + 1 for word in old[:head]), len(before) - sum(
        len(word) + 1 for word in old[len(old) - tail :]
    )


def remark(span: "Span", *, rule: str, reason: str, confidence: float) -> Proposal:
    """Return an explanation of a span, which stays as it is."""
    return Proposal(span.start_char, span.end_char, span.text, span.text, rule, reason, Mode.EXPLAINED, confidence)


def joined(parts: Iterable[str]) -> str:
    """Return parts of a sentence as running text, with space and commas where they belong."""
    text = " ".join(part.strip() for part in parts if part.strip())
    return _AFTER_MARK.sub(
        "(", _TWICE.sub(lambda match: "," if match[0][-1] == "," else "", _BEFORE_MARK.sub(r"\1", text))
    )


def capital(text: str) -> str:
    """Return the text with a capital first."""
    return text[:1].upper() + text[1:]


def mid_sentence(first: "Token", text: str) -> str:
    """Return text that begins with a token as it stands inside a sentence: names and abbreviations keep a capital."""
    is_name = (
        first.pos_ == "PROPN" or first.ent_type_ != "" or (len(first) > 1 and first.text[1:] != first.text[1:].lower())
    )
    return text if is_name else text[:1].lower() + text[1:]


def starts_sentence(token: "Token") -> bool:
    """Return whether a token is the first word of its sentence."""
    return all(not earlier.is_alpha for earlier in token.doc[token.sent.start : token.i])
