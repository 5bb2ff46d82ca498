"""Plans for people's Swedish, their follow-up, and the paid time that was used. Rows are added, never changed away."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person, Unit


class LanguagePlan(HasId, Base):
    """What manager and learner agree on. A new plan takes the place of the one before, which is kept."""

    __tablename__ = "language_plan"
    __table_args__ = (
        CheckConstraint("minutes_per_week >= 0", name="minutes_not_negative"),
        Index("ix_language_plan_person_id_made_at", "person_id", "made_at"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    goal: Mapped[str] = mapped_column(Text)
    measures: Mapped[str] = mapped_column(Text)
    minutes_per_week: Mapped[int]
    starts_on: Mapped[date]
    follow_up_on: Mapped[date]
    made_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    made_at: Mapped[datetime]
    agreed_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(foreign_keys=[person_id])
    made_by: Mapped[Person] = relationship(foreign_keys=[made_by_id])
    unit: Mapped[Unit] = relationship()
    follow_up: Mapped["PlanFollowUp | None"] = relationship(back_populates="plan")


class PlanFollowUp(HasId, Base):
    """The talk in which a plan was followed up, and what came out of it."""

    __tablename__ = "plan_follow_up"

    plan_id: Mapped[UUID] = mapped_column(ForeignKey("language_plan.id"), unique=True)
    held_on: Mapped[date]
    outcome: Mapped[str] = mapped_column(Text)
    noted_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    noted_at: Mapped[datetime]

    plan: Mapped[LanguagePlan] = relationship(back_populates="follow_up")


class PaidTime(HasId, Base):
    """Minutes of paid time used for Swedish. `session_id` is set when a learner marked a row of exercises."""

    __tablename__ = "paid_time"
    __table_args__ = (
        CheckConstraint("minutes > 0", name="minutes_positive"),
        Index("ix_paid_time_person_id_day", "person_id", "day"),
    )

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    day: Mapped[date]
    minutes: Mapped[int]
    kind: Mapped[PaidKind] = mapped_column(by_value(PaidKind))
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("practice_session.id"), unique=True)
    entered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entered_at: Mapped[datetime]
