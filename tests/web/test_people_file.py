from io import BytesIO

import pytest

from sprakverktyg.domain.roles import Role
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

HEAD = "namn;e-post;enhet;roll;första dag\n"
IDA = "Ida Ny;ida@test.example;Björken;omsorgspersonal;\n"


@pytest.fixture
def administrator(signed_in: SignedIn) -> PageClient:
    return signed_in(Role.ADMINISTRATOR)


def look(client: PageClient, text: str, status: int = 200) -> Page:
    response = client.send("/administration/fil/", {"file": (BytesIO(text.encode("cp1252")), "personer.csv")})
    assert response.status_code == status
    return Page(response)


def yes(page: Page) -> dict[str, object]:
    return {name: page.attributes(f"input[name={name}]", "value")[0] for name in ("rows", "seen")}


def test_a_file_is_looked_at_and_then_carried_out(administrator: PageClient, anonymous: PageClient) -> None:
    page = look(administrator, HEAD + IDA)
    assert "Ny : ny person, ny roll" in page.text()
    (unit,) = administrator.page("/administration/").attributes("table a", "href")
    assert "Ida Ny" not in administrator.page(unit).text()
    done = Page(administrator.send("/administration/fil/ja", yes(page)))
    assert "Ida Ny" in administrator.page(unit).text()
    assert anonymous.sign_in("ida@test.example", done.texts("td strong")[0]).status_code == 303
    again = administrator.send("/administration/fil/ja", yes(page))
    assert (again.status_code, "Något har ändrats sedan du tittade" in again.text) == (422, True)


def test_faults_stand_at_their_line_and_there_is_nothing_to_say_yes_to(administrator: PageClient) -> None:
    page = look(administrator, f"{HEAD}{IDA}Bo;bo@test.example;Granen;chef;\n;;;;\nEva;eva;;;\n")
    assert [row.split()[0] for row in page.texts("tbody tr")] == ["2", "3", "5"]
    assert "Enheten ”Granen” finns inte" in page.text()
    assert not page.attributes("form[action='/administration/fil/ja']", "action")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("", "Listan är tom"), ("namn;telefon\nIda;1\n", "Kolumnen e-post saknas"), ("namn;\0", "ingen tabell")],
)
def test_a_file_that_is_no_list(administrator: PageClient, text: str, sentence: str) -> None:
    assert sentence in look(administrator, text, 422).texts(".error")[0]


def test_the_file_to_fill_in_can_be_read(administrator: PageClient) -> None:
    template = administrator.get("/administration/fil/mall.csv").text
    assert "Ny : ny person, ny roll" in look(administrator, template.removeprefix("\ufeff")).text()


@pytest.mark.parametrize("rows", ["", "{}", "nej", "[1]"])
def test_what_no_page_has_sent(administrator: PageClient, rows: str) -> None:
    assert administrator.send("/administration/fil/ja", {"rows": rows, "seen": "x"}).status_code == 422
