"""Where sentences begin."""

import re

_STARTS = frozenset(".!?:\n\r\t\"”“»’'•*–-|>/")


def starts_sentence(text: str, word: re.Match[str]) -> bool:
    """Return whether a word is the first of its sentence or line."""
    before = text[max(0, word.start() - 3) : word.start()].rstrip(" \u00a0")
    return not before or before[-1] in _STARTS or before[-1] == "\ufeff"
