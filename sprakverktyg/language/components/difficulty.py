"""What is hard in a text: rare words and long sentences."""

import math
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from sprakverktyg.domain.text import Finding, FindingKind
from sprakverktyg.language.components.readability import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG_SENTENCE = 20
"""One sentence in four of Swedish prose has more words; plain-language advice is to divide them."""

RARE_BELOW = 3.0
"""Zipf frequency: less than once in a million words. At 3.5 everyday words of the ward (*tandborste*,
*aptit*) would be marked too, and those of beginners' textbooks nearly twice as often."""

COMMON_PART = 3.5
"""Zipf frequency that each half of a compound must have for the whole to count as known."""

SHORTEST_PART = 3
SHORTEST_WORD = 4
"""Letters; rare shorter words are units, codes and slips of the pen."""

_LINKS = ("", "s")
_ENDINGS = {
    "s": ("",), "n": ("",), "en": ("", "e", "a"), "et": ("", "e"), "t": ("",), "na": ("", "a"),
    "er": ("", "a"),
    "ar": ("", "e", "a"), "or": ("a",), "arna": ("", "e"), "erna": ("",), "orna": ("a",), "r": ("", "a"),
    "ade": ("a",), "at": ("a",), "as": ("a",), "ades": ("a",), "ats": ("a",), "de": ("a",), "te": ("a",),
    "a": ("",), "ast": ("",), "are": ("", "a"),
}  # fmt: skip
"""Endings, and what may stand in their place in the base form."""


def hard_words(doc: "Doc", known_terms: frozenset[str]) -> list[Finding]:
    """Return the rare words. Names, numbers, abbreviations and known terms (in lower case) are left out."""
    values: dict[str, float | None] = {}
    findings = []
    # A name met inside a sentence is a name first in a sentence too.
    names = {token.lower_ for token in doc if _is_name(token)}
    for token in doc:
        if token.lower_ in names or not _is_candidate(token):
            continue
        key = f"{token.lower_}/{token.lemma_.lower()}"
        if key not in values:
            values[key] = _rarity(token.lower_, token.lemma_.lower(), known_terms)
        if (value := values[key]) is not None:
            end = token.idx + len(token)
            findings.append(Finding(token.idx, end, FindingKind.HARD_WORD, value, RARE_BELOW))
    return findings


def long_sentences(doc: "Doc") -> list[Finding]:
    """Return the sentences with more words than the limit."""
    text = doc.text
    return [
        Finding(start, end, FindingKind.LONG_SENTENCE, float(words), float(LONG_SENTENCE))
        for sentence in doc.sents
        if (words := sum(map(is_word, sentence))) > LONG_SENTENCE
        for start, end in [trimmed(text, sentence.start_char, sentence.end_char)]
    ]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends."""
    span = text[start:end]
    return start + len(span) - len(span.lstrip()), start + len(span.rstrip())


def _is_candidate(token: "Token") -> bool:
    text = token.text
    return len(text) >= SHORTEST_WORD and all(part.isalpha() for part in text.split("-")) and text[1:].islower()


def _is_name(token: "Token") -> bool:
    """Return whether a word is a name: by its word class, else by a capital letter inside a sentence."""
    if token.pos_:
        return token.pos_ == "PROPN"
    if not token.text[0].isupper() or token.is_sent_start:
        return False
    before = token.nbor(-1)
    return is_word(before) or before.text == ","  # after a colon or a quotation mark something begins


def _rarity(word: str, lemma: str, known_terms: frozenset[str]) -> float | None:
    """Return the Zipf frequency of a rare word; None if the word counts as known."""
    forms = {word, lemma or word, *_base_forms(word)}
    if not forms.isdisjoint(known_terms):
        return None
    value = max(map(zipf, forms))
    if value >= RARE_BELOW or all(_is_common(part) for part in word.split("-")):
        return None
    return round(value, 2)


def _is_common(word: str) -> bool:
    return zipf(word) >= COMMON_PART or _has_common_parts(word)


def _has_common_parts(word: str) -> bool:
    for cut in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        tail = max(map(zipf, (word[cut:], *_base_forms(word[cut:]))))
        if tail < COMMON_PART:
            continue
        for link in _LINKS:
            head = word[:cut].removesuffix(link) if link else word[:cut]
            if len(head) >= SHORTEST_PART and zipf(head) >= COMMON_PART:
                return True
    return False


def _base_forms(word: str) -> Iterator[str]:
    """Yield what the base form may be, so that a rare form of a common word does not count as rare."""
    for length in range(1, 5):
        for replacement in _ENDINGS.get(word[-length:], ()):
            if len(word) - length >= SHORTEST_PART:
                yield word[:-length] + replacement


def zipf(word: str) -> float:
    """Return the Zipf frequency of a Swedish word in lower case; 0 if it is not met."""
    frequency = _frequencies().get(word, 0.0)
    return math.log10(frequency) + 9 if frequency else 0.0


@cache
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    # wordfreq's own function divides every word into tokens first, which is many times slower.
    frequencies: dict[str, float] = get_frequency_dict("sv", wordlist="large")
    return frequencies
