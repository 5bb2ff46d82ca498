from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import AnswerEvent, Device, Person, PinAttempts, PracticeSession, Unit
from sprakverktyg.usecases import pins
from sprakverktyg.web import access, clock
from sprakverktyg.web.device import COOKIE
from sprakverktyg.web.views import tablet
from tests.support.cast import email_of
from tests.support.pages import PageClient
from tests.support.rows import a_person
from tests.web.conftest import SignedIn

PIN = "274951"


@pytest.fixture
def ids(app: Flask) -> dict[Role | str, str]:
    """The ids of Björken's people by role, with a PIN for those who practise, and of the units."""
    with app.extensions["sessions"].begin() as session:
        people = {role: session.scalars(select(Person).where(Person.email == email_of(role))).one() for role in Role}
        stranger = session.scalars(
            select(Person).where(Person.email == email_of(Role.CARE_WORKER, stranger=True))
        ).one()
        neighbour = session.scalars(select(Person).where(Person.email == "neighbour@test.example")).one()
        for role in (Role.CARE_WORKER, Role.SPRAKOMBUD):
            pins.choose_pin(session, people[role].id, PIN)
        units = {unit.name: str(unit.id) for unit in session.scalars(select(Unit))}
        return {role: str(person.id) for role, person in people.items()} | {
            "stranger": str(stranger.id),
            "neighbour": str(neighbour.id),
            **units,
        }


@pytest.fixture
def on_the_ward(app: Flask, signed_in: SignedIn, ids: dict[Role | str, str]) -> PageClient:
    """A tablet that the handledare has coupled with a code."""
    page = signed_in(Role.HANDLEDARE).send(f"/plattor/{ids['Björken']}", {"name": "Köket"})
    client = app.test_client()
    code = page.text.partition('one-time-code"><strong>')[2].partition("<")[0]
    assert client.send("/platta/koppla", {"code": code}).location == "/platta/"
    return client


def enter(client: PageClient, person_id: str, pin: str = PIN, place: str = "/platta") -> str | None:
    return client.send(f"{place}/{person_id}", {"pin": pin}).location


def answer(app: Flask, client: PageClient, count: int) -> None:
    """Answer the first items of a session of four."""
    address = client.send("/ova/", {"module": "hygienkunskap"}).location
    with app.extensions["sessions"].begin() as session:
        row = session.get_one(PracticeSession, UUID(address.rpartition("/")[2]))
        row.exercise_ids = ["lucka:smitta:exempel-a2"] * 4
    for position in range(count):
        data = {"answer_id": uuid4(), "position": position, "answer": "smitta", "seconds": 3}
        assert client.send(address, data).status_code == 303


def answers_of(app: Flask, person_id: str) -> int:
    with app.extensions["sessions"]() as session:
        return sum(str(owner) == person_id for owner in session.scalars(select(AnswerEvent.person_id)))


def pass_time(monkeypatch: pytest.MonkeyPatch, **duration: float) -> None:
    real = clock.now

    def later() -> datetime:
        return real() + timedelta(**duration)

    for module in (access, tablet):
        monkeypatch.setattr(module, "now", later)


def test_it_works(on_the_ward: PageClient, ids: dict[Role | str, str]) -> None:
    page = on_the_ward.page("/platta/")
    assert page.texts("h1") == ["Björken"]
    assert page.texts(".tile span:last-child") == ["Own C", "Own H", "Own S"]
    assert enter(on_the_ward, ids[Role.CARE_WORKER]) == "/"
    page = on_the_ward.page("/")
    assert "Own Care_Worker" in page.texts("header")[0]
    assert page.attributes("body", "data-idle-seconds") == ["180"]
    assert on_the_ward.send("/logga-ut", {}).location == "/platta/"


def test_the_front_door_of_a_tablet_shows_the_names(on_the_ward: PageClient, anonymous: PageClient) -> None:
    assert on_the_ward.get("/ova/").location == "/platta/"
    assert on_the_ward.get("/ova/", headers={"HX-Request": "true"}).headers["HX-Redirect"] == "/platta/"
    assert anonymous.get("/platta/").location == "/logga-in"


def test_other_devices_and_other_units_show_no_names(
    on_the_ward: PageClient, anonymous: PageClient, ids: dict[Role | str, str]
) -> None:
    for whose in ("stranger", "neighbour", Role.MANAGER):
        for page in ("", "/engangskod"):
            assert on_the_ward.get(f"/platta/{ids[whose]}{page}").status_code == 404
        assert on_the_ward.send(f"/platta/{ids[whose]}", {"pin": PIN}).status_code == 404
        assert on_the_ward.send(f"/platta/inte-jag/{ids[whose]}", {"pin": PIN}).status_code == 404
    own = ids[Role.CARE_WORKER]
    for address in (f"/platta/{own}", f"/platta/{own}/engangskod", "/platta/inte-jag", f"/platta/inte-jag/{own}"):
        assert anonymous.get(address).status_code == 404
    for address in (f"/platta/{own}", f"/platta/inte-jag/{own}", "/platta/inte-jag"):
        assert anonymous.send(address, {"pin": PIN}).status_code == 404


