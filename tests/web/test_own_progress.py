"""“Det här kan jag”: only one's own, in words, without a level from estimates."""

import random
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import practice
from tests.support.cast import email_of
from tests.web.conftest import SignedIn

ADDRESS = "/det-har-kan-jag/"


def practise(app: Flask, role: Role, *, wrong: int) -> None:
    """Answer ten items about hygiene yesterday, some of them wrongly."""
    content = app.extensions["layers"].content
    now = datetime.now(UTC) - timedelta(days=1)
    with app.extensions["sessions"].begin() as session:
        person = session.scalars(select(Person).where(Person.email == email_of(role))).one()
        row = practice.begin_session(
            session, content.framework, content.library, person.id, "hygienkunskap", now=now, rng=random.Random(1)
        )
        while (position := practice.next_position(session, content.library, row)) is not None:
            exercise = practice.item_at(session, content.library, row, position).exercise
            practice.answer_item(
                session,
                content.library,
                row,
                answer_id=uuid4(),
                position=position,
                given=exercise.answers[0] if position >= wrong else "–",
                seconds=30 if position else 900,
                now=now,
            )


def test_works(app: Flask, signed_in: SignedIn) -> None:
    practise(app, Role.CARE_WORKER, wrong=2)
    client = signed_in(Role.CARE_WORKER)
    page = client.page(ADDRESS)
    assert page.texts(".stage-bars li > span") == ["Hygienkunskap"]
    table = page.texts("main tbody tr:first-child td")
    assert sum(map(int, table[:-1])) == int(table[-1])
    assert int(table[1]) > 0
    assert page.attributes(".stage-bars svg", "aria-label")[0].startswith("Sitter kvar: 0. Kan nu:")
    assert page.texts("#hur-langt ~ ul h3") == ["Läsa", "Lyssna", "Samtala", "Skriva"]
    assert set(page.texts("#hur-langt ~ ul .pill")) == {"Vet inte än"}
    assert "Vi vet inte än hur många nya uppgifter du klarar." in page.text()


def test_minutes_are_paid_or_own_as_one_says(app: Flask, signed_in: SignedIn) -> None:
    practise(app, Role.CARE_WORKER, wrong=0)
    client = signed_in(Role.CARE_WORKER)
    page = client.page(ADDRESS)
    day = page.attributes(".time-days input[name=day]", "value")[0]
    assert "5 minuter som du inte har sagt något om" in page.text()
    assert client.send(f"{ADDRESS}tid", {"day": day, "paid": "1"}).status_code == 303
    assert "5 minuter på arbetstid" in client.page(ADDRESS).text()
    client.send(f"{ADDRESS}tid", {"day": day, "paid": "0"})
    assert "5 minuter på egen tid" in client.page(ADDRESS).text()
    for wrong in ({"day": "2020-01-01", "paid": "1"}, {"day": day, "paid": "x"}, {"day": "x", "paid": "1"}, {}):
        assert client.send(f"{ADDRESS}tid", wrong).status_code == 422


def test_wrong_role_and_anonymous(app: Flask, signed_in: SignedIn) -> None:
    for role in (Role.MANAGER, Role.TEACHER):
        assert signed_in(role).get(ADDRESS).status_code == 403
        assert ADDRESS not in signed_in(role).page("/min-sida/").attributes("main a", "href")
    assert app.test_client().get(ADDRESS).status_code == 303


def test_others_answers_are_not_seen(app: Flask, signed_in: SignedIn) -> None:
    practise(app, Role.SPRAKOMBUD, wrong=0)
    assert not signed_in(Role.CARE_WORKER).page(ADDRESS).texts(".stage-bars li")


def test_empty(signed_in: SignedIn) -> None:
    page = signed_in(Role.CARE_WORKER).page(ADDRESS)
    assert "Du har inte övat några ord än." in page.text()
    assert "Du har inte övat de senaste fyra veckorna." in page.text()
    assert "Ingen har öppnat någon sida om dig." in page.text()
    assert "Öva tio uppgifter" in page.texts("main form button")
