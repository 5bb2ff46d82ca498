"""PDF files to blocks. A PDF knows only where letters stand; paragraphs are found by place and size."""

import io
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sprakverktyg.content.documents.layout import Line, blocks_of
from sprakverktyg.content.documents.lines import clean
from sprakverktyg.content.documents.pdf_tables import TextPiece, cells_of
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
    pieces: list[TextPiece] = []
    is_bold: list[bool] = []
    starts: set[int] = set()  # the pieces that begin a new line

    def visit(text: str, matrix: Any, text_matrix: Any, font: Any, size: float) -> None:
        x, y = text_matrix[4], text_matrix[5]
        height = matrix[1] * x + matrix[3] * y + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or abs(text_matrix[1] * matrix[1]) or 1.0
        bold = "bold" in str((font or {}).get("/BaseFont", "")).lower()
        for index, part in enumerate(text.split("\n")):
            if index:
                starts.add(len(pieces))
            if part:
                pieces.append(TextPiece(part.translate(_LETTERS), matrix[0] * x + matrix[4], height, size * scale))
                is_bold.append(bold)

    page.extract_text(visitor_text=visit)
    solid = [at for at, piece in enumerate(pieces) if piece.text.strip()]
    cells = {solid[at]: cell for at, cell in cells_of([pieces[at] for at in solid]).items()}
    lines: list[Line] = []
    for group in _grouped(pieces, starts, cells):
        some = [pieces[at] for at in group]
        raw = "".join(piece.text for piece in some)
        if raw.strip():
            longest = max(some, key=lambda piece: len(piece.text))
            bold = all(is_bold[at] for at in group if pieces[at].text.strip())
            cell = next((cells[at] for at in group if at in cells), None)
            lines.append(Line(clean(raw), number, longest.height, longest.size, bold, cell=cell))
    return lines


def _grouped(
    pieces: Sequence[TextPiece], starts: Collection[int], cells: Mapping[int, tuple[int, int]]
) -> Iterator[list[int]]:
    """Yield the pieces of each line; in a table of each line of a cell."""
    group: list[int] = []
    cell: tuple[int, int] | None = None
    for at, piece in enumerate(pieces):
        here = cells.get(at, cell if not piece.text.strip() else None)
        if group and (at in starts or here != cell):
            yield group
            group = []
        group.append(at)
        cell = here
    yield group


def _shows_picture(part: Any, depth: int = 3) -> bool:
    """Return whether a page, or a form drawn on it, shows an image."""
    resources = part.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources else None
    for reference in (objects.get_object() if objects else {}).values():
        item = reference.get_object()
        if item.get("/Subtype") == "/Image" or (depth and _shows_picture(item, depth - 1)):
            return True
    return False
