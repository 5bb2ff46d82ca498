from datetime import UTC, datetime, timedelta

import pytest
from fsrs import Rating

from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.pace import Pace
from sprakverktyg.domain.scheduling import RETENTION, next_schedule, rating_of, recall

START = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)
R, S, W = Outcome.RIGHT, Outcome.SLIP, Outcome.WRONG


def days_until_due(outcomes: list[Outcome]) -> list[int]:
    """Answer each time the word is due, and return the days between."""
    schedule, now, days = None, START, []
    for outcome in outcomes:
        schedule = next_schedule(schedule, outcome, now=now)
        days.append((schedule.due - now).days)
        now = schedule.due
    return days


@pytest.mark.parametrize(
    ("outcomes", "days"),
    [
        ([R, R, R, R, R, R], [0, 2, 11, 46, 163, 498]),
        ([R, R, R, W, R, R], [0, 2, 11, 0, 2, 5]),
        ([W, W, R, R, R], [0, 0, 0, 1, 1]),
        ([S, S, R, R], [0, 0, 0, 1]),
    ],
)
def test_whole_histories(outcomes: list[Outcome], days: list[int]) -> None:
    assert days_until_due(outcomes) == days


def test_a_better_answer_never_comes_back_sooner() -> None:
    known = next_schedule(next_schedule(None, R, now=START), R, now=START + timedelta(minutes=10))
    due = [next_schedule(known, outcome, now=known.due).due for outcome in (W, S, R)]
    assert due == sorted(due)


@pytest.mark.parametrize(
    ("outcome", "pace", "right_before", "rating"),
    [
        (R, Pace.USUAL, 0, Rating.Good),
        (R, Pace.FAST, 0, Rating.Good),
        (R, Pace.FAST, 1, Rating.Easy),
        (R, Pace.SLOW, 5, Rating.Hard),
        (S, Pace.FAST, 5, Rating.Hard),
        (W, Pace.FAST, 5, Rating.Again),
        (Outcome.WRONG_FORM, Pace.USUAL, 5, Rating.Again),
    ],
)
def test_nobody_grades_themselves(outcome: Outcome, pace: Pace, right_before: int, rating: Rating) -> None:
    assert rating_of(outcome, pace=pace, right_before=right_before) is rating


def test_a_word_is_due_when_it_would_be_remembered_nine_times_in_ten() -> None:
    known = next_schedule(next_schedule(None, R, now=START), R, now=START + timedelta(minutes=10))
    # The interval is rounded to whole days.
    assert recall(known, now=known.due) == pytest.approx(RETENTION, abs=0.03)
    assert recall(known, now=known.due + timedelta(days=60)) < 0.7
