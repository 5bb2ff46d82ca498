"""Makes the pictures of the README from a running demo: `python docs/screenshots.py http://127.0.0.1:8000`."""

import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from sprakverktyg.demo import CAST
from sprakverktyg.domain.roles import Role

FOLDER = Path(__file__).parent / "screenshots"
TABLET, DESK = {"width": 800, "height": 1000}, {"width": 1280, "height": 900}


def main(address: str) -> None:
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for member in CAST:
            size = TABLET if member.role in (Role.CARE_WORKER, Role.HANDLEDARE) else DESK
            page = browser.new_context(viewport=size, locale="sv-SE", base_url=address).new_page()
            page.goto("/logga-in")
            page.get_by_label("E-postadress").fill(member.email)
            page.get_by_label("Lösenord").fill(member.password)
            page.get_by_role("button", name="Logga in").click()
            page.wait_for_url("**/")
            STEPS[member.role](page)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=FOLDER / f"{member.role}.png")
        browser.close()


def practise(page: Page) -> None:
    page.get_by_role("button", name="5 minuter").click()
    page.wait_for_selector("form.exercise")


def open_document(page: Page) -> None:
    page.get_by_role("link", name="Instruktion").first.click()
    page.locator(".suggestion").first.wait_for()


def follow_group(page: Page) -> None:
    page.get_by_role("link", name="Svenska på jobbet").click()


def follow_colleague(page: Page) -> None:
    page.goto("/handledning/")
    page.get_by_role("link", name="Amina Yusuf").first.click()


def read_list(page: Page) -> None:
    page.get_by_role("link", name="Se läget").first.click()


def administer(page: Page) -> None:
    page.get_by_role("link", name="Till personer och enheter").click()


STEPS = {
    Role.CARE_WORKER: practise,
    Role.SPRAKOMBUD: open_document,
    Role.TEACHER: follow_group,
    Role.HANDLEDARE: follow_colleague,
    Role.MANAGER: read_list,
    Role.ADMINISTRATOR: administer,
}

if __name__ == "__main__":
    main(sys.argv[1])
