"""Word documents to blocks."""

import re
from collections.abc import Collection, Iterator
from typing import Any

from sprakverktyg.content.documents.lines import clean, split_breaks
from sprakverktyg.content.documents.numbering import Numbering
from sprakverktyg.content.documents.zipped import Archive
from sprakverktyg.domain.text import Block, BlockKind

Style = tuple[BlockKind, int]

MAIN_PART = "word/document.xml"
DEEPEST_HEADING = 6

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PARAGRAPH: Style = (BlockKind.PARAGRAPH, 0)
_ITEM: Style = (BlockKind.ITEM, 0)
_LEFT_OUT = {_W + "p", _W + "moveFrom", _W + "del", _FALLBACK}
_NOTES = ("footnote", "endnote")
_HEADING_NAME = re.compile(r"(?:heading|rubrik) (\d)")
_TITLES = {"title": 1, "rubrik": 1, "subtitle": 2, "underrubrik": 2}
_LIST_NAME = re.compile(r"list|lista|punktlista|numrerad lista")
_CONTENTS_NAME = re.compile(r"toc |innehåll ?\d")


def is_docx(names: Collection[str]) -> bool:
    """Return whether the parts of a zip file are those of a Word document."""
    return MAIN_PART in names


def read(archive: Archive) -> tuple[Block, ...]:
    """Read paragraphs in document order, also in tables (row by row), content controls, text boxes and notes.

    A note comes after the paragraph that refers to it: what is an exception must not get lost.
    """
    from docx import Document
    from docx.opc.constants import RELATIONSHIP_TYPE

    document: Any = Document(archive.packed())
    styles = {style.get(_W + "styleId"): style for style in document.styles.element.iter(_W + "style")}
    kinds: dict[str, Style | None] = {}
    lists = [part.target_part for part in document.part.rels.values() if part.reltype == RELATIONSHIP_TYPE.NUMBERING]
    numbering = Numbering(lists[0].element if lists else None)
    notes = _notes(document.part)
    cells = _cells(document.element.body, styles, kinds)
    blocks: list[Block] = []
    for paragraph in document.element.body.iter(_W + "p"):
        parts = split_breaks("".join(_texts(paragraph)))
        if not parts or any(True for _ in paragraph.iterancestors(_FALLBACK, _W + "moveFrom", _W + "del")):
            continue
        kind = _kind(paragraph, styles, kinds)
        if kind is None:
            continue
        below = [text for reference in _references(paragraph) for text in notes.get(reference, ())]
        place = next((cells[cell] for cell in paragraph.iterancestors(_W + "tc") if cell in cells), None)
        number = numbering.next(*_list_of(paragraph, styles)) if kind == _ITEM else 0
        if place:
            blocks += [Block(BlockKind.CELL, part, place[1], place[0]) for part in (*parts, *below)]
            continue
        if number:
            blocks.append(Block(BlockKind.ITEM, " ".join(parts), number))
        else:
            blocks += [Block(kind[0], part, kind[1]) for part in parts]
        blocks += [Block(BlockKind.PARAGRAPH, text) for text in below]
    return tuple(blocks)


def _notes(part: Any) -> dict[tuple[str, str], list[str]]:
    """Return the paragraphs of the footnotes and the endnotes of a document, by kind and number."""
    from docx.oxml import parse_xml

    found = {}
    for relation in part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind in _NOTES and not relation.is_external:
            for note in parse_xml(relation.target_part.blob).iter(_W + kind):
                paragraphs = ("".join(_texts(paragraph)) for paragraph in note.iter(_W + "p"))
                found[kind, note.get(_W + "id")] = [text for text in map(clean, paragraphs) if text]
    return found


def _references(element: Any) -> Iterator[tuple[str, str]]:
    """Yield the kind and the number of the notes that a paragraph refers to, without deleted ones."""
    for child in element:
        kind = str(child.tag).removeprefix(_W).removesuffix("Reference")
        if kind in _NOTES and child.tag != _W + kind:
            yield kind, child.get(_W + "id")
        elif child.tag not in _LEFT_OUT:
            yield from _references(child)