def test_a_forged_cookie_is_no_tablet(on_the_ward: PageClient, anonymous: PageClient, app: Flask) -> None:
    with app.extensions["sessions"]() as session:
        device = session.scalars(select(Device)).one()
    anonymous.set_cookie(COOKIE, f'"{device.id}"')
    assert anonymous.get("/platta/").location == "/logga-in"


def test_wrong_pins_are_counted_and_lock(app: Flask, on_the_ward: PageClient, ids: dict[Role | str, str]) -> None:
    worker = ids[Role.CARE_WORKER]
    for left in (4, 3, 2, 1):
        assert enter(on_the_ward, worker, "274950") == f"/platta/{worker}"
        assert f"Försök kvar: {left}" in on_the_ward.page(f"/platta/{worker}").text()
    enter(on_the_ward, worker, "274950")
    assert enter(on_the_ward, worker) == f"/platta/{worker}"
    assert "låst efter fem fel" in on_the_ward.page(f"/platta/{worker}").text()
    with app.extensions["sessions"]() as session:
        assert session.scalars(select(PinAttempts.wrong)).one() == 5
    assert on_the_ward.sign_in(email_of(Role.CARE_WORKER)).location == "/"


def test_without_a_pin_one_is_told_how_to_get_one(
    on_the_ward: PageClient, signed_in: SignedIn, ids: dict[Role | str, str]
) -> None:
    handledare = ids[Role.HANDLEDARE]
    page = on_the_ward.page(f"/platta/{handledare}")
    assert "Du har ingen pinkod än" in page.text()
    assert page.attributes("main section a", "href")[0] == "/logga-in?vidare=/min-sida/pinkod"
    paper = signed_in(Role.ADMINISTRATOR).send(f"/administration/pinkod/{handledare}", {})
    code = paper.text.partition('one-time-code"><strong>')[2].partition("<")[0]
    form = {"code": code, "new": PIN, "again": PIN}
    assert on_the_ward.send(f"/platta/{handledare}/engangskod", {**form, "again": "1"}).status_code == 303
    assert on_the_ward.get("/").status_code == 303
    assert on_the_ward.send(f"/platta/{handledare}/engangskod", form).location == "/"
    on_the_ward.page("/")


def test_one_chooses_a_pin_and_proves_oneself_to_change_it(signed_in: SignedIn) -> None:
    client = signed_in(Role.HANDLEDARE)
    choose = {"new": PIN, "again": PIN}
    assert client.send("/min-sida/pinkod", {**choose, "again": "381604"}).location == "/min-sida/pinkod"
    assert client.send("/min-sida/pinkod", choose).location == "/min-sida/"
    assert client.send("/min-sida/pinkod", choose).status_code == 422
    assert client.send("/min-sida/pinkod", {**choose, "proof": PIN}).location == "/min-sida/pinkod"
    assert "Lösenordet stämmer inte" in client.page("/min-sida/pinkod").text()


def test_signing_out_ends_copies_of_the_cookie(app: Flask, signed_in: SignedIn) -> None:
    client, copy = signed_in(Role.CARE_WORKER), app.test_client()
    cookie = client.get_cookie("sprakverktyg")
    assert cookie is not None
    copy.set_cookie("sprakverktyg", cookie.value)
    assert copy.get("/ova/").status_code == 200
    client.send("/logga-ut", {})
    assert copy.get("/ova/").status_code == 303


@pytest.mark.parametrize(("minutes", "status"), [(3.4, 200), (3.6, 303)])
def test_an_idle_tablet_is_refused_also_without_javascript(
    on_the_ward: PageClient,
    ids: dict[Role | str, str],
    monkeypatch: pytest.MonkeyPatch,
    minutes: float,
    status: int,
) -> None:
    enter(on_the_ward, ids[Role.CARE_WORKER])
    pass_time(monkeypatch, minutes=minutes)
    assert on_the_ward.get("/ova/").status_code == status
    assert on_the_ward.send("/platta/kvar", {}).status_code == (204 if status == 200 else 401)


