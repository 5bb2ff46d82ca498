"""How often Swedish words are met: Zipf frequencies, and what the base form of a form may be."""

import math
from collections.abc import Iterator
from functools import cache

SHORTEST_STEM = 3
"""Letters that must be left of a form when an ending is taken off."""

_ENDINGS = {
    "s": ("",), "n": ("",), "en": ("", "e", "a"), "et": ("", "e"), "t": ("",), "na": ("", "a"),
    "er": ("", "a"),
    "ar": ("", "e", "a"), "or": ("a",), "arna": ("", "e"), "erna": ("",), "orna": ("a",), "r": ("", "a"),
    "ade": ("a",), "at": ("a",), "as": ("a",), "ades": ("a",), "ats": ("a",), "de": ("a",), "te": ("a",),
    "a": ("",), "ast": ("",), "are": ("", "a"),
}  # fmt: skip
"""Endings, and what may stand in their place in the base form."""


def base_forms(word: str) -> Iterator[str]:
    """Yield what the base form may be, so that a rare form of a common word does not count as rare."""
    for length in range(1, 5):
        for replacement in _ENDINGS.get(word[-length:], ()):
            if len(word) - length >= SHORTEST_STEM:
                yield word[:-length] + replacement


def zipf(word: str) -> float:
    """Return the Zipf frequency of a Swedish word in lower case; 0 if it is not met."""
    frequency = _frequencies().get(word, 0.0)
    return math.log10(frequency) + 9 if frequency else 0.0


def has_frequency(word: str) -> bool:
    """Return whether a word in lower case is in the frequency list."""
    return word in _frequencies()


def by_frequency() -> Iterator[str]:
    """Yield the words of the frequency list, the commonest first."""
    yield from _frequencies()


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    # wordfreq's own function divides every word into tokens first, which is many times slower.
    frequencies: dict[str, float] = get_frequency_dict("sv", wordlist="large")
    return frequencies
