import io

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from sprakverktyg.content.documents import read_document
from sprakverktyg.content.documents.export import to_docx
from sprakverktyg.domain.text import Block, BlockKind

BLOCKS = (
    Block(BlockKind.HEADING, "Så gör du", 2),
    Block(BlockKind.ITEM, "Sprita händerna."),
    Block(BlockKind.PARAGRAPH, "Skriv i planen."),
    Block(BlockKind.ITEM, "Tvätta.", 1),
    Block(BlockKind.ITEM, "Torka.", 2),
    Block(BlockKind.CELL, "Tid", 1, 1),
    Block(BlockKind.CELL, "Vem", 2, 1),
    Block(BlockKind.CELL, "Vikarien.", 2, 2),
    Block(BlockKind.CELL, "Annars natten.", 2, 2),
    Block(BlockKind.ITEM, "Ring.", 1),
    Block(BlockKind.PARAGRAPH, "Fortsätt så:"),
    Block(BlockKind.ITEM, "Skriv.", 4),
)


def test_what_is_written_can_be_read() -> None:
    title = Block(BlockKind.HEADING, "Munvård", 1)
    assert read_document("x.docx", to_docx("Munvård", BLOCKS)) == (title, *BLOCKS)


def test_the_title_is_not_written_twice() -> None:
    assert read_document("x.docx", to_docx("Så gör du", BLOCKS)) == BLOCKS


def test_the_file_is_swedish_and_a4() -> None:
    document = docx.Document(io.BytesIO(to_docx("Munvård", BLOCKS)))
    assert document.core_properties.title == "Munvård"
    assert document.core_properties.language == "sv-SE"
    assert round(document.sections[0].page_width.mm) == 210
    assert 'w:val="sv-SE"' in document.styles.element.xml


def test_no_blocks() -> None:
    assert [block.text for block in read_document("x.docx", to_docx("Tomt", ()))] == ["Tomt"]


@settings(max_examples=8, deadline=None)
@given(st.text(), st.text(), st.sampled_from(BlockKind), st.integers(-1, 9))
def test_any_text(title: str, text: str, kind: BlockKind, level: int) -> None:
    assert to_docx(title, [Block(kind, text, level)]).startswith(b"PK")
