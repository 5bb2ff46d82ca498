import pytest

from sprakverktyg.domain.roles import Role
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

PERSON = {"name": "Ida Ny", "email": "Ida.Ny@test.example", "role": "care_worker", "password": "ett långt lösenord"}


def person(client: PageClient, **changes: str) -> dict[str, str]:
    unit = client.page("/administration/").attributes("select[name=person-unit] option", "value")[0]
    return {f"person-{name}": value for name, value in {**PERSON, "unit": unit, **changes}.items()}


def test_a_new_person_can_sign_in_at_once(signed_in: SignedIn, anonymous: PageClient) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    assert administrator.send("/administration/personer", person(administrator)).status_code == 303
    assert "Ida Ny kan nu logga in." in administrator.page("/administration/").text()
    assert anonymous.sign_in("ida.ny@test.example", PERSON["password"]).status_code == 303


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Fyll i det här."),
        ({"email": "ida"}, "Skriv en hel e-postadress"),
        ({"email": email_of(Role.MANAGER)}, "Det finns redan en person med adressen"),
        ({"password": "kort"}, "Skriv minst 12 tecken."),
        ({"role": "chef"}, ""),
    ],
)
def test_a_person_who_cannot_be_added(signed_in: SignedIn, changes: dict[str, str], sentence: str) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    response = administrator.send("/administration/personer", person(administrator, **changes))
    assert response.status_code == 422
    assert sentence in Page(response).texts(".error")[0]
    assert "Ida Ny" not in administrator.page("/administration/").text()


def test_units(signed_in: SignedIn) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    unit = {"unit-name": "Rönnen", "unit-profile": "sprakkrav_b2"}
    assert administrator.send("/administration/enheter", unit).status_code == 303
    assert "Rönnen" in administrator.page("/administration/").texts("h2")
    again = administrator.send("/administration/enheter", {**unit, "unit-name": "rönnen"})
    assert "Det finns redan en enhet" in Page(again).texts(".error")[0]
