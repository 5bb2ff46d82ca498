"""The one place where the coach asks about spelling."""

from collections.abc import Iterator
from functools import lru_cache

from sprakverktyg.language.components.difficulty import zipf
from sprakverktyg.language.spelling import is_known, suggestions

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöé"
LONGEST = 40
"""Letters. Longer words are not looked at letter by letter."""

is_right = is_known


@lru_cache(maxsize=4096)
def suggestion(word: str) -> str | None:
    """Return the most usual of the dictionary's first suggestions that is one word, or None."""
    candidates = [other for other in suggestions(word)[:3] if " " not in other]
    return max(candidates, key=lambda other: zipf(other.lower()), default=None)


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
