"""Reflections, evaluations, what signals are made of, talks and notes."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import case, func, or_, select
from sqlalchemy.orm import Session, contains_eager, joinedload

from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.support import Accuracy
from sprakverktyg.storage.models import (
    AnswerEvent,
    LearningPeriod,
    Membership,
    MentorNote,
    PeriodEvaluation,
    Person,
    PracticeSession,
    Reflection,
    SignalReply,
    SuggestedTalk,
    Supervision,
    TalkRequest,
)


def reflections_of(session: Session, person_id: UUID, *, only_shared: bool = False) -> Sequence[Reflection]:
    """Return the reflections of a person, newest first."""
    query = select(Reflection).where(Reflection.person_id == person_id)
    if only_shared:
        query = query.where(Reflection.shared_at.is_not(None))
    return session.scalars(query.order_by(Reflection.written_at.desc())).all()


def reflection_of(session: Session, person_id: UUID, reflection_id: UUID) -> Reflection | None:
    return session.scalar(select(Reflection).where(Reflection.id == reflection_id, Reflection.person_id == person_id))


def newest_module(session: Session, person_id: UUID) -> str | None:
    """Return the module that a person practised last."""
    query = select(PracticeSession.module_id).where(PracticeSession.person_id == person_id)
    return session.scalar(query.order_by(PracticeSession.started_at.desc()).limit(1))


def evaluations_by(session: Session, person_id: UUID) -> Sequence[PeriodEvaluation]:
    query = select(PeriodEvaluation).where(PeriodEvaluation.person_id == person_id)
    return session.scalars(query.order_by(PeriodEvaluation.answered_at)).all()


def evaluations_on(session: Session, unit_id: UUID) -> Sequence[PeriodEvaluation]:
    """Return what was answered about periods on a unit, in order of time."""
    query = (
        select(PeriodEvaluation)
        .join(PeriodEvaluation.period)
        .where(LearningPeriod.unit_id == unit_id)
        .order_by(PeriodEvaluation.answered_at)
    )
    return session.scalars(query).all()


def period_to_evaluate(session: Session, person_id: UUID, *, on: date) -> LearningPeriod | None:
    """Return the newest ended period that the learner has not answered about."""
    query = (
        select(LearningPeriod)
        .outerjoin(PeriodEvaluation)
        .where(
            LearningPeriod.learner_id == person_id,
            LearningPeriod.ends_on <= on,
            PeriodEvaluation.id.is_(None),
        )
        .options(joinedload(LearningPeriod.unit))
        .order_by(LearningPeriod.ends_on.desc())
    )
    return session.scalar(query.limit(1))


def starts_since(session: Session, person_ids: Collection[UUID], since: datetime) -> dict[UUID, list[datetime]]:
    """Return when each person has begun to practise since a time."""
    query = select(PracticeSession.person_id, PracticeSession.started_at).where(
        PracticeSession.person_id.in_(person_ids), PracticeSession.started_at >= since
    )
    found: dict[UUID, list[datetime]] = {person_id: [] for person_id in person_ids}
    for person_id, started_at in session.execute(query):
        found[person_id].append(started_at)
    return found


def accuracies(
    session: Session, person_ids: Collection[UUID], since: datetime, until: datetime
) -> dict[UUID, Accuracy]:
    """Return per person how many answers between two times were judged, and how many right."""
    right = [outcome for outcome in Outcome if outcome.counts_as_right]
    query = (
        select(AnswerEvent.person_id, func.count(), func.sum(case((AnswerEvent.outcome.in_(right), 1), else_=0)))
        .where(
            AnswerEvent.person_id.in_(person_ids),
            AnswerEvent.answered_at >= since,
            AnswerEvent.answered_at < until,
            AnswerEvent.outcome != Outcome.DONE,
        )
        .group_by(AnswerEvent.person_id)
    )
    return {person_id: Accuracy(answers, right) for person_id, answers, right in session.execute(query)}


def newest_requests(session: Session, person_ids: Collection[UUID]) -> dict[UUID, datetime]:
    query = (
        select(TalkRequest.person_id, func.max(TalkRequest.asked_at))
        .where(TalkRequest.person_id.in_(person_ids))
        .group_by(TalkRequest.person_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def requests_of(session: Session, person_id: UUID) -> Sequence[TalkRequest]:
    query = select(TalkRequest).where(TalkRequest.person_id == person_id)
    return session.scalars(query.order_by(TalkRequest.asked_at)).all()


def next_ends(session: Session, learner_ids: Collection[UUID], *, on: date) -> dict[UUID, date]:
    """Return the next day on which a relation or a period of each learner ends; stand-ins come and go."""
    ends: dict[UUID, date] = {}
    relations = (
        select(Supervision.learner_id, func.min(Supervision.ends_on))
        .where(Supervision.learner_id.in_(learner_ids), Supervision.ends_on >= on, Supervision.kind != "stand_in")
        .group_by(Supervision.learner_id)
    )
    periods = (
        select(LearningPeriod.learner_id, func.min(LearningPeriod.ends_on))
        .where(LearningPeriod.learner_id.in_(learner_ids), LearningPeriod.ends_on >= on)
        .group_by(LearningPeriod.learner_id)
    )
    for query in (relations, periods):
        for learner_id, ends_on in session.execute(query):
            if ends_on is not None:
                ends[learner_id] = min(ends.get(learner_id, ends_on), ends_on)
    return ends


def replies_to(session: Session, person_ids: Collection[UUID]) -> dict[UUID, list[SignalReply]]:
    """Return the answers to signals per person, oldest first."""
    query = select(SignalReply).where(SignalReply.person_id.in_(person_ids)).order_by(SignalReply.answered_at)
    found: dict[UUID, list[SignalReply]] = {person_id: [] for person_id in person_ids}
    for row in session.scalars(query):
        found[row.person_id].append(row)
    return found


def open_talk(session: Session, person_id: UUID) -> SuggestedTalk | None:
    """Return the talk that is suggested and not held."""
    query = select(SuggestedTalk).where(SuggestedTalk.person_id == person_id, SuggestedTalk.held_at.is_(None))
    return session.scalar(query.limit(1))


def talks_of(session: Session, person_id: UUID) -> Sequence[SuggestedTalk]:
    query = select(SuggestedTalk).where(SuggestedTalk.person_id == person_id)
    return session.scalars(query.order_by(SuggestedTalk.suggested_at)).all()


def talks_on(session: Session, unit_id: UUID, *, only_open: bool = False) -> Sequence[SuggestedTalk]:
    """Return the talks suggested with people of a unit, oldest first."""
    on_unit = select(Membership.person_id).where(Membership.unit_id == unit_id)
    query = (
        select(SuggestedTalk)
        .join(SuggestedTalk.person)
        .where(SuggestedTalk.person_id.in_(on_unit), Person.ended_at.is_(None))
        .options(contains_eager(SuggestedTalk.person))
        .order_by(SuggestedTalk.suggested_at)
    )
    return session.scalars(query.where(SuggestedTalk.held_at.is_(None)) if only_open else query).all()


def notes_about(session: Session, learner_id: UUID, author_id: UUID | None = None) -> Sequence[MentorNote]:
    """Return the notes about a learner, newest first; only one author's if one is named."""
    query = select(MentorNote).where(MentorNote.learner_id == learner_id)
    if author_id:
        query = query.where(MentorNote.author_id == author_id)
    return session.scalars(query.options(joinedload(MentorNote.author)).order_by(MentorNote.written_at.desc())).all()


def contributors(session: Session, person_ids: Collection[UUID], since: datetime) -> int:
    """Return how many of the people have answered anything about a word since a time."""
    query = select(func.count(AnswerEvent.person_id.distinct())).where(
        AnswerEvent.person_id.in_(person_ids), AnswerEvent.answered_at >= since, AnswerEvent.word_id.is_not(None)
    )
    return session.scalar(query) or 0


def missed_words(session: Session, person_ids: Collection[UUID], since: datetime, *, by_at_least: int) -> list[str]:
    """Return the words that several people have missed since a time, those that most have missed first."""
    missed_by = func.count(AnswerEvent.person_id.distinct())
    query = (
        select(AnswerEvent.word_id)
        .where(
            AnswerEvent.person_id.in_(person_ids),
            AnswerEvent.answered_at >= since,
            AnswerEvent.word_id.is_not(None),
            or_(AnswerEvent.outcome == Outcome.WRONG, AnswerEvent.outcome == Outcome.WRONG_FORM),
        )
        .group_by(AnswerEvent.word_id)
        .having(missed_by >= by_at_least)
        .order_by(missed_by.desc(), AnswerEvent.word_id)
    )
    return [word_id for word_id in session.scalars(query) if word_id]
