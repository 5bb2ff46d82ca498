"""What a learner has shown, when and how. The log of answers is the truth; all else is a fold over it."""

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
