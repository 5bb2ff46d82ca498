"""PDF files to blocks. A PDF knows only where letters stand; paragraphs are found by place and size."""

import io
import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sprakverktyg.content.documents.layout import Line, blocks_of
from sprakverktyg.content.documents.lines import clean
from sprakverktyg.content.documents.pdf_bullets import BULLET, Shapes, is_sign, named, stands_alone
from sprakverktyg.content.documents.pdf_tables import TextPiece, cells_of
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block

MAX_PAGE_CONTENT = 5 * 1024 * 1024
"""Bytes of drawing instructions on a page; a page of text needs some ten thousand."""

ROOM = 1.1
"""Times the most characters: what is drawn is more than what is read, by blanks and running heads."""

_DRAWN = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
"""The strings that are drawn: letters between brackets, or as hexadecimal numbers."""

_LETTERS = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0x7F: "•"}
"""Ligatures as letters; the bullet where WinAnsi has it."""


def read(data: bytes, *, max_pages: int, most_characters: int, told: Callable[[int, int], object]) -> tuple[Block, ...]:
    """Read the text of a PDF; `told` hears how many pages of all are read, which takes a second for some five.

    Raises: InvalidInput – `encrypted_file`, `too_many_pages`, `too_much_text`, or `scanned_pdf` with the `pages`
    concerned. What is too long is refused before a page is read.
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
    if sum(map(_drawn_letters, reader.pages)) > ROOM * most_characters:
        raise InvalidInput("too_much_text")
    pages: list[list[Line]] = []
    pictures: list[int] = []
    letters = 0
    for number, page in enumerate(reader.pages, 1):
        lines = _lines(page, number)
        if not lines and _shows_picture(page):
            pictures.append(number)
        pages.append(lines)
        letters += sum(len(line.text) for line in lines)
        if letters > ROOM * most_characters:
            raise InvalidInput("too_much_text")
        told(number, count)
    if pictures or not any(pages):
        raise InvalidInput("scanned_pdf", pages=pictures)
    return blocks_of(pages)


def _drawn_letters(page: Any) -> int:
    """Return how many letters a page draws, without reading them; those of forms drawn on it are left out."""
    contents = page.get_contents()
    drawing = b"" if contents is None else contents.get_data()
    if len(drawing) > MAX_PAGE_CONTENT:
        raise InvalidInput("too_much_text")
    resources = page.get("/Resources")
    fonts = resources.get_object().get("/Font") if resources else None
    kinds = {font.get_object().get("/Subtype") for font in (fonts.get_object().values() if fonts else ())}
    wide = 2 if "/Type0" in kinds else 1  # bytes of a letter
    strings = _DRAWN.findall(drawing)
    return sum(len(one) // 2 - 1 if one[:1] == b"<" else len(one) - 2 - 3 * one.count(b"\\") for one in strings) // wide


def _lines(page: Any, number: int) -> list[Line]:
    pieces: list[TextPiece] = []
    is_bold: list[bool] = []
    starts: set[int] = set()  # the pieces that begin a new line
    signs: set[int] = set()  # the pieces that may be bullets
    shapes = Shapes()

    def visit(text: str, matrix: Any, text_matrix: Any, font: Any, size: float) -> None:
        x, y = text_matrix[4], text_matrix[5]
        height = matrix[1] * x + matrix[3] * y + matrix[5]
        scale = abs(text_matrix[3] * matrix[3]) or abs(text_matrix[1] * matrix[1]) or 1.0
        name = str((font or {}).get("/BaseFont", ""))
        for index, part in enumerate(text.split("\n")):
            if index:
                starts.add(len(pieces))
            if part:
                if is_sign(part, name):
                    signs.add(len(pieces))
                pieces.append(TextPiece(part.translate(_LETTERS), matrix[0] * x + matrix[4], height, size * scale))
                is_bold.append("bold" in name.lower())

    page.extract_text(visitor_text=visit, visitor_operand_before=shapes.see)
    solid = [at for at, piece in enumerate(pieces) if piece.text.strip()]
    shown = [replace(pieces[at], text=BULLET) if at in signs else pieces[at] for at in solid]
    cells = {solid[at]: cell for at, cell in cells_of(shown).items()}
    lines: list[Line] = []
    for group in _grouped(pieces, starts, cells):
        some = [pieces[at] for at in group]
        letters = [at for at in group if pieces[at].text.strip()]
        if not letters:
            continue
        first = letters[0]
        cell = next((cells[at] for at in group if at in cells), None)
        raw = "".join(piece.text for piece in some)
        following = next((pieces[at] for at in solid[bisect_right(solid, first) :]), None)
        if first in signs and following and stands_alone(pieces[first], following):
            raw = raw.replace(pieces[first].text.strip(), f"{BULLET} ", 1)
        elif not cell and shapes.beside(pieces[first]):
            raw = f"{BULLET} {raw}"
        if raw := named(raw).strip():
            longest = max(some, key=lambda piece: len(piece.text))
            bold = all(is_bold[at] for at in letters)
            left = pieces[first].left
            lines.append(Line(clean(raw), number, longest.height, longest.size, bold, left=left, cell=cell))
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
