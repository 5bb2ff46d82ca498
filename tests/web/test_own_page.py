"""Min sida: one reads all that is stored about oneself, and nobody else does."""

import io
from collections.abc import Iterator

import pytest
from docx import Document
from flask import Flask
from sqlalchemy import select

from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.domain.own_record import RecordKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import own_record
from sprakverktyg.usecases.signing import read_signed
from sprakverktyg.web.own_record_words import FIELDS, Words
from tests.support.cast import email_of
from tests.support.filled import SECRET, fill
from tests.web.conftest import SignedIn

ADDRESS = "/min-sida/uppgifter"


@pytest.fixture
def filled(app: Flask) -> None:
    with app.extensions["sessions"].begin() as session:
        fill(session, session.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER))).one())


@pytest.mark.usefixtures("filled")
def test_every_kind_is_listed_and_opens(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    links = worker.page(ADDRESS).attributes("main section a", "href")
    assert sorted(links) == sorted(f"{ADDRESS}/{kind}" for kind in RecordKind)
    pages = {link: worker.page(link).text() for link in links}
    assert SECRET in pages[f"{ADDRESS}/texts"]
    assert SECRET in pages[f"{ADDRESS}/notes"]
    assert "1 september 2026 09:00" in pages[f"{ADDRESS}/answers"]
    assert "Jag kände mig välkommen" in pages[f"{ADDRESS}/evaluations"]


@pytest.mark.usefixtures("filled")
def test_every_field_has_a_word(app: Flask) -> None:
    with app.extensions["sessions"]() as session:
        worker = session.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER))).one()
        found = list(fields_of(own_record.whole_record(session, worker.id)))
    assert {"last_day", "password_until"} <= set(found)
    assert set(found) - set(FIELDS) - set(RecordKind) - set(Statement) - set(Criterion) == set()


def test_what_was_brought_is_said_in_words(app: Flask) -> None:
    words = Words(RecordKind.BROUGHT, {"kind": {"sfi_d": "Betyg i sfi kurs D"}})
    with app.test_request_context():
        assert [words.value("kind", kind) for kind in ("placement", "sfi_d")] == [
            "Praktik eller APL",
            "Betyg i sfi kurs D",
        ]


def fields_of(value: object) -> Iterator[str]:
    """Yield the name of every field, also of what lies inside."""
    for name, inner in (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    ):
        yield from [name] if isinstance(name, str) else []
        yield from fields_of(inner)


@pytest.mark.usefixtures("filled")
def test_a_colleague_sees_nothing_of_it(signed_in: SignedIn) -> None:
    for role in (Role.SPRAKOMBUD, Role.MANAGER, Role.ADMINISTRATOR):
        for kind in RecordKind:
            assert SECRET not in signed_in(role).page(f"{ADDRESS}/{kind}").text()


def test_empty(signed_in: SignedIn) -> None:
    assert "Inget är sparat här." in signed_in(Role.MANAGER).page(f"{ADDRESS}/notes").text()
    signed_in(Role.MANAGER).page(f"{ADDRESS}/finns-inte", 404)


@pytest.mark.usefixtures("filled")
def test_one_takes_the_record_along(signed_in: SignedIn) -> None:
    worker = signed_in(Role.CARE_WORKER)
    assert "Svar på övningar" in worker.page("/min-sida/ta-med/").text()
    response = worker.send("/min-sida/ta-med/fil", {})
    assert read_signed(response.data).issuer == "Solängs kommun"
    assert response.headers["Content-Disposition"].startswith("attachment; filename=min-svenska-")
    document = Document(io.BytesIO(worker.get("/min-sida/ta-med/dokument").data))
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "Det här är sparat om Own Care_Worker" in text
    assert "Texten just nu: " + SECRET in text
    assert "Anteckningar om dig" not in text
