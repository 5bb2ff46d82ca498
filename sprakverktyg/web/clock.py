"""The only place in the web that reads the clock."""

from datetime import UTC, date, datetime

from sprakverktyg.domain.days import day_of


def now() -> datetime:
    return datetime.now(UTC)


def today() -> date:
    return day_of(now())
