"""What holds for every page: headers, faults, templates, the pattern page."""

import re
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import nodes

from sprakverktyg import cli
from sprakverktyg.domain.roles import Role
from sprakverktyg.settings import data_folder
from sprakverktyg.web import labels, messages
from tests.support.pages import PageClient
from tests.web.conftest import SignedIn


def test_the_pattern_page(anonymous: PageClient) -> None:
    assert "Mönsterbok" in anonymous.page("/monsterbok").texts("h1")


@pytest.mark.parametrize("address", ["/logga-in", "/monsterbok", "/finns-inte", "/static/style.css", "/htmx.min.js"])
def test_security_headers(anonymous: PageClient, address: str) -> None:
    headers = anonymous.get(address).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'self'; object-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_pages_are_not_kept_by_the_browser_but_files_are(anonymous: PageClient) -> None:
    assert anonymous.get("/logga-in").headers["Cache-Control"] == "no-store"
    assert "max-age=31536000" in anonymous.get("/static/style.css").headers["Cache-Control"]


def test_cookies(app: Flask) -> None:
    app.config["SESSION_COOKIE_SECURE"] = True
    cookie = app.test_client().get("/logga-in").headers["Set-Cookie"]
    assert {"Secure", "HttpOnly", "SameSite=Lax"} <= {part.strip() for part in cookie.split(";")}


@pytest.mark.parametrize(
    ("role", "address", "entry"),
    [
        (Role.TEACHER, "/", "Start"),
        (Role.TEACHER, "/egna/", "Grupper"),
        (Role.MANAGER, "/sprakkrav/", "Läget"),
        (Role.CARE_WORKER, "/min-plan/", "Min sida"),
        (Role.CARE_WORKER, "/ord/", "Öva"),
        (Role.SPRAKOMBUD, "/ord/fragor", "Start"),
        (Role.ADMINISTRATOR, "/plattor/", "Start"),
    ],
)
def test_the_menu_says_where_one_is(signed_in: SignedIn, role: Role, address: str, entry: str) -> None:
    assert "".join(signed_in(role).page(address).texts("nav [aria-current=page]")) == entry


def test_a_page_that_does_not_exist(anonymous: PageClient, signed_in: SignedIn) -> None:
    assert anonymous.page("/finns-inte", 404).texts("h1") == ["Sidan finns inte"]
    assert signed_in(Role.MANAGER).page("/finns-inte", 404).texts("h1") == ["Sidan finns inte"]


def test_an_unexpected_fault_shows_no_traceback_and_stores_nothing(
    app: Flask, signed_in: SignedIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("hemlig detalj")

    monkeypatch.setattr("sprakverktyg.usecases.progress.progress_per_module", fail)
    response = signed_in(Role.CARE_WORKER).get("/ova/")
    assert response.status_code == 500
    assert "Felet är vårt" in response.text
    assert "hemlig" not in response.text
    assert "Traceback" not in response.text


def test_wrong_method_is_a_page_that_does_not_exist(signed_in: SignedIn) -> None:
    assert signed_in(Role.CARE_WORKER).delete("/ova/", headers={"X-CSRFToken": "x"}).status_code in (400, 404)


def test_a_nul_byte_is_refused(anonymous: PageClient) -> None:
    assert anonymous.sign_in("a\0b@test.example").status_code == 400
    assert anonymous.get("/logga-in?vidare=%00").status_code == 400


def test_health(anonymous: PageClient) -> None:
    assert anonymous.get("/halsa").text == "ok\n"


TEMPLATES = sorted(
    path.relative_to(data_folder("templates")).as_posix() for path in data_folder("templates").rglob("*.html")
)


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_import_of_a_template_is_used(app: Flask, name: str) -> None:
    source = app.jinja_env.loader.get_source(app.jinja_env, name)[0]
    tree = app.jinja_env.parse(source)
    imported = {node.target for node in tree.find_all(nodes.Import)}
    used = {node.name for node in tree.find_all(nodes.Name) if node.ctx == "load"}
    assert imported <= used


def test_every_label_is_its_own() -> None:
    for kind, words in labels.LABELS.items():
        assert list(words) == list(kind)


@pytest.mark.parametrize(("in_commands", "sentences"), [(False, messages.SENTENCES), (True, cli.SENTENCES)])
def test_every_fault_code_has_a_sentence_where_it_is_told(in_commands: bool, sentences: dict[str, object]) -> None:
    package = Path(cli.__file__).parents[1]
    codes = {
        code
        for file in package.rglob("*.py")
        if file.is_relative_to(package / "cli") == in_commands
        for code in re.findall(r'InvalidInput\("(\w+)"', file.read_text(encoding="utf-8"))
    }
    assert codes
    assert codes <= set(sentences)
