from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.forecast import Forecast, ForecastReason
from sprakverktyg.domain.own_progress import STAYS_FROM
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Card, PracticeDay
from sprakverktyg.usecases.forecasts import forecasts_of
from tests.support.cast import Cast

ON = date(2026, 11, 22)
LAST_SETTLED = date(2026, 10, 25)
FIRST_COUNTED = date(2026, 8, 31)


class Log:
    """What is kept beside the answers of the care worker."""

    def __init__(self, session: Session, content: Content, cast: Cast) -> None:
        self.session, self.content, self.person = session, content, cast.people[Role.CARE_WORKER]
        self.core = [word.id for word in content.library.words if word.core]

    def keep(
        self, words: list[str], day: date, stability: float = STAYS_FROM, outcome: Outcome = Outcome.RIGHT
    ) -> None:
        at = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        self.session.add_all(
            Card(
                person_id=self.person.id,
                word_id=word_id,
                module_id="m",
                met_at=at,
                due=at,
                state=2,
                stability=stability,
                difficulty=5.0,
                last_review=at,
                last_outcome=outcome,
                right_in_row=1,
                wrong_in_row=0,
            )
            for word_id in words
        )
        self.session.flush()

    def practise(self, day: date, minutes: int) -> None:
        row = PracticeDay(person_id=self.person.id, day=day, skill="lasa", answers=1, right=1, seconds=60 * minutes)
        self.session.add(row)
        self.session.flush()

    def forecast(self) -> Forecast:
        return forecasts_of(self.session, self.content, [self.person.id], on=ON)[self.person.id]


@pytest.fixture
def log(session: Session, content: Content, cast: Cast) -> Log:
    return Log(session, content, cast)


def test_only_core_words_that_had_time_to_stay_make_the_pace(log: Log) -> None:
    core = iter(log.core)
    edges = [next(core) for _ in range(2)]
    log.keep(edges[:1], FIRST_COUNTED)
    log.keep(edges[1:], LAST_SETTLED)
    log.keep([next(core) for _ in range(158)], date(2026, 10, 1))
    log.keep([next(core)], LAST_SETTLED + timedelta(days=1))
    log.keep([next(core)], FIRST_COUNTED - timedelta(days=1))
    log.keep([next(core)], date(2026, 10, 1), stability=STAYS_FROM - 1)
    log.keep([next(core)], date(2026, 10, 1), outcome=Outcome.WRONG)
    log.keep([word.id for word in log.content.library.words if not word.core][:40], date(2026, 10, 1))
    log.practise(FIRST_COUNTED, 80)
    log.practise(LAST_SETTLED, 80)
    log.practise(ON, 80)
    found = log.forecast()
    assert (found.reason, found.words, found.minutes) == (ForecastReason.AT_THIS_PACE, 20.0, 20)
    assert found.left == len(log.core) - 162


def test_nothing_is_said_of_somebody_who_has_hardly_begun(log: Log) -> None:
    assert log.forecast().reason is ForecastReason.THIN
    log.keep(log.core[:160], date(2026, 10, 1))
    log.practise(LAST_SETTLED, 80)
    assert log.forecast().reason is ForecastReason.NO_TIME_NOW
