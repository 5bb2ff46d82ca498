"""Plans, their follow-up, and paid time. Every query can be asked as of a moment: what came later is left out."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.plans import PaidKind, PlanDates
from sprakverktyg.storage.models import AnswerEvent, LanguagePlan, PaidTime, PlanFollowUp, PracticeSession


def newest_plans(session: Session, person_ids: Collection[UUID], *, until: datetime) -> dict[UUID, LanguagePlan]:
    """Return the plan in force per person, by those made before `until`."""
    newest = (
        select(LanguagePlan.person_id, func.max(LanguagePlan.made_at).label("made_at"))
        .where(LanguagePlan.person_id.in_(person_ids), LanguagePlan.made_at < until)
        .group_by(LanguagePlan.person_id)
        .subquery()
    )
    query = (
        select(LanguagePlan)
        .join(
            newest,
            (LanguagePlan.person_id == newest.c.person_id) & (LanguagePlan.made_at == newest.c.made_at),
        )
        .options(joinedload(LanguagePlan.follow_up))
    )
    return {plan.person_id: plan for plan in session.scalars(query)}


class InForce(NamedTuple):
    """The little of a plan that a report counts."""

    minutes_per_week: int
    agreed: bool


def plans_in_force(
    session: Session, person_ids: Collection[UUID] | Select[UUID], *, until: datetime
) -> dict[UUID, InForce]:
    """Return what is counted of the newest plan per person, as it was known before `until`."""
    query = (
        select(LanguagePlan.person_id, LanguagePlan.minutes_per_week, LanguagePlan.agreed_at)
        .where(LanguagePlan.person_id.in_(person_ids), LanguagePlan.made_at < until)
        .order_by(LanguagePlan.made_at)
    )
    return {
        person_id: InForce(minutes, agreed_at is not None and agreed_at < until)
        for person_id, minutes, agreed_at in session.execute(query)
    }


def plans_of(session: Session, person_id: UUID) -> Sequence[LanguagePlan]:
    """Return all plans of a person, the newest first."""
    query = (
        select(LanguagePlan)
        .where(LanguagePlan.person_id == person_id)
        .options(joinedload(LanguagePlan.follow_up), joinedload(LanguagePlan.made_by), joinedload(LanguagePlan.unit))
        .order_by(LanguagePlan.made_at.desc())
    )
    return session.scalars(query).all()


def dates_of(plan: LanguagePlan, *, until: datetime) -> PlanDates:
    """Return what was known of a plan before `until`."""
    agreed = plan.agreed_at if plan.agreed_at and plan.agreed_at < until else None
    follow_up = plan.follow_up
    held_on = follow_up.held_on if follow_up and follow_up.noted_at < until else None
    return PlanDates(agreed, plan.follow_up_on, held_on)


def followed_up(
    session: Session, person_ids: Collection[UUID] | Select[UUID], *, first: date, last: date, until: datetime
) -> frozenset[UUID]:
    """Return who had a plan followed up on the days from `first` to `last`."""
    query = (
        select(LanguagePlan.person_id)
        .join(LanguagePlan.follow_up)
        .where(
            LanguagePlan.person_id.in_(person_ids),
            PlanFollowUp.held_on.between(first, last),
            PlanFollowUp.noted_at < until,
        )
    )
    return frozenset(session.scalars(query))


def used_minutes(
    session: Session, person_ids: Collection[UUID] | Select[UUID], *, first: date, last: date, until: datetime
) -> dict[UUID, int]:
    """Return the minutes of paid time used per person on the days from `first` to `last`; who used none is left out."""
    query = (
        select(PaidTime.person_id, func.sum(PaidTime.minutes))
        .where(
            PaidTime.person_id.in_(person_ids),
            PaidTime.day.between(first, last),
            PaidTime.entered_at < until,
        )
        .group_by(PaidTime.person_id)
    )
    return {person_id: int(minutes) for person_id, minutes in session.execute(query)}


def paid_times(session: Session, person_ids: Collection[UUID], *, first: date, last: date) -> Sequence[PaidTime]:
    """Return the paid time of people on the days from `first` to `last`, oldest first."""
    query = (
        select(PaidTime)
        .where(PaidTime.person_id.in_(person_ids), PaidTime.day.between(first, last))
        .order_by(PaidTime.day, PaidTime.entered_at)
    )
    return session.scalars(query).all()


def all_paid_times(session: Session, person_id: UUID) -> Sequence[PaidTime]:
    """Return all paid time of a person, oldest first."""
    return session.scalars(select(PaidTime).where(PaidTime.person_id == person_id).order_by(PaidTime.day)).all()


def unmarked_sessions(
    session: Session, person_id: UUID, *, since: datetime, limit: int = 10
) -> list[tuple[UUID, date, int]]:
    """Return the person's finished sessions that are not marked as paid time: id, day, minutes rounded up."""
    query = (
        select(PracticeSession.id, PracticeSession.started_at, func.sum(AnswerEvent.seconds))
        .join(AnswerEvent, AnswerEvent.session_id == PracticeSession.id)
        .outerjoin(PaidTime, PaidTime.session_id == PracticeSession.id)
        .where(
            PracticeSession.person_id == person_id,
            PracticeSession.started_at >= since,
            PracticeSession.finished_at.is_not(None),
            PaidTime.id.is_(None),
        )
        .group_by(PracticeSession.id, PracticeSession.started_at)
        .order_by(PracticeSession.started_at.desc())
        .limit(limit)
    )
    return [
        (session_id, day_of(started_at), max(1, -(-int(seconds) // 60)))
        for session_id, started_at, seconds in session.execute(query)
    ]


def add_paid_time(
    session: Session,
    *,
    person_id: UUID,
    unit_id: UUID,
    day: date,
    minutes: int,
    kind: PaidKind,
    session_id: UUID | None,
    entered_by_id: UUID,
    now: datetime,
) -> PaidTime:
    row = PaidTime(
        person_id=person_id,
        unit_id=unit_id,
        day=day,
        minutes=minutes,
        kind=kind,
        session_id=session_id,
        entered_by_id=entered_by_id,
        entered_at=now,
    )
    session.add(row)
    session.flush()
    return row
