"""Which tokens are words."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_word(token: "Token") -> bool:
    """Return whether a token counts as a word: it has a letter or a digit."""
    return any(map(str.isalnum, token.text))
