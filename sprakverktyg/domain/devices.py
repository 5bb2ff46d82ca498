"""A tablet that a unit shares: how one signs in on it, when it locks, and what a PIN may be."""

from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

PIN_LENGTH = 6

WRONG_UNTIL_LOCKED = 5
"""Wrong PINs after each other, by one person on one tablet."""

LOCKED_FOR = timedelta(minutes=15)

WRONG_UNTIL_CLOSED = 20
"""Wrong PINs on all tablets together since the last right one on each. Of a million PINs, 20 guesses reach 0.002 %."""

DEFAULT_IDLE_MINUTES = 3
SHORTEST_IDLE, LONGEST_IDLE = 1, 15

GRACE = timedelta(seconds=30)
"""The page tells the server at most every 15 seconds that somebody is there; the rest is for a slow net."""


class SignInMethod(StrEnum):
    """How somebody showed who they are."""

    PASSWORD = "password"  # noqa: S105 – the name of a way to sign in
    PIN = "pin"
    CODE = "code"


def is_idle(seen: datetime | None, idle_minutes: int, *, now: datetime) -> bool:
    """Whether nobody has used a shared tablet for so long that it must be locked."""
    return seen is None or now - seen > timedelta(minutes=idle_minutes) + GRACE


def is_pin(text: str) -> bool:
    return len(text) == PIN_LENGTH and text.isascii() and text.isdecimal()


def is_easy_to_guess(pin: str) -> bool:
    """Whether a PIN is among those that people try first: a digit, pair or triple repeated, or digits in a row."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    return (len(steps) == 1 and steps <= {0, 1, 9}) or pin == pin[:2] * 3 or pin == pin[:3] * 2
