"""Words that a misspelled word may have been meant as, each with what the slip costs.

What people who learn Swedish write wrong most often costs least: double consonants, å ä ö without their marks, vowels
that sound alike (ä/e, å/o, y/i, u/o) and the many spellings of the sounds sj, tj, j and ng.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

ALPHABET = "abcdefghijklmnopqrstuvwxyzåäöé"

ANY_COST = 1.0
SWAP_COST = 0.7
DOUBLE_COST = 0.4
VOWEL_COST = 0.45
MARK_COST = 0.4
SOUND_COST = 0.5
FIRST_LETTER_COST = 0.6
"""More for a slip in the first letter, which people seldom get wrong."""

LONGEST = 24
"""Letters. Two slips are looked for in no longer words; one in words of twice the length."""

_ALIKE = (
    (MARK_COST, "a/å a/ä o/ö e/é å/ä"),
    (VOWEL_COST, "e/ä å/o i/e y/i y/u u/o ö/u ö/y ä/a ö/o ä/ö a/e"),
    (
        SOUND_COST,
        "sj/skj sj/stj sj/sk sj/ch sj/sch sj/sh sk/sch sk/sh sk/stj tj/k tj/kj tj/ch k/kj j/g j/hj j/gj j/lj j/dj j/i "
        "ck/k ck/kk ks/x cks/x x/ks ng/n ng/gn ng/nk gn/n v/f v/hv v/w f/ph s/c s/z k/c k/q kv/qu p/b t/d k/g t/th "
        "ssion/tion sion/tion tion/ssion rs/rsh nd/n ld/l rd/r rt/r st/s t/tt ig/it igt/it igt/ig lig/li "
        "ei/ej äj/ej ai/aj",
    ),
)


def _rules() -> dict[str, list[tuple[str, float]]]:
    rules: dict[str, list[tuple[str, float]]] = {}
    for cost, pairs in _ALIKE:
        for one, other in (pair.split("/") for pair in pairs.split()):
            rules.setdefault(one, []).append((other, cost))
            rules.setdefault(other, []).append((one, cost))
    return rules


_RULES = _rules()
_LONGEST_RULE = max(map(len, _RULES))
_CONSONANT = re.compile(r"[bcdfghjklmnpqrstvwxz]")


def learner_edits(word: str) -> Iterator[tuple[str, float]]:
    """Yield what a word becomes by undoing one slip that is typical of learners, and what the slip costs."""
    for i, letter in enumerate(word):
        for length in range(1, _LONGEST_RULE + 1):
            for other, cost in _RULES.get(word[i : i + length], ()) if i + length <= len(word) else ():
                yield word[:i] + other + word[i + length :], cost
        if _CONSONANT.match(letter) and i:
            if letter == word[i - 1]:
                yield word[:i] + word[i + 1 :], DOUBLE_COST
            else:
                yield word[: i + 1] + letter + word[i + 1 :], DOUBLE_COST
        for vowel in "aeiouyåäö" if i and _CONSONANT.match(letter) and _CONSONANT.match(word[i - 1]) else "":
            yield word[:i] + vowel + word[i:], VOWEL_COST * 1.5
        if letter in "aeiouyåäö" and i:
            yield word[:i] + word[i + 1 :], VOWEL_COST * 1.5


def any_edits(word: str) -> Iterator[tuple[str, float]]:
    """Yield what a word becomes by one slip of any kind, and what the slip costs."""
    for i in range(len(word) + 1):
        extra = 0.0 if i else FIRST_LETTER_COST
        left, right = word[:i], word[i:]
        if right:
            yield left + right[1:], ANY_COST + extra
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:], SWAP_COST + extra
        for letter in ALPHABET:
            if right:
                yield left + letter + right[1:], ANY_COST + extra
            yield left + letter + right, ANY_COST + extra


@lru_cache(maxsize=4096)
def one_edit(word: str) -> dict[str, float]:
    """Return the strings that are one slip from a word, with the least cost of each."""
    found: dict[str, float] = {}
    for edits in (learner_edits, any_edits):
        for other, cost in edits(word):
            if cost < found.get(other, ANY_COST * 3) and other != word:
                found[other] = cost
    return found
