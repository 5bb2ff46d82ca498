"""When a word is due again: FSRS-6, rated by how the answer was and how long it took. Nobody grades themselves."""

from dataclasses import dataclass
from datetime import datetime

from fsrs import Card, Rating, Scheduler, State

from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.pace import Pace

RETENTION = 0.9
"""The share of words that should still be known when they come back (Anki manual: 0.85–0.9 balances work and gain)."""

# Fuzz would make the schedule differ from its replay.
_SCHEDULER = Scheduler(desired_retention=RETENTION, enable_fuzzing=False)

SUCCESSES_BEFORE_EASY = 1
"""The first time, somebody fast may have guessed or known the word long since: only then does it come back late."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """The memory state of one word for one person. Times are UTC; stability is in days, difficulty 1–10."""

    due: datetime
    state: int
    step: int | None
    stability: float
    difficulty: float
    last_review: datetime


def rating_of(outcome: Outcome, *, pace: Pace, right_before: int) -> Rating:
    """Return how well a word was remembered: Again for wrong, Hard for a slip or a slow answer, Easy for a fast one.

    `right_before` is how many answers in a row were right before this one. Hard is a success: it never stands for a
    fault.
    """
    if not outcome.counts_as_right:
        return Rating.Again
    if outcome is Outcome.SLIP or pace is Pace.SLOW:
        return Rating.Hard
    return Rating.Easy if pace is Pace.FAST and right_before >= SUCCESSES_BEFORE_EASY else Rating.Good


def next_schedule(
    schedule: Schedule | None, outcome: Outcome, *, now: datetime, pace: Pace = Pace.USUAL, right_before: int = 0
) -> Schedule:
    """Return the schedule after an answer that is judged. None stands for a word not met before."""
    card = Card(card_id=0, due=now) if schedule is None else _card(schedule)
    card, _ = _SCHEDULER.review_card(card, rating_of(outcome, pace=pace, right_before=right_before), now)
    assert card.stability is not None  # set by every review
    assert card.difficulty is not None
    return Schedule(card.due, int(card.state), card.step, card.stability, card.difficulty, now)


def recall(schedule: Schedule, *, now: datetime) -> float:
    """Return how likely it is that the word is remembered now, between 0 and 1."""
    return _SCHEDULER.get_card_retrievability(_card(schedule), now)


def _card(schedule: Schedule) -> Card:
    return Card(
        card_id=0,
        state=State(schedule.state),
        step=schedule.step,
        stability=schedule.stability,
        difficulty=schedule.difficulty,
        due=schedule.due,
        last_review=schedule.last_review,
    )
