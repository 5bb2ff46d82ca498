"""Where sentences certainly begin or do not: the parser keeps to what is marked before it."""

from itertools import pairwise
from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CLOSING = frozenset("\"'”’»)]}")
FINAL = frozenset([".", "!", "?", "…", "...", ":"])


def mark_sentence_limits(doc: "Doc") -> "Doc":
    """Begin a sentence after a line break that ends a line of its own, and never at a closing mark.

    A heading or a list item has no full stop. A line that goes on in small letters is a sentence that was wrapped.
    """
    for before, token in pairwise(doc):
        if token.is_space:
            token.is_sent_start = False
        elif "\n" in before.text:
            token.is_sent_start = True if _ends_line(before, token) else None
        elif token.text in CLOSING and not before.whitespace_:
            token.is_sent_start = False
    return doc


def _ends_line(line_break: "Token", following: "Token") -> bool:
    if line_break.text.count("\n") > 1 or not following.text[0].islower():
        return True
    return line_break.i > 0 and line_break.nbor(-1).text in FINAL


class SentenceLimits:
    """The component: it has no data."""

    def __call__(self, doc: "Doc") -> "Doc":
        return mark_sentence_limits(doc)


@Language.factory("sentence_limits", assigns=["token.is_sent_start"])
def create_sentence_limits(nlp: Language, name: str) -> SentenceLimits:
    """Return the component."""
    return SentenceLimits()
