"""Whether a text is written in another language than Swedish."""

import math
import re
import unicodedata
from collections import Counter
from functools import cache

FEWEST_WORDS = 8
"""With fewer words a name or a title decides."""

FEWEST_LETTERS = 20
"""In scripts that may be written without spaces, letters are counted instead of words."""

OTHER_LANGUAGES = ("en", "de", "fr", "es", "pt", "nb", "da", "fi", "pl", "ro", "sh", "tr")

RATIO = 1.3
"""How many times better known the words must be in the other language, by mean Zipf frequency.

Over 740 sentences of the care texts and the vocabulary the best other language reaches 0.9 at most;
Danish and Norwegian sentences reach 1.7, other languages more.
"""

LOWEST_MEAN = 3.0
"""The other language must really fit: in a list of rare compounds or names no language does."""

HIGHEST_MEAN = 6.4
"""No running text is better known in its own language, so well-known Swedish needs no comparison."""

ENGLISH = 10 ** (3.5 - 9)
"""Share of the words of English from which one of them is well known."""
ENGLISH_RATIO = 5

_WORD = re.compile(r"[^\W\d_]+")


def is_foreign(text: str) -> bool:
    """Return whether a text of some length is not Swedish. In doubt it counts as Swedish."""
    words = Counter(_WORD.findall(text.lower()))
    other_script = _letters_of_other_scripts(words)
    if other_script >= FEWEST_LETTERS and other_script > sum(len(word) * n for word, n in words.items()) / 2:
        return True
    if words.total() < FEWEST_WORDS:
        return False
    swedish = _mean_zipf(words, "sv")
    if swedish * RATIO > HIGHEST_MEAN:
        return False
    best = max(_mean_zipf(words, language) for language in OTHER_LANGUAGES)
    return best >= LOWEST_MEAN and best > RATIO * swedish


def is_english(word: str) -> bool:
    """Return whether a word in lower case is well known in English, and far better than in Swedish."""
    english, swedish = (_common_words(language).get(word, 0.0) for language in ("en", "sv"))
    return english >= ENGLISH and english >= ENGLISH_RATIO * swedish


def _letters_of_other_scripts(words: Counter[str]) -> int:
    letters: Counter[str] = Counter()
    for word, count in words.items():
        for letter in word:
            letters[letter] += count
    return sum(n for letter, n in letters.items() if not unicodedata.name(letter, "LATIN").startswith("LATIN"))


def _mean_zipf(words: Counter[str], language: str) -> float:
    frequencies = _common_words(language)
    known = sum((math.log10(frequencies[word]) + 9) * n for word, n in words.items() if word in frequencies)
    return known / words.total()


@cache
def _common_words(language: str) -> dict[str, float]:
    from wordfreq import get_frequency_dict

    frequencies: dict[str, float] = get_frequency_dict(language, wordlist="small")
    return frequencies
