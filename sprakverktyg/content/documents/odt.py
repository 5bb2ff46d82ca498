"""OpenDocument texts to blocks.

The standard library reads the XML: odfpy prints the text of a damaged document and goes on with half of it.
"""

from collections.abc import Collection, Iterator, Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from sprakverktyg.content.documents.lines import split_breaks
from sprakverktyg.content.documents.zipped import Archive
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block, BlockKind

MIME_TYPE = b"application/vnd.oasis.opendocument.text"
DEEPEST_HEADING = 6

_URN = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = _URN + "text:1.0}"
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
    """Read headings, list items and paragraphs in document order, tables row by row.

    Raises: InvalidInput – `broken_file` if the XML is damaged.
    """
    try:
        # open_zip has refused XML that declares entities.
        root = ElementTree.fromstring(archive.read("content.xml"))  # noqa: S314
    except ElementTree.ParseError as error:
        raise InvalidInput("broken_file") from error
    text = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if text is None:
        raise InvalidInput("broken_file")
    return tuple(_blocks(text, _parents(root), in_list=False))


def _parents(root: Element) -> Mapping[str, str]:
    """Return the named style that each automatic style is made from."""
    return {
        style.get(_STYLE + "name", ""): style.get(_STYLE + "parent-style-name", "")
        for style in root.iter(_STYLE + "style")
    }


def _blocks(element: Element, parents: Mapping[str, str], *, in_list: bool) -> Iterator[Block]:
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag in _PARAGRAPHS:
            kind, level = _kind(child, parents, in_list=in_list)
            yield from (Block(kind, part, level) for part in split_breaks("".join(_texts(child))))
            for frame in _text_boxes(child):
                yield from _blocks(frame, parents, in_list=False)
        else:
            yield from _blocks(child, parents, in_list=in_list or child.tag == _TEXT + "list")


def _kind(paragraph: Element, parents: Mapping[str, str], *, in_list: bool) -> tuple[BlockKind, int]:
    if paragraph.tag == _TEXT + "h":
        level = paragraph.get(_TEXT + "outline-level", "1")
        return BlockKind.HEADING, min(max(int(level), 1), DEEPEST_HEADING)
    style = paragraph.get(_TEXT + "style-name", "")
    if level_of_title := _TITLES.get(parents.get(style) or style):
        return BlockKind.HEADING, level_of_title
    return (BlockKind.ITEM if in_list else BlockKind.PARAGRAPH), 0


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


def _text_boxes(paragraph: Element) -> Iterator[Element]:
    """Yield the text boxes that hang on a paragraph."""
    for element in paragraph.iter():
        if element is not paragraph and element.tag == _URN + "drawing:1.0}text-box":
            yield element
