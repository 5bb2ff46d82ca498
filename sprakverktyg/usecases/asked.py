"""What a learner is asked to do: by the teacher, and by themselves."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.assignment import AssignmentProgress, AssignmentStatus
from sprakverktyg.domain.competence import Framework
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.memory import WordMemory
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage import groups, own_words
from sprakverktyg.storage.models import Assignment
from sprakverktyg.usecases.assignments import Target, progress_of, target_of
from sprakverktyg.usecases.choosing import choose_among

SOON = timedelta(days=3)
"""An assignment that is due so soon goes before all else."""

OWN_WORD_IS_LEARNT = 3
"""Right answers in a row until a word of one's own list comes no oftener than others."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """Something that a teacher asks of a learner. `late` says that its day has passed and it is not finished."""

    assignment: Assignment
    target: Target
    progress: AssignmentProgress
    late: bool

    @property
    def is_finished(self) -> bool:
        return self.progress.status is AssignmentStatus.FINISHED


@dataclass(frozen=True, slots=True)
class Asked:
    """Words that are asked for and not known since, and whether an assignment is due soon."""

    words: tuple[str, ...]
    urgent: bool


def assigned_to(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime, on: date
) -> tuple[Assigned, ...]:
    """Return what the person's teachers ask for, in their order, and how far it is. What has gone is left out."""
    rows = []
    for assignment in groups.assignments_for(session, person_id, on=on):
        if target := target_of(framework, library, assignment):
            progress = progress_of(session, assignment, target, [person_id], now=now)[person_id]
            late = assignment.due_on < on and progress.status is not AssignmentStatus.FINISHED
            rows.append(Assigned(assignment, target, progress, late))
    return tuple(rows)


def assigned_for(
    session: Session,
    framework: Framework,
    library: Library,
    person_id: UUID,
    assignment_id: UUID,
    *,
    now: datetime,
    on: date,
) -> Assigned:
    """Return something that is asked of this person, or raise NotFound."""
    for item in assigned_to(session, framework, library, person_id, now=now, on=on):
        if item.assignment.id == assignment_id:
            return item
    raise NotFound(f"assignment {assignment_id}")


def items_of(item: Assigned, memories: Mapping[str, WordMemory], library: Library, *, rng: random.Random) -> list[str]:
    """Return the items to practise an assignment with: what is not done yet, or all of it anew when all is done.

    Of a text every question comes once, in the order of the text.
    """
    target, given_at = item.target, item.assignment.given_at
    if target.exercises:
        by_part: dict[str, list[str]] = {}
        for exercise_id, part in target.exercises.items():
            by_part.setdefault(part, []).append(exercise_id)
        return [rng.choice(by_part[part]) for part in sorted(by_part, key=_number_of)]
    words = [library.word(word_id) for word_id in target.parts]
    left = [word for word in words if not _known_since(memories.get(word.id), given_at)]
    return choose_among(left or words, memories.keys(), library, rng=rng, types=tuple(item.assignment.types))


def _number_of(part: str) -> tuple[str, int]:
    text_id, _, number = part.rpartition("/")
    return text_id, int(number) if number.isdecimal() else 0


def asked_words(session: Session, person_id: UUID, memories: Mapping[str, WordMemory], *, on: date) -> Asked:
    """Return the words that the teachers ask for, in their order, and then those of the own list."""
    words: dict[str, None] = {}
    urgent = False
    for assignment in groups.assignments_for(session, person_id, on=on):
        left = [word for word in assignment.word_ids if not _known_since(memories.get(word), assignment.given_at)]
        words |= dict.fromkeys(left)
        urgent = urgent or bool(left and assignment.due_on - on <= SOON)
    for word_id in own_words.words_of(session, person_id):
        memory = memories.get(word_id)
        if memory is None or memory.right_in_row < OWN_WORD_IS_LEARNT:
            words[word_id] = None
    return Asked(tuple(words), urgent)


def _known_since(memory: WordMemory | None, since: datetime) -> bool:
    return memory is not None and memory.last_outcome.counts_as_right and memory.schedule.last_review >= since
