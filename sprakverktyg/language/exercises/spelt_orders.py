"""Constituents as words: in small letters but for names, and with the members of an *och* or *eller* changed about."""

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.name_lists import is_first

if TYPE_CHECKING:
    from spacy.tokens import Token

Span = tuple["Token", ...]
"""Tokens that stand together, in order."""


def span_of(token: "Token") -> Span:
    return tuple(sorted(token.subtree, key=lambda one: one.i))


def word_of(token: "Token") -> str:
    """Return the word as it stands inside a sentence: the first word with a small letter unless it is a name."""
    if token.i > 0 or (token.text.isupper() and len(token.text) > 1):
        return token.text
    is_name = (is_first(token.text) and token.pos_ not in ("PRON", "DET")) or (
        token.pos_ == "PROPN" and not is_known(token.lower_)
    )
    return token.text if is_name else token.text[0].lower() + token.text[1:]


def spellings(order: list[Span]) -> Iterator[tuple[str, ...]]:
    """Yield the words of the constituents in this order, once for every way to turn about what is joined."""
    for variant in product(*(_variants(span) for span in order)):
        yield tuple(word_of(token) for span in variant for token in span)


def _variants(span: Span) -> list[Span]:
    """Return the tokens as they stand and, if two members of one word class are joined, with these changed about."""
    members = [one for one in span if one.dep_ == "conj"]
    if len(members) != 1 or members[0].head not in span:
        return [span]
    second, first = members[0], members[0].head
    joint = next((one for one in second.children if one.dep_ == "cc" and one.lower_ in ("och", "eller")), None)
    if joint is None or not ({first.pos_, second.pos_} <= {"NOUN", "PROPN"} or first.pos_ == second.pos_ == "ADJ"):
        return [span]
    right = tuple(one for one in span_of(second) if one != joint)
    if any(one not in span for one in right):
        return [span]
    left_all = tuple(one for one in span if one in span_of(first) and one.i < joint.i)
    case = tuple(one for one in left_all if one.dep_ == "case" and one.head == first)
    left = left_all[len(case) :]
    if (
        left_all[: len(case)] != case
        or not right
        or (*left_all, joint, *right) != _stretch(span, left_all[0], right[-1])
    ):
        return [span]
    before, after = span[: span.index(left_all[0])], span[span.index(right[-1]) + 1 :]
    return [span, (*before, *case, *right, joint, *left, *after)]


def _stretch(span: Span, first: "Token", last: "Token") -> Span:
    return span[span.index(first) : span.index(last) + 1]
