"""The administrator sees that records are opened, and never what stands in them."""

from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import RIGHTS, Role
from sprakverktyg.storage.models import Person, RecordAccess, Unit
from sprakverktyg.usecases import access_log
from sprakverktyg.web.clock import today
from tests.support.cast import email_of
from tests.support.pages import Page
from tests.web.conftest import SignedIn

MAY_NAME_A_PERSON = {"staff", "pins"}
"""The blueprints whose pages about one person an administrator opens. None of them shows what has been learnt."""


@pytest.fixture
def log(app: Flask) -> str:
    """The address of the log of Björken, where the manager opened the care worker's record; Linden's person, too."""
    with app.extensions["sessions"].begin() as session:
        people = {person.email: person.id for person in session.scalars(select(Person))}
        for email, day in (
            (email_of(Role.CARE_WORKER), datetime(2026, 3, 29, 22, 30, tzinfo=UTC)),
            (email_of(Role.CARE_WORKER), datetime.now(UTC)),
            ("neighbour@test.example", datetime.now(UTC)),
        ):
            manager = people[email_of(Role.MANAGER)]
            session.add(RecordAccess(viewer_id=manager, person_id=people[email], page="läget", opened_at=day))
        unit = session.scalars(select(Unit).where(Unit.name == "Björken")).one()
        return f"/administration/logg/{unit.id}"


def test_the_log_of_a_unit(signed_in: SignedIn, log: str) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    (row,) = administrator.page(log).texts("tbody tr")
    assert "Own Manager Own Care_Worker Läget på enheten" in row
    for first, last, count in (
        ("2026-03-30", "2026-03-30", 1),
        ("2026-03-29", "2026-03-29", 0),
        ("2026-01-01", "", 2),
        ("", "2026-03-30", 1),
    ):
        assert len(administrator.page(f"{log}?first={first}&last={last}").texts("tbody tr")) == count
    assert "före första dagen" in administrator.page(f"{log}?first=2026-03-02&last=2026-03-01", 422).text()
    assert administrator.page(f"{log}?first=igår").attributes("[aria-invalid]", "name") == ["first"]


def test_somebody_who_has_moved_on_is_seen_for_their_own_days(app: Flask, signed_in: SignedIn, log: str) -> None:
    from sprakverktyg.storage.memberships import periods_of

    with app.extensions["sessions"].begin() as session:
        worker = session.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER))).one()
        periods_of(session, worker.id)[0].ends_on = today() - timedelta(days=1)
    assert len(signed_in(Role.ADMINISTRATOR).page(f"{log}?first=2026-01-01").texts("tbody tr")) == 1


def test_a_long_log_is_cut(signed_in: SignedIn, log: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access_log, "MOST_SHOWN", 1)
    assert "de 1 senaste" in signed_in(Role.ADMINISTRATOR).page(f"{log}?first=2026-01-01").text()


def test_no_page_that_an_administrator_can_open_shows_what_somebody_has_learnt(app: Flask) -> None:
    for rule in app.url_map.iter_rules():
        right = getattr(app.view_functions[rule.endpoint], "right", None)
        if right in RIGHTS[Role.ADMINISTRATOR] and "person_id" in rule.arguments:
            assert rule.endpoint.partition(".")[0] in MAY_NAME_A_PERSON, rule.endpoint


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_nobody_else_sees_the_log(signed_in: SignedIn, log: str, role: Role) -> None:
    assert signed_in(role).get(log).status_code == 403
    assert Page(signed_in(Role.ADMINISTRATOR, stranger=True).get(log)).response.status_code == 404
