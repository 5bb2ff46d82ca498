import io
import json
import zipfile
from typing import Any

import pytest
from docx import Document as Docx
from flask import Flask
from pypdf import PdfWriter
from sqlalchemy import func, select

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Document, DocumentVersion, SentenceRow, Unit
from tests.content.files import pdf_of_lines
from tests.support.pages import Page, PageClient
from tests.web.conftest import SignedIn

TEXT = """Rutin för handhygien

Personalen ska erhålla information avseende rutinen innan arbetet påbörjas. Handskar ska inte återanvändas."""


def form(app: Flask, **fields: object) -> dict[str, object]:
    with app.extensions["sessions"]() as session:
        unit = session.scalars(select(Unit).where(Unit.name == "Björken")).one()
    return {"unit": str(unit.id), **fields}


def taken_in(app: Flask, client: PageClient, **fields: object) -> str:
    response = client.send("/dokument/", form(app, **{"text": TEXT, **fields}))
    assert response.status_code == 303
    return response.location


def test_markup_in_a_text_is_shown_as_text(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.SPRAKOMBUD)
    text = "Personalen ska <script>alert(1)</script> läsa rutinen innan arbetet börjar på morgonen."
    page = client.page(taken_in(app, client, text=text, title="<b>Rutin</b>"))
    assert page.texts("h1") == ["<b>Rutin</b>"]
    assert "<script" in page.text()
    assert ">alert(1)</script>" in page.text()


NOTE = "Anna Karlsson ska ha hjälp med maten varje dag. Hennes personnummer är 380412-1234. Läs rutinen."


def stored_text(app: Flask) -> str:
    with app.extensions["sessions"]() as session:
        return str([(row.blocks, row.report) for row in session.scalars(select(DocumentVersion))])


def review(client: PageClient, app: Flask) -> tuple[Page, dict[str, object]]:
    page = Page(client.send("/dokument/", form(app, text=NOTE, title="Plan för Anna")))
    names = ("unit", "title", "pending")
    return page, {name: page.attributes(f"input[name={name}]", "value")[0] for name in names}


def test_what_shows_somebody_is_asked_about_and_masked(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.SPRAKOMBUD)
    page, fields = review(client, app)
    assert page.texts("mark") == ["Anna Karlsson", "380412-1234"]
    assert stored_text(app) == "[]"
    response = client.send("/dokument/granskning", fields)
    assert response.status_code == 303
    assert client.page(response.location).texts("h1") == ["Plan för [namn]"]
    assert "[namn] ska ha hjälp" in stored_text(app)
    assert "Anna" not in stored_text(app)
    assert "380412" not in stored_text(app)


def test_a_name_can_be_kept_but_never_a_personnummer(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.SPRAKOMBUD)
    _, fields = review(client, app)
    starts = [NOTE.index("Anna"), NOTE.index("380412")]
    assert client.send("/dokument/granskning", {**fields, "kept": starts}).status_code == 303
    assert "Anna Karlsson ska ha hjälp" in stored_text(app)
    assert "380412" not in stored_text(app)


def test_a_text_that_got_lost_between_the_steps_stores_nothing(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.SPRAKOMBUD)
    _, fields = review(client, app)
    sent = str(fields["pending"])
    for pending in ("", "[]", sent[:-1], sent.replace("Anna", "Eva")):
        response = client.send("/dokument/granskning", {**fields, "pending": pending})
        assert response.status_code == 422
        assert "Texten följde inte med." in response.text
    assert signed_in(Role.SPRAKOMBUD, stranger=True).send("/dokument/granskning", fields).status_code == 422
    assert stored_text(app) == "[]"


def test_while_the_guard_reads_the_answer_says_how_far_it_has_come(app: Flask, signed_in: SignedIn) -> None:
    client = signed_in(Role.SPRAKOMBUD)

    def told(**fields: object) -> list[Any]:
        response = client.send("/dokument/", form(app, **fields), headers={"X-Tell": "yes"})
        return [json.loads(line) for line in response.text.splitlines()]

    pdf = [io.BytesIO(pdf_of_lines([NOTE], ["Läs rutinen."])), "plan.pdf"]
    *steps, last = told(file=tuple(pdf))
    assert steps == [["pages", 1, 2], ["pages", 2, 2]]
    assert "Anna Karlsson" in last["page"]
    assert stored_text(app) == "[]"
    *steps, last = told(text="Handskarna ligger i skåpet på avdelningen.\n" * 130)
    assert [step[:2] for step in steps] == [["names", 1], ["names", 2]]
    assert client.page(last["go"]).texts("h1") == ["Handskarna ligger i skåpet på avdelningen."]
    [last] = told(file=(io.BytesIO(b"%PDF-1.7 avbruten"), "plan.pdf"))
    assert "Filen går inte att läsa." in last["page"]


