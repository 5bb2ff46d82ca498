"""Blocks to a Word document."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sprakverktyg.content.documents.lines import clean
from sprakverktyg.domain.pieces import Piece, pieces
from sprakverktyg.domain.text import Block, BlockKind

FONT_SIZE = 12
LINE_SPACING = 1.3
"""Loose enough to find the next line; the room that plain-language guides for print ask for."""

A4_MM = (210, 297)
DEEPEST_HEADING = 6
LONGEST_TITLE = 255
"""Characters that the Open Packaging format allows in a title."""


def to_docx(title: str, blocks: Iterable[Block]) -> bytes:
    """Return an A4 Word document in Swedish with a title and the blocks.

    The title is not written twice when the document begins with it.
    """
    from docx import Document

    document: Any = Document()
    title = clean(title)
    _set_up(document, title)
    cleaned = [replace(block, text=clean(block.text)) for block in blocks]
    if title and (not cleaned or cleaned[0].text != title):
        document.add_paragraph(title, style="Title")
    for piece in pieces(block for block in cleaned if block.text):
        if piece.kind is BlockKind.CELL:
            _add_table(document, piece)
        else:
            _add_paragraphs(document, piece)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def table_to_docx(
    title: str, paragraphs: Iterable[str], header: Sequence[str], lines: Iterable[Sequence[str]]
) -> bytes:
    """Return an A4 Word document in Swedish, lying down: a title, paragraphs, a table with a repeated header."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement

    document: Any = Document()
    _set_up(document, clean(title))
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.add_paragraph(clean(title), style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(clean(paragraph))
    table = document.add_table(rows=0, cols=len(header), style="Table Grid")
    for line in (header, *lines):
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = clean(text)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _add_paragraphs(document: Any, piece: Piece) -> None:
    """Add a heading, a paragraph or the items of a list."""
    is_numbered = piece.kind is BlockKind.ITEM and piece.blocks[0].level > 0
    numbering = _numbering(document, piece.blocks[0].level) if is_numbered else None
    for block in piece.blocks:
        paragraph = document.add_paragraph(block.text, style=_style(block))
        if numbering is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = numbering


def _numbering(document: Any, start: int) -> int:
    """Return a numbered list of its own, which begins with `start`: Word would go on counting from the list before."""
    style = document.styles["List Number"].element.pPr.numPr.numId.val
    lists = document.part.numbering_part.element
    number = lists.add_num(lists.num_having_numId(style).abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(start)
    return int(number.numId)


def _add_table(document: Any, piece: Piece) -> None:
    rows = piece.rows
    table = document.add_table(rows=len(rows), cols=len(rows[0]), style="Table Grid")
    for row, line in zip(table.rows, rows, strict=True):
        for cell, blocks in zip(row.cells, line, strict=True):
            for number, block in enumerate(blocks):
                paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
                paragraph.text = block.text


def _style(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return f"Heading {min(max(block.level, 1), DEEPEST_HEADING)}"
    if block.kind is BlockKind.ITEM:
        return "List Number" if block.level > 0 else "List Bullet"
    return "Normal"


def _set_up(document: Any, title: str) -> None:
    from docx.oxml.ns import qn
    from docx.shared import Mm, Pt, RGBColor

    document.core_properties.title = title[:LONGEST_TITLE]
    document.core_properties.language = "sv-SE"
    document.core_properties.author = ""
    document.core_properties.comments = ""
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, A4_MM)
    normal = document.styles["Normal"]
    normal.font.size = Pt(FONT_SIZE)
    normal.paragraph_format.line_spacing = LINE_SPACING
    for style in document.styles:
        if style.name == "Title" or style.name.startswith("Heading"):
            style.font.color.rgb = RGBColor(0, 0, 0)
    # Word checks spelling, and screen readers speak, in the language named here.
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "sv-SE")
