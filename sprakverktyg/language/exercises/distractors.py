"""Words that are plausible and wrong beside a word."""

import re
from functools import lru_cache

from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.exercises.making import rng_for

NEAREST = 12
"""Chance picks among so many words of most similar frequency."""

SHARED_BEGINNING = 5
"""Letters. Words that begin alike are often of one family, and their explanations then say nearly the same."""

MOST_SHARED_WORDS = 0.25
"""Of the content words of the shorter explanation. Explanations that share more may fit both words."""

_CONTENT_WORD = re.compile(r"\w{4,}")
_EMPTY = frozenset(
    "någon något några ofta till från efter eller inte själv även mycket utan vill kan andra annan man "
    "gör göra eftersom också sådant sådan saker person personen människa människor".split()
)


def wrong_words(exercise_id: str, word: Word, library: Library, count: int) -> list[Word]:
    """Return words to choose among beside the right one, none of which is near another in meaning."""
    pool = candidates(word, library)
    rng_for(exercise_id).shuffle(pool)
    chosen: list[Word] = []
    for other in pool:
        if all(are_apart(other, one) for one in chosen):
            chosen.append(other)
        if len(chosen) == count:
            break
    return chosen


def candidates(word: Word, library: Library) -> list[Word]:
    """Return the words of the module that are of the same class, wrong, and most like the word in frequency."""
    others = [
        other
        for other in library.module_words(word.module_id)
        if other.pos is word.pos and other.id != word.id and are_apart(word, other)
    ]
    frequency = zipf(word.lemma)
    return sorted(others, key=lambda other: abs(zipf(other.lemma) - frequency))[:NEAREST]


@lru_cache(maxsize=65536)
def are_apart(word: Word, other: Word) -> bool:
    """Return whether two words are far enough from each other that only one fits an explanation."""
    one, two = word.lemma.lower(), other.lemma.lower()
    if one == two or one in _near(other) or two in _near(word):
        return False
    if one[:SHARED_BEGINNING] == two[:SHARED_BEGINNING] or (word.pos is other.pos and (one in two or two in one)):
        return False
    if _stands_in(one, other.explanation) or _stands_in(two, word.explanation):
        return False
    left, right = _content(word.explanation), _content(other.explanation)
    return len(left & right) <= MOST_SHARED_WORDS * min(len(left), len(right))


def _near(word: Word) -> frozenset[str]:
    names = (*word.related, word.everyday or "", *re.split(r"\W*[–(]\W*", " – ".join(word.confusions)))
    return frozenset(part.strip().lower().removeprefix("att ") for name in names for part in name.split(","))


def _stands_in(lemma: str, text: str) -> bool:
    return lemma in text.lower()


def _content(explanation: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _CONTENT_WORD.findall(explanation)) - _EMPTY
