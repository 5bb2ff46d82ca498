from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Answer
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.scheduling import Schedule, next_schedule, replay

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


def test_replay_equals_answering_one_by_one() -> None:
    answers, schedules = [], dict[str, Schedule]()
    for number, outcome in enumerate([R, W, S, R, R, W, R]):
        word, when = f"word-{number % 2}", START + timedelta(days=3 * number)
        answers.append(Answer(UUID(int=number), UUID(int=0), "x", "m", word, Skill.ORD, outcome, when))
        schedules[word] = next_schedule(schedules.get(word), outcome, now=when)
    unjudged = Answer(UUID(int=98), UUID(int=0), "x", "m", "word-0", Skill.SAMTALA, Outcome.DONE, START)
    without_word = Answer(UUID(int=99), UUID(int=0), "x", "m", None, Skill.LASA, R, START)
    assert replay([*answers, unjudged, without_word]) == schedules
