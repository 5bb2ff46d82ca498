import re

import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Approval, DocumentItem, Person
from tests.support.cast import email_of
from tests.support.pages import PageClient
from tests.web.conftest import SignedIn
from tests.web.test_documents import taken_in

TEXT = """Rutin för nycklar

Nycklarna förvaras i ett låst skåp. Ring sjuksköterskan om någon kräks på natten.
Skriv en avvikelse innan passet är slut.
Enhetschefen räknar alla nycklar på måndagar. Katetern ska sitta fritt och använd visir vid stänk."""


@pytest.fixture
def client(signed_in: SignedIn) -> PageClient:
    return signed_in(Role.SPRAKOMBUD)


@pytest.fixture
def address(app: Flask, client: PageClient, signed_in: SignedIn) -> str:
    """The address of a document that the manager has approved."""
    document = taken_in(app, client, text=TEXT)
    with app.extensions["sessions"]() as session:
        manager = session.scalars(select(Person).where(Person.email == email_of(Role.MANAGER))).one()
    client.send(f"{document}/godkannande", {"person": str(manager.id)})
    with app.extensions["sessions"]() as session:
        approval = session.scalars(select(Approval)).one()
    signed_in(Role.MANAGER).send(f"/godkann/{approval.id}", {"decision": "approve"})
    return document


def given(app: Flask) -> list[DocumentItem]:
    with app.extensions["sessions"]() as session:
        return list(session.scalars(select(DocumentItem).where(DocumentItem.withdrawn_at.is_(None))))


def filled_in(client: PageClient, address: str) -> dict[str, object]:
    """Return the form as it stands, with what is ticked beforehand."""
    page = client.page(f"{address}/ovningar/")
    names = page.attributes("textarea[name^=prompt-]", "name")
    values = dict(zip(names, page.texts("textarea[name^=prompt-]"), strict=True))
    return {
        **values,
        "item": page.attributes("input[name=item][checked]", "value"),
        "version": page.attributes("input[name=version]", "value")[0],
        "module": page.attributes("option[selected]", "value")[0],
        "audience": "unit",
    }


def test_from_the_approved_text_to_an_answer(app: Flask, client: PageClient, address: str, signed_in: SignedIn) -> None:
    fields = filled_in(client, address)
    assert len(fields["item"]) > 2  # type: ignore[arg-type]
    assert client.send(f"{address}/ovningar/", fields).status_code == 303
    assert len(given(app)) == len(fields["item"])  # type: ignore[arg-type]
    assert "Givna övningar" in client.page(f"{address}/ovningar/").text()
    worker = signed_in(Role.CARE_WORKER)
    page = worker.page("/ova/")
    assert page.texts("#texter + ul h3") == ["Rutin för nycklar"]
    document = page.attributes("input[name=document]", "value")[0]
    practice = worker.send("/ova/", {"document": document}).location
    card = worker.page(practice)
    assert card.texts("h2.task")
    assert "Öva" not in "".join(card.texts("form button"))


def test_faults_are_told_and_nothing_is_lost(app: Flask, client: PageClient, address: str) -> None:
    fields = filled_in(client, address)
    key = fields["item"][0]  # type: ignore[index]
    response = client.send(f"{address}/ovningar/", {**fields, "version": "9"})
    assert (response.status_code, "ny godkänd version" in response.text) == (422, True)
    response = client.send(
        f"{address}/ovningar/", {**fields, "item": [key], f"prompt-{key}": "Ring Anna Karlsson på 070-123 45 67?"}
    )
    assert response.status_code == 422
    assert "Ring Anna Karlsson" in response.text
    assert client.send(f"{address}/ovningar/", {**fields, "audience": "alla"}).status_code == 422
    assert client.send(f"{address}/ovningar/", {**fields, "item": []}).status_code == 422
    assert given(app) == []


def test_what_is_given_is_taken_back(app: Flask, client: PageClient, address: str) -> None:
    client.send(f"{address}/ovningar/", {**filled_in(client, address), "audience": "teacher"})
    keys = [row.key for row in given(app)]
    assert "Läraren" in client.page(f"{address}/ovningar/").text()
    assert client.send(f"{address}/ovningar/ta-tillbaka", {"item": keys[1:]}).status_code == 303
    assert [row.key for row in given(app)] == keys[:1]


def test_a_text_that_is_not_approved_says_what_to_do(app: Flask, client: PageClient) -> None:
    page = client.page(f"{taken_in(app, client, text=TEXT)}/ovningar/")
    assert "Texten är inte godkänd än" in page.text()


@pytest.mark.parametrize("document", ["", "finns-inte", "00000000-0000-0000-0000-000000000000"])
def test_practising_a_document_that_has_nothing(signed_in: SignedIn, document: str) -> None:
    response = signed_in(Role.CARE_WORKER).send("/ova/", {"document": document})
    assert response.status_code == 422
    assert re.search("Det finns inga övningar från texten nu", response.text)
