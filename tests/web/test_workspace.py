import io
import re
from datetime import date
from uuid import UUID

import pytest
from docx import Document as Docx
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import DecisionRow, Person, SentenceRow, StoppedWord
from sprakverktyg.usecases.documents import READ_AT_ONCE
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn
from tests.web.test_documents import taken_in

TEXT = """Rutin för handhygien

Personalen ska erhålla information avseende rutinen. Handskar ska inte återanvändas. Katetern ska kontrolleras."""
FIRST, GLOVES, CATHETER = 1, 2, 3


@pytest.fixture
def client(signed_in: SignedIn) -> PageClient:
    return signed_in(Role.SPRAKOMBUD)


@pytest.fixture
def address(app: Flask, client: PageClient) -> str:
    return taken_in(app, client, text=TEXT)


def wordings(app: Flask) -> list[str]:
    with app.extensions["sessions"]() as session:
        return [row.wording for row in session.scalars(select(SentenceRow).order_by(SentenceRow.place))]


def proposals(page: Page) -> dict[str, str]:
    """Return the keys of the proposals of the open sentence by what they replace."""
    befores = page.texts(".suggestion .from")
    return dict(zip(befores, page.attributes(".suggestion input[name=key]", "value"), strict=False))


def test_it_works(app: Flask, client: PageClient, address: str) -> None:
    page = client.page(f"{address}?rad={FIRST}")
    assert page.texts("h1") == ["Rutin för handhygien"]
    assert "LIX" in page.text()
    key = proposals(page)["erhålla"]
    assert client.send(f"{address}/mening/{FIRST}", {"key": key, "decision": "accept"}).status_code == 303
    assert wordings(app)[FIRST] == "Personalen ska få information avseende rutinen."
    assert "få information" in client.page(address).text()


def test_a_decision_survives_and_is_undone(app: Flask, client: PageClient, address: str) -> None:
    client.send(f"{address}/alla", {})
    assert "erhålla" not in wordings(app)[FIRST]
    assert client.send(f"{address}/angra", {}).status_code == 303
    assert "erhålla" in wordings(app)[FIRST]
    response = client.send(f"{address}/angra", {})
    assert (response.status_code, "Det finns inget att ångra." in response.text) == (422, True)


def test_own_words_are_judged_before_they_are_stored(app: Flask, client: PageClient, address: str) -> None:
    send = f"{address}/mening/{GLOVES}/egna-ord"
    page = Page(client.send(send, {"wording": "Handskar ska återanvändas på golvet."}))
    assert "Vakten undrar" in page.text()
    assert "Nytt: golvet. Säger meningen ändå samma sak?" in page.text()
    assert "inte" in wordings(app)[GLOVES]
    assert client.send(send, {"wording": "Handskar ska återanvändas.", "sure": "y"}).status_code == 303
    assert wordings(app)[GLOVES] == "Handskar ska återanvändas."
    assert "vakten undrar" in client.page(f"{address}?rad=0").text()
    with app.extensions["sessions"]() as session:
        said = session.scalars(select(DecisionRow.said)).one()
    assert said["violations"][0]["invariant"] == "negation"


def test_own_words_that_show_somebody_are_refused(app: Flask, client: PageClient, address: str) -> None:
    words = {"wording": "Handskar ska inte återanvändas. Ring Anna Karlsson på 070-123 45 67.", "sure": "y"}
    response = client.send(f"{address}/mening/{GLOVES}/egna-ord", words)
    assert response.status_code == 422
    assert "Det här ser ut att visa vem någon är" in response.text
    assert "Anna" not in str(wordings(app))


def test_a_question_is_answered_with_a_role(app: Flask, client: PageClient, address: str) -> None:
    page = client.page(f"{address}?rad={CATHETER}")
    assert "Vem ska kontrollera katetern?" in page.text()
    keys = [value for value in page.attributes(".suggestion input[name=key]", "value") if value.endswith("asked")]
    answer = {"key": keys[0], "answer": "", "own": "sjuksköterskan"}
    assert client.send(f"{address}/mening/{CATHETER}/svar", answer).status_code == 303
    assert wordings(app)[CATHETER] == "Sjuksköterskan ska kontrollera katetern."


def test_a_stale_proposal_is_told_in_a_sentence(client: PageClient, address: str) -> None:
    response = client.send(f"{address}/mening/{FIRST}", {"key": "0-4-x-ticked", "decision": "accept"})
    assert (response.status_code, "Meningen har ändrats." in response.text) == (422, True)


def test_the_word_file_and_the_text_are_the_plain_text(client: PageClient, address: str) -> None:
    client.send(f"{address}/alla", {})
    docx = Docx(io.BytesIO(client.get(f"{address}/lattare.docx").data))
    text = client.get(f"{address}/lattare.txt").text
    for found in ("\n".join(item.text for item in docx.paragraphs), text):
        assert "Personalen ska få information" in found
        assert re.search(r"Ordlista\n+(?:- )?katetern: ", found)
    assert "Ordlista" in client.page(f"{address}/utskrift?lattlast=ja").text()


