import io

from docx import Document
from flask import Flask
from openpyxl import load_workbook

from sprakverktyg.domain.roles import Role
from tests.web.conftest import SignedIn


def test_screen_word_and_xlsx_say_the_same(app: Flask, signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    page = manager.page("/sprakkrav/")
    cells, width = page.texts("#rapport th, #rapport td"), len(page.texts("#rapport thead th"))
    screen = [cells[start : start + width] for start in range(0, len(cells), width)]
    sheet = load_workbook(io.BytesIO(manager.get("/sprakkrav/rapport.xlsx").data)).active
    table = Document(io.BytesIO(manager.get("/sprakkrav/rapport.docx").data)).tables[0]
    assert screen == [[cell.value for cell in row] for row in sheet.rows]
    assert screen == [[cell.text for cell in row.cells] for row in table.rows]
    assert [line[0] for line in screen[1:]] == ["Alla dina enheter", "Utan område", "Björken"]


def test_three_people_are_too_few_to_tell_of(signed_in: SignedIn) -> None:
    assert set(signed_in(Role.MANAGER).page("/sprakkrav/").texts("#rapport td")) == {"Visas inte"}


def test_a_day_to_come_and_what_is_no_day(signed_in: SignedIn) -> None:
    manager = signed_in(Role.MANAGER)
    assert manager.get("/sprakkrav/?per=2099-01-01").status_code == 422
    assert manager.get("/sprakkrav/?per=igår").status_code == 422
    assert manager.get("/sprakkrav/?kvartal=1066-1").status_code == 200


def test_others_get_no_report(signed_in: SignedIn) -> None:
    for role in set(Role) - {Role.MANAGER}:
        assert signed_in(role).get("/sprakkrav/").status_code == 403
