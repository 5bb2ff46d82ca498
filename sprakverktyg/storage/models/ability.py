"""Where somebody can begin, how difficult the exercises have turned out to be, and on whose time one practised."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.domain.placement import PlacementStatus
from sprakverktyg.storage.base import Base, by_value


class Placement(Base):
    """How far a person is with finding where to begin. The answers are in the log, as those of a practice session.

    `session_id` is None for somebody who skipped it before the first item.
    """

    __tablename__ = "placement"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    session_id: Mapped[UUID | None] = mapped_column(ForeignKey("practice_session.id"), index=True)
    status: Mapped[PlacementStatus] = mapped_column(by_value(PlacementStatus))
    changed_at: Mapped[datetime]


class LearntDifficulty(Base):
    """How many logits the first guess at difficulty is off: of a type of exercise, or of one item.

    `name` is the name of the type or the id of the item; learnt from everybody's answers, and learnt anew at will.
    """

    __tablename__ = "learnt_difficulty"

    name: Mapped[str] = mapped_column(String(200), primary_key=True)
    mean: Mapped[float]
    variance: Mapped[float]


class PracticeTime(Base):
    """What a person has said of a day: whether they practised in paid time, or in their own."""

    __tablename__ = "practice_time"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    paid: Mapped[bool]
