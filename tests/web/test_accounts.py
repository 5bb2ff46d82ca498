from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy import update

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person
from sprakverktyg.web.access import limiter
from tests.support.cast import PASSWORD, email_of
from tests.support.pages import PageClient
from tests.web.conftest import SignedIn


def test_it_works(anonymous: PageClient) -> None:
    response = anonymous.sign_in(email_of(Role.CARE_WORKER).upper())
    assert (response.status_code, response.location) == (303, "/")
    assert "Own Care_Worker" in anonymous.page("/").texts("header")[0]


@pytest.mark.parametrize(
    ("email", "password"),
    [(email_of(Role.MANAGER), "fel lösenord"), ("ingen@test.example", PASSWORD), (email_of(Role.MANAGER), "")],
)
def test_wrong_sign_in(anonymous: PageClient, email: str, password: str) -> None:
    response = anonymous.sign_in(email, password)
    assert response.status_code == 422
    assert PASSWORD not in response.text
    assert anonymous.get("/").status_code == 303


def test_unknown_address_and_wrong_password_get_the_same_sentence(anonymous: PageClient) -> None:
    sentences = [
        [text for text in anonymous.sign_in(email, "fel lösenord").text.splitlines() if "stämmer inte" in text]
        for email in (email_of(Role.MANAGER), "ingen@test.example")
    ]
    assert sentences[0] == sentences[1] != []


def test_attempts_are_limited(app: Flask) -> None:
    limiter.enabled = True
    limiter.reset()
    client = app.test_client()
    codes = [client.sign_in(email_of(Role.MANAGER), "fel lösenord").status_code for _ in range(12)]
    limiter.reset()
    assert codes == [422] * 10 + [429] * 2


def test_sign_out(signed_in: SignedIn) -> None:
    client = signed_in(Role.TEACHER)
    assert client.send("/logga-ut", {}).location == "/logga-in"
    assert client.get("/grupper/").status_code == 303


def test_the_session_is_new_after_signing_in(anonymous: PageClient) -> None:
    anonymous.send("/sprak", {"locale": "en"})
    with anonymous.session_transaction() as session:
        session["planted"] = "by somebody before"
        before = session["csrf_token"]
    anonymous.sign_in(email_of(Role.CARE_WORKER))
    anonymous.page("/")
    with anonymous.session_transaction() as session:
        assert "planted" not in session
        assert session.get("csrf_token") != before
        assert session["language"] == "en"


@pytest.mark.parametrize(
    ("onward", "location"),
    [
        ("/grupper/?a=1", "/grupper/?a=1"),
        ("https://elsewhere.example/x", "/x"),
        ("//elsewhere.example", "/"),
        ("/\\elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_one_goes_on_to_our_own_pages_only(anonymous: PageClient, onward: str, location: str) -> None:
    data = {"email": email_of(Role.TEACHER), "password": PASSWORD}
    assert anonymous.send("/logga-in", data, query_string={"vidare": onward}).location == location


def test_language(anonymous: PageClient) -> None:
    assert anonymous.page("/logga-in").attributes("html", "lang") == ["sv"]
    assert anonymous.send("/sprak", {"locale": "en", "next": "/logga-in"}).location == "/logga-in"
    page = anonymous.page("/logga-in")
    assert (page.attributes("html", "lang"), page.texts("h1")) == (["en"], ["Sign in"])


def test_somebody_who_has_left_is_signed_out(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    with app.extensions["sessions"].begin() as session:
        session.execute(
            update(Person)
            .where(Person.email == email_of(Role.CARE_WORKER))
            .values(ended_at=datetime(2026, 1, 1, tzinfo=UTC))
        )
    assert client.get("/ova/").status_code == 303
    assert client.sign_in(email_of(Role.CARE_WORKER)).status_code == 422
