"""A person at a real browser. Every page they come to is inspected."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.support.cast import PASSWORD

TABLET = {"width": 800, "height": 1280}
TABLET_LYING = {"width": 1280, "height": 800}
PHONE = {"width": 320, "height": 640}
DESK = {"width": 1440, "height": 900}
SMALLEST_TARGET = 44
"""CSS pixels that the browser must measure; the stylesheet asks for 48, and rounding may take a little."""

_AXE = Axe()


class Visitor:
    """`page` is Playwright's page; `go` and `look` fail when a page is not accessible or the browser complains."""

    def __init__(self, browser: Browser, address: str, **options: object) -> None:
        self.context = browser.new_context(**{"viewport": TABLET, "locale": "sv-SE", "base_url": address, **options})
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.complaints: list[str] = []
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _note(self, message) -> None:  # type: ignore[no-untyped-def]
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.complaints.append(message.text)

    def sign_in(self, email: str, password: str = PASSWORD) -> None:
        self.go("/logga-in")
        self.page.get_by_label("E-postadress").fill(email)
        self.page.get_by_label("Lösenord").fill(password)
        self.page.get_by_role("button", name="Logga in").click()
        self.page.wait_for_url("**/")
        self.look()

    def go(self, address: str) -> None:
        self.page.goto(address)
        self.look()

    def press(self, name: str) -> None:
        """Press the first button or link of that name, and look at what comes."""
        button = self.page.get_by_role("button", name=name)
        (button if button.count() else self.page.get_by_role("link", name=name)).first.click()
        self.page.locator("form[data-tell][aria-busy=true]").wait_for(state="detached")
        self.page.wait_for_load_state("networkidle")
        self.look()

    def look(self) -> None:
        results = _AXE.run(self.page)
        assert results.violations_count == 0, f"{self.page.url}\n{results.generate_report()}"
        width = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert width <= 0, f"{self.page.url}: the page is {width} pixels wider than the window"
        assert not self.complaints, f"{self.page.url}: {self.complaints}"
        for name, box in self.page.evaluate(_TARGETS):
            assert min(box) >= SMALLEST_TARGET, f"{self.page.url}: {name!r} is only {box} pixels"

    def text(self) -> str:
        return self.page.locator("main").inner_text()


_TARGETS = """() => [...document.querySelectorAll("main button, main .button, main select, main .tile, nav a")]
    .filter((element) => element.checkVisibility())
    .map((element) => [element.innerText || element.name,
        [element.getBoundingClientRect().width, element.getBoundingClientRect().height]])"""
