"""A handledare confirms a task on the learner's own tablet, in few taps."""

from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import PASSWORD, email_of

MOST_TAPS = 6


def test_a_task_is_confirmed_in_at_most_six_taps(visit: Visit) -> None:
    learner = visit()
    learner.sign_in(email_of(Role.CARE_WORKER))
    learner.go("/introduktion/")
    taps = []

    def tap(locator) -> None:  # type: ignore[no-untyped-def]
        taps.append(locator)
        locator.click()
        learner.page.wait_for_load_state("networkidle")

    tap(learner.page.get_by_role("link", name="Be om bekräftelse"))
    learner.look()
    shows = learner.page.locator(".tile").first.inner_text()
    tap(learner.page.locator(".tile").first)
    learner.look()
    tap(learner.page.get_by_label("Own Handledare"))
    tap(learner.page.get_by_label("Ditt lösenord"))
    learner.page.keyboard.type(PASSWORD)
    tap(learner.page.get_by_role("button", name="Med stöd"))
    learner.look()
    assert f"Sparat: {shows}" in learner.text()
    assert len(taps) <= MOST_TAPS
    learner.page.get_by_text("Redan sett (1)").click()
    learner.look()
    handledare = visit()
    handledare.sign_in(email_of(Role.HANDLEDARE))
    handledare.go("/handledning/")
    handledare.press("Own Care_Worker")
    handledare.page.get_by_text("Redan sett (1)").click()
    handledare.press(shows)
    assert "på kollegans sida" in handledare.text()
