"""When somebody would have kept all core words at the pace they have: a range with its reason, or *not known*.

It is about the words of the course. It never says anything of a level.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from math import ceil, floor, sqrt

SETTLING = timedelta(weeks=4)
"""A word that was met later has not had the time to stay (21 days of stability)."""
MET_DURING = timedelta(weeks=8)
"""The weeks before that, whose words are counted."""

FEWEST_KEPT = 20
"""Below this the range of a count is wider than half of it."""

EIGHTY_PERCENT = 1.28
"""Standard deviations that hold eight of ten, if words are kept independently of each other (Poisson)."""

LONGEST = 156
"""Weeks. A range that reaches further is no help to anybody."""


class ForecastReason(StrEnum):
    """Why there is a range, or none."""

    AT_THIS_PACE = "at_this_pace"
    ALL_KEPT = "all_kept"
    THIN = "thin"
    NO_TIME_NOW = "no_time_now"
    TOO_WIDE = "too_wide"


@dataclass(frozen=True, slots=True)
class Pace:
    """`kept` of the words met in MET_DURING stay now; `before` and `now` are minutes a week, then and in SETTLING."""

    kept: int
    left: int
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """Weeks until the last core word is kept, and what that is worked out from; no weeks where it is not known."""

    reason: ForecastReason
    least: int | None = None
    most: int | None = None
    minutes: int = 0
    words: float = 0.0
    left: int = 0


def forecast(pace: Pace) -> Forecast:
    """Return the range: the uncertainty of the count, and the time given then and now, whichever is less and more."""
    if pace.left == 0:
        return Forecast(ForecastReason.ALL_KEPT)
    if pace.kept < FEWEST_KEPT or not pace.before:
        return Forecast(ForecastReason.THIN)
    if not pace.now:
        return Forecast(ForecastReason.NO_TIME_NOW)
    weeks = MET_DURING / timedelta(weeks=1)
    unsure = EIGHTY_PERCENT * sqrt(pace.kept)
    slowest = (pace.kept - unsure) / weeks * min(1.0, pace.now / pace.before)
    fastest = (pace.kept + unsure) / weeks * max(1.0, pace.now / pace.before)
    least, most = floor(pace.left / fastest), ceil(pace.left / slowest)
    if most > LONGEST:
        return Forecast(ForecastReason.TOO_WIDE)
    return Forecast(
        ForecastReason.AT_THIS_PACE, max(least, 1), most, round(pace.now), round(pace.kept / weeks, 1), pace.left
    )
