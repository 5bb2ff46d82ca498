"""What follows from the log about each word and each day, as folds that are kept beside the answers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.evidence import Answer
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.pace import counted, pace_of
from sprakverktyg.domain.scheduling import Schedule, next_schedule


@dataclass(frozen=True, slots=True)
class WordMemory:
    """What a person's answers about one word have led to.

    `met_at` is the time of the first answer. `right_in_row` and `wrong_in_row` count the last answers; one of them is
    0.
    """

    module_id: str
    met_at: datetime
    schedule: Schedule
    last_outcome: Outcome
    right_in_row: int
    wrong_in_row: int


@dataclass(frozen=True, slots=True)
class DayPractice:
    """What a person did in one skill on one day: judged answers, right ones, and the seconds that count."""

    answers: int = 0
    right: int = 0
    seconds: int = 0

    def plus(self, other: "DayPractice") -> "DayPractice":
        return DayPractice(self.answers + other.answers, self.right + other.right, self.seconds + other.seconds)


def moves_memory(answer: Answer) -> bool:
    """Whether an answer says anything about a word: reading aloud, and items about a text, do not."""
    return answer.word_id is not None and answer.outcome.is_judged


def next_memory(memory: WordMemory | None, answer: Answer) -> WordMemory:
    """Return the memory after an answer that moves it. None stands for a word not met before."""
    right = answer.outcome.counts_as_right
    right_before, wrong_before = (memory.right_in_row, memory.wrong_in_row) if memory else (0, 0)
    schedule = next_schedule(
        memory.schedule if memory else None,
        answer.outcome,
        now=answer.answered_at,
        pace=pace_of(answer.exercise_id, answer.seconds),
        right_before=right_before,
    )
    return WordMemory(
        module_id=answer.module_id,
        met_at=memory.met_at if memory else answer.answered_at,
        schedule=schedule,
        last_outcome=answer.outcome,
        right_in_row=right_before + 1 if right else 0,
        wrong_in_row=0 if right else wrong_before + 1,
    )


def memories(answers: Iterable[Answer]) -> dict[str, WordMemory]:
    """Return the memory of each word that the answers of one person, in time order, lead to."""
    found: dict[str, WordMemory] = {}
    for answer in answers:
        if answer.word_id is not None and moves_memory(answer):
            found[answer.word_id] = next_memory(found.get(answer.word_id), answer)
    return found


def practice_of(answer: Answer) -> tuple[date, Skill, DayPractice]:
    """Return what one answer adds to its day, in Sweden, and its skill."""
    judged, right = answer.outcome.is_judged, answer.outcome.counts_as_right
    return day_of(answer.answered_at), answer.skill, DayPractice(int(judged), int(right), counted(answer.seconds))


def practice_days(answers: Iterable[Answer]) -> dict[tuple[date, Skill], DayPractice]:
    """Return what the answers of one person add up to per day and skill."""
    found: dict[tuple[date, Skill], DayPractice] = {}
    for answer in answers:
        day, skill, practice = practice_of(answer)
        found[day, skill] = found.get((day, skill), DayPractice()).plus(practice)
    return found
