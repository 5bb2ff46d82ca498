"""Finding where one can begin, through the pages."""

from flask import Flask

from sprakverktyg.content import Content
from sprakverktyg.domain.roles import Role
from sprakverktyg.language.exercises import build_exercise
from sprakverktyg.storage.models import Placement, PracticeSession
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

START, ITEM = "/ova/start/", "/ova/start/uppgift"


def fields(page: Page) -> dict[str, object]:
    names = ("answer_id", "position", "seconds")
    return {name: page.attributes(f"main input[name={name}]", "value")[0] for name in names}


def begin(client: PageClient) -> Page:
    shown = client.send(START, {})
    assert (shown.status_code, shown.location) == (303, ITEM)
    return client.page(ITEM)


def test_works(app: Flask, signed_in: SignedIn, content: Content) -> None:
    client = signed_in(Role.CARE_WORKER)
    assert "Hitta var du kan börja" in client.page("/").texts("h2")
    assert "Din chef ser inte dina svar." in client.page(START).text()
    page, count = begin(client), 0
    while True:
        with app.extensions["sessions"]() as session:
            ids = session.query(PracticeSession).one().exercise_ids
        answer = {"answer": build_exercise(ids[-1], content.library).answers[0]} if count % 2 else {"unknown": "1"}
        count += 1
        shown = client.send(ITEM, {**fields(page), **answer})
        page = client.page(shown.location)
        if shown.location == START:
            break
        assert not page.texts(".feedback-word")
        assert f"Uppgift {count + 1} av högst 20" in page.text()
    assert 12 <= count <= 20
    assert "Vi vet nu var du kan börja" in page.texts("h2")
    assert "Hitta var du kan börja" not in client.page("/").texts("h2")
    assert client.get(ITEM).location == START


def test_it_goes_on_after_signing_out(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    page = begin(client)
    page = client.page(client.send(ITEM, {**fields(page), "unknown": "1"}).location)
    client.send("/logga-ut", {})
    client.sign_in("own-care_worker@test.example")
    assert "Du har börjat" in client.page(START).texts("h2")
    assert begin(client).texts("main h2, .sentence") == page.texts("main h2, .sentence")


def test_it_may_be_skipped_and_begun_another_day(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    assert client.send("/ova/start/hoppa-over", {}).location == "/"
    assert "Hitta var du kan börja" not in client.page("/").texts("h2")
    assert client.page(START).texts("main form button")
    begin(client)


def test_broken_fields(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    good = fields(begin(client))
    for broken in ({**good, "answer": " "}, {**good, "answer": "x", "answer_id": "1"}, {"answer": "x"}):
        assert client.send(ITEM, broken).status_code == 422
    assert client.send(ITEM, {**good, "answer": "x", "position": "99"}).status_code == 404


def test_everybody_has_their_own(app: Flask, signed_in: SignedIn) -> None:
    begin(signed_in(Role.CARE_WORKER))
    other = signed_in(Role.SPRAKOMBUD)
    assert other.get(ITEM).location == START
    begin(other)
    with app.extensions["sessions"]() as session:
        assert len({row.session_id for row in session.query(Placement)}) == 2
