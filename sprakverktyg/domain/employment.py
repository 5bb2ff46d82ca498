"""From which day to which day somebody works somewhere."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RoleState(StrEnum):
    """Whether a role is still to come, holds today, or is over."""

    COMING = "coming"
    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included. None is an end that nobody has named."""

    first: date | None
    last: date | None

    def state(self, on: date) -> RoleState:
        if self.last is not None and self.last < on:
            return RoleState.OVER
        if self.first is not None and self.first > on:
            return RoleState.COMING
        return RoleState.RUNNING

    def overlaps(self, other: "Span") -> bool:
        return not (
            (self.last is not None and other.first is not None and self.last < other.first)
            or (other.last is not None and self.first is not None and other.last < self.first)
        )
