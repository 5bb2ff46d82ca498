"""Ending one's own account: told first, asked twice."""

from sprakverktyg.domain.roles import Role
from tests.support.cast import PASSWORD
from tests.support.pages import Page
from tests.web.conftest import SignedIn

ADDRESS = "/min-sida/avsluta/"
AGAIN = f"{ADDRESS}sista-fragan"


def test_it_works(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    page = worker.page(ADDRESS)
    assert "365 dagar" in page.text()
    assert AGAIN in page.attributes("main a", "href")
    assert worker.send(AGAIN, {"proof": PASSWORD}).status_code == 422
    assert worker.send(AGAIN, {"sure": "y", "proof": "gissning"}).location == AGAIN
    assert "Lösenordet stämmer inte." in worker.page(AGAIN).text()
    done = worker.send(AGAIN, {"sure": "y", "proof": PASSWORD})
    assert Page(done).texts("h1") == ["Ditt konto är avslutat"]
    assert worker.get("/min-sida/").status_code == 303
    assert "stämmer inte" in worker.sign_in("own-care_worker@test.example").text


def test_the_last_administrator_is_told_what_to_do(signed_in: SignedIn) -> None:
    page = signed_in(Role.ADMINISTRATOR).page(ADDRESS)
    assert "Ge rollen till någon annan först." in page.text()
    assert AGAIN not in page.attributes("main a", "href")
