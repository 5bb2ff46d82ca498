from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.usecases import accounts
from sprakverktyg.web.clock import today
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

PERSON = {"name": "Ida Ny", "email": "Ida.Ny@test.example", "role": "care_worker"}
OWN = "ett långt eget lösenord"


def person(client: PageClient, **changes: str) -> dict[str, str]:
    unit = client.page("/administration/").attributes("select[name=person-unit] option", "value")[0]
    return {f"person-{name}": value for name, value in {**PERSON, "unit": unit, **changes}.items()}


def address_of(app: Flask, role: Role, *, stranger: bool = False) -> str:
    with app.extensions["sessions"]() as session:
        found = session.scalars(select(Person).where(Person.email == email_of(role, stranger=stranger))).one()
    return f"/administration/personer/{found.id}/"


@pytest.fixture
def administrator(signed_in: SignedIn) -> PageClient:
    return signed_in(Role.ADMINISTRATOR)


@pytest.fixture
def worker(app: Flask) -> str:
    """The address of the care worker's page."""
    return address_of(app, Role.CARE_WORKER)


def enter(administrator: PageClient, **changes: str) -> str:
    """Add a person and return their one-time password."""
    return Page(administrator.send("/administration/personer", person(administrator, **changes))).texts("td strong")[0]


def test_a_new_person_signs_in_and_chooses_a_password(administrator: PageClient, anonymous: PageClient) -> None:
    once = enter(administrator)
    assert anonymous.sign_in("ida.ny@test.example", once).status_code == 303
    assert anonymous.get("/ova/").location == "/min-sida/losenord"
    fragment = anonymous.get("/ova/", headers={"HX-Request": "true"})
    assert (fragment.status_code, fragment.headers["HX-Redirect"]) == (401, "/min-sida/losenord")
    form = {"now_used": once, "new": OWN, "again": OWN}
    for wrong, sentence in (
        ({"now_used": "fel"}, "Lösenordet stämmer inte"),
        ({"again": "något annat"}, "två olika lösenord"),
        ({"new": "kort", "again": "kort"}, "minst 12 tecken"),
        ({"new": once, "again": once}, "samma lösenord som förut"),
    ):
        refused = anonymous.send("/min-sida/losenord", {**form, **wrong})
        assert (refused.status_code, sentence in Page(refused).text()) == (422, True)
    assert anonymous.send("/min-sida/losenord", form).status_code == 303
    assert anonymous.get("/ova/").status_code == 200
    anonymous.send("/logga-ut", {})
    assert anonymous.sign_in("ida.ny@test.example", once).status_code == 422
    assert anonymous.sign_in("ida.ny@test.example", OWN).status_code == 303


def test_a_one_time_password_grows_too_old(app: Flask, administrator: PageClient, anonymous: PageClient) -> None:
    once = enter(administrator)
    with app.extensions["sessions"].begin() as session:
        found = session.scalars(select(Person).where(Person.name == "Ida Ny")).one()
        assert found.password_until is not None
        found.password_until -= timedelta(days=15)
    assert "för gammalt" in Page(anonymous.sign_in("ida.ny@test.example", once)).text()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Fyll i det här."),
        ({"email": "ida"}, "Skriv en hel e-postadress"),
        ({"email": email_of(Role.MANAGER)}, "Det finns redan en person med adressen"),
        ({"starts_on": "2026-12-02", "ends_on": "2026-12-01"}, "Sista dagen ligger före första dagen"),
        ({"role": "chef"}, ""),
    ],
)
def test_a_person_who_cannot_be_added(administrator: PageClient, changes: dict[str, str], sentence: str) -> None:
    response = administrator.send("/administration/personer", person(administrator, **changes))
    assert response.status_code == 422
    assert sentence in Page(response).texts(".error")[0]


def test_somebody_from_another_unit_gets_the_role_and_keeps_the_password(
    administrator: PageClient, anonymous: PageClient
) -> None:
    known = person(administrator, name="Neighbour", email="neighbour@test.example")
    assert administrator.send("/administration/personer", known).location.startswith("/administration/personer/")
    assert anonymous.sign_in("neighbour@test.example").status_code == 303
    assert "redan den rollen" in Page(administrator.send("/administration/personer", known)).texts(".error")[0]


def test_units(administrator: PageClient) -> None:
    unit = {"unit-name": "Rönnen", "unit-profile": "sprakkrav_b2"}
    address = administrator.send("/administration/enheter", unit).location
    assert administrator.page(address).texts("h1") == ["Rönnen"]
    again = administrator.send("/administration/enheter", {**unit, "unit-name": "rönnen"})
    assert "Det finns redan en enhet" in Page(again).texts(".error")[0]
    settings = {"name": "Rönnen", "area": " Norr ", "profile": "underskoterska_start", "idle_minutes": "5"}
    assert administrator.send(address, settings).status_code == 303
    page = administrator.page(address)
    assert (page.attributes("#area", "value"), page.attributes("#idle_minutes", "value")) == (["Norr"], ["5"])
    assert "Norr" in administrator.page("/administration/").text()
    for wrong, sentence in (({"name": "Björken"}, "redan en enhet"), ({"idle_minutes": "99"}, "Välj mellan")):
        refused = administrator.send(address, {**settings, **wrong})
        assert (refused.status_code, sentence in Page(refused).texts(".error")[0]) == (422, True)


