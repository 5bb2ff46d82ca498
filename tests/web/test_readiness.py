import csv
import io

from flask import Flask
from openpyxl import load_workbook
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, RecordAccess, Unit
from tests.support.cast import email_of
from tests.support.pages import PageClient
from tests.web.conftest import SignedIn
from tests.web.test_practice import begin, fields


def address_of(app: Flask, unit: str = "Björken") -> str:
    with app.extensions["sessions"]() as session:
        return f"/laget/{session.scalars(select(Unit.id).where(Unit.name == unit)).one()}"


def person_id(app: Flask, role: Role) -> str:
    with app.extensions["sessions"]() as session:
        return str(session.scalars(select(Person.id).where(Person.email == email_of(role))).one())


def practise(client: PageClient) -> None:
    address = begin(client)
    for _ in range(10):
        client.send(address, {**fields(client.page(address)), "answer": "hemligt svar"})


def test_it_works(app: Flask, signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    assert manager.get("/laget/").location == address_of(app)
    page = manager.page(address_of(app))
    assert page.texts("tbody th") == ["Own Care_Worker", "Own Handledare", "Own Sprakombud"]
    assert page.texts("thead th") == ["Person", "Läsa B1", "Lyssna B1", "Samtala B1", "Skriva B1", "Nästa steg"]


def test_screen_csv_and_xlsx_say_the_same(app: Flask, signed_in: SignedIn) -> None:
    practise(signed_in(Role.CARE_WORKER))
    manager, address = signed_in(Role.MANAGER), address_of(app)
    evidence = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "Solängs vuxenutbildning"}
    manager.send(f"{address}/{person_id(app, Role.SPRAKOMBUD)}", evidence)
    page = manager.page(address)
    cells = page.texts("#laget th, #laget td")
    width = len(page.texts("#laget thead th"))
    screen = [cells[start : start + width] for start in range(0, len(cells), width)]
    as_csv = list(csv.reader(io.StringIO(manager.get(f"{address}/laget.csv").data.decode("utf-8-sig")), delimiter=";"))
    sheet = load_workbook(io.BytesIO(manager.get(f"{address}/laget.xlsx").data)).active
    as_xlsx = [[cell.value for cell in row] for row in sheet.rows]
    assert screen == as_csv == as_xlsx
    assert {"Visat", "Vet inte"} <= set(cells)


def test_a_manager_sees_no_answer(app: Flask, signed_in: SignedIn) -> None:
    practise(signed_in(Role.CARE_WORKER))
    manager, address = signed_in(Role.MANAGER), address_of(app)
    for page in (address, f"{address}/{person_id(app, Role.CARE_WORKER)}", f"{address}/laget.csv", "/", "/min-sida/"):
        assert b"hemligt" not in manager.get(page).data


def test_only_external_evidence_shows_a_level(app: Flask, signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    person = f"{address_of(app)}/{person_id(app, Role.CARE_WORKER)}"
    assert "Visat" not in manager.page(person).text()
    evidence = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "Solängs vuxenutbildning"}
    assert manager.send(person, evidence).status_code == 303
    assert manager.page(person).text().count("Visat") == 4


def test_evidence_that_cannot_be_entered(app: Flask, signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    person = f"{address_of(app)}/{person_id(app, Role.CARE_WORKER)}"
    good = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "skolan"}
    for wrong in ({"kind": "påhittat"}, {"issued_on": "2099-01-01"}, {"issued_on": "igår"}, {"issuer": ""}):
        response = manager.send(person, {**good, **wrong})
        assert response.status_code == 422
    assert "Inget betyg eller intyg" in manager.page(person).text()


def test_the_person_sees_who_opened_the_list(app: Flask, signed_in: SignedIn) -> None:
    worker, manager = signed_in(Role.CARE_WORKER), signed_in(Role.MANAGER)
    assert "Ingen har öppnat" in worker.page("/min-sida/").text()
    manager.page(address_of(app))
    assert "Own Manager, Läget på enheten" in worker.page("/min-sida/").text()
    with app.extensions["sessions"]() as session:
        assert session.scalars(select(RecordAccess)).all()


def test_names_are_no_formulas(app: Flask, signed_in: SignedIn) -> None:
    with app.extensions["sessions"].begin() as session:
        session.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER))).one().name = "=1+1"
    manager, address = signed_in(Role.MANAGER), address_of(app)
    assert "'=1+1" in manager.get(f"{address}/laget.csv").text
    sheet = load_workbook(io.BytesIO(manager.get(f"{address}/laget.xlsx").data)).active
    assert "'=1+1" in [row[0].value for row in sheet.rows]


def test_another_workplace(app: Flask, signed_in: SignedIn) -> None:
    for suffix in ("", "/laget.csv", "/laget.xlsx"):
        assert signed_in(Role.MANAGER).get(address_of(app, "Almen") + suffix).status_code == 404
        assert signed_in(Role.MANAGER).get(address_of(app, "Linden") + suffix).status_code == 404
