"""A test client that looks at every page it fetches, in passing."""

import re

import flask
from flask.testing import FlaskClient
from flask_wtf.csrf import generate_csrf
from justhtml import JustHTML
from werkzeug.test import TestResponse

from tests.support.cast import PASSWORD

WITHOUT_LABEL = {"hidden", "submit", "button"}


class Page:
    """A fetched page that has passed the checks."""

    def __init__(self, response: TestResponse, *, fragment: bool = False) -> None:
        self.response = response
        self.fragment = fragment
        self.tree = JustHTML(response.text, collect_errors=True, sanitize=False, fragment=fragment)

    def texts(self, selector: str) -> list[str]:
        return [re.sub(r"\s+", " ", node.to_text()).strip() for node in self.tree.query(selector)]

    def text(self) -> str:
        return " ".join(self.texts("main"))

    def attributes(self, selector: str, name: str) -> list[str]:
        return [node.attrs[name] for node in self.tree.query(selector) if name in node.attrs]


class PageClient(FlaskClient):
    """`get` and `post` fail the test when a page is not sound. Redirects are not followed unless asked for."""

    def open(self, *args, **kwargs) -> TestResponse:  # type: ignore[no-untyped-def]
        response = super().open(*args, **kwargs)
        response.get_data()
        response.close()
        if response.mimetype == "text/html" and response.status_code not in (301, 302, 303, 308):
            check(Page(response, fragment=not response.text.startswith("<!doctype html>")))
        return response

    def sign_in(self, email: str, password: str = PASSWORD) -> TestResponse:
        return self.send("/logga-in", {"email": email, "password": password})

    def page(self, address: str, status: int = 200) -> Page:
        response = self.get(address)
        assert response.status_code == status, f"{address} answered {response.status_code}, not {status}"
        return Page(response)

    def send(self, address: str, data: dict[str, object], **options) -> TestResponse:  # type: ignore[no-untyped-def]
        """Post a form with a token of the session."""
        return self.post(address, data={**data, "csrf_token": self.token()}, **options)

    def token(self) -> str:
        with self.session_transaction() as session:
            session.setdefault("csrf_token", "a" * 40)
            kept = session["csrf_token"]
        with self.application.test_request_context():
            flask.session["csrf_token"] = kept
            return generate_csrf()


def check(page: Page) -> None:
    address = page.response.request.path
    faults = [f"line {error.line}: {error.code}" for error in page.tree.errors]
    assert not faults, f"{address}: invalid HTML: {faults}"
    ids = page.attributes("[id]", "id")
    assert len(ids) == len(set(ids)), f"{address}: the same id twice: {sorted(ids)}"
    for attribute in page.tree.query("[style], [onclick], [onchange], [onload]"):
        raise AssertionError(f"{address}: inline style or script on <{attribute.name}>")
    assert all("src" in node.attrs for node in page.tree.query("script")), f"{address}: inline script"
    for form in page.tree.query("form"):
        assert "action" in form.attrs, f"{address}: a form without an action"
    _check_labels(page, address)
    if not page.fragment:
        _check_head(page, address)


def _check_labels(page: Page, address: str) -> None:
    labelled = set(page.attributes("label[for]", "for"))
    for field in page.tree.query("input, select, textarea"):
        if field.attrs.get("type") not in WITHOUT_LABEL:
            assert field.attrs.get("id") in labelled or "aria-label" in field.attrs, (
                f"{address}: the field {field.attrs.get('name')} has no label"
            )


def _check_head(page: Page, address: str) -> None:
    assert page.attributes("html", "lang")[0] in ("sv", "en"), f"{address}: no language"
    headings, titles = page.texts("h1"), page.texts("title")
    assert len(headings) == 1, f"{address}: {len(headings)} h1"
    assert titles[0].startswith(headings[0]), f"{address}: the title {titles[0]!r} does not start with the h1"
