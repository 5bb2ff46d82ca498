"""What makes most sense to do now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework, Module
from sprakverktyg.domain.pace import FEEDBACK_SECONDS
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage import practice
from sprakverktyg.storage.models import PracticeSession
from sprakverktyg.usecases.asked import Assigned, assigned_to
from sprakverktyg.usecases.mixing import MINUTES
from sprakverktyg.usecases.practice import next_position, pace_for
from sprakverktyg.usecases.progress import progress_per_module


@dataclass(frozen=True, slots=True)
class Today:
    """What to do now: the session to go on with, what the teacher asks for first, or the module to practise and why
    (`due`, `new`).

    `due` is how many words one meets again today: those that are due, as many as there is time for in the longest
    session. A pile is never shown. `items` are about how many items there is time for, by minutes.
    """

    resume: PracticeSession | None
    resume_position: int
    first: Assigned | None
    module: Module | None
    why: str
    due: int
    assigned: tuple[Assigned, ...]
    items: Mapping[int, int]


def suggestion_for(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime, on: date
) -> Today:
    """Return what makes most sense to do now: go on, then what is assigned, then what is due, then what is new."""
    resume = practice.open_session(session, person_id)
    position = next_position(session, library, resume) if resume else None
    assigned = assigned_to(session, framework, library, person_id, now=now, on=on)
    progress = progress_per_module(session, framework, library, person_id, now=now)
    first = next((item for item in assigned if not item.is_finished), None)
    by_due = max(progress, key=lambda row: row.due, default=None)
    unknown = next((row for row in progress if row.known < row.total), by_due)
    chosen, why = (by_due, "due") if by_due and by_due.due else (unknown, "new")
    module = chosen.module if chosen else None
    if position is None:
        resume, position = None, 0
    items = _items_in_time(session, person_id)
    due = min(sum(row.due for row in progress), items[MINUTES[-1]])
    return Today(resume, position, first, module, why, due, assigned, items)


def _items_in_time(session: Session, person_id: UUID) -> dict[int, int]:
    pace = pace_for(session, person_id)
    usual = sum(pace.values()) / len(pace) + FEEDBACK_SECONDS
    return {minutes: round(minutes * 60 / usual) for minutes in MINUTES}
