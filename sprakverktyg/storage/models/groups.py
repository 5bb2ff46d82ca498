"""Study groups and what they are asked to do."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person


class StudyGroup(HasId, Base):
    """Learners that a teacher follows together. They may come from several units and organisations.

    A group that has ended is kept; it gives nobody a teacher any more.
    """

    __tablename__ = "study_group"
    __table_args__ = (UniqueConstraint("teacher_id", "name"),)

    teacher_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str] = mapped_column(String(200))
    ended_at: Mapped[datetime | None]

    teacher: Mapped[Person] = relationship()
    members: Mapped[list[Person]] = relationship(secondary="group_member", order_by="Person.name")
    assignments: Mapped[list["Assignment"]] = relationship(
        back_populates="group",
        primaryjoin="and_(StudyGroup.id == Assignment.group_id, Assignment.withdrawn_at.is_(None))",
        order_by="Assignment.position, Assignment.due_on, Assignment.id",
    )


class GroupMember(Base):
    __tablename__ = "group_member"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class Assignment(HasId, Base):
    """What a group, or one person of it, is asked to do.

    `target_id` names the module, the text or the writing task; None for words that the teacher chose. `word_ids` are
    the words asked for, as they were that day, and `types` the types of exercise to meet them in, all if empty.
    `start_on` is None for what is shown from the day it is given; `minutes` are those that may be done in paid time.
    `changed_at` is when the teacher last changed the days, the minutes or the greeting.
    """

    __tablename__ = "assignment"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), index=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[TargetKind] = mapped_column(by_value(TargetKind))
    target_id: Mapped[str | None] = mapped_column(String(100))
    word_ids: Mapped[list[str]] = mapped_column(JSON, default=list)
    types: Mapped[list[str]] = mapped_column(JSON, default=list)
    instruction: Mapped[str] = mapped_column(Text)
    given_at: Mapped[datetime]
    start_on: Mapped[date | None]
    due_on: Mapped[date]
    position: Mapped[int] = mapped_column(default=0)
    minutes: Mapped[int | None]
    changed_at: Mapped[datetime | None]
    withdrawn_at: Mapped[datetime | None]

    group: Mapped[StudyGroup] = relationship(back_populates="assignments")
    person: Mapped[Person | None] = relationship()