def _cells(body: Any, styles: dict[str, Any], kinds: dict[str, Style | None]) -> dict[Any, tuple[int, int]]:
    """Return row and column of the cells of tables, merged ones by their first.

    A table with one column is a frame, and one with headings in it lays out the page: their paragraphs are ordinary.
    """
    found: dict[Any, tuple[int, int]] = {}
    for table in body.iter(_W + "tbl"):
        if any(True for _ in table.iterancestors(_W + "tbl")):
            continue
        places = {}
        rows = (row for row in table.iter(_W + "tr") if next(row.iterancestors(_W + "tbl")) is table)
        for number, row in enumerate(rows, 1):
            column = 1
            for cell in (cell for cell in row.iter(_W + "tc") if next(cell.iterancestors(_W + "tr")) is row):
                places[cell] = (number, column)
                span = _value(cell.find(_W + "tcPr"), "gridSpan")
                column += int(span) if span.isdecimal() else 1
        paragraphs = (_kind(paragraph, styles, kinds) for paragraph in table.iter(_W + "p"))
        if any(column > 1 for _, column in places.values()) and not any(
            kind and kind[0] is BlockKind.HEADING for kind in paragraphs
        ):
            found |= places
    return found


def _list_of(paragraph: Any, styles: dict[str, Any]) -> tuple[str, str]:
    """Return the list that a paragraph belongs to, by its own properties or its style's, and its level there."""
    properties = paragraph.find(_W + "pPr")
    style_id, seen = _value(properties, "pStyle"), set()
    level = ""
    while True:
        numbering = None if properties is None else properties.find(_W + "numPr")
        level = level or _value(numbering, "ilvl")
        if list_id := _value(numbering, "numId"):
            return list_id, level or "0"
        if style_id not in styles or style_id in seen:
            return "", "0"
        seen.add(style_id)
        properties = styles[style_id].find(_W + "pPr")
        style_id = _value(styles[style_id], "basedOn")


def _texts(element: Any) -> Iterator[str]:
    """Yield the text below a paragraph, without deleted text and the paragraphs of text boxes inside it."""
    for child in element:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag == _W + "tab":
            yield " "
        elif child.tag in (_W + "br", _W + "cr"):
            yield "\n"
        elif child.tag == _W + "noBreakHyphen":
            yield "-"
        elif child.tag not in _LEFT_OUT and not _is_hidden(child):
            yield from _texts(child)


def _is_hidden(run: Any) -> bool:
    """Return whether a run is text that Word neither shows nor prints."""
    hidden = run.find(f"{_W}rPr/{_W}vanish")
    return hidden is not None and hidden.get(_W + "val") not in ("0", "false", "off")


def _kind(paragraph: Any, styles: dict[str, Any], kinds: dict[str, Style | None]) -> Style | None:
    """Return what a paragraph is; None for the lines of a table of contents."""
    properties = paragraph.find(_W + "pPr")
    own = _own_kind(properties)
    style_id = _value(properties, "pStyle")
    if style_id not in kinds:
        kinds[style_id] = _style_kind(style_id, styles)
    from_style = kinds[style_id]
    if own is None or from_style is None or from_style[0] is BlockKind.HEADING:
        return from_style
    return own


def _style_kind(style_id: str, styles: dict[str, Any]) -> Style | None:
    seen: set[str] = set()
    while style_id in styles and style_id not in seen:
        seen.add(style_id)
        style = styles[style_id]
        name = clean(_value(style, "name")).lower()
        if _CONTENTS_NAME.match(name):
            return None
        if heading := _HEADING_NAME.fullmatch(name):
            return (BlockKind.HEADING, min(max(int(heading[1]), 1), DEEPEST_HEADING))
        if name in _TITLES:
            return (BlockKind.HEADING, _TITLES[name])
        if kind := _own_kind(style.find(_W + "pPr")):
            return kind
        if _LIST_NAME.match(name):
            return _ITEM
        style_id = _value(style, "basedOn")
    return _PARAGRAPH


def _own_kind(properties: Any) -> Style | None:
    """Return what the properties of a paragraph or a style say directly."""
    if properties is None:
        return None
    outline = _value(properties, "outlineLvl")
    if outline.isdecimal() and int(outline) < DEEPEST_HEADING:
        return (BlockKind.HEADING, int(outline) + 1)
    numbering = properties.find(_W + "numPr")
    if numbering is not None and _value(numbering, "numId") not in ("", "0"):
        return _ITEM
    return None


def _value(element: Any, name: str) -> str:
    child = None if element is None else element.find(_W + name)
    return "" if child is None else child.get(_W + "val") or ""
