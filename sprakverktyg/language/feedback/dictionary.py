"""The one place where the coach asks about spelling."""

from collections.abc import Iterator
from functools import lru_cache

from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.spelling.suggestions import suggestions

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
LONGEST = 40
"""Letters. Longer words are not looked at letter by letter."""

is_right = is_known


def suggestion(word: str, own_words: frozenset[str] = frozenset()) -> str | None:
    """Return the best suggestion that is one word, or None."""
    return next((other for other in suggestions(word, own_words) if " " not in other), None)


@lru_cache(maxsize=65536)
def nearest(word: str) -> float:
    """Return the Zipf frequency of the most usual right word that is one slip of the pen away; 0 if there is none.

    A word that no known word is near is rather a name, a term or a word of another language than misspelt.
    """
    if len(word) > LONGEST:
        return 0.0
    usual = sorted(((zipf(other), other) for other in set(_one_slip(word))), reverse=True)
    return next((frequency for frequency, other in usual if frequency and is_right(other)), 0.0)


def _one_slip(word: str) -> Iterator[str]:
    for at in range(len(word) + 1):
        start, end = word[:at], word[at:]
        if end:
            yield start + end[1:]
            yield from (start + letter + end[1:] for letter in LETTERS)
        if len(end) > 1:
            yield start + end[1] + end[0] + end[2:]
        yield from (start + letter + end for letter in LETTERS)
