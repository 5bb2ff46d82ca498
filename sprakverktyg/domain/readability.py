"""The band of a text, and the figures as the command line prints them. A band is a text's, never a person's."""

from typing import TypedDict

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.text import Measure, Readability

WORDS_FOR_ONE = 10.0
"""Words of mean sentence length that weigh as much as words ten times as rare."""

LEVEL_FROM = ((2.15, Level.B1), (2.7, Level.B2), (3.3, Level.C1))
"""Our own estimate: between the medians of neighbouring levels, as their writers meant them, of our care texts
outside the families that the ranking is measured on, rounded. The weight was chosen on the same texts."""


class ReadabilityRecord(TypedDict):
    """The figures as JSON. What is not defined for a text (OVIX where no word comes again) is 0."""

    words: int
    sentences: int
    lix: float
    ovix: float
    nominal_ratio: float
    mean_sentence_length: float
    passive_share: float
    level: str


def text_level(word_difficulty: float, mean_sentence_length: float) -> Level:
    """Return the band of a text, A2 to C1, from the mean difficulty of its words and its mean sentence length."""
    value = word_difficulty + mean_sentence_length / WORDS_FOR_ONE
    return [Level.A2, *(level for limit, level in LEVEL_FROM if value >= limit)][-1]


def readability_record(readability: Readability) -> ReadabilityRecord:
    """Return the figures as the command line prints them; a text that has no band counts to the lowest."""
    return {
        "words": readability.words,
        "sentences": readability.sentences,
        "lix": _number(readability.lix),
        "ovix": _number(readability.ovix),
        "nominal_ratio": _number(readability.nominal_ratio),
        "mean_sentence_length": _number(readability.mean_sentence_length),
        "passive_share": _number(readability.passive_share),
        "level": (readability.level or Level.A2).value,
    }


def _number(measure: Measure) -> float:
    return round(measure.value or 0.0, 3)
