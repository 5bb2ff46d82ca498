"""How heavy a text is to read: LIX, OVIX, nominal ratio and mean sentence length."""

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sprakverktyg.domain.text import Band, Measure, Readability

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG_WORD = 6
"""Letters; longer words count as long (Björnsson 1968)."""

LIX_LIMITS = (40.0, 50.0)
"""Below 40 easy, as fiction; from 50 hard, as official texts (Björnsson 1968: *Läsbarhet*)."""

OVIX_LIMITS = (60.0, 70.0)
"""Below 60 few different words, from 70 many (Hultman & Westman 1977; bands in Melin & Lange 2000)."""

NOMINAL_LIMITS = (0.8, 1.2)
"""1.0 is newspaper prose (Hultman & Westman 1977; Melin & Lange 2000); a fifth on either side is middle."""

SENTENCE_LIMITS = (15.0, 20.0)
"""Words. Plain-language advice is a mean of 15–20 (Cutts, *Oxford Guide to Plain English*)."""


def is_word(token: "Token") -> bool:
    """Return whether a token counts as a word: it has a letter or a digit."""
    return any(map(str.isalnum, token.text))


def sentence_lengths(doc: "Doc") -> list[int]:
    """Return the number of words of each sentence that has words."""
    return [count for sentence in doc.sents if (count := sum(map(is_word, sentence)))]


def readability(doc: "Doc") -> Readability:
    """Measure a text. Without word classes the nominal ratio is None."""
    words = [token.text for token in doc if is_word(token)]
    sentences = len(sentence_lengths(doc))
    return Readability(
        words=len(words),
        sentences=sentences,
        lix=_measure(lix(words, sentences), LIX_LIMITS),
        ovix=_measure(ovix(words), OVIX_LIMITS),
        nominal_ratio=_measure(nominal_ratio(doc), NOMINAL_LIMITS),
        mean_sentence_length=_measure(len(words) / sentences if sentences else None, SENTENCE_LIMITS),
    )


def lix(words: Iterable[str], sentences: int) -> float | None:
    """Return words per sentence plus the percentage of words longer than six letters (Björnsson 1968)."""
    words = list(words)
    if not words or not sentences:
        return None
    long_words = sum(sum(map(str.isalnum, word)) > LONG_WORD for word in words)
    return len(words) / sentences + 100 * long_words / len(words)


def ovix(words: Iterable[str]) -> float | None:
    """Return the word variation index ln n / ln(2 − ln u / ln n), n words of which u are different.

    It is None where it is not defined: when every word is new, or there are fewer than two.
    Source: Hultman & Westman 1977, *Gymnasistsvenska*.
    """
    folded = [word.casefold() for word in words]
    count, different = len(folded), len(set(folded))
    if count < 2 or different == count:
        return None
    return math.log(count) / math.log(2 - math.log(different) / math.log(count))


def nominal_ratio(doc: "Doc") -> float | None:
    """Return nouns, prepositions, participles over pronouns, adverbs, verbs; None without word classes.

    The full ratio (NN + PP + PC) / (PN + AB + VB) of Hultman & Westman 1977, in UD: NOUN, ADP and
    VerbForm=Part over PRON, ADV (with the negation, a PART in UD), VERB and AUX. Proper names do not count.
    """
    nominal = verbal = 0
    for token in doc:
        if "Part" in token.morph.get("VerbForm", []) or token.pos_ in ("NOUN", "ADP"):
            nominal += 1
        elif token.pos_ in ("PRON", "ADV", "VERB", "AUX") or "Neg" in token.morph.get("Polarity", []):
            verbal += 1
    return nominal / verbal if verbal else None


def _measure(value: float | None, limits: tuple[float, float]) -> Measure:
    easy_below, hard_from = limits
    if value is None:
        return Measure(None, None, easy_below, hard_from)
    band = Band.EASY if value < easy_below else Band.HARD if value >= hard_from else Band.MIDDLE
    return Measure(value, band, easy_below, hard_from)
