"""What the report on the language duty counts: people as they were on a day, and what had been noted by then."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import func, or_, select, union
from sqlalchemy.orm import Session

from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.roles import Right, roles_with
from sprakverktyg.storage import supervision, writing
from sprakverktyg.storage.memberships import covers
from sprakverktyg.storage.models import (
    Marking,
    MembershipPeriod,
    Observation,
    PeriodEvaluation,
    Person,
    PracticeDay,
    Withdrawal,
    Writing,
    WritingVersion,
)


def staff_at(session: Session, unit_ids: Collection[UUID], moment: datetime) -> dict[UUID, frozenset[UUID]]:
    """Return per unit who had a role there in which one practises, on the day that ends at a moment."""
    query = (
        select(MembershipPeriod.unit_id, MembershipPeriod.person_id)
        .join(MembershipPeriod.person)
        .where(
            MembershipPeriod.unit_id.in_(unit_ids),
            MembershipPeriod.role.in_(roles_with(Right.PRACTISE)),
            covers(day_of(moment - timedelta(microseconds=1))),
            or_(Person.ended_at.is_(None), Person.ended_at >= moment),
        )
    )
    found: dict[UUID, set[UUID]] = {unit_id: set() for unit_id in unit_ids}
    for unit_id, person_id in session.execute(query):
        found[unit_id].add(person_id)
    return {unit_id: frozenset(people) for unit_id, people in found.items()}


def practised_enough(session: Session, person_ids: Collection[UUID], *, answers: int, on: date) -> frozenset[UUID]:
    """Return who had given at least so many judged answers by the end of a day."""
    query = (
        select(PracticeDay.person_id)
        .where(PracticeDay.person_id.in_(person_ids), PracticeDay.day <= on)
        .group_by(PracticeDay.person_id)
        .having(func.sum(PracticeDay.answers) >= answers)
    )
    return frozenset(session.scalars(query))


def evaluated(session: Session, person_ids: Collection[UUID], *, since: datetime, until: datetime) -> frozenset[UUID]:
    """Return who had answered an evaluation of a period between two moments. What they answered is not read."""
    query = select(PeriodEvaluation.person_id).where(
        PeriodEvaluation.person_id.in_(person_ids),
        PeriodEvaluation.answered_at >= since,
        PeriodEvaluation.answered_at < until,
    )
    return frozenset(session.scalars(query))


def judged_or_seen(session: Session, person_ids: Collection[UUID], *, until: datetime) -> frozenset[UUID]:
    """Return of whom a note had been judged, or something seen at work, as it stood at a moment."""
    judged = (
        select(Writing.person_id)
        .join(WritingVersion, WritingVersion.writing_id == Writing.id)
        .join(Marking, Marking.version_id == WritingVersion.id)
        .where(
            Writing.person_id.in_(person_ids),
            Writing.task_id.is_not(None),
            writing.stood(until),
        )
    )
    seen = (
        select(Observation.learner_id)
        .outerjoin(Withdrawal)
        .where(
            Observation.learner_id.in_(person_ids),
            supervision.counted(until),
        )
    )
    return frozenset(session.scalars(union(judged, seen)))
