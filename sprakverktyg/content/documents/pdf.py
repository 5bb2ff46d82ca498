"""PDF files to blocks. A PDF knows only where letters stand; paragraphs are found by place and size."""

import io
from typing import Any

from sprakverktyg.content.documents.layout import Line, blocks_of
from sprakverktyg.content.documents.lines import clean
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block

MAX_PAGE_CONTENT = 5 * 1024 * 1024
"""Bytes of drawing instructions on a page; a page of text needs some ten thousand."""

_LETTERS = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFFFD: "", 0x7F: "•"}
"""Ligatures as letters; nothing for letters that the PDF does not name; the bullet where WinAnsi has it."""


def read(data: bytes, *, max_pages: int) -> tuple[Block, ...]:
    """Read the text of a PDF.

    Raises: InvalidInput – `encrypted_file`, `too_many_pages`, or `scanned_pdf` with the `pages` concerned.
    """
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("")  # many PDFs are locked for changes only
        except (DependencyError, NotImplementedError) as error:
            raise InvalidInput("encrypted_file") from error
        if not opened:
            raise InvalidInput("encrypted_file")
    count = len(reader.pages)
    if count > max_pages:
        raise InvalidInput("too_many_pages", pages=count)
    pages: list[list[Line]] = []
    pictures: list[int] = []
    for number, page in enumerate(reader.pages, 1):
        lines = _lines(page, number)
        if not lines and _shows_picture(page):
            pictures.append(number)
        pages.append(lines)
    if pictures or not any(pages):
        raise InvalidInput("scanned_pdf", pages=pictures)
    return blocks_of(pages)


def _lines(page: Any, number: int) -> list[Line]:
    contents = page.get_contents()
    if contents is not None and len(contents.get_data()) > MAX_PAGE_CONTENT:
        raise InvalidInput("too_many_pages")
    lines: list[Line] = []
    pieces: list[tuple[str, float, float, bool]] = []

    def end_line() -> None:
        raw = "".join(piece[0] for piece in pieces).translate(_LETTERS)
        if raw.strip():
            _, height, size, _ = max(pieces, key=lambda piece: len(piece[0]))
            bold = all(piece[3] for piece in pieces if piece[0].strip())
            lines.append(Line(clean(raw), number, height, size, bold))
        pieces.clear()

    def visit(text: str, matrix: Any, text_matrix: Any, font: Any, size: float) -> None:
        x, y = text_matrix[4], text_matrix[5]
        height = matrix[1] * x + matrix[3] * y + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or abs(text_matrix[1] * matrix[1]) or 1.0
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        for index, part in enumerate(text.split("\n")):
            if index:
                end_line()
            if part:
                pieces.append((part, height, size * scale, bold))

    page.extract_text(visitor_text=visit)
    end_line()
    return lines


def _shows_picture(part: Any, depth: int = 3) -> bool:
    """Return whether a page, or a form drawn on it, shows an image."""
    resources = part.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources else None
    for reference in (objects.get_object() if objects else {}).values():
        item = reference.get_object()
        if item.get("/Subtype") == "/Image" or (depth and _shows_picture(item, depth - 1)):
            return True
    return False
