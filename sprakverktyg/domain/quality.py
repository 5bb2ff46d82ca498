"""The quality agreement for learning at the workplace: its points, and how it is with each."""

from dataclasses import dataclass
from enum import StrEnum


class PointStatus(StrEnum):
    """How it is with a point of the agreement."""

    IN_PLACE = "in_place"
    BEGUN = "begun"
    NOT_BEGUN = "not_begun"


class Fills(StrEnum):
    """What in the program says by itself how it is with a point; NOTHING where people say it."""

    NOTHING = "nothing"
    SPRAKOMBUD = "sprakombud"
    HANDLEDARE = "handledare"
    PLANS = "plans"
    PAID_TIME = "paid_time"
    PLAIN_DOCUMENTS = "plain_documents"


@dataclass(frozen=True, slots=True)
class QualityPoint:
    """One point of the agreement: what is asked, why, and what fills it in."""

    id: str
    name: str
    why: str
    filled_from: Fills


@dataclass(frozen=True, slots=True)
class Filled:
    """What the program counted for a point: `done` of `wanted`."""

    done: int
    wanted: int

    @property
    def status(self) -> PointStatus:
        if self.wanted and self.done >= self.wanted:
            return PointStatus.IN_PLACE
        return PointStatus.BEGUN if self.done else PointStatus.NOT_BEGUN
