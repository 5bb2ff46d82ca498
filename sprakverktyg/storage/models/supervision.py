"""Handledare and learners: the relation, the periods, the unit's own tasks, and what was seen at work."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.introduction import When
from sprakverktyg.domain.supervision import EnteredOn, PeriodKind, Result, SupervisionKind
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person, Unit


class Supervision(HasId, Base):
    """A handledare follows a learner from a day to a day, wherever they work. Without an end it goes on."""

    __tablename__ = "supervision"
    __table_args__ = (Index("ix_supervision_handledare_id_starts_on", "handledare_id", "starts_on"),)

    learner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    handledare_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[SupervisionKind] = mapped_column(by_value(SupervisionKind))
    starts_on: Mapped[date]
    ends_on: Mapped[date | None]
    entered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entered_at: Mapped[datetime]

    learner: Mapped[Person] = relationship(foreign_keys=[learner_id])
    handledare: Mapped[Person] = relationship(foreign_keys=[handledare_id])


class LearningPeriod(HasId, Base):
    """An introduction or a placement on a unit, with its first and last day."""

    __tablename__ = "learning_period"

    learner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    kind: Mapped[PeriodKind] = mapped_column(by_value(PeriodKind))
    starts_on: Mapped[date]
    ends_on: Mapped[date]
    entered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entered_at: Mapped[datetime]

    learner: Mapped[Person] = relationship(foreign_keys=[learner_id])
    unit: Mapped[Unit] = relationship()


class OwnTask(HasId, Base):
    """A task that a unit has added to its introductions. One that was taken away keeps what was seen of it."""

    __tablename__ = "own_task"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    when: Mapped[When] = mapped_column(by_value(When))
    shows: Mapped[str] = mapped_column(String(300))
    added_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class LeftOutTask(HasId, Base):
    """A task from files that a unit's introductions leave out."""

    __tablename__ = "left_out_task"
    __table_args__ = (UniqueConstraint("unit_id", "task_id"),)

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"))
    task_id: Mapped[str] = mapped_column(String(100))
    left_out_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    left_out_at: Mapped[datetime]


class Observation(HasId, Base):
    """What a handledare saw a learner do. Append only; one that was wrong gets a withdrawal."""

    __tablename__ = "observation"
    __table_args__ = (Index("ix_observation_learner_id_task_id", "learner_id", "task_id"),)

    learner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    task_id: Mapped[str] = mapped_column(String(100))
    result: Mapped[Result] = mapped_column(by_value(Result))
    place: Mapped[str] = mapped_column(String(80))
    note: Mapped[str] = mapped_column(String(200))
    seen_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    seen_at: Mapped[datetime]
    entered_on: Mapped[EnteredOn] = mapped_column(by_value(EnteredOn))

    seen_by: Mapped[Person] = relationship(foreign_keys=[seen_by_id])
    withdrawal: Mapped["Withdrawal | None"] = relationship(back_populates="observation")


class Withdrawal(Base):
    """Why an observation does not count. The observation stays."""

    __tablename__ = "withdrawal"

    observation_id: Mapped[UUID] = mapped_column(ForeignKey("observation.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(200))
    withdrawn_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    withdrawn_at: Mapped[datetime]

    observation: Mapped[Observation] = relationship(back_populates="withdrawal")
    withdrawn_by: Mapped[Person] = relationship()


class Conclusion(HasId, Base):
    """Somebody's decision that a task is done, or is to be done again. Append only; the newest one counts."""

    __tablename__ = "conclusion"
    __table_args__ = (Index("ix_conclusion_learner_id_task_id", "learner_id", "task_id"),)

    learner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    task_id: Mapped[str] = mapped_column(String(100))
    done: Mapped[bool]
    reason: Mapped[str] = mapped_column(String(200))
    concluded_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    concluded_at: Mapped[datetime]

    concluded_by: Mapped[Person] = relationship(foreign_keys=[concluded_by_id])
