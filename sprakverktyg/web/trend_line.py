"""A line of means over years, as the points of an SVG drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from sprakverktyg.domain.evaluation import HIGHEST, LOWEST

WIDTH, HEIGHT, MARGIN = 480, 180, 36


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int
    year: int
    value: float | None


def trend_line(means: Sequence[tuple[int, float | None]]) -> tuple[Point, ...]:
    """Return a point per year, from left to right; a year without a mean lies on the ground line and has no value."""
    step = (WIDTH - 2 * MARGIN) / max(len(means) - 1, 1)
    room = HEIGHT - 2 * MARGIN
    return tuple(
        Point(
            round(MARGIN + index * step),
            round(HEIGHT - MARGIN - room * ((value or LOWEST) - LOWEST) / (HIGHEST - LOWEST)),
            year,
            value,
        )
        for index, (year, value) in enumerate(means)
    )
