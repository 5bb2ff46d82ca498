import csv
import io

from flask import Flask
from openpyxl import load_workbook
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, RecordAccess, Unit
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
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
    assert page.texts("thead th") == [
        "Person",
        "Nästa steg",
        "Samtal",
        "Plan",
        "Alla kärnord",
        "Läsa B1",
        "Lyssna B1",
        "Samtala B1",
        "Skriva B1",
    ]


def test_screen_print_csv_and_xlsx_say_the_same(app: Flask, signed_in: SignedIn) -> None:
    practise(signed_in(Role.CARE_WORKER))
    manager, address = signed_in(Role.MANAGER), address_of(app)
    evidence = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "Solängs vuxenutbildning"}
    manager.send(f"{address}/{person_id(app, Role.SPRAKOMBUD)}", evidence)
    as_csv = list(csv.reader(io.StringIO(manager.get(f"{address}/laget.csv").data.decode("utf-8-sig")), delimiter=";"))
    sheet = load_workbook(io.BytesIO(manager.get(f"{address}/laget.xlsx").data)).active
    assert as_csv == [[cell.value for cell in row] for row in sheet.rows]
    assert as_csv == on_screen(manager, address) == on_paper(manager, address)
    assert len(as_csv[0]) == 5 + 9 + 28 * 3
    assert {"Visat", "Vet inte"} <= {cell for line in as_csv for cell in line}


def on_screen(manager: PageClient, address: str) -> list[list[str]]:
    """Return the table that the screen shows part by part."""
    table: list[list[str]] = []
    for part in manager.page(address).attributes("#del option", "value"):
        page = manager.page(f"{address}?del={part}")
        names, people = page.texts("#laget thead th"), page.texts("#laget tbody th")
        sources, cells = page.texts("#laget .source"), page.texts("#laget .pill")
        about, width = page.texts("#laget .cell"), len(cells) // len(people)
        each = iter(sources[:width])
        header = [f"{name} – {next(each)}" for name in names[5:] for _ in range(sources_of(page, name))]
        lines = [
            [person, *about[4 * row : 4 * row + 4], *cells[width * row : width * (row + 1)]]
            for row, person in enumerate(people)
        ]
        add_columns(table, [[*names[:5], *header], *lines])
    return table


def sources_of(page: Page, name: str) -> int:
    """Return how many sources the column shows in the first row."""
    column = page.texts("#laget thead th").index(name) + 1
    return len(page.texts(f"#laget tbody tr:first-child > :nth-child({column}) .source"))


def on_paper(manager: PageClient, address: str) -> list[list[str]]:
    table: list[list[str]] = []
    page = manager.page(f"{address}/utskrift")
    for number in range(1, len(page.texts("table.sheet")) + 1):
        part = f"table.sheet[data-number='{number}']"
        cells, width = page.texts(f"{part} th, {part} td"), len(page.texts(f"{part} thead th"))
        lines = [cells[start : start + width] for start in range(0, len(cells), width)]
        add_columns(table, lines, about=1)
    return table


def add_columns(table: list[list[str]], lines: list[list[str]], about: int = 5) -> None:
    """Put columns beside those that are there; the first `about` say who it is about, and are there already."""
    if not table:
        table += lines
        return
    for line, added in zip(table, lines, strict=True):
        assert line[0] == added[0]
        line += added[about:]


def test_a_manager_sees_no_answer(app: Flask, signed_in: SignedIn) -> None:
    practise(signed_in(Role.CARE_WORKER))
    manager, address = signed_in(Role.MANAGER), address_of(app)
    for page in (address, f"{address}/{person_id(app, Role.CARE_WORKER)}", f"{address}/laget.csv", "/", "/min-sida/"):
        assert b"hemligt" not in manager.get(page).data


def test_only_external_evidence_shows_a_level(app: Flask, signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    person = f"{address_of(app)}/{person_id(app, Role.CARE_WORKER)}"
    assert "Visat" not in manager.page(person).texts(".pill span")
    evidence = {"kind": "sfi_d", "issued_on": "2026-01-15", "issuer": "Solängs vuxenutbildning"}
    assert manager.send(person, evidence).status_code == 303
    assert manager.page(person).texts(".sources .pill").count("Visat") == 4


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
    for suffix in ("", "/laget.csv", "/laget.xlsx", "/utskrift", "/arbetstid", "/arbetstid.csv"):
        assert signed_in(Role.MANAGER).get(address_of(app, "Almen") + suffix).status_code == 404
        assert signed_in(Role.MANAGER).get(address_of(app, "Linden") + suffix).status_code == 404
