"""What people write: drafts, versions with what the coach said, and what a teacher judged."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.feedback import Reply
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person


class Writing(HasId, Base):
    """A text that somebody works on. `task_id` names a task in files; None is a text of one's own choice."""

    __tablename__ = "writing"
    __table_args__ = (Index("ix_writing_person_id_begun_at", "person_id", "begun_at"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    task_id: Mapped[str | None] = mapped_column(String(100))
    draft: Mapped[str] = mapped_column(Text)
    begun_at: Mapped[datetime]
    saved_at: Mapped[datetime]

    person: Mapped[Person] = relationship()
    versions: Mapped[list["WritingVersion"]] = relationship(back_populates="writing", order_by="WritingVersion.number")


class WritingVersion(HasId, Base):
    """A text as it was when its writer asked the coach or handed it in, with what the coach said. Append only.

    `feedback` is a `Feedback` as a record. `handed_in_at` is set once.
    """

    __tablename__ = "writing_version"
    __table_args__ = (
        UniqueConstraint("writing_id", "number"),
        Index("ix_writing_version_handed_in_at", "handed_in_at"),
    )

    writing_id: Mapped[UUID] = mapped_column(ForeignKey("writing.id"))
    number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    feedback: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime]
    handed_in_at: Mapped[datetime | None]

    writing: Mapped[Writing] = relationship(back_populates="versions")
    replies: Mapped[list["RemarkReply"]] = relationship()
    markings: Mapped[list["Marking"]] = relationship(back_populates="version", order_by="Marking.marked_at")


class RemarkReply(Base):
    """What the learner answered to the remark at a place in the coach's list."""

    __tablename__ = "remark_reply"

    version_id: Mapped[UUID] = mapped_column(ForeignKey("writing_version.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    reply: Mapped[Reply] = mapped_column(by_value(Reply))
    answered_at: Mapped[datetime]


class Marking(HasId, Base):
    """A teacher's judgement of a version. It can be taken back, and is then kept with the time of that.

    `taken_back` are the places, in the coach's list, of the remarks that the teacher does not agree with.
    """

    __tablename__ = "marking"
    __table_args__ = (Index("ix_marking_teacher_id_marked_at", "teacher_id", "marked_at"),)

    version_id: Mapped[UUID] = mapped_column(ForeignKey("writing_version.id"), index=True)
    teacher_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    comment: Mapped[str] = mapped_column(Text)
    taken_back: Mapped[list[int]] = mapped_column(JSON)
    marked_at: Mapped[datetime]
    undone_at: Mapped[datetime | None]

    version: Mapped[WritingVersion] = relationship(back_populates="markings")
    teacher: Mapped[Person] = relationship()
    judgements: Mapped[list["Judgement"]] = relationship()
    remarks: Mapped[list["TeacherRemark"]] = relationship(order_by="TeacherRemark.start")

    @property
    def scores(self) -> tuple[tuple[Criterion, int], ...]:
        """The score of each criterion, in the order of the criteria."""
        given = {row.criterion: row.score for row in self.judgements}
        return tuple((criterion, given[criterion]) for criterion in Criterion if criterion in given)


class Judgement(Base):
    """A score of 1–4 for one criterion."""

    __tablename__ = "judgement"
    __table_args__ = (CheckConstraint("score BETWEEN 1 AND 4", name="score_from_1_to_4"),)

    marking_id: Mapped[UUID] = mapped_column(ForeignKey("marking.id"), primary_key=True)
    criterion: Mapped[Criterion] = mapped_column(by_value(Criterion), primary_key=True)
    score: Mapped[int]


class TeacherRemark(HasId, Base):
    """A teacher's own remark on a place in a version: character offsets, half open."""

    __tablename__ = "teacher_remark"
    __table_args__ = (CheckConstraint('start >= 0 AND start < "end"', name="place"),)

    marking_id: Mapped[UUID] = mapped_column(ForeignKey("marking.id"), index=True)
    start: Mapped[int]
    end: Mapped[int]
    text: Mapped[str] = mapped_column(Text)


class CheckOff(Base):
    """A check of the coach that a teacher has switched off for a group."""

    __tablename__ = "check_off"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), primary_key=True)
    check: Mapped[str] = mapped_column(String(100), primary_key=True)
    decided_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime]
