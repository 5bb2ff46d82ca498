"""Study groups, who is taught by whom, and assignments."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager, selectinload

from sprakverktyg.domain.assignment import Standing
from sprakverktyg.domain.roles import Right, roles_with
from sprakverktyg.storage.models import (
    AnswerEvent,
    Assignment,
    Card,
    GroupMember,
    Membership,
    Person,
    StudyGroup,
    Unit,
    Writing,
    WritingVersion,
)


def _teaches() -> Select[UUID, UUID, UUID]:
    """Select (teacher, group, learner) for every group that goes on, while both are on the same unit.

    A teacher who leaves a unit, and a learner who leaves it, are then no longer teacher and learner; the group stays.
    """
    at_school, at_work = aliased(Membership), aliased(Membership)
    return (
        select(StudyGroup.teacher_id, StudyGroup.id, GroupMember.person_id)
        .join(GroupMember, GroupMember.group_id == StudyGroup.id)
        .join(Person, Person.id == GroupMember.person_id)
        .join(at_work, at_work.person_id == GroupMember.person_id)
        .join(at_school, (at_school.unit_id == at_work.unit_id) & (at_school.person_id == StudyGroup.teacher_id))
        .where(
            StudyGroup.ended_at.is_(None),
            Person.ended_at.is_(None),
            at_work.role.in_(roles_with(Right.PRACTISE)),
            at_school.role.in_(roles_with(Right.TEACH_GROUPS)),
        )
        .distinct()
    )


def learners_where(session: Session, teacher_id: UUID) -> Sequence[tuple[UUID, str, str]]:
    """Return id, name and unit of the learners on every unit where somebody teaches, by unit and name.

    Whoever works on two of the units comes twice. Columns, not people: there may be a whole municipality of them.
    """
    at_school, at_work = aliased(Membership), aliased(Membership)
    query = (
        select(Person.id, Person.name, Unit.name)
        .join(at_work, at_work.person_id == Person.id)
        .join(at_school, at_school.unit_id == at_work.unit_id)
        .join(Unit, Unit.id == at_work.unit_id)
        .where(
            at_school.person_id == teacher_id,
            at_school.role.in_(roles_with(Right.TEACH_GROUPS)),
            at_work.role.in_(roles_with(Right.PRACTISE)),
            Person.ended_at.is_(None),
        )
        .distinct()
        .order_by(Unit.name, Person.name, Person.id)
    )
    return [(person_id, name, unit) for person_id, name, unit in session.execute(query)]


def taught(teacher_id: UUID) -> Select[UUID]:
    """Select the learners of a teacher, by id."""
    return _teaches().where(StudyGroup.teacher_id == teacher_id).with_only_columns(GroupMember.person_id)


def groups_with_teacher(person_id: UUID) -> Select[UUID]:
    """Select the groups in which a learner has a teacher, by id."""
    return _teaches().where(GroupMember.person_id == person_id).with_only_columns(StudyGroup.id)


def teachers(person_id: UUID) -> Select[UUID]:
    """Select those who teach a learner, by id."""
    return _teaches().where(GroupMember.person_id == person_id).with_only_columns(StudyGroup.teacher_id)


def groups_of(session: Session, teacher_id: UUID, *, ended: bool = False) -> Sequence[StudyGroup]:
    """Return the teacher's groups that go on, or those that have ended, with their assignments, by name."""
    query = (
        select(StudyGroup)
        .where(StudyGroup.teacher_id == teacher_id, StudyGroup.ended_at.is_not(None) == ended)
        .options(selectinload(StudyGroup.assignments))
        .order_by(StudyGroup.name)
    )
    return session.scalars(query).all()


def group_of(session: Session, teacher_id: UUID, group_id: UUID) -> StudyGroup | None:
    """Return a group if it is the teacher's own."""
    query = select(StudyGroup).where(StudyGroup.id == group_id, StudyGroup.teacher_id == teacher_id)
    return session.scalar(query)


