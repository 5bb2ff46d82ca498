import uuid

from flask import Flask
from sqlalchemy import func, select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import AnswerEvent
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn


def begin(client: PageClient, module: str = "hygienkunskap") -> str:
    return client.send("/ova/", {"module": module}).location


def fields(page: Page) -> dict[str, str]:
    """Return the hidden fields of the exercise on a page."""
    names = ("answer_id", "position", "seconds")
    return {name: page.attributes(f"main input[name={name}]", "value")[0] for name in names}


def stored(app: Flask) -> int:
    with app.extensions["sessions"]() as session:
        return session.scalar(select(func.count()).select_from(AnswerEvent))


def test_it_works(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    for number in range(10):
        page = client.page(address)
        assert f"Uppgift {number + 1} av 10" in page.text()
        shown = client.send(address, {**fields(page), "answer": "ett svar"})
        assert "Sparat" in client.page(shown.location).text()
    assert "Klart för den här gången" in client.page(address).text()
    assert stored(app) == 10


def test_sent_twice_is_stored_once(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    data = {**fields(client.page(address)), "answer": "ett svar"}
    first, second = client.send(address, data), client.send(address, data)
    again = client.send(address, {**data, "answer_id": str(uuid.uuid4()), "answer": "ett annat svar"})
    assert first.location == second.location == again.location
    assert stored(app) == 1
    assert "annat" not in client.page(again.location).text()


def test_an_interrupted_session_goes_on_at_the_same_item(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    for _ in range(3):
        client.send(address, {**fields(client.page(address)), "answer": "x"})
    before = client.page(address).texts(".sentence, .answer-start")
    client.send("/logga-ut", {})
    client.sign_in("own-care_worker@test.example")
    start = client.page("/")
    assert "Nästa är uppgift 4 av 10" in start.text()
    assert address in start.attributes("main a.button-primary", "href")
    assert client.page(address).texts(".sentence, .answer-start") == before


def test_a_fragment_is_the_same_as_in_the_page(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    fragment = Page(client.get(address, headers={"HX-Request": "true"}), fragment=True)
    assert not fragment.texts("h1")
    assert fragment.texts("h2") == client.page(address).texts("#ovning h2")
    boosted = client.get(address, headers={"HX-Request": "true", "HX-Boosted": "true"})
    assert boosted.text.startswith("<!doctype html>")
    assert "HX-Request" in boosted.headers["Vary"]


def test_an_empty_answer_is_asked_for_again(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    response = client.send(address, {**fields(client.page(address)), "answer": " "})
    assert response.status_code == 422
    assert "Skriv eller välj ett svar först." in response.text
    assert stored(app) == 0


def test_missing_and_broken_fields(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    address = begin(client)
    good = fields(client.page(address))
    for broken in (
        {"answer": "x"},
        {**good, "answer": "x", "answer_id": "1"},
        {**good, "answer": "x", "seconds": "-1"},
    ):
        assert client.send(address, broken).status_code == 422
    assert client.send(address, {**good, "answer": "x", "position": "99"}).status_code == 404
    assert client.send("/ova/", {}).status_code == 422
    assert client.send("/ova/", {"module": "maltiden_som_inte_finns"}).status_code == 422
    assert stored(app) == 0


def test_words_in_order_without_javascript(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    for _ in range(20):
        address = begin(client)
        while "Bygg meningen" not in (page := client.page(address)).text():
            if not page.tree.query("main input[name=position]"):
                break
            client.send(address, {**fields(page), "answer": "x"})
        else:
            break
    chips = page.texts(".chips .chip")
    first, second = page.attributes(".chips .chip", "value")[:2]
    moved = client.send(address, {**fields(page), "ordning": "", "answer": "", "add": first}).location
    moved = client.send(address, {**fields(page), "ordning": first, "answer": "", "add": second}).location
    page = client.page(moved)
    assert page.texts(".answer-line .chip") == chips[:2]
    assert page.attributes("input[name=answer]", "value") == [" ".join(chips[:2])]
    moved = client.send(
        address, {**fields(page), "ordning": f"{first}-{second}", "answer": "", "remove": first}
    ).location
    assert client.page(moved).texts(".answer-line .chip") == [chips[1]]
    assert client.page(f"{address}?ordning=99-abc-0-0").texts(".answer-line .chip") == [chips[0]]


def test_another_person_sees_nothing_of_it(signed_in: SignedIn) -> None:
    address = begin(signed_in(Role.CARE_WORKER))
    for client in (signed_in(Role.SPRAKOMBUD), signed_in(Role.CARE_WORKER, stranger=True)):
        assert client.get(address).status_code == 404


def test_progress_per_module(signed_in: SignedIn) -> None:
    client = signed_in(Role.CARE_WORKER)
    page = client.page("/ova/")
    assert "Hygienkunskap" in page.texts("h3")
    assert "0 av 52" in page.text()
