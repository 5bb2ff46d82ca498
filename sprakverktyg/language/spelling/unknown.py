"""Words that are in no list: neither the dictionary, nor the caller's own words, nor compounds of these."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.spelling.edits import one_edit
from sprakverktyg.language.spelling.suggestions import suggestions
from sprakverktyg.language.tokens import FULL_WORDS, UNITS

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST = 2
"""Letters."""

COMMON = 4.5
"""Zipf that a word must have for an unknown word with a capital letter, one slip away, to be no name."""

CLEAR_SLIP = 0.7
"""Slips that such a word with a capital letter may at most be away."""

LIKE_COMPOUNDS = ((2.0, CLEAR_SLIP), (3.0, 1.0), (4.0, 9.0))
"""(Zipf, slips): a word so common and so near is likelier than the new compound that an unknown word looks like."""

SHORTEST_OWN = 5
"""Letters that one of our own words must have to prove a compound; "bad" and "eng" are found in everything."""

IN_USE = 3.5
"""Zipf from which a word that the dictionary lacks is in use ("cola"), unless it is one slip from another."""

SHORT = 4
"""Letters. A shorter unknown word may be two slips from anything."""

_DERIVED = re.compile(r"(.*[ae]nde)[ts]s?|(.*)svis")
"""Nouns of what is being done ("vårdandet") and adverbs ("säsongsvis"): endless, so no list has them all."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NO_WORDS = frozenset(FULL_WORDS) | frozenset(unit.lower() for unit in UNITS)


def is_word(token: "Token") -> bool:
    """Return whether a token is letters alone, in the Latin script; parts joined by hyphens too."""
    return bool(_WORD.fullmatch(token.text)) and all(letter < "ɐ" for letter in token.text)


def is_unknown(token: "Token", own_words: frozenset[str]) -> bool:
    """Return whether a word is misspelled, as far as lists can tell. Names and abbreviations never are."""
    word = token.text
    if len(word) < SHORTEST or token.pos_ == "INTJ" or not is_word(token) or is_listed(word, own_words):
        return False
    if not word[1:].islower() or (word[0].isupper() and not (token.is_sent_start or token.i == 0)):
        return False  # a name or an abbreviation
    if word[0].islower() and len(split(word, own_words)) == 1:
        return True
    best = next(iter(suggestions(word, own_words)), word).lower()
    cost = one_edit(word.lower()).get(best, 9.0)
    if word[0].isupper():
        return zipf(best) >= COMMON and cost <= CLEAR_SLIP
    return any(zipf(best) >= usual and cost <= most for usual, most in LIKE_COMPOUNDS)


def may_mean(word: str, other: str) -> bool:
    """Return whether an unknown word may be another misspelt: not if it is far from it and short, or in use itself."""
    near = other.lower() in one_edit(word.lower())
    return near or (len(word) > SHORT and zipf(word.lower()) < IN_USE)


@lru_cache(maxsize=65_536)
def is_listed(word: str, own_words: frozenset[str]) -> bool:
    """Return whether a word is in the dictionary or among our own words, or is made of such."""
    low = word.lower()
    if low in own_words or low in _NO_WORDS or is_known(word) or is_known(low):
        return True
    if low.endswith("s") and low[:-1] in own_words:
        return True
    if "-" in word:
        return all(len(part) < SHORTEST or is_listed(part, own_words) or part[0].isupper() for part in word.split("-"))
    if (derived := _DERIVED.fullmatch(low)) and is_known(derived[1] or derived[2]):
        return True
    parts = split(low, own_words)
    return len(parts) > 1 and any(len(part) >= SHORTEST_OWN and part in own_words for part in parts)
