"""Forecasts of when people have kept the core words, from the minutes they use and the words that stay."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.days import end_of
from sprakverktyg.domain.forecast import MET_DURING, SETTLING, Forecast, Pace, forecast
from sprakverktyg.storage import memory


def forecasts_of(session: Session, content: Content, person_ids: Collection[UUID], *, on: date) -> dict[UUID, Forecast]:
    """Return the forecast of each person. What stays is asked for as it is now, and not as it was on a day."""
    core = {word.id for word in content.library.words if word.core}
    settling = on - SETTLING
    first = settling - MET_DURING
    kept = memory.kept_words(session, person_ids, core, since=end_of(first), until=end_of(settling))
    day = timedelta(days=1)
    before = memory.practice_minutes(session, person_ids, since=first + day, until=settling)
    now = memory.practice_minutes(session, person_ids, since=settling + day, until=on)
    found = {}
    for person_id in person_ids:
        in_all, met_then = kept[person_id]
        then, lately = _per_week(before[person_id], MET_DURING), _per_week(now[person_id], SETTLING)
        found[person_id] = forecast(Pace(met_then, len(core) - in_all, then, lately))
    return found


def _per_week(minutes: float, during: timedelta) -> float:
    return minutes / (during / timedelta(weeks=1))