def test_the_unit_sets_its_minutes(
    on_the_ward: PageClient, signed_in: SignedIn, ids: dict[Role | str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/plattor/{ids['Björken']}/vila"
    assert signed_in(Role.ADMINISTRATOR).send(address, {"minutes": "0"}).status_code == 422
    assert signed_in(Role.ADMINISTRATOR).send(address, {"minutes": "1"}).status_code == 303
    assert signed_in(Role.HANDLEDARE).send(address, {"minutes": "15"}).status_code == 403
    enter(on_the_ward, ids[Role.CARE_WORKER])
    pass_time(monkeypatch, minutes=2)
    assert on_the_ward.get("/ova/").status_code == 303


def test_a_tablet_taken_out_of_use_is_closed_at_once(
    app: Flask, on_the_ward: PageClient, signed_in: SignedIn, ids: dict[Role | str, str]
) -> None:
    enter(on_the_ward, ids[Role.CARE_WORKER])
    with app.extensions["sessions"]() as session:
        device = session.scalars(select(Device)).one()
    signed_in(Role.MANAGER).send(f"/plattor/{ids['Björken']}/{device.id}/ta-bort", {})
    assert on_the_ward.get("/").location == "/logga-in"
    assert on_the_ward.get("/platta/").location == "/logga-in"


def test_it_was_not_me(app: Flask, on_the_ward: PageClient, ids: dict[Role | str, str]) -> None:
    worker, ombud = ids[Role.CARE_WORKER], ids[Role.SPRAKOMBUD]
    enter(on_the_ward, worker)
    answer(app, on_the_ward, 3)
    assert "3 svar" in on_the_ward.page("/platta/inte-jag").text()
    assert enter(on_the_ward, ombud, "274950", "/platta/inte-jag") == f"/platta/inte-jag/{ombud}"
    assert answers_of(app, worker) == 3
    assert enter(on_the_ward, ombud, place="/platta/inte-jag") == "/"
    page = on_the_ward.page("/")
    assert "3 svar är nu dina" in page.text()
    assert "Own Sprakombud" in page.texts("header")[0]
    assert "Nästa är uppgift 4 av 4" in page.text()
    assert (answers_of(app, worker), answers_of(app, ombud)) == (0, 3)
    on_the_ward.sign_in(email_of(Role.CARE_WORKER))
    assert "Own Sprakombud, Flyttade svar" in on_the_ward.page("/min-sida/").text()


def test_answers_are_set_aside_by_who_is_signed_in_and_claimed_later(
    app: Flask, on_the_ward: PageClient, ids: dict[Role | str, str]
) -> None:
    worker, ombud = ids[Role.CARE_WORKER], ids[Role.SPRAKOMBUD]
    enter(on_the_ward, worker)
    answer(app, on_the_ward, 2)
    assert on_the_ward.send("/platta/inte-jag", {}).location == "/platta/"
    assert (answers_of(app, worker), answers_of(app, ombud)) == (0, 0)
    assert on_the_ward.send("/platta/inte-jag", {}).status_code == 404
    page = on_the_ward.page("/platta/inte-jag")
    assert "2 svar" in page.text()
    assert enter(on_the_ward, ombud, place="/platta/inte-jag") == "/"
    assert answers_of(app, ombud) == 2


def test_nobody_sets_aside_what_was_answered_before_they_came(
    app: Flask, on_the_ward: PageClient, ids: dict[Role | str, str]
) -> None:
    worker = ids[Role.CARE_WORKER]
    enter(on_the_ward, worker)
    answer(app, on_the_ward, 2)
    enter(on_the_ward, ids[Role.SPRAKOMBUD])
    assert "Lägg svaren åt sidan" not in on_the_ward.page("/platta/inte-jag").text()
    assert on_the_ward.send("/platta/inte-jag", {}).status_code == 404
    assert answers_of(app, worker) == 2


def test_a_large_unit_is_paged_by_letter_and_searched(app: Flask, on_the_ward: PageClient) -> None:
    with app.extensions["sessions"].begin() as session:
        unit = session.scalars(select(Unit).where(Unit.name == "Björken")).one()
        for name in ("Ada", "Bo", "Cia", "Dan", "Eva", "Fia", "Gun", "Hans", "Ida", "Åke"):
            a_person(session, unit, f"{name} Ek", Role.CARE_WORKER)
    page = on_the_ward.page("/platta/")
    assert page.texts(".letters-nav a") == ["A–O", "Å"]
    assert len(page.texts(".tile")) == 12
    assert on_the_ward.page("/platta/?bokstav=%C3%85").texts(".tile span:last-child") == ["Åke"]
    assert on_the_ward.page("/platta/?sok=åk").texts(".tile span:last-child") == ["Åke"]
    assert "Ingen på enheten" in on_the_ward.page("/platta/?sok=xyz").text()
