"""What learners say of a period when it ends, and what a unit may know of it."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evaluation import HIGHEST, LOWEST, Evaluation, Statement, YearOfEvaluations, trend
from sprakverktyg.storage import supervision, support
from sprakverktyg.storage.models import LearningPeriod, PeriodEvaluation, Unit
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded


def asked_of(session: Session, viewer: Viewer, *, on: date) -> LearningPeriod | None:
    """Return the viewer's newest period that has ended and that they have not answered about."""
    return support.period_to_evaluate(session, viewer.id, on=on)


def period_for(session: Session, viewer: Viewer, period_id: UUID) -> LearningPeriod:
    """Return a period of the viewer's own, or raise NotFound."""
    for period in supervision.periods_of(session, [viewer.id])[viewer.id]:
        if period.id == period_id:
            return period
    raise NotFound(f"period {period_id}")


def evaluate(
    session: Session,
    viewer: Viewer,
    period: LearningPeriod,
    *,
    find: Find,
    ratings: Mapping[Statement, int],
    words: str,
    now: datetime,
    on: date,
) -> PeriodEvaluation:
    """Store the viewer's answer about a period of their own that has ended, once.

    Raises: InvalidInput if the period runs, was answered about, or a rating is missing; PersonalDataFound.
    """
    if period.ends_on > on:
        raise InvalidInput("period_runs")
    if any(row.period_id == period.id for row in support.evaluations_by(session, viewer.id)):
        raise InvalidInput("evaluated_already")
    if any(not LOWEST <= ratings.get(statement, 0) <= HIGHEST for statement in Statement):
        raise InvalidInput("rating_missing")
    found = PeriodEvaluation(
        period_id=period.id,
        person_id=viewer.id,
        ratings={statement.value: ratings[statement] for statement in Statement},
        words=guarded(words.strip(), find=find),
        answered_at=now,
    )
    session.add(found)
    session.flush()
    return found


def evaluation_trend(session: Session, unit: Unit) -> tuple[YearOfEvaluations, ...]:
    """Return the unit's evaluations year by year, as far as they may be shown."""
    return trend(
        Evaluation(
            row.person_id,
            row.answered_at,
            {statement: row.ratings[statement.value] for statement in Statement},
            row.words,
        )
        for row in support.evaluations_on(session, unit.id)
    )
