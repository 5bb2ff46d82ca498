"""How hard a word is to read, with the reasons that make it so. Names no person's level, only a word's."""

from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.competence import Level


class DifficultyReason(StrEnum):
    """Why a word is harder, or easier, to read than another.

    What the number of a contribution is: for RARE and RARE_PART a Zipf frequency, for MANY_PARTS how many parts
    there are; it is 0 where there is nothing to count.
    """

    RARE = "rare"
    RARE_PART = "rare_part"
    MANY_PARTS = "many_parts"
    OFFICIAL = "official"
    LEARNED = "learned"
    PREFIX = "prefix"
    PASSIVE = "passive"
    PARTICIPLE = "participle"
    WORK_TERM = "work_term"


@dataclass(frozen=True, slots=True)
class Contribution:
    """A reason, the number that was found, and what it adds to the value (less than 0: what it takes off)."""

    reason: DifficultyReason
    number: float
    adds: float


@dataclass(frozen=True, slots=True)
class WordDifficulty:
    """The difficulty of a word: the sum of its contributions, the limit from which it counts as hard, and a band.

    The value is 0 for the commonest words; 1 more is a word ten times as rare.
    """

    value: float
    limit: float
    level: Level
    reasons: tuple[Contribution, ...]

    @property
    def is_hard(self) -> bool:
        """The verdict: whether the word counts as hard."""
        return self.value >= self.limit
