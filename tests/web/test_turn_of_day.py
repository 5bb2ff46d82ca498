"""The first request of a day carries out what the day brings."""

from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import employment
from tests.support.cast import email_of
from tests.support.pages import PageClient


def test_the_account_is_locked_when_the_last_day_is_over(
    app: Flask, anonymous: PageClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sprakverktyg.web.clock.now", lambda: datetime(2026, 11, 22, 22, 59, tzinfo=UTC))
    worker = select(Person).where(Person.email == email_of(Role.CARE_WORKER))
    with app.extensions["sessions"].begin() as session:
        last_day = datetime(2026, 11, 22, tzinfo=UTC).date()
        employment.end_employment(session, session.scalars(worker).one(), last_day, on=last_day)
    assert anonymous.sign_in(email_of(Role.CARE_WORKER)).status_code == 303
    assert anonymous.get("/ova/").status_code == 200
    monkeypatch.setattr("sprakverktyg.web.clock.now", lambda: datetime(2026, 11, 22, 23, 0, tzinfo=UTC))
    assert anonymous.get("/ova/").location.startswith("/logga-in")
    assert anonymous.sign_in(email_of(Role.CARE_WORKER)).status_code == 422
