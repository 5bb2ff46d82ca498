"""What a learner has shown, when and how. The log of answers is the truth; all else is a fold over it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Outcome


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer to one exercise. `id` is made by the client, so that sending twice is the same as sending once.

    `word_id` is None where the exercise is about a text, a dialogue or a note and not about a word.
    `seconds` are as the device sent them; 0 where it is not known.
    """

    id: UUID
    person_id: UUID
    exercise_id: str
    module_id: str
    word_id: str | None
    skill: Skill
    outcome: Outcome
    answered_at: datetime
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class ExternalEvidence:
    """A grade, test or validation from outside. Only this shows a CEFR level."""

    kind: str
    issued_on: date
    issuer: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much somebody has answered in one skill, and how much of it was right."""

    answers: int = 0
    right: int = 0
    days: int = 0

    @property
    def share_right(self) -> float | None:
        return self.right / self.answers if self.answers else None


class WordStatus(StrEnum):
    """Where a learner is with a word: not met, met but last answer wrong, or last answer right."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"


def word_status(answers: Iterable[Answer]) -> dict[str, WordStatus]:
    """Return the status of every word answered: known when the last answer was right. Answers come in time order.

    Answers that are not judged say nothing about a word.
    """
    return {
        answer.word_id: WordStatus.KNOWN if answer.outcome.counts_as_right else WordStatus.LEARNING
        for answer in answers
        if answer.word_id is not None and answer.outcome.is_judged
    }


class AssignmentStatus(StrEnum):
    """How far somebody is with an assigned module. Interrupted: begun, not finished, nothing for some days."""

    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"


DAYS_UNTIL_INTERRUPTED = 4
"""A few days off between shifts are no interruption."""

WRONG_ANSWERS_UNTIL_STUCK = 2


@dataclass(frozen=True, slots=True)
class AssignmentProgress:
    """How far a person is with an assignment: status, words known of the words asked for, words they are stuck on."""

    status: AssignmentStatus
    known: int
    asked: int
    stuck_on: tuple[str, ...]


def assignment_progress(word_ids: Sequence[str], answers: Sequence[Answer], *, on: datetime) -> AssignmentProgress:
    """Return how far somebody is with the words of an assignment. Answers come in time order."""
    asked = set(word_ids)
    mine = [answer for answer in answers if answer.word_id in asked and answer.outcome.is_judged]
    status = word_status(mine)
    known = sum(value is WordStatus.KNOWN for value in status.values())
    if not mine:
        state = AssignmentStatus.NOT_BEGUN
    elif known == len(asked):
        state = AssignmentStatus.FINISHED
    elif (on - mine[-1].answered_at).days >= DAYS_UNTIL_INTERRUPTED:
        state = AssignmentStatus.INTERRUPTED
    else:
        state = AssignmentStatus.BEGUN
    wrong: dict[str, int] = defaultdict(int)
    for answer in mine:
        if answer.word_id is not None:
            wrong[answer.word_id] = 0 if answer.outcome.counts_as_right else wrong[answer.word_id] + 1
    stuck = tuple(word_id for word_id in word_ids if wrong[word_id] >= WRONG_ANSWERS_UNTIL_STUCK)
    return AssignmentProgress(state, known, len(asked), stuck)
