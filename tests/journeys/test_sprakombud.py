"""A språkombud takes in real files of each kind, decides on proposals, and takes the plain document out."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document as Docx
from odf.opendocument import OpenDocumentText
from odf.text import H, P
from playwright.sync_api import expect
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from sprakverktyg.domain.roles import Role
from tests.journeys.conftest import Visit
from tests.support.cast import email_of
from tests.support.server import Server
from tests.support.visitor import DESK

FIRST_READING = 60_000
"""Milliseconds: the first document after a start also loads the language."""
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


def as_md(file: Path) -> None:
    file.write_text(f"# {HEADING}\n\n{BODY}\n", encoding="utf-8")


def as_pdf(file: Path) -> None:
    styles = getSampleStyleSheet()
    SimpleDocTemplate(str(file)).build([Paragraph(HEADING, styles["Heading1"]), Paragraph(BODY, styles["Normal"])])


@pytest.mark.parametrize(
    ("ending", "write"),
    [("txt", as_txt), ("md", as_md), ("docx", as_docx), ("odt", as_odt), ("pdf", as_pdf)],
    ids=["txt", "md", "docx", "odt", "pdf"],
)
def test_from_file_to_plain_document(
    visit: Visit, server: Server, tmp_path: Path, ending: str, write: Callable[[Path], None]
) -> None:
    file = tmp_path / f"rutin.{ending}"
    write(file)
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.press("Gör ett dokument lättare")
    visitor.page.set_default_timeout(FIRST_READING)
    visitor.page.get_by_label("eller välj en fil").set_input_files(file)
    visitor.press("Titta på texten")
    page = visitor.page
    assert page.get_by_role("heading", level=1).inner_text() == HEADING
    page.locator(".suggestion.current", has_text="erhålla").wait_for()
    page.keyboard.press("a")
    page.locator("#mening .wording", has_text="ska få information").wait_for()
    page.locator(".suggestion.current", has_text="avseende").wait_for()
    page.keyboard.press("r")
    page.locator(".suggestion", has_text="avseende").wait_for(state="detached")
    visitor.look()
    server.kill()
    server.start()
    visitor.go(f"{page.url}?rad=1")
    assert "Personalen ska få information avseende tvätt." in visitor.text()
    assert page.locator(".suggestion", has_text="avseende").count() == 0
    with page.expect_download() as download:
        page.get_by_role("link", name="Hämta som Word-fil").click()
    text = [item.text for item in Docx(io.BytesIO(Path(download.value.path()).read_bytes())).paragraphs]
    assert "Personalen ska få information avseende tvätt. Tvätten ska inte läggas på golvet." in text


def test_a_document_by_keys_alone(visit: Visit) -> None:
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    page = visitor.page
    page.set_default_timeout(FIRST_READING)
    visitor.go("/dokument/")
    page.get_by_label("Klistra in en text").fill(
        "Personalen ska erhålla information. Tvätten ligger inte på golvet. Personalen ska erhålla handskar."
    )
    visitor.press("Titta på texten")
    wording = page.locator("#mening .wording")

    def press(key: str, then: str) -> None:
        page.keyboard.press(key)
        page.locator("#mening", has_text=then).wait_for()
        expect(page.locator(".htmx-request, .htmx-swapping, .htmx-settling")).to_have_count(0, timeout=FIRST_READING)

    page.locator(".suggestion.current", has_text="erhålla").wait_for()
    press("j", "Mening 2 av 3")
    press("k", "Mening 1 av 3")
    press("a", "Mening 3 av 3")
    assert page.locator(".desk-row .wording").first.inner_text() == "Personalen ska få information."
    press("u", "Mening 1 av 3")
    assert wording.inner_text() == "Personalen ska erhålla information."
    press("r", "Mening 3 av 3")
    press("k", "Mening 2 av 3")
    page.keyboard.press("e")
    page.locator("#egna-ord textarea:focus").wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.type("Tvätten ligger på golvet.")
    page.get_by_role("button", name="Spara mina ord").click()
    page.get_by_text("finns inte kvar").first.wait_for()
    visitor.look()
    assert wording.inner_text() == "Tvätten ligger inte på golvet."


def test_while_the_guard_reads_the_page_says_so_and_what_is_wrong_is_met_first(visit: Visit) -> None:
    visitor = visit()
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.go("/dokument/")
    page = visitor.page
    busy = page.get_by_text("letar efter namn och nummer")
    assert not busy.is_visible()
    page.evaluate("XMLHttpRequest.prototype.send = function () { window.waits = this; }")
    page.get_by_role("button", name="Titta på texten").click()
    assert busy.is_visible()
    page.evaluate("waits.upload.dispatchEvent(new ProgressEvent('progress', {loaded: 1, total: 4}))")
    assert page.get_by_text("25 %").is_visible()
    visitor.look()
    visitor.go("/dokument/")
    visitor.press("Titta på texten")
    assert page.evaluate("document.activeElement.id") == "text"


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


def test_a_colleague_approves_and_the_ward_reads(visit: Visit) -> None:
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.go("/dokument/")
    visitor.page.get_by_label("Klistra in en text").fill(BODY)
    visitor.page.get_by_label("Namn på dokumentet").fill("Så tvättar vi")
    visitor.press("Titta på texten")
    visitor.page.locator("summary[data-key=e]").click()
    visitor.page.get_by_label("Dina egna ord").fill("Personalen ska få veta allt om tvätt.")
    visitor.page.get_by_role("button", name="Spara mina ord").click()
    visitor.page.get_by_role("button", name="Spara ändå").click()
    visitor.page.locator(".desk-row .wording", has_text="få veta allt om tvätt").first.wait_for()
    visitor.page.locator(".htmx-request").wait_for(state="detached")
    visitor.press("Versioner och godkännande")
    visitor.page.get_by_label("Vem ska godkänna fakta?").select_option(label="Own Manager")
    visitor.press("Fråga")
    manager = visit()
    manager.sign_in(email_of(Role.MANAGER))
    manager.press("Så tvättar vi")
    manager.press("Fakta stämmer")
    visitor.page.reload()
    visitor.press("Ställ på hyllan")
    reader = visit(color_scheme="dark")
    reader.sign_in(email_of(Role.CARE_WORKER))
    reader.go("/hylla/?sok=tvätta")
    reader.press("Så tvättar vi")
    reader.page.locator("input.tappable[value=Personalen]").click()
    reader.page.locator("#ordet .word-card").wait_for()
    reader.look()


def test_a_question_from_the_text_is_answered_on_the_ward(visit: Visit) -> None:
    visitor = visit(viewport=DESK)
    visitor.sign_in(email_of(Role.SPRAKOMBUD))
    visitor.page.set_default_timeout(FIRST_READING)
    visitor.go("/dokument/")
    visitor.page.get_by_label("Klistra in en text").fill(
        "Ring sjuksköterskan om någon kräks på natten. Nycklarna förvaras i ett låst skåp. "
        "Enhetschefen räknar alla kläder på måndagar."
    )
    visitor.page.get_by_label("Namn på dokumentet").fill("Om natten")
    visitor.press("Titta på texten")
    visitor.press("Versioner och godkännande")
    visitor.page.get_by_label("Vem ska godkänna fakta?").select_option(label="Own Manager")
    visitor.press("Fråga")
    manager = visit()
    manager.sign_in(email_of(Role.MANAGER))
    manager.press("Om natten")
    manager.press("Fakta stämmer")
    visitor.page.reload()
    visitor.press("Gör övningar")
    for box in visitor.page.locator("input[name=item]").all():
        box.uncheck()
    visitor.page.locator("section[aria-labelledby=text-fraga] input[name=item]").first.check()
    visitor.page.locator("summary", has_text="Skriv om frågan").first.click()
    visitor.page.get_by_label("Frågan").first.fill("Vad gör du om någon kräks på natten?")
    visitor.page.get_by_label("Övningarna räknas i modulen").select_option(label="Hygienkunskap")
    visitor.press("Ge till arbetsplatsen")
    assert "En övning är given till arbetsplatsen." in visitor.text()
    worker = visit(color_scheme="dark")
    worker.sign_in(email_of(Role.CARE_WORKER))
    worker.go("/ova/")
    worker.press("Öva Om natten")
    assert "Vad gör du om någon kräks på natten?" in worker.text()
    worker.page.get_by_role("button", name="Ring sjuksköterskan").click()
    worker.page.locator(".feedback.right").wait_for()
    worker.look()
