"""A handledare follows a learner: the relation, the plan's steps, and what was seen at work."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sprakverktyg.domain.introduction import ObservableTask, When


class SupervisionKind(StrEnum):
    """What a handledare is to a learner. A coordinator has step 3 and draws the conclusions."""

    HANDLEDARE = "handledare"
    STAND_IN = "stand_in"
    COORDINATOR = "coordinator"


class PeriodKind(StrEnum):
    """Why somebody is new on a unit."""

    INTRODUCTION = "introduction"
    PLACEMENT = "placement"


class Result(StrEnum):
    """What a handledare saw when a task was done."""

    SHOWN = "shown"
    WITH_SUPPORT = "with_support"
    NOT_YET = "not_yet"


class EnteredOn(StrEnum):
    """Where an observation was entered."""

    LEARNERS_PAGE = "learners_page"
    HANDLEDARES_PAGE = "handledares_page"


class TaskState(StrEnum):
    """How far a task has come. DONE is somebody's conclusion; the others follow from the newest observation."""

    NOT_SEEN = "not_seen"
    NOT_YET = "not_yet"
    WITH_SUPPORT = "with_support"
    SHOWN = "shown"
    DONE = "done"


SEEN = frozenset({TaskState.WITH_SUPPORT, TaskState.SHOWN, TaskState.DONE})
"""Shown at least with help."""

DUE_AFTER = {
    When.FIRST_DAY: timedelta(days=0),
    When.FIRST_WEEK: timedelta(days=6),
    When.FIRST_MONTH: timedelta(days=29),
    When.FIRST_HALF_YEAR: timedelta(days=181),
}
"""The last day of each step, counted from the first day of a period."""


@dataclass(frozen=True, slots=True)
class TaskRow:
    task: ObservableTask
    state: TaskState


@dataclass(frozen=True, slots=True)
class Step:
    """The tasks of a step. `due_on` is None while no period has begun; `seen` counts tasks shown at least with help."""

    when: When
    due_on: date | None
    rows: tuple[TaskRow, ...]

    @property
    def seen(self) -> int:
        return len(self.shown)

    @property
    def waiting(self) -> tuple[TaskRow, ...]:
        """The tasks that nobody has seen well enough: what to do next."""
        return tuple(row for row in self.rows if row.state not in SEEN)

    @property
    def shown(self) -> tuple[TaskRow, ...]:
        return tuple(row for row in self.rows if row.state in SEEN)

    @property
    def done(self) -> int:
        return sum(row.state is TaskState.DONE for row in self.rows)


def task_states(newest: Mapping[str, Result], done: Mapping[str, bool]) -> dict[str, TaskState]:
    """Return the state per task that something is known of, from the newest result and the newest conclusion."""
    states = {task_id: TaskState(result) for task_id, result in newest.items()}
    return states | {task_id: TaskState.DONE for task_id, concluded in done.items() if concluded}


def steps(tasks: Iterable[ObservableTask], states: Mapping[str, TaskState], starts_on: date | None) -> tuple[Step, ...]:
    """Return the tasks step by step, with the last day of each step."""
    by_when: dict[When, list[TaskRow]] = {when: [] for when in When}
    for task in tasks:
        by_when[task.when].append(TaskRow(task, states.get(task.id, TaskState.NOT_SEEN)))
    return tuple(
        Step(when, starts_on + DUE_AFTER[when] if starts_on else None, tuple(rows)) for when, rows in by_when.items()
    )


def current_step(found: Iterable[Step]) -> When:
    """Return the first step with a task that nobody has seen; the last one if there is none."""
    last = When.FIRST_DAY
    for step in found:
        last = step.when
        if step.seen < len(step.rows):
            break
    return last
