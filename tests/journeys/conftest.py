import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.support.missing import skip_or_fail
from tests.support.server import Server
from tests.support.visitor import Visitor

Visit = Callable[..., Visitor]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        skip_or_fail("no Chromium: install the package chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found, args=["--no-sandbox", "--disable-background-networking", "--disable-sync"]
        )
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def server(database_with_cast: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server with the cast, one for the journeys of a file."""
    folder = tmp_path_factory.mktemp("server")
    shutil.copy(database_with_cast, folder / "journey.db")
    server = Server(f"sqlite:///{folder / 'journey.db'}", folder)
    yield server
    server.kill()
    assert "Traceback" not in server.log()


@pytest.fixture
def visit(browser: Browser, server: Server) -> Iterator[Visit]:
    """Return a function that opens a browser window at the server; keywords are Playwright's context options."""
    visitors: list[Visitor] = []

    def open_window(**options: object) -> Visitor:
        visitors.append(Visitor(browser, server.address, **options))
        return visitors[-1]

    yield open_window
    for visitor in visitors:
        visitor.context.close()
