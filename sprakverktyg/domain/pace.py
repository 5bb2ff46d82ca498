"""How long an answer took, against what is usual for its type of item."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from statistics import median
from types import MappingProxyType

LONGEST_COUNTED = 180
"""Seconds. An item that was open longer was left open: the call bell rang. No time is counted for it."""

USUAL_SECONDS: Mapping[str, int] = MappingProxyType(
    {
        "valj-ord": 9,
        "valj-forklaring": 11,
        "lucka": 18,
        "valj-form": 9,
        "ordfoljd": 22,
        "bygg-ord": 12,
        "dela-ord": 10,
        "en-eller-ett": 6,
        "lyssna-valj": 12,
        "lyssna-skriv": 28,
        "sag-det": 20,
        "para-ihop": 30,
        "las-och-svara": 50,
        "hitta-svaret": 45,
        "valj-replik": 20,
        "sortera": 35,
        "ratta": 40,
        "text-fraga": 45,
        "text-ord": 10,
        "text-lucka": 20,
        "text-sag": 20,
    }
)
"""Seconds that an item of a type usually takes. Estimates until enough is known about the person: see `usual_pace`."""

OTHER_TYPE = 20

FEEDBACK_SECONDS = 5
"""For reading what was right, and going on."""

WEIGHT_OF_ESTIMATE = 8
"""How many of the person's own answers weigh as much as the estimate."""

FAST, SLOW = 0.6, 2.5
"""Times the usual seconds. Three quarters of all answers should lie between, so that time seldom decides."""


class Pace(StrEnum):
    FAST = "fast"
    USUAL = "usual"
    SLOW = "slow"


def type_of(exercise_id: str) -> str:
    return exercise_id.partition(":")[0]


def counted(seconds: int) -> int:
    """Return the seconds that count as practice: none for an item that was left open, or a clock that was set."""
    return seconds if 0 < seconds <= LONGEST_COUNTED else 0


def pace_of(exercise_id: str, seconds: int) -> Pace:
    """Return how fast an answer was for its type. Where no time is counted, nothing is known: usual."""
    known = counted(seconds)
    if not known:
        return Pace.USUAL
    share = known / USUAL_SECONDS.get(type_of(exercise_id), OTHER_TYPE)
    return Pace.FAST if share <= FAST else Pace.SLOW if share >= SLOW else Pace.USUAL


def usual_pace(answers: Iterable[tuple[str, int]]) -> dict[str, float]:
    """Return the seconds per type of item that somebody needs, from their latest (exercise id, seconds).

    The median of a type is drawn towards the estimate as long as there are few answers.
    """
    taken: dict[str, list[int]] = {}
    for exercise_id, seconds in answers:
        if known := counted(seconds):
            taken.setdefault(type_of(exercise_id), []).append(known)
    pace: dict[str, float] = dict(USUAL_SECONDS)
    for name, times in taken.items():
        estimate = USUAL_SECONDS.get(name, OTHER_TYPE)
        pace[name] = (WEIGHT_OF_ESTIMATE * estimate + len(times) * median(times)) / (WEIGHT_OF_ESTIMATE + len(times))
    return pace
