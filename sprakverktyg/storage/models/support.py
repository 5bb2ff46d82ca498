"""Support around a learner: reflections, evaluations, answers to signals, talks and notes."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.supervision import LearningPeriod
from sprakverktyg.storage.models.workplaces import Person


class Reflection(HasId, Base):
    """What a learner thinks about a question, as text or key words. Only theirs until `shared_at` is set."""

    __tablename__ = "reflection"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    question_id: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]
    shared_at: Mapped[datetime | None]


class PeriodEvaluation(HasId, Base):
    """A learner's answer about a period: 1–5 per statement, and own words."""

    __tablename__ = "period_evaluation"

    period_id: Mapped[UUID] = mapped_column(ForeignKey("learning_period.id"), unique=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    ratings: Mapped[dict[str, int]] = mapped_column(JSON)
    words: Mapped[str] = mapped_column(Text)
    answered_at: Mapped[datetime]

    period: Mapped[LearningPeriod] = relationship()


class TalkRequest(HasId, Base):
    """A learner wants to talk to somebody."""

    __tablename__ = "talk_request"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    asked_at: Mapped[datetime]


class SignalReply(HasId, Base):
    """What somebody answered to a kind of signal about a person. Append only."""

    __tablename__ = "signal_reply"
    __table_args__ = (Index("ix_signal_reply_person_id_kind", "person_id", "kind"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    kind: Mapped[SignalKind] = mapped_column(by_value(SignalKind))
    answer: Mapped[SignalAnswer] = mapped_column(by_value(SignalAnswer))
    until: Mapped[date | None]
    answered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    answered_at: Mapped[datetime]


class SuggestedTalk(HasId, Base):
    """The manager is told that a talk is suggested, and nothing else."""

    __tablename__ = "suggested_talk"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    suggested_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    suggested_at: Mapped[datetime]
    held_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    held_at: Mapped[datetime | None]

    person: Mapped[Person] = relationship(foreign_keys=[person_id])


class MentorNote(HasId, Base):
    """A handledare's note about a learner, which both of them read and nobody else."""

    __tablename__ = "mentor_note"

    learner_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    author_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    text: Mapped[str] = mapped_column(Text)
    written_at: Mapped[datetime]

    author: Mapped[Person] = relationship(foreign_keys=[author_id])
