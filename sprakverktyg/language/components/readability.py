"""How heavy a text is to read: the figures, each with its limits and where they come from."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from sprakverktyg.domain.readability import text_level
from sprakverktyg.domain.text import Band, Measure, Readability
from sprakverktyg.language.components import structure
from sprakverktyg.language.components.words import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc

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

SIMPLE_NOMINAL_LIMITS = (1.5, 1.8)
DEPTH_LIMITS = (2.6, 3.0)
PASSIVE_LIMITS = (0.1, 0.3)
SUBORDINATE_LIMITS = (0.2, 0.3)
LONG_WORD_LIMITS = (0.25, 0.35)
DIFFICULTY_LIMITS = (1.8, 2.2)
"""Our own, for the literature names none: what divides B1 from B2 and B2 from C1 among our care texts outside the
families that the ranking is measured on, rounded. Subordinate clauses hardly divide them at all."""


WordClasses = Mapping[tuple[str, str], int]
"""How often each pair of UPOS and features stands in a text."""

PARTICIPLE = "VerbForm=Part"
NEGATION = "Polarity=Neg"


def sentence_lengths(doc: "Doc") -> list[int]:
    """Return the number of words of each sentence that has words."""
    return [count for sentence in doc.sents if (count := sum(map(is_word, sentence)))]


def readability(doc: "Doc", word_difficulty: float | None = None) -> Readability:
    """Measure a text, whose mean word difficulty is given. What needs a trained pipeline is None without one."""
    words = [token.text for token in doc if is_word(token)]
    sentences = len(sentence_lengths(doc))
    classes = word_classes(doc)
    length = len(words) / sentences if sentences else None
    return Readability(
        words=len(words),
        sentences=sentences,
        lix=_measure(lix(words, sentences), LIX_LIMITS),
        ovix=_measure(ovix(words), OVIX_LIMITS),
        nominal_ratio=_measure(nominal_ratio(classes), NOMINAL_LIMITS),
        mean_sentence_length=_measure(length, SENTENCE_LIMITS),
        nominal_ratio_simple=_measure(simple_nominal_ratio(classes), SIMPLE_NOMINAL_LIMITS),
        sentence_depth=_measure(structure.mean_depth(doc), DEPTH_LIMITS),
        passive_share=_measure(structure.passive_share(doc), PASSIVE_LIMITS),
        subordinate_share=_measure(structure.subordinate_share(doc), SUBORDINATE_LIMITS),
        long_word_share=_measure(long_word_share(words), LONG_WORD_LIMITS),
        word_difficulty=_measure(word_difficulty, DIFFICULTY_LIMITS),
        level=None if word_difficulty is None or length is None else text_level(word_difficulty, length),
    )


def lix(words: Iterable[str], sentences: int) -> float | None:
    """Return words per sentence plus the percentage of words longer than six letters (Björnsson 1968)."""
    words = list(words)
    share = long_word_share(words)
    return None if share is None or not sentences else len(words) / sentences + 100 * share


def long_word_share(words: Iterable[str]) -> float | None:
    """Return the share of the words that have more than six letters, the second part of LIX (Björnsson 1968)."""
    is_long = [sum(map(str.isalnum, word)) > LONG_WORD for word in words]
    return sum(is_long) / len(is_long) if is_long else None


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


def word_classes(doc: "Doc") -> WordClasses:
    """Count the word classes of a text, with their features."""
    return Counter((token.pos_, str(token.morph)) for token in doc)


def nominal_ratio(classes: WordClasses) -> float | None:
    """Return nouns, prepositions, participles over pronouns, adverbs, verbs; None without word classes.

    The full ratio (NN + PP + PC) / (PN + AB + VB) of Hultman & Westman 1977, in UD: NOUN, ADP and
    VerbForm=Part over PRON, ADV (with the negation, a PART in UD), VERB and AUX. Proper names do not count.
    """
    nominal = verbal = 0
    for (upos, feats), count in classes.items():
        if PARTICIPLE in feats or upos in ("NOUN", "ADP"):
            nominal += count
        elif upos in ("PRON", "ADV", "VERB", "AUX") or NEGATION in feats:
            verbal += count
    return nominal / verbal if verbal else None


def simple_nominal_ratio(classes: WordClasses) -> float | None:
    """Return nouns over verbs, auxiliaries among them; None without word classes.

    The simple ratio NN / VB of Hultman & Westman 1977, as Falkenjack et al. 2013 count it. Participles are no verbs.
    """
    nouns = sum(count for (upos, _), count in classes.items() if upos == "NOUN")
    verbs = sum(
        count for (upos, feats), count in classes.items() if upos in ("VERB", "AUX") and PARTICIPLE not in feats
    )
    return nouns / verbs if verbs else None


def _measure(value: float | None, limits: tuple[float, float]) -> Measure:
    easy_below, hard_from = limits
    if value is None:
        return Measure(None, None, easy_below, hard_from)
    band = Band.EASY if value < easy_below else Band.HARD if value >= hard_from else Band.MIDDLE
    return Measure(value, band, easy_below, hard_from)
