"""How many new words somebody has time for."""

from collections.abc import Mapping
from datetime import date, timedelta

WEEKS_LOOKED_AT = 4

FIRST_MINUTES = 25.0
"""Minutes a week that are assumed of somebody who has not practised yet: five a day."""

MINUTES_PER_NEW_WORD = 2.5
"""A new word comes back some eight times in its first two months, at about twenty seconds a time."""

FEWEST_A_WEEK = 3
"""So that nobody stands still."""

DAYS_UNTIL_PAUSE = 10
NEW_AFTER_PAUSE = 1
"""New words in a session after a pause, or while more is due than there is time for."""

MOST_IN_SESSION = 4
"""A new word takes two items: it is first recognised, and later in the session produced."""


def weekly_minutes(seconds: Mapping[date, int], *, on: date) -> float:
    """Return the minutes a week that somebody has practised lately, or what is assumed of somebody new."""
    recent = {day: value for day, value in seconds.items() if timedelta(0) <= on - day < timedelta(7 * WEEKS_LOOKED_AT)}
    if not recent:
        return FIRST_MINUTES
    weeks = max(1, -(-((on - min(recent)).days + 1) // 7))
    return sum(recent.values()) / 60 / weeks


def is_back_after_pause(seconds: Mapping[date, int], *, on: date) -> bool:
    before = [day for day in seconds if day <= on]
    return bool(before) and (on - max(before)).days >= DAYS_UNTIL_PAUSE


def new_words(seconds: Mapping[date, int], *, met_this_week: int, backlog: bool, on: date) -> int:
    """Return how many new words a session may have.

    `seconds` are what was practised per day, `met_this_week` how many words were new in the last seven days, `backlog`
    whether more is due than the session has time for. The week's share follows the minutes really used.
    """
    share = max(FEWEST_A_WEEK, round(weekly_minutes(seconds, on=on) / MINUTES_PER_NEW_WORD))
    left = max(0, share - met_this_week)
    small = backlog or is_back_after_pause(seconds, on=on)
    return min(left, NEW_AFTER_PAUSE if small else MOST_IN_SESSION)
