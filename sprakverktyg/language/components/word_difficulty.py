"""The difficulty of one word: how rare it or its hardest part is, and what its form and its use add.

The parts of the sum follow what is known of word difficulty: frequency tells most (Brysbaert & New 2009 on lexical
decision; Heimann Mühlenbock 2013, *I see what you mean*, on Swedish readability), a compound is as hard as its hardest
part, and passives, participles and learned words are marks of Swedish official prose (Hultman & Westman 1977). How
much each adds is our own choice, in the unit of the Zipf scale; it was not fitted to any text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.difficulty import Contribution, DifficultyReason, WordDifficulty
from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.components.frequency import base_forms, zipf
from sprakverktyg.language.components.word_shapes import has_prefix, is_learned

COMMONEST = 6.5
"""Zipf frequency of the words that add nothing: three thousand in a million words (*och* has 7.5, *behöva* 5.6)."""

HARD_FROM = 3.5
"""A word without other marks is hard from Zipf 3.0, less than once in a million words. At 3.5 everyday words of the
ward (*tandborste*, *aptit*) would be marked too, and those of beginners' textbooks nearly twice as often."""

LEVEL_FROM = ((0.0, Level.A1), (2.0, Level.A2), (2.4, Level.B1), (2.7, Level.B2), (3.0, Level.C1))
"""Values from which a word counts to a band: between the medians of neighbouring bands of every other word of the
Swedish Kelly list (Volodina & Johansson Kokkinakis 2012), rounded. The list itself is not part of the program."""

WORK_TERM_AT_MOST = 2.4
"""A word that everybody at work meets is known vocabulary, however rare it is elsewhere: it is no harder than B1."""

RARE_FROM = 0.5
"""Values; less is not worth a reason."""

NOT_EVERYDAY = 1.5
"""Value from which the shape of a word matters: commoner words (*berätta*, *station*) are learnt as a whole."""

DIVIDED_FROM = 2.5
"""Value from which a word is looked at in parts; commoner compounds are known as a whole."""

COMPOUND_LETTERS = 7
PART_LETTERS = 3
"""Letters; shorter words are not divided, shorter parts are links."""

_LOST_VOWELS = "ae"

KNOWN_PARTS = 2
ADDS_PART = 0.5
ADDS_OFFICIAL = 1.0
ADDS_FORM = 0.5
"""What each part beyond two, a place on the list of official words, and a mark of form or shape add."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A word as it stands in a text: form and base form in lower case (the latter may be empty), UPOS, marks."""

    form: str
    lemma: str = ""
    upos: str = ""
    passive: bool = False
    participle: bool = False
    official: bool = False


@lru_cache(maxsize=16384)
def assess(reading: Reading, known_terms: frozenset[str]) -> WordDifficulty:
    """Return the difficulty of a word. `known_terms` are all forms of the professional terms, in lower case."""
    lemma = reading.lemma or reading.form
    rarity = _rarity(reading.form, reading.lemma)
    reasons = _by_frequency(reading.form, lemma, rarity, known_terms)
    marks = [
        (reading.official, DifficultyReason.OFFICIAL, ADDS_OFFICIAL),
        (rarity >= NOT_EVERYDAY and is_learned(lemma), DifficultyReason.LEARNED, ADDS_FORM),
        (
            rarity >= NOT_EVERYDAY and reading.upos == "VERB" and has_prefix(lemma),
            DifficultyReason.PREFIX,
            ADDS_FORM,
        ),
        (reading.passive, DifficultyReason.PASSIVE, ADDS_FORM),
        (reading.participle, DifficultyReason.PARTICIPLE, ADDS_FORM),
    ]
    reasons += [Contribution(reason, 0.0, adds) for found, reason, adds in marks if found]
    value = sum(reason.adds for reason in reasons)
    if value > WORK_TERM_AT_MOST and _is_term(reading, known_terms):
        reasons.append(Contribution(DifficultyReason.WORK_TERM, 0.0, round(WORK_TERM_AT_MOST - value, 2)))
        value = WORK_TERM_AT_MOST
    return WordDifficulty(round(value, 2), HARD_FROM, level_of(value), tuple(reasons))


def level_of(value: float) -> Level:
    """Return the band of a word's value."""
    return [level for limit, level in LEVEL_FROM if value >= limit][-1]


def _rarity(form: str, lemma: str) -> float:
    """Return how much rarer than the commonest words a word is; the commonest of its forms tells."""
    return round(max(0.0, COMMONEST - max(map(zipf, _forms(form, lemma)))), 2)


def _forms(form: str, lemma: str) -> Iterable[str]:
    # A lemma may be wrong, so what the base form may be is always looked at.
    return {form, lemma or form, *base_forms(form)}


def _is_term(reading: Reading, known_terms: frozenset[str]) -> bool:
    return not known_terms.isdisjoint(_forms(reading.form, reading.lemma))


def _by_frequency(form: str, lemma: str, rarity: float, known_terms: frozenset[str]) -> list[Contribution]:
    """Return what the word's frequency adds, or that of its hardest part where the parts are easier."""
    whole = Contribution(DifficultyReason.RARE, round(COMMONEST - rarity, 2), rarity)
    if rarity < RARE_FROM:
        return [whole] if rarity else []
    if rarity < DIVIDED_FROM or len(form) < COMPOUND_LETTERS:
        return [whole]
    parts = [part for part in split(form, known_terms) if len(part) >= PART_LETTERS]
    if len(parts) < KNOWN_PARTS:
        return [whole]
    hardest = max(_part_rarity(part, known_terms) for part in parts)
    more = ADDS_PART * max(0, len(parts) - KNOWN_PARTS)
    if hardest + more >= rarity:
        return [whole]
    found = [Contribution(DifficultyReason.RARE_PART, round(COMMONEST - hardest, 2), hardest)]
    return [*found, *([Contribution(DifficultyReason.MANY_PARTS, len(parts), more)] if more else [])]


def _part_rarity(part: str, known_terms: frozenset[str]) -> float:
    # In a compound a word may have lost its last vowel: "arbet+s+uppgift", "lamp+skärm".
    words = (part, *(part + vowel for vowel in _LOST_VOWELS))
    rarity = min(_rarity(word, "") for word in words)
    return min(rarity, WORK_TERM_AT_MOST) if not known_terms.isdisjoint(words) else rarity