def test_a_person_is_renamed_given_a_role_and_ended(
    administrator: PageClient, anonymous: PageClient, worker: str
) -> None:
    name = {"name-name": "Ada Ny", "name-email": "ADA@test.example"}
    assert administrator.send(worker, name).status_code == 303
    assert administrator.page(worker).texts("h1") == ["Ada Ny"]
    taken = administrator.send(worker, {**name, "name-email": email_of(Role.MANAGER)})
    assert "redan en person" in Page(taken).texts(".error")[0]
    unit = administrator.page(worker).attributes("#role-unit option", "value")[0]
    later = {"role-unit": unit, "role-role": "handledare", "role-starts_on": (today() + timedelta(days=9)).isoformat()}
    assert administrator.send(f"{worker}roller", later).status_code == 303
    assert "Börjar senare" in administrator.page(worker).text()
    assert administrator.send(f"{worker}slut", {"end-last_day": today().isoformat()}).status_code == 303
    assert "Sedan är kontot låst" in administrator.page(worker).text()
    assert "Börjar senare" not in administrator.page(worker).text()
    assert administrator.send(f"{worker}kvar", {}).status_code == 303
    assert anonymous.sign_in("ada@test.example").status_code == 303
    yesterday = (today() - timedelta(days=1)).isoformat()
    assert administrator.send(f"{worker}slut", {"end-last_day": yesterday}).status_code == 303
    assert anonymous.get("/ova/").status_code == 303
    assert "kontot är låst" in administrator.page(worker).text()
    assert administrator.send(f"{worker}roller", {"role-unit": unit, "role-role": "care_worker"}).status_code == 303
    assert anonymous.sign_in("ada@test.example").status_code == 303


def test_leaving_the_unit(administrator: PageClient, signed_in: SignedIn, worker: str) -> None:
    (form,) = [href for href in administrator.page(worker).attributes("form", "action") if "/roller/" in href]
    role = form.rpartition("/")[2]
    yesterday = {f"role-{role}-last_day": (today() - timedelta(days=1)).isoformat()}
    assert administrator.send(form, {}).status_code == 422
    assert administrator.send(form, yesterday).status_code == 303
    (unit,) = administrator.page("/administration/").attributes("table a", "href")
    assert "Har slutat på enheten" in administrator.page(unit).texts("h2")
    colleague = signed_in(Role.CARE_WORKER)
    assert [colleague.get(page).status_code for page in ("/", "/min-sida/", "/bibliotek/", "/ova/")] == [
        200,
        200,
        200,
        403,
    ]
    assert administrator.send(form, yesterday).status_code == 404


def test_a_new_password_signs_out_and_is_seen_on_the_own_page(
    administrator: PageClient, signed_in: SignedIn, anonymous: PageClient, worker: str
) -> None:
    signed_in(Role.CARE_WORKER).page("/ova/")
    assert administrator.send(f"{worker}losenord", {}).status_code == 422
    once = Page(administrator.send(f"{worker}losenord", {"password-sure": "y"})).texts("td strong")[0]
    assert signed_in(Role.CARE_WORKER).get("/ova/").status_code == 303
    assert anonymous.sign_in(email_of(Role.CARE_WORKER)).status_code == 422
    anonymous.sign_in(email_of(Role.CARE_WORKER), once)
    anonymous.send("/min-sida/losenord", {"now_used": once, "new": OWN, "again": OWN})
    assert "engångslösenord" in anonymous.page("/min-sida/").text()


def test_administrators_cannot_shut_themselves_out(app: Flask, administrator: PageClient) -> None:
    own = address_of(app, Role.ADMINISTRATOR)
    assert administrator.send(f"{own}slut", {"end-last_day": today().isoformat()}).status_code == 422
    (form,) = [href for href in administrator.page(own).attributes("form", "action") if "/roller/" in href]
    yesterday = (today() - timedelta(days=1)).isoformat()
    refused = administrator.send(form, {f"role-{form.rpartition('/')[2]}-last_day": yesterday})
    assert "stänga ute dig själv" in Page(refused).texts(".error")[0]


def test_what_holds_everywhere_needs_all_the_units(app: Flask, administrator: PageClient, worker: str) -> None:
    """An administrator of one unit must not take over the account of somebody who works on another one too."""
    with app.extensions["sessions"].begin() as session:
        linden = session.scalars(select(Unit).where(Unit.name == "Linden")).one()
        found = session.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER))).one()
        accounts.give_role(session, person_id=found.id, unit_id=linden.id, role=Role.MANAGER)
    page = administrator.page(worker)
    assert "en enhet som du inte sköter" in page.text()
    assert not [action for action in page.attributes("form", "action") if "losenord" in action or "slut" in action]
    for address, form in (
        (worker, {"name-name": "Annan", "name-email": "a@test.example"}),
        (f"{worker}losenord", {"password-sure": "y"}),
        (f"{worker}slut", {"end-last_day": today().isoformat()}),
    ):
        assert administrator.send(address, form).status_code == 404
