"""A språkombud takes in real files of each kind, decides on proposals, and takes the plain document out."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as Docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.server import Server
from tests.support.visitor import DESK

HEADING = "Rutin för tvätt"
BODY = "Personalen ska erhålla information avseende tvätt. Tvätten ska inte läggas på golvet."


def as_txt(file: Path) -> None:
    file.write_text(f"{HEADING}\n\n{BODY}\n", encoding="utf-8")


def as_docx(file: Path) -> None:
    document = Docx()
    document.add_heading(HEADING, 1)
    document.add_paragraph(BODY)
    document.save(file)


def as_odt(file: Path) -> None:
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text=HEADING))
    document.text.addElement(P(text=BODY))
    document.save(str(file))


def as_pdf(file: Path) -> None:
    styles = getSampleStyleSheet()
    SimpleDocTemplate(str(file)).build([Paragraph(HEADING, styles["Heading1"]), Paragraph(BODY, styles["Normal"])])


@pytest.mark.parametrize(
    ("ending", "write"),
    [("txt", as_txt), ("docx", as_docx), ("odt", as_odt), ("pdf", as_pdf)],
    ids=["txt", "docx", "odt", "pdf"],
)
def test_from_file_to_plain_document(
    visit: Visit, server: Server, tmp_path: Path, ending: str, write: Callable[[Path], None]
) -> None:
    file = tmp_path / f"rutin.{ending}"
    write(file)
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.press("Gör ett dokument lättare")
    visitor.page.get_by_label("eller välj en fil").set_input_files(file)
    visitor.press("Titta på texten")
    page = visitor.page
    assert page.get_by_role("heading", level=1).inner_text() == HEADING
    first = page.locator(".suggestion", has_text="erhålla")
    first.get_by_role("button", name="Använd").click()
    page.locator(".suggestion.decided", has_text="erhålla").wait_for()
    page.locator(".suggestion", has_text="avseende").get_by_role("button", name="Behåll").click()
    page.get_by_text("1 använda, 1 avböjda").wait_for()
    visitor.look()
    server.kill()
    server.start()
    visitor.go(page.url)
    assert "1 använda, 1 avböjda" in visitor.text()
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta som Word-fil").click()
    text = [item.text for item in Docx(io.BytesIO(Path(download.value.path()).read_bytes())).paragraphs]
    assert "Personalen ska få information avseende tvätt. Tvätten ska inte läggas på golvet." in text


def test_pasted_text_and_a_fault(visit: Visit) -> None:
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.go("/dokument/")
    visitor.press("Titta på texten")
    assert "Det finns ingen text." in visitor.text()
    visitor.page.get_by_label("Klistra in en text").fill(
        "The staff must wash their hands before and after every visit."
    )
    visitor.press("Titta på texten")
    assert "Texten verkar inte vara på svenska." in visitor.text()
    visitor.page.get_by_label("Klistra in en text").fill(BODY)
    visitor.press("Titta på texten")
    assert "LIX" in visitor.text()


def test_on_a_tablet(visit: Visit) -> None:
    visitor = visit(color_scheme="dark")
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.go("/dokument/")
    visitor.page.get_by_label("Klistra in en text").fill(BODY)
    visitor.press("Titta på texten")
