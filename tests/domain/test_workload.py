from datetime import date, timedelta

import pytest

from sprakverktyg.domain.workload import FIRST_MINUTES, new_words, weekly_minutes

TODAY = date(2026, 9, 28)


def minutes(*, daily: float, days: int, ago: int = 0) -> dict[date, int]:
    """Return so many minutes on each of so many days, the last of them some days ago."""
    return {TODAY - timedelta(days=ago + number): round(daily * 60) for number in range(days)}


@pytest.mark.parametrize(
    ("done", "weekly"),
    [
        ({}, FIRST_MINUTES),
        (minutes(daily=5, days=28), 35),
        (minutes(daily=5, days=3), 15),
        (minutes(daily=9, days=1, ago=27), 2.25),
    ],
)
def test_minutes_a_week(done: dict[date, int], weekly: float) -> None:
    assert weekly_minutes(done, on=TODAY) == weekly


@pytest.mark.parametrize(
    ("done", "met", "backlog", "allowed"),
    [
        ({}, 0, False, 4),
        ({}, 8, False, 2),
        ({}, 10, False, 0),
        (minutes(daily=5, days=28), 12, False, 2),
        (minutes(daily=1, days=28), 0, False, 3),
        (minutes(daily=0.2, days=28), 0, False, 3),
        (minutes(daily=5, days=14, ago=9), 0, False, 4),
        (minutes(daily=5, days=14, ago=10), 0, False, 1),
        (minutes(daily=5, days=14, ago=60), 0, False, 1),
        (minutes(daily=5, days=28), 0, True, 1),
        (minutes(daily=5, days=28), 99, True, 0),
    ],
)
def test_new_words_follow_the_minutes_really_used(done: dict[date, int], met: int, backlog: bool, allowed: int) -> None:
    assert new_words(done, met_this_week=met, backlog=backlog, on=TODAY) == allowed
