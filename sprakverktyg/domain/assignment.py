"""What a teacher asks for, and how far somebody is with it. Begun, finished and interrupted are kept apart."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TargetKind(StrEnum):
    """What an assignment asks for: a module's core words, chosen words, a text with its questions, a note to write, or
    the exercises from a unit's own document."""

    MODULE = "module"
    WORDS = "words"
    TEXT = "text"
    WRITING = "writing"
    DOCUMENT = "document"


class AssignmentStatus(StrEnum):
    """How far somebody is with an assignment. Interrupted: begun, not finished, nothing for some days."""

    NOT_BEGUN = "not_begun"
    BEGUN = "begun"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"


DAYS_UNTIL_INTERRUPTED = 4
"""A few days off between shifts are no interruption."""

WRONG_ANSWERS_UNTIL_STUCK = 2


@dataclass(frozen=True, slots=True)
class Standing:
    """Where somebody is with one part of an assignment (a word, a question, the note) since it was given.

    `wrong_in_row` counts the last answers, 0 if the last one was right.
    """

    done: bool
    wrong_in_row: int
    last_at: datetime


@dataclass(frozen=True, slots=True)
class AssignmentProgress:
    """How far a person is: status, parts done of the parts asked for, parts that they are stuck on.

    `done` is no measure of an assignment that is not finished, and no share is made of it.
    """

    status: AssignmentStatus
    done: int
    asked: int
    stuck_on: tuple[str, ...]
    last_at: datetime | None = None


def assignment_progress(
    asked: Collection[str], standings: Mapping[str, Standing], *, on: datetime
) -> AssignmentProgress:
    """Return how far somebody is with the parts asked for; `standings` are by part, those met since it was given."""
    parts = dict.fromkeys(asked)
    mine = {part: standings[part] for part in parts if part in standings}
    done = sum(standing.done for standing in mine.values())
    last = max((standing.last_at for standing in mine.values()), default=None)
    if last is None:
        status = AssignmentStatus.NOT_BEGUN
    elif done == len(parts):
        status = AssignmentStatus.FINISHED
    elif (on - last).days >= DAYS_UNTIL_INTERRUPTED:
        status = AssignmentStatus.INTERRUPTED
    else:
        status = AssignmentStatus.BEGUN
    stuck = tuple(part for part, standing in mine.items() if standing.wrong_in_row >= WRONG_ANSWERS_UNTIL_STUCK)
    return AssignmentProgress(status, done, len(parts), stuck, last)
