"""Small real files in every format, made when a test asks for them."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from typing import Any

import docx
from odf.opendocument import OpenDocumentText
from odf.style import Style
from odf.table import Table, TableCell, TableRow
from odf.text import H, LineBreak, List, ListItem, P
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word() -> bytes:
    document = docx.Document()
    document.add_paragraph("Munvård", style="Title")
    document.add_paragraph("Så gör du", style="Heading 2")
    document.add_paragraph("Sprita händerna.", style="List Bullet")
    document.add_paragraph("Ta på handskar.", style="List Number")
    document.add_paragraph("Skriv i planen.")
    table = document.add_table(rows=2, cols=2)
    for row, texts in zip(table.rows, (("Tid", "Vem"), ("08.00", "Anna")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.add_paragraph("Slut.")
    return saved(document)


def odt(*, paragraphs: Iterable[str] = ()) -> bytes:
    document = OpenDocumentText()
    title = Style(name="P1", family="paragraph", parentstylename="Title")
    document.automaticstyles.addElement(title)
    if paragraphs:
        for text in paragraphs:
            document.text.addElement(P(text=text))
        return saved(document)
    document.text.addElement(P(text="Munvård", stylename=title))
    document.text.addElement(H(text="Så gör du", outlinelevel=2))
    items = List()
    for text in ("Sprita händerna.", "Ta på handskar."):
        item = ListItem()
        item.addElement(P(text=text))
        items.addElement(item)
    document.text.addElement(items)
    broken = P(text="Skriv i planen.")
    broken.addElement(LineBreak())
    broken.addText("Ring sedan.")
    document.text.addElement(broken)
    table = Table()
    for texts in (("Tid", "Vem"), ("08.00", "Anna")):
        row = TableRow()
        for text in texts:
            cell = TableCell()
            cell.addElement(P(text=text))
            row.addElement(cell)
        table.addElement(row)
    document.text.addElement(table)
    return saved(document)


def pdf(parts: Iterable[tuple[str, str]]) -> bytes:
    """Return a PDF of (style, text) pairs; the styles are those of reportlab's sample sheet."""
    styles = getSampleStyleSheet()
    buffer = io.BytesIO()
    SimpleDocTemplate(buffer, pagesize=A4).build([Paragraph(text, styles[style]) for style, text in parts])
    return buffer.getvalue()


def pdf_of_lines(*pages: Iterable[str], picture: bool = False) -> bytes:
    """Return a PDF with each line where a word processor would set it; an empty line is a gap."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for lines in pages:
        text = canvas.beginText(72, 770)
        text.setFont("Helvetica", 11)
        for line in lines:
            text.textLine(line)
        canvas.drawText(text)
        if picture:
            canvas.drawImage(ImageReader(io.BytesIO(PIXEL)), 0, 0, 500, 700)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked_pdf(password: str) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf_of_lines(["Hej på dig."]))))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def changed(data: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return a zip file with some parts added or replaced."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return buffer.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name)


PIXEL = bytes.fromhex("47494638376101000100800000000000ffffff2c00000000010001000002024401003b")  # a GIF of one pixel