def a_docx(**extra: str) -> bytes:
    document, data = Docx(), io.BytesIO()
    document.add_heading("Rutin", 1)
    document.add_paragraph("Personalen ska erhålla information innan arbetet påbörjas på avdelningen.")
    document.save(data)
    if extra:
        with zipfile.ZipFile(data, "a") as archive:
            for name, content in extra.items():
                archive.writestr(name, content)
    return data.getvalue()


def a_zip_bomb() -> bytes:
    data = io.BytesIO(a_docx())
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/big.bin", b"\0" * 60_000_000)
    return data.getvalue()


def a_pdf(password: str | None = None) -> bytes:
    writer, data = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(data)
    return data.getvalue()


def a_long_docx() -> bytes:
    document, buffer = Docx(), io.BytesIO()
    document.add_paragraph("Det här är en mening. " * 42_000)
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("tom.txt", b"  \n ", "Dokumentet är tomt."),
        ("bild.png", b"\x89PNG\r\n\x1a\n123", "Den sortens fil går inte att läsa."),
        ("trasig.docx", b"PK\x03\x04 inte en zip", "Filen går inte att läsa."),
        ("trasig.pdf", b"%PDF-1.7 avbruten", "Filen går inte att läsa."),
        ("bomb.docx", a_zip_bomb(), "Filen blir för stor när den packas upp."),
        ("makro.docm", a_docx(), "Filen har makron"),
        ("last.pdf", a_pdf("hemligt"), "Filen har ett lösenord."),
        ("skannad.pdf", a_pdf(), "Filen är en bild av en text."),
        ("lang.docx", a_long_docx(), "mer text än 200 vanliga sidor"),
        (
            "english.txt",
            b"The staff must wash their hands before and after every visit to the residents of the ward.",
            "Texten verkar inte vara på svenska.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_gets_one_sentence(
    app: Flask, signed_in: SignedIn, name: str, data: bytes, sentence: str
) -> None:
    response = signed_in(Role.SPRAKOMBUD).send("/dokument/", form(app, file=(io.BytesIO(data), name)))
    assert response.status_code == 422
    page = Page(response)
    assert len(page.texts(".error")) == 1
    assert sentence in page.texts(".error")[0]
    with app.extensions["sessions"]() as session:
        for table in (Document, DocumentVersion, SentenceRow):
            assert session.scalar(select(func.count()).select_from(table)) == 0


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [({}, "Det finns ingen text."), ({"text": TEXT, "unit": "inte en enhet"}, "Not a valid choice")],
)
def test_missing_fields(app: Flask, signed_in: SignedIn, fields: dict[str, object], sentence: str) -> None:
    response = signed_in(Role.SPRAKOMBUD).send("/dokument/", form(app, **fields))
    assert response.status_code == 422
    assert len(Page(response).texts(".error")) == 1


def test_what_was_typed_is_still_there_after_a_fault(app: Flask, signed_in: SignedIn) -> None:
    response = signed_in(Role.SPRAKOMBUD).send("/dokument/", form(app, title="Mitt namn", text="", file=""))
    assert Page(response).attributes("input[name=title]", "value") == ["Mitt namn"]


def test_an_upload_that_is_too_large(signed_in: SignedIn) -> None:
    body = b"a" * 21_000_000
    response = signed_in(Role.SPRAKOMBUD).post("/dokument/", data=body, content_type="multipart/form-data; boundary=x")
    assert response.status_code == 413
    assert "Välj en fil under 20 megabyte." in response.text


def test_empty_shelf(signed_in: SignedIn) -> None:
    assert "Hyllan är tom" in signed_in(Role.SPRAKOMBUD).page("/dokument/").text()
