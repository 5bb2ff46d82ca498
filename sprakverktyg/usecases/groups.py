"""A teacher's groups: who is in them, and how it goes with what they are asked to do."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.assignment import AssignmentProgress, AssignmentStatus
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.storage import groups, people
from sprakverktyg.storage.models import Assignment, Person, StudyGroup
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.assignments import Target, progress_of
from sprakverktyg.usecases.guarding import Find, guarded


@dataclass(frozen=True, slots=True)
class LearnerRow:
    person: Person
    progress: AssignmentProgress
    stuck_on: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class AssignmentOverview:
    """How a group is doing with an assignment. `hardest` are the words that most learners are stuck on."""

    assignment: Assignment
    target: Target
    learners: tuple[LearnerRow, ...]
    counts: dict[AssignmentStatus, int]
    hardest: tuple[tuple[Word, int], ...]


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who can be chosen for a group. `unit` names all units where both are."""

    id: UUID
    name: str
    unit: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Learners to choose among: those chosen already, and others who are offered out of `matching` that fit.

    `is_long` says that there are too many to offer all of them at once.
    """

    chosen: tuple[Learner, ...]
    offered: tuple[Learner, ...]
    matching: int
    is_long: bool


HARDEST_SHOWN = 10
SHOWN_AT_ONCE, MOST_TERMS = 30, 5


def groups_for(session: Session, viewer: Viewer) -> list[tuple[StudyGroup, list[Person]]]:
    """Return the viewer's groups that go on, each with the learners in it."""
    found = groups.groups_of(session, viewer.id)
    members = groups.learners_in(session, [group.id for group in found])
    return [(group, members[group.id]) for group in found]


def ended_groups_for(session: Session, viewer: Viewer) -> Sequence[StudyGroup]:
    return groups.groups_of(session, viewer.id, ended=True)


def learners_of(session: Session, group: StudyGroup) -> list[Person]:
    """Return the members whom the group's teacher still teaches: nobody of a group that has ended."""
    return groups.learners_in(session, [group.id])[group.id]


def group_for(session: Session, viewer: Viewer, group_id: UUID) -> StudyGroup:
    """Return the viewer's own group, or raise NotFound."""
    group = groups.group_of(session, viewer.id, group_id)
    if group is None:
        raise NotFound(f"group {group_id}")
    return group


def choice_for(session: Session, viewer: Viewer, *, chosen: Collection[UUID], wanted: str = "") -> Choice:
    """Return who is chosen, and whom of the learners on the units where the viewer teaches to offer beside them.

    `wanted` is a part of a name or a unit, or of both. Where there are many learners, nobody is offered without it.
    """
    learners = _learners(session, viewer)
    terms = wanted.casefold().split()[:MOST_TERMS]
    found = [
        learner
        for learner in learners.values()
        if learner.id not in chosen and all(term in f"{learner.name} {learner.unit}".casefold() for term in terms)
    ]
    is_long = len(learners) > SHOWN_AT_ONCE
    shown = found[:SHOWN_AT_ONCE] if terms or not is_long else []
    return Choice(
        tuple(learner for learner in learners.values() if learner.id in chosen),
        tuple(shown),
        len(found) if terms else len(shown),
        is_long,
    )


def _learners(session: Session, viewer: Viewer) -> dict[UUID, Learner]:
    """Return the learners on the units where the viewer teaches, by id, in the order of units and names."""
    found: dict[UUID, Learner] = {}
    for person_id, name, unit in groups.learners_where(session, viewer.id):
        before = found.get(person_id)
        found[person_id] = Learner(person_id, name, f"{before.unit}, {unit}" if before else unit)
    return found


def make_group(session: Session, viewer: Viewer, *, find: Find, name: str, person_ids: Collection[UUID]) -> StudyGroup:
    """Make a group of learners from the units where the viewer teaches.

    Raises: InvalidInput if nobody is chosen or the teacher has a group of that name, PersonalDataFound for a name that
    shows somebody else than a member or the teacher;
    NotFound for somebody outside those units.
    """
    members = _allowed(session, viewer, person_ids)
    name = _name(session, viewer, name, members, find=find)
    group = StudyGroup(teacher_id=viewer.id, name=name, members=members)
    session.add(group)
    session.flush()
    return group


def change_group(
    session: Session, viewer: Viewer, group: StudyGroup, *, find: Find, name: str, person_ids: Collection[UUID]
) -> None:
    """Give a group another name and other learners. Members whom the viewer no longer teaches are taken out.

    Raises: as `make_group`.
    """
    members = _allowed(session, viewer, person_ids)
    group.name = _name(session, viewer, name, members, find=find, of=group)
    group.members = members
    session.flush()


def end_group(group: StudyGroup, *, now: datetime) -> None:
    """End a group: its learners lose its assignments, and the teacher loses them. What they have done stays theirs."""
    group.ended_at = now


def take_up_group(group: StudyGroup) -> None:
    """Let a group that has ended go on."""
    group.ended_at = None


def _allowed(session: Session, viewer: Viewer, person_ids: Collection[UUID]) -> list[Person]:
    if not person_ids:
        raise InvalidInput("group_without_members")
    if not set(person_ids) <= _learners(session, viewer).keys():
        raise NotFound("a learner of the group")
    return list(people.people_of(session, person_ids))


def _name(
    session: Session,
    viewer: Viewer,
    name: str,
    members: Sequence[Person],
    *,
    find: Find,
    of: StudyGroup | None = None,
) -> str:
    name = name.strip()
    others = [group for ended in (False, True) for group in groups.groups_of(session, viewer.id, ended=ended)]
    if any(group.name.casefold() == name.casefold() for group in others if group is not of):
        raise InvalidInput("group_exists", name=name)
    return guarded(name, find=find, known=[viewer.name, *(person.name for person in members)])


def overview(
    session: Session, library: Library, assignment: Assignment, target: Target, *, now: datetime
) -> AssignmentOverview:
    """Return who has begun, finished, been interrupted or not begun, and who is stuck on which words."""
    members = asked_of(session, assignment)
    progress = progress_of(session, assignment, target, [person.id for person in members], now=now)
    rows = [
        LearnerRow(person, found, tuple(library.by_id[part] for part in found.stuck_on if part in library.by_id))
        for person in members
        for found in [progress[person.id]]
    ]
    counts = Counter(row.progress.status for row in rows)
    stuck_on = Counter(word.id for row in rows for word in row.stuck_on)
    return AssignmentOverview(
        assignment,
        target,
        tuple(rows),
        {status: counts[status] for status in AssignmentStatus},
        tuple((library.word(word_id), count) for word_id, count in stuck_on.most_common(HARDEST_SHOWN)),
    )


def asked_of(session: Session, assignment: Assignment) -> list[Person]:
    """Return the learners that an assignment is given to."""
    members = learners_of(session, assignment.group)
    return [person for person in members if assignment.person_id in (None, person.id)]
