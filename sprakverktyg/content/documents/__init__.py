"""Documents that people bring, in the formats that workplaces use, to blocks."""

from collections.abc import Callable, Sequence
from pathlib import PurePath

from sprakverktyg.content.documents import docx, odt, pdf, txt
from sprakverktyg.content.documents.lines import Markers, is_marker
from sprakverktyg.content.documents.zipped import open_zip
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block, BlockKind

MAX_PAGES = 200

CHARACTERS_PER_PAGE = 3_000
"""A full A4 page; formats without pages are measured by it."""

MOST_CHARACTERS = MAX_PAGES * CHARACTERS_PER_PAGE

ZIP_TYPES = {".docx", ".odt"}
MACRO_TYPES = {".docm", ".dotm"}
TEXT_TYPES = {".txt", ".md"}

_PDF = b"%PDF-"
_PDF_WITHIN = 1024  # readers accept that much rubbish before the mark
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
_ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")


def read_document(
    filename: str, data: bytes, told: Callable[[int, int], object] = lambda _done, _of: None
) -> tuple[Block, ...]:
    """Return the headings, list items and paragraphs of a document, in order. Its content decides the format.

    `told` hears how many pages of how many are read, of a PDF, which is slow.

    Raises: InvalidInput with one of the codes `empty_text`, `unknown_file_type`, `broken_file`, `encrypted_file`,
    `scanned_pdf`, `too_many_pages`, `too_much_text`, `unpacks_too_large`, `macro_file`, `not_text`.
    """
    extension = PurePath(filename).suffix.lower()
    if extension in MACRO_TYPES:
        raise InvalidInput("macro_file")
    if not data.strip():
        raise InvalidInput("empty_text")
    try:
        blocks = _read(extension, data, told)
    except InvalidInput:
        raise
    except Exception as error:  # the parsers raise anything at all on damaged files
        raise InvalidInput("broken_file") from error
    if not blocks:
        raise InvalidInput("empty_text")
    if sum(len(block.text) for block in blocks) > MOST_CHARACTERS:
        raise InvalidInput("too_much_text")
    return blocks


def _read(extension: str, data: bytes, told: Callable[[int, int], object]) -> tuple[Block, ...]:
    if _PDF in data[:_PDF_WITHIN] and not (extension in TEXT_TYPES and not data.startswith(_PDF)):
        return pdf.read(data, max_pages=MAX_PAGES, most_characters=MOST_CHARACTERS, told=told)
    if data.startswith(_ZIP):
        return _read_zip(extension, data)
    if data.startswith(_OLE) and _ENCRYPTED_OFFICE in data:
        raise InvalidInput("encrypted_file")
    if data.startswith((_OLE, _RTF)):
        raise InvalidInput("unknown_file_type")
    if extension in TEXT_TYPES:
        return txt.read(data)
    raise InvalidInput("broken_file" if extension in {*ZIP_TYPES, ".pdf"} else "unknown_file_type")


def _with_typed_marks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with the paragraphs that begin with a bullet or a number typed by hand as items."""
    markers = Markers()
    return tuple(_item(block, *markers.split(block.text)) if _may_be_item(block) else block for block in blocks)


def _may_be_item(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and not is_marker(block.text)


def _item(block: Block, number: int | None, text: str) -> Block:
    return block if number is None else Block(BlockKind.ITEM, text, number)


def _read_zip(extension: str, data: bytes) -> tuple[Block, ...]:
    archive = open_zip(data)
    if docx.is_docx(archive.names):
        return _with_typed_marks(docx.read(archive))
    if odt.is_odt(archive.names, archive.read("mimetype")):
        return _with_typed_marks(odt.read(archive))
    if extension in TEXT_TYPES:
        raise InvalidInput("not_text")
    raise InvalidInput("broken_file" if extension in ZIP_TYPES else "unknown_file_type")
