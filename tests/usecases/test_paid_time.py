from datetime import date, timedelta

from sqlalchemy.orm import Session

from sprakverktyg.domain.roles import Role
from sprakverktyg.usecases import paid_time
from sprakverktyg.usecases.paid_time import weeks_of
from tests.support.cast import Cast
from tests.usecases.test_duty import paid, plan


def test_the_months_add_up_to_the_weeks(session: Session, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    plan(session, person, cast.bjorken, date(2026, 9, 16), agreed=True)
    for day in range(0, 60, 4):
        paid(session, person, cast.bjorken, date(2026, 9, 1) + timedelta(days=day), 10 + day)
    session.flush()
    weeks = paid_time.ledger(session, cast.bjorken, weeks=weeks_of(date(2026, 9, 1), date(2026, 10, 31)))
    months = paid_time.by_month(weeks)
    mine = [row for row in months if row.person is person]
    assert [row.first for row in mine] == [date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1)]
    # Weeks that begin on 31 August; 7, 14, 21 and 28 September; 5, 12, 19 and 26 October; the plan is from the 16th.
    assert [row.agreed for row in mine] == [0, 60, 80]
    assert sum(row.total for row in mine) == sum(row.total for row in weeks) == sum(10 + day for day in range(0, 60, 4))
    assert mine[0].total == 10 + 14
