"""What a learner is asked to practise: by the teacher, and by themselves."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework, Module
from sprakverktyg.domain.evidence import AssignmentProgress, AssignmentStatus, assignment_progress
from sprakverktyg.domain.memory import WordMemory
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage import groups, own_words, practice
from sprakverktyg.storage.models import Assignment

SOON = timedelta(days=3)
"""An assignment that is due so soon goes before all else."""

OWN_WORD_IS_LEARNT = 3
"""Right answers in a row until a word of one's own list comes no oftener than others."""


@dataclass(frozen=True, slots=True)
class AssignedModule:
    assignment: Assignment
    module: Module
    progress: AssignmentProgress
    late: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Words that are asked for and not known since, and whether an assignment is due soon."""

    words: tuple[str, ...]
    urgent: bool


def assigned_modules(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime, on: date
) -> tuple[AssignedModule, ...]:
    """Return what the person's teachers ask for, the first due first, and how far it is."""
    rows = []
    for assignment in groups.assignments_for(session, person_id):
        if assignment.module_id not in framework.modules:
            continue
        answers = practice.answers_of(session, [person_id], module_id=assignment.module_id, since=assignment.given_at)[
            person_id
        ]
        words = [word_id for word_id in assignment.word_ids if word_id in library.by_id]
        progress = assignment_progress(words, answers, on=now)
        late = assignment.due_on < on and progress.status is not AssignmentStatus.FINISHED
        rows.append(AssignedModule(assignment, framework.module(assignment.module_id), progress, late))
    return tuple(rows)


def asked_words(
    session: Session,
    person_id: UUID,
    memories: Mapping[str, WordMemory],
    *,
    on: date,
    module_id: str | None = None,
) -> Asked:
    """Return the words that the teachers ask for, the first due first, and then those of the own list."""
    words: dict[str, None] = {}
    urgent = False
    for assignment in groups.assignments_for(session, person_id):
        if module_id in (None, assignment.module_id):
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
