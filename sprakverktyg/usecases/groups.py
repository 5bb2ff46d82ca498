"""A teacher's groups: who is in them, what they are asked to practise, and how it goes."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework, Module
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evidence import AssignmentProgress, AssignmentStatus, assignment_progress
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.storage import groups, people, practice
from sprakverktyg.storage.models import Assignment, Person, StudyGroup, Unit
from sprakverktyg.usecases.accounts import Viewer, units_for
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
    module: Module
    learners: tuple[LearnerRow, ...]
    counts: dict[AssignmentStatus, int]
    hardest: tuple[tuple[Word, int], ...]


HARDEST_SHOWN = 10


def groups_for(session: Session, viewer: Viewer) -> Sequence[StudyGroup]:
    return groups.groups_of(session, viewer.id)


def group_for(session: Session, viewer: Viewer, group_id: UUID) -> StudyGroup:
    """Return the viewer's own group, or raise NotFound."""
    group = groups.group_of(session, viewer.id, group_id)
    if group is None:
        raise NotFound(f"group {group_id}")
    return group


def learners_for(session: Session, viewer: Viewer) -> list[tuple[Unit, Sequence[Person]]]:
    """Return the learners on each unit where the viewer teaches."""
    units = units_for(session, viewer, Right.TEACH_GROUPS)
    return [(unit, people.people_with(session, [unit.id], Right.PRACTISE)) for unit in units]


def make_group(session: Session, viewer: Viewer, *, find: Find, name: str, person_ids: Collection[UUID]) -> StudyGroup:
    """Make a group of learners from the units where the viewer teaches.

    Raises: InvalidInput if nobody is chosen or the teacher has a group of that name, PersonalDataFound for a name that
    shows somebody else than a member or the teacher;
    NotFound for somebody outside those units.
    """
    if not person_ids:
        raise InvalidInput("group_without_members")
    if any(group.name.casefold() == name.strip().casefold() for group in groups.groups_of(session, viewer.id)):
        raise InvalidInput("group_exists", name=name.strip())
    allowed = {person.id: person for _, found in learners_for(session, viewer) for person in found}
    if not set(person_ids) <= allowed.keys():
        raise NotFound("a learner of the group")
    colleagues = [viewer.name, *(allowed[person_id].name for person_id in person_ids)]
    name = guarded(name.strip(), find=find, known=colleagues)
    group = StudyGroup(
        teacher_id=viewer.id,
        name=name,
        members=[allowed[person_id] for person_id in dict.fromkeys(person_ids)],
    )
    session.add(group)
    session.flush()
    return group


def assign_module(
    session: Session,
    framework: Framework,
    library: Library,
    group: StudyGroup,
    *,
    find: Find,
    module_id: str,
    due_on: date,
    instruction: str,
    now: datetime,
    on: date,
) -> Assignment:
    """Ask a group to practise the core words of a module by a day.

    Raises: NotFound for an unknown module; InvalidInput if it has no words, or the day is past; PersonalDataFound for
    an instruction that shows somebody else than the members and the teacher.
    """
    module = framework.module(module_id)
    words = [word.id for word in library.module_words(module.id) if word.core]
    if not words:
        raise InvalidInput("module_without_words", name=module.name)
    if due_on < on:
        raise InvalidInput("day_is_past")
    colleagues = [group.teacher.name, *(person.name for person in group.members)]
    assignment = Assignment(
        group=group,
        module_id=module.id,
        word_ids=words,
        instruction=guarded(instruction.strip(), find=find, known=colleagues),
        given_at=now,
        due_on=due_on,
    )
    session.add(assignment)
    session.flush()
    return assignment


def assignment_in(group: StudyGroup, assignment_id: UUID) -> Assignment:
    """Return an assignment of the group, or raise NotFound."""
    for assignment in group.assignments:
        if assignment.id == assignment_id:
            return assignment
    raise NotFound(f"assignment {assignment_id}")


def overview(
    session: Session, framework: Framework, library: Library, assignment: Assignment, *, now: datetime
) -> AssignmentOverview:
    """Return who has begun, finished, been interrupted or not begun, and who is stuck on which words."""
    members = assignment.group.members
    answers = practice.answers_of(
        session, [person.id for person in members], module_id=assignment.module_id, since=assignment.given_at
    )
    words = [word_id for word_id in assignment.word_ids if word_id in library.by_id]
    rows = []
    for person in members:
        progress = assignment_progress(words, answers[person.id], on=now)
        rows.append(LearnerRow(person, progress, tuple(map(library.word, progress.stuck_on))))
    counts = Counter(row.progress.status for row in rows)
    stuck_on = Counter(word.id for row in rows for word in row.stuck_on)
    return AssignmentOverview(
        assignment,
        framework.module(assignment.module_id),
        tuple(rows),
        {status: counts[status] for status in AssignmentStatus},
        tuple((library.word(word_id), count) for word_id, count in stuck_on.most_common(HARDEST_SHOWN)),
    )
