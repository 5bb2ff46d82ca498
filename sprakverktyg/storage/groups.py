"""Study groups and assignments."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, selectinload

from sprakverktyg.storage.models import Assignment, GroupMember, StudyGroup


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
