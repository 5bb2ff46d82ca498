"""A practice session in the browser: with the items that a test names, or answered however it comes."""

from collections.abc import Sequence
from uuid import UUID

from sprakverktyg.storage.base import make_engine, make_sessions
from sprakverktyg.storage.models import PracticeSession
from tests.support.server import Server
from tests.support.visitor import Visitor


def begin(visitor: Visitor, server: Server, exercise_ids: Sequence[str]) -> None:
    """Begin a session and let it have these items."""
    page = visitor.page
    page.goto("/ova/")
    page.get_by_role("button", name="Öva Hygienkunskap").click()
    page.wait_for_selector("form.exercise")
    engine = make_engine(server.database)
    with make_sessions(engine)() as session:
        row = session.get_one(PracticeSession, UUID(page.url.rpartition("/")[2]))
        row.exercise_ids = list(exercise_ids)
        session.commit()
    engine.dispose()
    page.reload()


def answer_anyhow(visitor: Visitor, *, typed: str = "hanskar", keyboard: bool = False) -> str:
    """Answer the item on screen, rightly or wrongly, and return what kind it was."""
    page = visitor.page
    if page.locator(".choice").count():
        if keyboard:
            page.keyboard.press("1")
        else:
            page.locator(".choice").first.click()
        return "choose"
    kind = "say"
    if page.locator("[data-word-order]").count():
        kind = "order"
        while page.locator(".chips .chip").count():
            page.locator(".chips .chip").first.click()
    elif page.locator("#answer").count():
        kind = "type"
        page.locator("#answer").fill(typed)
    elif page.locator(".rows").count():
        kind = "match"
        for number in range(page.locator(".rows select").count()):
            page.locator(".rows select").nth(number).select_option(index=1)
        for number in range(page.locator(".rows fieldset").count()):
            page.locator(".rows fieldset").nth(number).locator("input").first.check()
    page.locator(".exercise .button-primary").click()
    return kind
