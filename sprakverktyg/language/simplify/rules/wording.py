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
    """Return a proposal to write `after` in place of a span."""
    return Proposal(
        start=span.start_char,
        end=span.end_char,
        before=span.text,
        after=after,
        rule=rule,
        reason=reason,
        mode=mode,
        confidence=confidence,
        question=question,
        choices=choices,
    )


def remark(span: "Span", *, rule: str, reason: str, confidence: float) -> Proposal:
    """Return an explanation of a span, which stays as it is."""
    return rewrite(span, span.text, rule=rule, reason=reason, mode=Mode.EXPLAINED, confidence=confidence)


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
