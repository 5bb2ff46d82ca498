"""Who follows whom, the periods, the unit's own tasks, and what was seen."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.domain.supervision import Result, SupervisionKind
from sprakverktyg.storage.models import (
    Conclusion,
    LearningPeriod,
    LeftOutTask,
    Observation,
    OwnTask,
    Person,
    Supervision,
    Withdrawal,
)


def _running(on: date) -> ColumnElement[bool]:
    ends = or_(Supervision.ends_on.is_(None), Supervision.ends_on >= on)
    return (Supervision.starts_on <= on) & ends


def supervisions_by(session: Session, handledare_id: UUID, *, on: date) -> Sequence[Supervision]:
    """Return a handledare's running relations with their learners, by the learner's name."""
    query = (
        select(Supervision)
        .join(Supervision.learner)
        .where(Supervision.handledare_id == handledare_id, _running(on), Person.ended_at.is_(None))
        .options(joinedload(Supervision.learner))
        .order_by(Person.name, Supervision.starts_on)
    )
    return session.scalars(query).all()


def supervisions_of(session: Session, learner_id: UUID) -> Sequence[Supervision]:
    """Return all relations of a learner with the handledare, newest first."""
    query = (
        select(Supervision)
        .where(Supervision.learner_id == learner_id)
        .options(joinedload(Supervision.handledare))
        .order_by(Supervision.starts_on.desc(), Supervision.entered_at.desc())
    )
    return session.scalars(query).all()


def kinds_between(session: Session, handledare_id: UUID, learner_id: UUID, *, on: date) -> frozenset[SupervisionKind]:
    """Return what a handledare is to a learner on a day; nothing if they have no running relation."""
    query = select(Supervision.kind).where(
        Supervision.handledare_id == handledare_id, Supervision.learner_id == learner_id, _running(on)
    )
    return frozenset(session.scalars(query))


def has_coordinator(session: Session, learner_id: UUID, *, on: date) -> bool:
    query = select(Supervision.id).where(
        Supervision.learner_id == learner_id, Supervision.kind == SupervisionKind.COORDINATOR, _running(on)
    )
    return session.scalar(query.limit(1)) is not None


def periods_of(session: Session, learner_ids: Collection[UUID]) -> dict[UUID, list[LearningPeriod]]:
    """Return the periods per learner with their units, oldest first."""
    query = (
        select(LearningPeriod)
        .where(LearningPeriod.learner_id.in_(learner_ids))
        .options(joinedload(LearningPeriod.unit))
        .order_by(LearningPeriod.starts_on, LearningPeriod.entered_at)
    )
    found: dict[UUID, list[LearningPeriod]] = {learner_id: [] for learner_id in learner_ids}
    for row in session.scalars(query):
        found[row.learner_id].append(row)
    return found


def own_tasks(session: Session, unit_ids: Collection[UUID]) -> Sequence[OwnTask]:
    """Return the tasks that units have added and not taken away, oldest first."""
    query = (
        select(OwnTask).where(OwnTask.unit_id.in_(unit_ids), OwnTask.removed_at.is_(None)).order_by(OwnTask.added_at)
    )
    return session.scalars(query).all()


def own_task_of(session: Session, unit_id: UUID, task_id: UUID) -> OwnTask | None:
    return session.scalar(select(OwnTask).where(OwnTask.id == task_id, OwnTask.unit_id == unit_id))


def left_out(session: Session, unit_ids: Collection[UUID]) -> Sequence[LeftOutTask]:
    return session.scalars(select(LeftOutTask).where(LeftOutTask.unit_id.in_(unit_ids))).all()


def observations_of(session: Session, learner_id: UUID, task_id: str | None = None) -> Sequence[Observation]:
    """Return what was seen of a learner, newest first, withdrawn or not."""
    query = select(Observation).where(Observation.learner_id == learner_id)
    if task_id:
        query = query.where(Observation.task_id == task_id)
    query = query.options(joinedload(Observation.seen_by), joinedload(Observation.withdrawal))
    return session.scalars(query.order_by(Observation.seen_at.desc())).unique().all()


def observation_of(session: Session, learner_id: UUID, observation_id: UUID) -> Observation | None:
    return session.scalar(
        select(Observation).where(Observation.id == observation_id, Observation.learner_id == learner_id)
    )


def conclusions_of(session: Session, learner_id: UUID, task_id: str | None = None) -> Sequence[Conclusion]:
    """Return the conclusions about a learner, oldest first."""
    query = select(Conclusion).where(Conclusion.learner_id == learner_id)
    if task_id:
        query = query.where(Conclusion.task_id == task_id)
    query = query.options(joinedload(Conclusion.concluded_by))
    return session.scalars(query.order_by(Conclusion.concluded_at)).all()


def newest_observations(session: Session, learner_ids: Collection[UUID]) -> dict[UUID, datetime]:
    """Return when each learner was last seen doing a task."""
    query = (
        select(Observation.learner_id, func.max(Observation.seen_at))
        .outerjoin(Withdrawal)
        .where(Observation.learner_id.in_(learner_ids), Withdrawal.observation_id.is_(None))
        .group_by(Observation.learner_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}


def counted(until: datetime) -> ColumnElement[bool]:
    """The condition that an observation, outer joined with its withdrawal, counted at a moment."""
    return and_(Observation.seen_at < until, or_(Withdrawal.observation_id.is_(None), Withdrawal.withdrawn_at >= until))


def newest_results(
    session: Session, learner_ids: Collection[UUID], *, until: datetime
) -> dict[UUID, dict[str, Result]]:
    """Return per learner and task the newest result that counted at a moment. Places and notes are not read."""
    place = func.row_number().over(
        partition_by=(Observation.learner_id, Observation.task_id),
        order_by=(Observation.seen_at.desc(), Observation.id),
    )
    numbered = (
        select(Observation.learner_id, Observation.task_id, Observation.result, place.label("place"))
        .outerjoin(Withdrawal)
        .where(
            Observation.learner_id.in_(learner_ids),
            counted(until),
        )
        .subquery()
    )
    found: dict[UUID, dict[str, Result]] = {learner_id: {} for learner_id in learner_ids}
    for learner_id, task_id, result, _ in session.execute(select(numbered).where(numbered.c.place == 1)):
        found[learner_id][task_id] = result
    return found


def newest_conclusions(
    session: Session, learner_ids: Collection[UUID], *, until: datetime
) -> dict[UUID, dict[str, bool]]:
    """Return per learner and task whether it was concluded to be done, as it stood at a moment."""
    query = (
        select(Conclusion.learner_id, Conclusion.task_id, Conclusion.done)
        .where(Conclusion.learner_id.in_(learner_ids), Conclusion.concluded_at < until)
        .order_by(Conclusion.concluded_at)
    )
    found: dict[UUID, dict[str, bool]] = {learner_id: {} for learner_id in learner_ids}
    for learner_id, task_id, done in session.execute(query):
        found[learner_id][task_id] = done
    return found


def seen_counts(session: Session, learner_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return of how many tasks each learner has an observation that counts."""
    query = (
        select(Observation.learner_id, func.count(Observation.task_id.distinct()))
        .outerjoin(Withdrawal)
        .where(Observation.learner_id.in_(learner_ids), Withdrawal.observation_id.is_(None))
        .group_by(Observation.learner_id)
    )
    return {row[0]: row[1] for row in session.execute(query)}
