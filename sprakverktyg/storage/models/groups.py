"""Study groups and what they are asked to practise."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId
from sprakverktyg.storage.models.workplaces import Person


class StudyGroup(HasId, Base):
    """Learners that a teacher follows together. They may come from several units."""

    __tablename__ = "study_group"
    __table_args__ = (UniqueConstraint("teacher_id", "name"),)

    teacher_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str] = mapped_column(String(200))

    teacher: Mapped[Person] = relationship()
    members: Mapped[list[Person]] = relationship(secondary="group_member", order_by="Person.name")
    assignments: Mapped[list["Assignment"]] = relationship(
        back_populates="group", order_by="Assignment.due_on, Assignment.id"
    )


class GroupMember(Base):
    __tablename__ = "group_member"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class Assignment(HasId, Base):
    """A module that a group is asked to practise. `word_ids` are the words asked for, as they were that day."""

    __tablename__ = "assignment"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), index=True)
    module_id: Mapped[str] = mapped_column(String(100))
    word_ids: Mapped[list[str]] = mapped_column(JSON)
    instruction: Mapped[str] = mapped_column(Text)
    given_at: Mapped[datetime]
    due_on: Mapped[date]

    group: Mapped[StudyGroup] = relationship(back_populates="assignments")
