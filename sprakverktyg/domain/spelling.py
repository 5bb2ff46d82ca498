"""What is said of a word that seems to be misspelled."""

from dataclasses import dataclass
from enum import StrEnum


class SpellingFault(StrEnum):
    """What is wrong with a spelling."""

    UNKNOWN = "unknown"
    """The word is in no list."""

    CONFUSED = "confused"
    """The word exists, but another that looks like it is far likelier there."""

    DIVIDED = "divided"
    """A compound is written as two words."""

    CAPITAL = "capital"
    """A capital letter is missing, or is there without a reason."""


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A passage that is probably misspelled, as half-open character offsets, and up to five suggestions, best first."""

    start: int
    end: int
    fault: SpellingFault
    suggestions: tuple[str, ...]
