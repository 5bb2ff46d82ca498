from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.usecases import paid_time, papers, plans
from sprakverktyg.usecases.manager_record import manager_record
from tests.support.cast import PROFILE, Cast

NOW = datetime(2026, 11, 2, 12, tzinfo=UTC)


def test_all_that_is_stored_about_a_person_is_in_it(session: Session, cast: Cast, content: Content) -> None:
    learner, manager = cast.people[Role.CARE_WORKER], cast.viewer(session, cast.people[Role.MANAGER])
    papers.add_evidence(
        session,
        content.profile(PROFILE),
        learner,
        kind="sfi_d",
        issued_on=date(2026, 6, 1),
        issuer="skolan",
        entered_by_id=manager.id,
        now=NOW,
    )
    plans.make_plan(
        session,
        manager,
        cast.bjorken,
        learner,
        find=lambda text: (),
        goal="Läsa rutiner",
        measures="Kurs",
        minutes_per_week=20,
        follow_up_on=date(2027, 1, 1),
        now=NOW,
    )
    paid_time.enter(
        session, manager, cast.bjorken, learner, day=date(2026, 11, 1), minutes=60, kind=PaidKind.COURSE, now=NOW
    )
    found = manager_record(session, learner.id)
    assert (found["evidence"][0]["issuer"], found["plans"][0]["goal"]) == ("skolan", "Läsa rutiner")
    assert found["paid_time"] == [{"day": "2026-11-01", "minutes": 60, "kind": "course"}]
    assert manager_record(session, cast.neighbour.id) == {"evidence": [], "plans": [], "paid_time": []}
