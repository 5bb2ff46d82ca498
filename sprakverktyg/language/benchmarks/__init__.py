"""What is measured of the Swedish core; a file per subject."""

from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parents[1] / "data" / "benchmark"
"""What ships to measure on: compounds with their parts, notes with planted identifiers."""


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured. `goal` is what it should reach, or stay below if `at_most`; None where there is no goal.

    `of` says how many things, and which, the value was measured on.
    """

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_most: bool = False
    of: str = ""

    @property
    def reached(self) -> bool | None:
        """Return whether the goal is reached; None without one."""
        if self.goal is None:
            return None
        return self.value <= self.goal if self.at_most else self.value >= self.goal


def percent(right: int, total: int) -> float:
    """Return a share in per cent; 0 of nothing."""
    return 100 * right / total if total else 0.0
