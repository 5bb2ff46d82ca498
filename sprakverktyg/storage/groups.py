"""Study groups and assignments."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from sprakverktyg.domain.roles import Right, roles_with
from sprakverktyg.storage.models import Assignment, GroupMember, Membership, Person, StudyGroup


def groups_of(session: Session, teacher_id: UUID) -> Sequence[StudyGroup]:
    """Return the teacher's groups with members and assignments, by name."""
    query = (
        select(StudyGroup)
        .where(StudyGroup.teacher_id == teacher_id)
        .options(selectinload(StudyGroup.members), selectinload(StudyGroup.assignments))
        .order_by(StudyGroup.name)
    )
    return session.scalars(query).all()


def group_of(session: Session, teacher_id: UUID, group_id: UUID) -> StudyGroup | None:
    """Return a group if it is the teacher's own."""
    query = select(StudyGroup).where(StudyGroup.id == group_id, StudyGroup.teacher_id == teacher_id)
    return session.scalar(query)


def members_taught(session: Session, group: StudyGroup) -> Sequence[Person]:
    """Return those of a group who practise today on a unit where its teacher teaches, by name.

    A member who has left the unit stays in the group, and is back in it when they are back on the unit.
    """
    teaches = aliased(Membership)
    query = (
        select(Person)
        .join(GroupMember, GroupMember.person_id == Person.id)
        .join(Membership, Membership.person_id == Person.id)
        .join(teaches, (teaches.unit_id == Membership.unit_id) & (teaches.person_id == group.teacher_id))
        .where(
            GroupMember.group_id == group.id,
            Membership.role.in_(roles_with(Right.PRACTISE)),
            teaches.role.in_(roles_with(Right.TEACH_GROUPS)),
            Person.ended_at.is_(None),
        )
        .distinct()
        .order_by(Person.name)
    )
    return session.scalars(query).all()


def assignments_for(session: Session, person_id: UUID) -> Sequence[Assignment]:
    """Return the assignments of the groups a learner is in, the first due first."""
    query = (
        select(Assignment)
        .join(GroupMember, GroupMember.group_id == Assignment.group_id)
        .where(GroupMember.person_id == person_id)
        .options(joinedload(Assignment.group))
        .order_by(Assignment.due_on, Assignment.id)
    )
    return session.scalars(query).all()
