"""Two colleagues share a tablet: they switch, it locks by itself, and answers find the right person."""

import pytest

from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.practising import begin
from tests.support.server import Server
from tests.support.visitor import Visitor

PIN, OTHER_PIN = "274951", "381604"


@pytest.fixture
def tablet(visit: Visit, server: Server) -> Visitor:
    """A tablet coupled by the handledare who holds it; two colleagues have chosen their PINs elsewhere."""
    for role, pin in ((Role.CARE_WORKER, PIN), (Role.SPRAKOMBUD, OTHER_PIN)):
        at_home = visit()
        at_home.sign_in(email_of(role))
        at_home.go("/min-sida/pinkod")
        for label in ("Ny pinkod, sex siffror", "Samma pinkod en gång till"):
            at_home.page.get_by_label(label).fill(pin)
        at_home.press("Välj pinkoden")
    visitor = visit(has_touch=True)
    visitor.page.clock.install()
    visitor.sign_in(email_of(Role.HANDLEDARE))
    visitor.press("Plattor som ni delar")
    visitor.press("Björken")
    visitor.page.get_by_label("Plattans namn").fill("Plattan i köket")
    visitor.press("Koppla den platta jag håller i")
    return visitor


def open_as(visitor: Visitor, name: str, pin: str) -> None:
    """Tap the name and the six keys."""
    visitor.page.get_by_role("link", name=name).tap()
    tap(visitor, pin)


def tap(visitor: Visitor, pin: str) -> None:
    visitor.page.wait_for_selector(".pin-pad:visible")
    visitor.look()
    for digit in pin:
        visitor.page.locator(f"[data-digit='{digit}']").tap()


def test_a_shift_with_one_tablet(tablet: Visitor, server: Server) -> None:
    page = tablet.page
    assert "Björken" in tablet.text()

    page.get_by_role("link", name="Own C").tap()
    tap(tablet, "274950")
    page.get_by_text("Försök kvar: 4").wait_for()
    tap(tablet, PIN)
    page.get_by_role("button", name="5 minuter").wait_for()
    begin(tablet, server, ["lucka:smitta:exempel-a2"])
    page.locator("#answer").fill("halv")

    page.clock.fast_forward("02:50")
    page.get_by_text("Plattan låser sig snart").wait_for()
    page.clock.fast_forward("00:15")
    page.wait_for_url("**/platta/")
    page.go_back()
    assert not page.locator("#answer").count()

    tablet.go("/platta/")
    open_as(tablet, "Own S", OTHER_PIN)
    page.get_by_role("button", name="5 minuter").wait_for()
    assert "Own Sprakombud" in page.locator("header").inner_text()
    tablet.press("Byt person")

    open_as(tablet, "Own C", PIN)
    page.get_by_role("link", name="Fortsätt där du var").tap()
    page.wait_for_selector("form.exercise")
    assert page.locator("#answer").input_value() == "halv"
    page.locator("#answer").press("Enter")
    page.wait_for_selector(".feedback")

    tablet.press("Det var inte jag")
    open_as(tablet, "Own S", OTHER_PIN)
    page.get_by_text("Ett svar är nu ditt.").wait_for()
    assert "Own Sprakombud" in page.locator("header").inner_text()
    tablet.look()

    # A lock that does not reach the server holds on the next page.
    tablet.context.set_offline(True)
    page.clock.fast_forward("03:05")
    page.wait_for_function("!document.querySelector('main')?.checkVisibility()")
    tablet.context.set_offline(False)
    page.goto("/")
    page.wait_for_url("**/platta/")
