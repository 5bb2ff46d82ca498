"""OpenDocument texts to blocks.

The standard library reads the XML: odfpy prints the text of a damaged document and goes on with half of it.
"""

from collections.abc import Collection, Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from sprakverktyg.content.documents.lines import split_breaks
from sprakverktyg.content.documents.zipped import Archive
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block, BlockKind

MIME_TYPE = b"application/vnd.oasis.opendocument.text"
DEEPEST_HEADING = 6

_PARTS = ("content.xml", "styles.xml")
_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = _URN + "text:1.0}"
_TABLE = _URN + "table:1.0}"
_OFFICE = _URN + "office:1.0}"
_STYLE = _URN + "style:1.0}"
_TITLES = {"Title": 1, "Subtitle": 2}
_LEFT_OUT = {
    _TEXT + "tracked-changes",
    _TEXT + "note",
    _TEXT + "table-of-content",
    _TEXT + "alphabetical-index",
    _OFFICE + "annotation",
    _OFFICE + "forms",
}
_PARAGRAPHS = {_TEXT + "h", _TEXT + "p"}


def is_odt(names: Collection[str], mime_type: bytes) -> bool:
    """Return whether the parts of a zip file are those of an OpenDocument text."""
    return "content.xml" in names and mime_type.strip() == MIME_TYPE


def read(archive: Archive) -> tuple[Block, ...]:
    """Read headings, list items, paragraphs and the cells of tables in document order.

    Raises: InvalidInput – `broken_file` if the XML is damaged.
    """
    try:
        # open_zip has refused XML that declares entities.
        roots = [ElementTree.fromstring(archive.read(name)) for name in _PARTS if name in archive.names]  # noqa: S314
    except ElementTree.ParseError as error:
        raise InvalidInput("broken_file") from error
    text = roots[0].find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise InvalidInput("broken_file")
    return tuple(_Reader(roots).blocks(text))


class _Reader:
    """Reads the body of a document; it knows the styles and counts the items of numbered lists."""

    def __init__(self, roots: Sequence[Element]) -> None:
        self._parents = {
            style.get(_STYLE + "name", ""): style.get(_STYLE + "parent-style-name", "")
            for style in roots[0].iter(_STYLE + "style")
        }
        self._numbered = {
            (style.get(_STYLE + "name", ""), level.get(_TEXT + "level", "1"))
            for root in roots
            for style in root.iter(_TEXT + "list-style")
            for level in style.iter(_TEXT + "list-level-style-number")
            if level.get(_STYLE + "num-format")
        }
        self._last: dict[tuple[str, str], int] = {}

    def blocks(self, element: Element, item: int | None = None, lists: tuple[str, ...] = ()) -> Iterator[Block]:
        """Yield the blocks below an element. In a list `item` is the number of the item, 0 after a bullet; `lists` are
        the styles of the lists around, the outermost first."""
        for child in element:
            if child.tag in _LEFT_OUT:
                continue
            if child.tag in _PARAGRAPHS:
                kind, level = self._kind(child, item)
                parts = split_breaks("".join(_texts(child)))
                yield from (Block(kind, part, level) for part in ([" ".join(parts)] if item and parts else parts))
                for part in _parts_of(child):
                    yield from self.blocks(part)
            elif child.tag == _TEXT + "list":
                yield from self._items(child, lists)
            elif child.tag == _TABLE + "table":
                yield from self._cells(child)
            else:
                yield from self.blocks(child, item, lists)

    def _items(self, element: Element, lists: tuple[str, ...]) -> Iterator[Block]:
        style = element.get(_TEXT + "style-name") or (lists[-1] if lists else "")
        key = (style, str(len(lists) + 1))
        goes_on = element.get(_TEXT + "continue-numbering") == "true" or element.get(_TEXT + "continue-list")
        number = self._last.get(key, 0) if goes_on else 0
        for child in element:
            if child.tag == _TEXT + "list-item":
                number = int(child.get(_TEXT + "start-value") or number + 1)
            shown = number if key in self._numbered and child.tag == _TEXT + "list-item" else 0
            yield from self.blocks(child, shown, (*lists, style))
        self._last[key] = number

    def _cells(self, table: Element) -> Iterator[Block]:
        """Yield a table cell by cell. One with a single column is a frame, and one with headings lays out the page:
        their paragraphs are ordinary."""
        rows = [
            [cell for cell in row if cell.tag in (_TABLE + "table-cell", _TABLE + "covered-table-cell")]
            for row in _rows(table)
        ]
        if all(len(row) < 2 for row in rows) or any(True for _ in table.iter(_TEXT + "h")):
            for row in rows:
                for cell in row:
                    yield from self.blocks(cell)
            return
        for number, row in enumerate(rows, 1):
            column = 1
            for cell in row:
                for block in self.blocks(cell):
                    yield Block(BlockKind.CELL, block.text, column, number)
                column += int(cell.get(_TABLE + "number-columns-repeated", "1"))

    def _kind(self, paragraph: Element, item: int | None) -> tuple[BlockKind, int]:
        if paragraph.tag == _TEXT + "h":
            level = paragraph.get(_TEXT + "outline-level", "1")
            return BlockKind.HEADING, min(max(int(level), 1), DEEPEST_HEADING)
        style = paragraph.get(_TEXT + "style-name", "")
        if level_of_title := _TITLES.get(self._parents.get(style) or style):
            return BlockKind.HEADING, level_of_title
        return (BlockKind.PARAGRAPH, 0) if item is None else (BlockKind.ITEM, item)


def _rows(element: Element) -> Iterator[Element]:
    """Yield the rows of a table, also those that are grouped, but not those of tables in its cells."""
    for child in element:
        if child.tag == _TABLE + "table-row":
            yield child
        elif child.tag.startswith(_TABLE):
            yield from _rows(child)


def _texts(element: Element) -> Iterator[str]:
    """Yield the text of a paragraph, without notes, comments and the paragraphs of text boxes inside it."""
    yield _flat(element.text)
    for child in element:
        if child.tag in (_TEXT + "s", _TEXT + "tab"):
            yield " "
        elif child.tag == _TEXT + "line-break":
            yield "\n"
        elif child.tag not in _LEFT_OUT | _PARAGRAPHS:
            yield from _texts(child)
        yield _flat(child.tail)


def _flat(text: str | None) -> str:
    """Return text with its line breaks as spaces: in ODF only `text:line-break` breaks a line."""
    return " ".join((text or "").splitlines())


def _parts_of(paragraph: Element) -> Iterator[Element]:
    """Yield the text boxes that hang on a paragraph and the notes that it refers to: no exception may get lost."""
    for element in paragraph.iter():
        if element.tag in (_URN + "drawing:1.0}text-box", _TEXT + "note-body"):
            yield element