def test_lists_and_tables_stay_what_they_are(app: Flask, client: PageClient) -> None:
    address = taken_in(
        app, client, text="Gör så här:\n1. Tvätta.\n2. Torka.\n\n| Tid | Vem |\n|--|--|\n| 8 | Vikarien |"
    )
    assert "2. Torka." in client.page(address).text()
    for printed in (f"{address}/utskrift", f"{address}/utskrift?lattlast=ja"):
        page = client.page(printed)
        assert (page.texts("ol li"), page.texts("td")) == (["Tvätta.", "Torka."], ["Tid", "Vem", "8", "Vikarien"])
    text = client.get(f"{address}/lattare.txt").text
    assert text == "Gör så här:\n\n1. Tvätta.\n2. Torka.\n\nTid | Vem\n8 | Vikarien\n"
    assert len(Docx(io.BytesIO(client.get(f"{address}/lattare.docx").data)).tables) == 1


def test_a_long_document_is_read_by_the_worker(app: Flask, client: PageClient) -> None:
    text = "Personalen ska erhålla tvål. " * (READ_AT_ONCE // 25)
    assert "Hela texten är läst." in client.page(f"{taken_in(app, client, text=text)}/lasning").text()
    jobs: list[UUID] = []
    app.extensions["read_document"] = jobs.append
    address = taken_in(app, client, text=f"Nytt. {text}")
    assert [address.endswith(str(job)) for job in jobs] == [True]
    for page in (address, f"{address}/lasning", f"{address}/versioner", f"{address}/utskrift"):
        assert client.get(page).status_code == 200
    assert "Verktyget delar upp texten" in client.page(address).text()
    for response in (client.get(f"{address}/siffror"), client.send(f"{address}/versioner", {})):
        assert (response.status_code, "läser fortfarande texten" in response.text) == (422, True)


def test_a_hard_word_says_why_and_the_figures_are_there(app: Flask, client: PageClient) -> None:
    address = taken_in(app, client, text="Måltiden ombesörjs av personalen.")
    assert "Ordet hör till myndigheters språk." in client.page(address).text()
    page = client.page(f"{address}/siffror")
    assert "Passiva verb" in page.text()
    assert any("Under 10 % är lätt." in text for text in page.texts(".figure"))


def test_a_comment_is_read_by_colleagues(client: PageClient, address: str) -> None:
    assert client.send(f"{address}/mening/{FIRST}/kommentar", {"text": "Stämmer det här?"}).status_code == 303
    assert "Stämmer det här?" in client.page(f"{address}?rad={FIRST}").text()
    assert client.send(f"{address}/mening/{FIRST}/kommentar", {"text": ""}).status_code == 422


def test_from_approval_to_shelf_to_a_word_that_stopped_somebody(
    app: Flask, signed_in: SignedIn, client: PageClient, address: str
) -> None:
    client.send(f"{address}/alla", {})
    with app.extensions["sessions"]() as session:
        manager = session.scalars(select(Person).where(Person.email == email_of(Role.MANAGER))).one()
    assert client.send(f"{address}/versioner/1/hylla", {}).status_code == 422
    assert client.send(f"{address}/godkannande", {"person": str(manager.id)}).status_code == 303
    boss = signed_in(Role.MANAGER)
    [link] = [href for href in boss.page("/").attributes("main a", "href") if "/godkann/" in href]
    page = boss.page(link)
    assert "få information" in page.text()
    assert {"erhålla": "få"}.items() <= dict(zip(page.texts("del"), page.texts("ins"), strict=False)).items()
    assert boss.send(link, {"decision": "object", "comment": ""}).status_code == 422
    assert boss.send(link, {"decision": "approve"}).status_code == 303
    assert client.send(f"{address}/versioner/2/hylla", {"review_on": "2050-03-01"}).status_code == 303
    page = client.page(f"{address}/versioner")
    assert ("Läs om senast 1 mars 2050." in page.text(), page.attributes("[name=review_on]", "value")) == (
        True,
        ["2050-03-01"],
    )
    worker = signed_in(Role.CARE_WORKER)
    [text] = [href for href in worker.page("/hylla/?sok=handskarna").attributes("main a", "href") if len(href) > 20]
    assert worker.get(f"{text}/qr.svg").mimetype == "image/svg+xml"
    assert "Ett tunt rör" in Page(worker.send(f"{text}/ord", {"word": "Katetern"})).text()
    assert worker.send(f"{text}/ord", {"word": "elefant"}).status_code == 422
    # One reader is too few to be told of.
    assert "katetern" not in client.page(f"{address}/versioner").text()
    with app.extensions["sessions"].begin() as session:
        session.get_one(StoppedWord, (UUID(address.rsplit("/", 1)[1]), "katetern")).told_from = date(2026, 1, 1)
    assert "katetern" in client.page(f"{address}/versioner").text()
    client.send(f"{address}/mening/{GLOVES}/egna-ord", {"wording": "Släng handskarna.", "sure": "y"})
    assert "Släng" not in worker.page(text).text()


def test_an_empty_shelf(signed_in: SignedIn) -> None:
    assert "Hyllan är tom" in signed_in(Role.CARE_WORKER).page("/hylla/").text()