def learners_in(session: Session, group_ids: Collection[UUID]) -> dict[UUID, list[Person]]:
    """Return by group the members whom its teacher still teaches, by name."""
    pairs = _teaches().where(StudyGroup.id.in_(group_ids)).subquery()
    query = select(pairs.c.id, Person).join(Person, Person.id == pairs.c.person_id).order_by(Person.name, Person.id)
    found: dict[UUID, list[Person]] = {group_id: [] for group_id in group_ids}
    for group_id, person in session.execute(query):
        found[group_id].append(person)
    return found


def assignments_for(session: Session, person_id: UUID, *, on: date) -> Sequence[Assignment]:
    """Return what is asked of a learner by those who teach them, from its first day, in the teacher's order."""
    query = (
        select(Assignment)
        .join(Assignment.group)
        .where(
            Assignment.group_id.in_(groups_with_teacher(person_id)),
            Assignment.withdrawn_at.is_(None),
            or_(Assignment.person_id.is_(None), Assignment.person_id == person_id),
            or_(Assignment.start_on.is_(None), Assignment.start_on <= on),
        )
        .options(contains_eager(Assignment.group))
        .order_by(Assignment.position, Assignment.due_on, Assignment.id)
    )
    return session.scalars(query).all()


def last_position(session: Session, group_id: UUID) -> int:
    query = select(func.max(Assignment.position)).where(Assignment.group_id == group_id)
    return session.scalar(query) or 0


ByPerson = dict[UUID, dict[str, Standing]]


def word_standings(
    session: Session, person_ids: Collection[UUID], word_ids: Collection[str], *, since: datetime
) -> ByPerson:
    """Return by person where they are with each word that they have answered on since a time.

    It is read from what is kept beside the answers, so that it takes the same time after a year as after a week.
    """
    query = select(Card.person_id, Card.word_id, Card.last_outcome, Card.wrong_in_row, Card.last_review).where(
        Card.person_id.in_(person_ids), Card.word_id.in_(word_ids), Card.last_review >= since
    )
    found: ByPerson = {person_id: {} for person_id in person_ids}
    for person_id, word_id, outcome, wrong_in_row, last_at in session.execute(query):
        found[person_id][word_id] = Standing(outcome.counts_as_right, wrong_in_row, last_at)
    return found


def question_standings(
    session: Session, person_ids: Collection[UUID], parts: dict[str, str], *, since: datetime
) -> ByPerson:
    """Return by person where they are with each question of a text; `parts` are the questions by exercise."""
    rows = session.execute(
        select(AnswerEvent.person_id, AnswerEvent.exercise_id, AnswerEvent.outcome, AnswerEvent.answered_at)
        .where(
            AnswerEvent.person_id.in_(person_ids),
            AnswerEvent.exercise_id.in_(parts),
            AnswerEvent.answered_at >= since,
        )
        .order_by(AnswerEvent.answered_at, AnswerEvent.position)
    )
    found: ByPerson = {person_id: {} for person_id in person_ids}
    for person_id, exercise_id, outcome, last_at in rows:
        mine, part = found[person_id], parts[exercise_id]
        right = outcome.counts_as_right
        wrong_before = mine[part].wrong_in_row if part in mine else 0
        mine[part] = Standing(right, 0 if right else wrong_before + 1, last_at)
    return found


def writing_standings(session: Session, person_ids: Collection[UUID], task_id: str, *, since: datetime) -> ByPerson:
    """Return by person who has worked on a writing task since a time: done when the text is handed in."""
    query = (
        select(Writing.person_id, Writing.saved_at, func.max(WritingVersion.handed_in_at))
        .outerjoin(WritingVersion, WritingVersion.writing_id == Writing.id)
        .where(Writing.person_id.in_(person_ids), Writing.task_id == task_id)
        .group_by(Writing.id, Writing.person_id, Writing.saved_at)
    )
    found: ByPerson = {person_id: {} for person_id in person_ids}
    for person_id, saved_at, handed_in_at in session.execute(query):
        done = handed_in_at is not None and handed_in_at >= since
        standing = Standing(done, 0, max(saved_at, handed_in_at or saved_at))
        if standing.last_at >= since:
            others = found[person_id].values()
            found[person_id] = {task_id: max([standing, *others], key=_furthest)}
    return found


def _furthest(standing: Standing) -> tuple[bool, datetime]:
    return standing.done, standing.last_at
