"""What the report on the language duty counts: people as they were on a day, and what had been noted by then."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, exists, func, or_, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.roles import Right, roles_with
from sprakverktyg.storage import evidence, supervision, writing
from sprakverktyg.storage.memberships import covers
from sprakverktyg.storage.models import (
    Evidence,
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

People = Select[UUID]
"""People as a query for their ids: two thousand ids need not come from the database and go back."""


def _staff(unit_ids: Collection[UUID], moment: datetime) -> Select[UUID, UUID]:
    """Select (unit, person) for every role in which one practises, on the day that ends at a moment."""
    return (
        select(MembershipPeriod.unit_id, MembershipPeriod.person_id)
        .join(MembershipPeriod.person)
        .where(
            MembershipPeriod.unit_id.in_(unit_ids),
            MembershipPeriod.role.in_(roles_with(Right.PRACTISE)),
            covers(day_of(moment - timedelta(microseconds=1))),
            or_(Person.ended_at.is_(None), Person.ended_at >= moment),
        )
    )


def staff_at(session: Session, unit_ids: Collection[UUID], moment: datetime) -> dict[UUID, frozenset[UUID]]:
    """Return per unit who had a role there in which one practises, on the day that ends at a moment."""
    found: dict[UUID, set[UUID]] = {unit_id: set() for unit_id in unit_ids}
    for unit_id, person_id in session.execute(_staff(unit_ids, moment)):
        found[unit_id].add(person_id)
    return {unit_id: frozenset(people) for unit_id, people in found.items()}


def everybody_at(unit_ids: Collection[UUID], moment: datetime) -> People:
    """Select all of those people."""
    return _staff(unit_ids, moment).with_only_columns(MembershipPeriod.person_id)


def mapped(session: Session, people: People, *, answers: int, on: date, until: datetime) -> frozenset[UUID]:
    """Return of whom something was known: a paper, a judged note, something seen at work, or enough judged answers.

    Answers count to the end of the day `on`, the rest as it stood at `until`. Of nobody is more read than needed: the
    first row of a kind is enough, and so are as many rows of days with answers as answers are asked for.
    """
    practised = (
        select(PracticeDay.day)
        .where(PracticeDay.person_id == Person.id, PracticeDay.day <= on, PracticeDay.answers > 0)
        .correlate(Person)
    )
    known = or_(
        exists().where(Evidence.person_id == Person.id, evidence.counted(until)),
        select(Writing.id)
        .join(WritingVersion, WritingVersion.writing_id == Writing.id)
        .join(Marking, Marking.version_id == WritingVersion.id)
        .where(Writing.person_id == Person.id, Writing.task_id.is_not(None), writing.stood(until))
        .exists(),
        select(Observation.id)
        .outerjoin(Withdrawal)
        .where(Observation.learner_id == Person.id, supervision.counted(until))
        .exists(),
        practised.offset(answers - 1).limit(1).exists(),
        practised.with_only_columns(func.sum(PracticeDay.answers)).scalar_subquery() >= answers,
    )
    return frozenset(session.scalars(select(Person.id).where(Person.id.in_(people), known)))


def evaluated(session: Session, people: People, *, since: datetime, until: datetime) -> frozenset[UUID]:
    """Return who had answered an evaluation of a period between two moments. What they answered is not read."""
    query = select(PeriodEvaluation.person_id).where(
        PeriodEvaluation.person_id.in_(people),
        PeriodEvaluation.answered_at >= since,
        PeriodEvaluation.answered_at < until,
    )
    return frozenset(session.scalars(query))
