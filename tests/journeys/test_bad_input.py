"""What goes wrong gets one sentence, and nothing is lost."""

from pathlib import Path

from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.server import Server
from tests.support.visitor import DESK


def test_an_upload_of_200_megabytes(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "stor.docx"
    with file.open("wb") as stream:
        stream.truncate(200_000_000)
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.go("/dokument/")
    field = visitor.page.get_by_label("eller välj en fil")
    field.set_input_files(file)
    visitor.page.get_by_text("Filen är för stor. Välj en fil under 20 megabyte.").wait_for()
    field.evaluate("field => field.setCustomValidity('')")  # as if the browser did not know
    visitor.page.get_by_role("button", name="Titta på texten").click()
    visitor.page.get_by_role("heading", name="Filen är för stor").wait_for(timeout=60_000)
    visitor.look()
    visitor.press("Till startsidan")


def test_the_net_is_gone_and_comes_back(visit: Visit, server: Server) -> None:
    visitor = visit()
    visitor.sign_in(email_of(Role.HANDLEDARE))
    visitor.press("5 minuter")
    server.kill()
    visitor.page.locator(".choice").first.click()
    visitor.page.get_by_text("Ingen kontakt med servern. Försök igen.").wait_for()
    visitor.complaints.clear()
    server.start()
    visitor.page.wait_for_timeout(5_500)
    visitor.page.locator(".choice").first.click()
    visitor.page.wait_for_selector(".feedback")
    visitor.look()
