"""How long each kind of data about people is kept. An organisation can choose its own numbers within the limits."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from sprakverktyg.domain.errors import InvalidInput


class Kept(StrEnum):
    """Data that is kept equally long."""

    SIGN_INS = "sign_ins"
    OPENINGS = "openings"
    MESSAGES = "messages"
    PRIVATE = "private"
    PRACTICE = "practice"
    TEXTS = "texts"
    SUPERVISION = "supervision"
    EVIDENCE = "evidence"
    PLANS = "plans"
    ACCOUNT = "account"


class Since(StrEnum):
    """What the days are counted from: the row itself, or the day on which the person left."""

    MADE = "made"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Rule:
    """The days that a kind is kept: the default, and the fewest and most that an organisation can choose."""

    since: Since
    days: int
    least: int
    most: int


RULES: Mapping[Kept, Rule] = MappingProxyType(
    {
        Kept.SIGN_INS: Rule(Since.MADE, 90, 7, 365),
        Kept.OPENINGS: Rule(Since.MADE, 730, 365, 1825),
        Kept.MESSAGES: Rule(Since.MADE, 365, 30, 1095),
        Kept.PRIVATE: Rule(Since.LEFT, 30, 0, 180),
        Kept.PRACTICE: Rule(Since.LEFT, 180, 0, 730),
        Kept.TEXTS: Rule(Since.LEFT, 180, 0, 730),
        Kept.SUPERVISION: Rule(Since.LEFT, 365, 30, 1095),
        Kept.EVIDENCE: Rule(Since.LEFT, 365, 30, 1095),
        Kept.PLANS: Rule(Since.LEFT, 365, 30, 1095),
        Kept.ACCOUNT: Rule(Since.LEFT, 365, 30, 1095),
    }
)
"""What is private goes first. Openings are kept so long that somebody can still ask who looked."""


def days_kept(own: Mapping[Kept, int]) -> dict[Kept, int]:
    """Return the days per kind with an organisation's own numbers. Nothing of a person outlives their account."""
    days = {kind: own.get(kind, rule.days) for kind, rule in RULES.items()}
    return {
        kind: min(number, days[Kept.ACCOUNT]) if RULES[kind].since is Since.LEFT else number
        for kind, number in days.items()
    }


def cutoffs(own: Mapping[Kept, int], *, now: datetime) -> dict[Kept, datetime]:
    """Return per kind the moment before which a row was made, or its person left, if it is to go."""
    return {kind: now - timedelta(days=days) for kind, days in days_kept(own).items()}


def checked_days(kind: Kept, days: int) -> int:
    """Return the days if the kind can be kept so long.

    Raises: InvalidInput.
    """
    rule = RULES[kind]
    if not rule.least <= days <= rule.most:
        raise InvalidInput("days_out_of_range", least=rule.least, most=rule.most)
    return days
