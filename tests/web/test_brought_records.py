"""A file from another workplace: looked at, taken in after a yes, shown to whom one wants."""

import io

from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import BroughtRecord, Person, Unit
from tests.support.cast import email_of
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

ADDRESS = "/min-sida/med-mig/"


def fetch_elsewhere(signed_in: SignedIn) -> bytes:
    return signed_in(Role.CARE_WORKER, stranger=True).send("/min-sida/ta-med/fil", {}).data


def hand_in(client: PageClient, data: bytes):  # type: ignore[no-untyped-def]
    return client.send(ADDRESS, {"file": (io.BytesIO(data), "min-svenska.json")})


def test_it_works(app: Flask, signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    response = hand_in(worker, fetch_elsewhere(signed_in))
    page = Page(response)
    assert "Granby kommun" in page.text()
    assert "Okänd avsändare" in page.text()
    assert "Du heter Own Care_Worker här." in page.text()
    waiting = page.attributes("input[name=waiting]", "value")[0]
    with app.extensions["sessions"]() as session:
        assert session.scalars(select(BroughtRecord)).all() == []
    assert worker.send(f"{ADDRESS}ja", {"waiting": waiting}).status_code == 303
    assert "Granby kommun" in worker.page(ADDRESS).text()
    assert worker.send(f"{ADDRESS}ja", {"waiting": waiting}).status_code == 422


def test_nobody_else_can_use_what_waits_and_nobody_can_change_it(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    waiting = Page(hand_in(worker, fetch_elsewhere(signed_in))).attributes("input[name=waiting]", "value")[0]
    for client, sent in ((signed_in(Role.SPRAKOMBUD), waiting), (worker, waiting[:-1]), (worker, "")):
        response = client.send(f"{ADDRESS}ja", {"waiting": sent})
        assert response.status_code == 422
        assert "Välj filen en gång till." in response.text


def test_faults_are_told_in_one_sentence(signed_in: SignedIn) -> None:
    worker, data = signed_in(Role.CARE_WORKER), fetch_elsewhere(signed_in)
    for sent, told in (
        (data.replace(b"Granby", b"Solang"), "Någon har ändrat i filen."),
        (b"hej", "Det här är ingen fil från Min sida."),
        (b"", "Det här är ingen fil från Min sida."),
    ):
        response = hand_in(worker, sent)
        assert response.status_code == 422
        assert told in response.text
    assert "Välj en fil först." in worker.send(ADDRESS, {}).text


def test_manager_and_handledare_see_it_when_the_person_says_so(app: Flask, signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    waiting = Page(hand_in(worker, fetch_elsewhere(signed_in))).attributes("input[name=waiting]", "value")[0]
    worker.send(f"{ADDRESS}ja", {"waiting": waiting})
    with app.extensions["sessions"]() as session:
        row = session.scalars(select(BroughtRecord)).one()
        unit = session.scalars(select(Unit).where(Unit.name == "Björken")).one()
        handledare = session.scalars(select(Person).where(Person.email == email_of(Role.HANDLEDARE))).one()
    relation = {"handledare": handledare.id, "kind": "handledare", "starts_on": "2026-01-01"}
    signed_in(Role.HANDLEDARE).send(
        f"/handledning/{row.person_id}/relation", {f"relation-{name}": value for name, value in relation.items()}
    )
    pages = {Role.MANAGER: f"/laget/{unit.id}/{row.person_id}", Role.HANDLEDARE: f"/handledning/{row.person_id}"}
    for chosen in ((), ("handledare",), ("manager",), ("handledare", "manager")):
        worker.send(f"{ADDRESS}{row.id}/dela", {f"dela-{row.id}-{name}": "y" for name in chosen})
        seen = {role.value for role, page in pages.items() if "Granby kommun" in signed_in(role).page(page).text()}
        assert seen == set(chosen)
    worker.send(f"{ADDRESS}{row.id}/ta-bort", {})
    assert "Granby kommun" not in worker.page(ADDRESS).text()


def test_an_administrator_enters_a_key(signed_in: SignedIn) -> None:
    administrator = signed_in(Role.ADMINISTRATOR)
    address = "/administration/avsandare/"
    assert "Ni har ingen nyckel än." in administrator.page(address).text()
    assert administrator.send(address, {"name": "Granby", "key_id": "abc"}).status_code == 422
    assert administrator.send(address, {"name": "Granby", "key_id": "ab" * 16}).status_code == 303
    assert "ab" * 16 in administrator.page(address).text()
