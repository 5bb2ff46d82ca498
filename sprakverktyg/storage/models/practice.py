"""Practice: sessions, answers and schedules."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.storage.base import Base, HasId, by_value


class PracticeSession(HasId, Base):
    """A row of items to practise. It stays open until the last item is answered.

    `module_id` is None where the items are not of one module: `minutes` is then how long the person said they had, or
    None for what a teacher asked for.
    """

    __tablename__ = "practice_session"
    __table_args__ = (Index("ix_practice_session_person_id_started_at", "person_id", "started_at"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    module_id: Mapped[str | None] = mapped_column(String(100))
    minutes: Mapped[int | None]
    exercise_ids: Mapped[list[str]] = mapped_column(JSON)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AnswerEvent(Base):
    """An answer. Append only; `id` comes from the client. One answer counts per item of a session.

    `word_id` is None for an item about a text, a dialogue or a note.
    """

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("session_id", "position"),
        CheckConstraint("seconds >= 0", name="seconds_not_negative"),
        Index("ix_answer_person_id_answered_at", "person_id", "answered_at"),
        Index("ix_answer_person_id_module_id_answered_at_outcome", "person_id", "module_id", "answered_at", "outcome"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    session_id: Mapped[UUID] = mapped_column(ForeignKey("practice_session.id"))
    position: Mapped[int]
    exercise_id: Mapped[str] = mapped_column(String(200))
    module_id: Mapped[str] = mapped_column(String(100))
    word_id: Mapped[str | None] = mapped_column(String(100))
    skill: Mapped[Skill] = mapped_column(by_value(Skill))
    outcome: Mapped[Outcome] = mapped_column(by_value(Outcome))
    given: Mapped[str] = mapped_column(String(500))
    seconds: Mapped[int]
    answered_at: Mapped[datetime]


class Card(Base):
    """What a person's answers about a word have led to: derived from them, and rebuilt from them at will."""

    __tablename__ = "card"
    __table_args__ = (Index("ix_card_person_id_due", "person_id", "due"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    word_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    module_id: Mapped[str] = mapped_column(String(100))
    met_at: Mapped[datetime]
    due: Mapped[datetime]
    state: Mapped[int]
    step: Mapped[int | None]
    stability: Mapped[float]
    difficulty: Mapped[float]
    last_review: Mapped[datetime]
    last_outcome: Mapped[Outcome] = mapped_column(by_value(Outcome))
    right_in_row: Mapped[int]
    wrong_in_row: Mapped[int]


class PracticeDay(Base):
    """What a person did in a skill on a day in Sweden: derived from the answers, and rebuilt from them at will."""

    __tablename__ = "practice_day"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    skill: Mapped[Skill] = mapped_column(by_value(Skill), primary_key=True)
    answers: Mapped[int]
    right: Mapped[int]
    seconds: Mapped[int]
