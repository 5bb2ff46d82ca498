"""How much people have answered per module, counted by the database."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.evidence import Coverage
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.storage.models import AnswerEvent


def module_coverage_of(
    session: Session, person_ids: Collection[UUID], module_ids: Collection[str], *, until: datetime
) -> dict[UUID, dict[str, Coverage]]:
    """Return per person and module how much was answered before `until`, on how many days, and how much was right.

    The index that it is read from holds all that it asks for, so that the answers themselves are not touched.
    A day is counted once for each module. Answers that are not judged are left out.
    """
    right = [outcome for outcome in Outcome if outcome.counts_as_right]
    day = func.date(AnswerEvent.answered_at)
    if session.get_bind().dialect.name == "postgresql":
        day = func.date(func.timezone("UTC", AnswerEvent.answered_at))
    query = (
        select(
            AnswerEvent.person_id,
            AnswerEvent.module_id,
            func.count(),
            func.sum(case((AnswerEvent.outcome.in_(right), 1), else_=0)),
            func.count(day.distinct()),
        )
        .where(
            AnswerEvent.person_id.in_(person_ids),
            AnswerEvent.module_id.in_(module_ids),
            AnswerEvent.answered_at < until,
            AnswerEvent.outcome != Outcome.DONE,
        )
        .group_by(AnswerEvent.person_id, AnswerEvent.module_id)
    )
    found: dict[UUID, dict[str, Coverage]] = {person_id: {} for person_id in person_ids}
    for person_id, module_id, answers, right_answers, days in session.execute(query):
        found[person_id][module_id] = Coverage(answers, right_answers, days)
    return found
