"""What somebody brings along from another workplace: so much of their record as the next one has use for."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.supervision import PeriodKind, Result

MOST = 100
"""Papers, periods and modules that are taken in. Nobody has more."""

LONGEST = 200
"""Characters of a text that is taken in."""

_ID = re.compile(r"[a-z0-9_-]{1,100}")

Clean = Callable[[str], str]
"""Takes out of a text what shows who somebody is."""


class Sender(StrEnum):
    """Who signed a record: this organisation, one whose key an administrator has entered, or somebody else."""

    HERE = "here"
    KNOWN = "known"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class BroughtPaper:
    """A grade, test or validation as another workplace has noted it: it shows no level here. The day as ISO 8601."""

    kind: str
    issued_on: str
    issuer: str


@dataclass(frozen=True, slots=True)
class BroughtPeriod:
    """An introduction or a placement somewhere else; the days as ISO 8601."""

    kind: PeriodKind
    unit: str
    starts_on: str
    ends_on: str


@dataclass(frozen=True, slots=True)
class BroughtWords:
    """How many words of a module somebody answered rightly when they were last asked."""

    module: str
    words: int


@dataclass(frozen=True, slots=True)
class Brought:
    """Conclusions and coverage. No answer, no text and no reflection is taken in: they stay in the person's file."""

    papers: tuple[BroughtPaper, ...] = ()
    periods: tuple[BroughtPeriod, ...] = ()
    tasks_seen: int = 0
    tasks_done: int = 0
    words: tuple[BroughtWords, ...] = ()


def brought(record: Mapping[str, Any], clean: Clean) -> Brought:
    """Return what is taken in of a record from somewhere else. Nothing in it is trusted to be as it should.

    Raises: InvalidInput for what no record of ours holds.
    """
    try:
        seen = {row["task"] for row in record["observations"] if Result(row["result"]) is not Result.NOT_YET}
        done = {row["task"]: row["done"] is True for row in record["conclusions"]}
        known = Counter(row["module"] for row in record["words"] if Outcome(row["outcome"]).counts_as_right)
        return Brought(
            tuple(_paper(row, clean) for row in record["evidence"][:MOST]),
            tuple(_period(row, clean) for row in record["periods"][:MOST]),
            len(seen),
            sum(done.values()),
            tuple(BroughtWords(_id(module), count) for module, count in known.most_common(MOST)),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise InvalidInput("strange_record") from error


def names_in(issuer: str, record: Mapping[str, Any]) -> tuple[str, str]:
    """Return whose word a record is, and whose record.

    Raises: InvalidInput for what no record of ours holds.
    """
    try:
        return _text(issuer), _text(record["account"][0]["name"])
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise InvalidInput("strange_record") from error


def _paper(row: Mapping[str, Any], clean: Clean) -> BroughtPaper:
    return BroughtPaper(_id(row["kind"]), _day(row["issued_on"]), clean(_text(row["issuer"])))


def _period(row: Mapping[str, Any], clean: Clean) -> BroughtPeriod:
    return BroughtPeriod(
        PeriodKind(row["kind"]), clean(_text(row["unit"])), _day(row["starts_on"]), _day(row["ends_on"])
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError("no text")
    return " ".join(value.split())[:LONGEST]


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError("no id")
    return value


def _day(value: object) -> str:
    return date.fromisoformat(str(value)).isoformat()
