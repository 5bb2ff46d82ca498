"""The introduction plan: the tasks from files as a unit has adapted them, and how far a learner has come."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.introduction import ObservableTask, When
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.supervision import Step, TaskState, current_step, steps, task_states
from sprakverktyg.storage import people, supervision
from sprakverktyg.storage.models import LearningPeriod, LeftOutTask, OwnTask, Person, Unit
from sprakverktyg.usecases.accounts import Viewer, units_for
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.supervision import learner_units, running_period

Tasks = Sequence[ObservableTask]


@dataclass(frozen=True, slots=True)
class Plan:
    """A learner's plan, step by step. `period` is None while no introduction or placement runs."""

    period: LearningPeriod | None
    steps: tuple[Step, ...]
    current: When

    @property
    def total(self) -> int:
        return sum(len(step.rows) for step in self.steps)

    @property
    def seen(self) -> int:
        return sum(step.seen for step in self.steps)

    @property
    def done(self) -> int:
        return sum(step.done for step in self.steps)

    def step(self, when: When) -> Step:
        return next(step for step in self.steps if step.when is when)


def learners_for(session: Session, viewer: Viewer) -> list[tuple[Unit, Sequence[Person]]]:
    """Return the other people who practise, on each unit where the viewer is handledare."""
    return [
        (unit, [person for person in people.people_with(session, [unit.id], Right.PRACTISE) if person.id != viewer.id])
        for unit in units_for(session, viewer, Right.INTRODUCE)
    ]


def plan_of(session: Session, tasks: Tasks, person_id: UUID, *, on: date) -> Plan:
    """Return the plan of a learner: the same for the learner and for who follows them."""
    period = running_period(supervision.periods_of(session, [person_id])[person_id], on)
    asked = plans_of(session, tasks, [person_id], on=on)[person_id]
    states = states_of(session, [person_id], until=end_of(on))[person_id]
    found = steps(asked, states, period.starts_on if period else None)
    return Plan(period, found, current_step(found))


def plans_of(
    session: Session, tasks: Tasks, person_ids: Collection[UUID], *, on: date
) -> dict[UUID, list[ObservableTask]]:
    """Return the tasks that each learner's plan has on a day: of the unit of their period, else of all their units."""
    periods = supervision.periods_of(session, person_ids)
    works_on = people.units_by_person(session, person_ids, Right.PRACTISE)
    units = {
        person_id: {period.unit_id} if (period := running_period(periods[person_id], on)) else works_on[person_id]
        for person_id in person_ids
    }
    asked_for = frozenset().union(*units.values())
    left_out: dict[UUID, set[str]] = {unit_id: set() for unit_id in asked_for}
    for row in supervision.left_out(session, asked_for):
        left_out[row.unit_id].add(row.task_id)
    own = supervision.own_tasks(session, asked_for)
    found = {}
    for person_id, unit_ids in units.items():
        # Somebody who works on two units shows what either of them asks for.
        out = set.intersection(*(left_out[unit_id] for unit_id in unit_ids)) if unit_ids else set()
        found[person_id] = [task for task in tasks if task.id not in out]
        found[person_id] += [_as_task(row) for row in own if row.unit_id in unit_ids]
    return found


def states_of(session: Session, person_ids: Collection[UUID], *, until: datetime) -> dict[UUID, dict[str, TaskState]]:
    """Return the state of each task that something was known of before a moment, per learner."""
    results = supervision.newest_results(session, person_ids, until=until)
    done = supervision.newest_conclusions(session, person_ids, until=until)
    return {person_id: task_states(results[person_id], done[person_id]) for person_id in person_ids}


def task_of(session: Session, tasks: Tasks, person_id: UUID, task_id: str) -> ObservableTask:
    """Return a task that a learner on any of their units can show, or raise NotFound."""
    unit_ids = {unit.id for unit in learner_units(session, person_id)}
    unit_ids |= {row.unit_id for row in supervision.periods_of(session, [person_id])[person_id]}
    own = (_as_task(row) for row in supervision.own_tasks(session, unit_ids))
    for task in (*tasks, *own):
        if task.id == task_id:
            return task
    raise NotFound(f"task {task_id!r}")


def unit_tasks(session: Session, tasks: Tasks, unit: Unit) -> list[tuple[ObservableTask, bool]]:
    """Return all tasks that a unit can have, its own last, each with whether it is part of its introductions."""
    left_out = {row.task_id for row in supervision.left_out(session, [unit.id])}
    own = [(_as_task(row), True) for row in supervision.own_tasks(session, [unit.id])]
    return [(task, task.id not in left_out) for task in tasks] + own


def choose_tasks(
    session: Session, viewer: Viewer, tasks: Tasks, unit: Unit, *, kept: Iterable[str], when: When, now: datetime
) -> None:
    """Keep some of a step's tasks from files in a unit's introductions, and leave out the others."""
    offered = {task.id for task in tasks if task.when is when}
    session.execute(delete(LeftOutTask).where(LeftOutTask.unit_id == unit.id, LeftOutTask.task_id.in_(offered)))
    session.add_all(
        LeftOutTask(unit_id=unit.id, task_id=task_id, left_out_by_id=viewer.id, left_out_at=now)
        for task_id in sorted(offered - set(kept))
    )
    session.flush()


def add_task(
    session: Session, viewer: Viewer, unit: Unit, *, find: Find, shows: str, when: When, now: datetime
) -> OwnTask:
    """Add a unit's own task to its introductions.

    Raises: InvalidInput if it is there already; PersonalDataFound if it shows somebody.
    """
    shows = guarded(shows.strip(), find=find)
    if any(row.shows.casefold() == shows.casefold() for row in supervision.own_tasks(session, [unit.id])):
        raise InvalidInput("task_exists")
    task = OwnTask(unit_id=unit.id, when=when, shows=shows, added_by_id=viewer.id, added_at=now)
    session.add(task)
    session.flush()
    return task


def remove_task(session: Session, unit: Unit, task_id: UUID, *, now: datetime) -> None:
    """Take a unit's own task out of its introductions. What was seen of it is kept. Raises: NotFound."""
    task = supervision.own_task_of(session, unit.id, task_id)
    if task is None:
        raise NotFound(f"own task {task_id}")
    task.removed_at = task.removed_at or now


def _as_task(row: OwnTask) -> ObservableTask:
    return ObservableTask(str(row.id), "", row.when, row.shows, (), (), ())
