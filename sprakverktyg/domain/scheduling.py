"""When a word is due again: FSRS-6, as a fold over the answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from fsrs import Card, Rating, Scheduler, State

from sprakverktyg.domain.evidence import Answer
from sprakverktyg.domain.exercise import Outcome

RETENTION = 0.9
"""The share of words that should still be known when they come back (Anki manual: 0.85–0.9 balances work and gain)."""

# Fuzz would make the schedule differ from its replay.
_SCHEDULER = Scheduler(desired_retention=RETENTION, enable_fuzzing=False)

_RATINGS = {
    Outcome.RIGHT: Rating.Good,
    Outcome.SLIP: Rating.Hard,
    Outcome.WRONG_FORM: Rating.Again,
    Outcome.WRONG: Rating.Again,
}


@dataclass(frozen=True, slots=True)
class Schedule:
    """The memory state of one word for one person. Times are UTC; stability is in days, difficulty 1–10."""

    due: datetime
    state: int
    step: int | None
    stability: float
    difficulty: float
    last_review: datetime


def next_schedule(schedule: Schedule | None, outcome: Outcome, *, now: datetime) -> Schedule:
    """Return the schedule after an answer that is judged. None stands for a word not met before."""
    if schedule is None:
        card = Card(card_id=0, due=now)
    else:
        card = Card(
            card_id=0,
            state=State(schedule.state),
            step=schedule.step,
            stability=schedule.stability,
            difficulty=schedule.difficulty,
            due=schedule.due,
            last_review=schedule.last_review,
        )
    card, _ = _SCHEDULER.review_card(card, _RATINGS[outcome], now)
    assert card.stability is not None  # set by every review
    assert card.difficulty is not None
    return Schedule(card.due, int(card.state), card.step, card.stability, card.difficulty, now)


def replay(answers: Iterable[Answer]) -> dict[str, Schedule]:
    """Return the schedule per word that the answers, in time order, lead to. Only judged answers about words count."""
    schedules: dict[str, Schedule] = {}
    for answer in answers:
        word_id = answer.word_id
        if word_id is not None and answer.outcome.is_judged:
            schedules[word_id] = next_schedule(schedules.get(word_id), answer.outcome, now=answer.answered_at)
    return schedules
