"""What is found for a word that somebody met at work."""

from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.vocabulary import Word


class Likeness(StrEnum):
    """How a word of the vocabulary is like what was looked for."""

    SAME = "same"
    """It is one of its forms."""

    SPELT = "spelt"
    """It is one of its forms with a few other letters."""

    WITHIN = "within"
    """It is a part of the word: the word is a compound or a phrase."""

    PART = "part"
    """The word is a part of it: what was looked for is the compound."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of the vocabulary, how it is like what was looked for, and the form that is."""

    word: Word
    likeness: Likeness
    form: str


@dataclass(frozen=True, slots=True)
class Lookup:
    """What was looked for, what was found, the best first, and its parts if it is a compound that is not found."""

    text: str
    hits: tuple[Hit, ...]
    parts: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        return any(hit.likeness is Likeness.SAME for hit in self.hits)
