"""Taking a plain document out: as a Word file, as text, and the word list at its end."""

from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from sprakverktyg.content.documents.export import to_docx
from sprakverktyg.domain.easy_lines import Starts, easy_lines
from sprakverktyg.domain.pieces import Piece, pieces
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.domain.text import Block, BlockKind
from sprakverktyg.storage import rewriting as storage
from sprakverktyg.storage.models import Document
from sprakverktyg.usecases.sentences import found_in, plain_blocks

TERM_RULE = "term"
READ_FOR_PHRASES = 120_000
"""Characters, forty pages and two seconds: in longer texts small words tell where a phrase begins."""


def word_list(session: Session, document: Document) -> dict[str, str]:
    """Return the explanations of the terms that the text still has, by term, in alphabetical order."""
    places = [line.place for line in storage.lines_of(session, document.id) if line.is_read]
    terms: dict[str, str] = {}
    for row in storage.sentences_at(session, document.id, places):
        for item in found_in(row).of(Mode.EXPLAINED):
            if TERM_RULE in item.rule.split("+") and item.reason not in terms.values():
                terms[item.before.lower()] = item.reason
    return dict(sorted(terms.items()))


def as_docx(session: Session, document: Document, *, words_title: str) -> bytes:
    """Return the document as it now is as a .docx file, with the word list at its end."""
    return to_docx(document.title, [*plain_blocks(session, document), *_list_blocks(session, document, words_title)])


def as_text(session: Session, document: Document, *, words_title: str) -> str:
    """Return the document as it now is as plain text, with the word list at its end."""
    blocks = [*plain_blocks(session, document), *_list_blocks(session, document, words_title)]
    return "\n\n".join("\n".join(_lines(piece)) for piece in pieces(blocks)) + "\n"


def in_easy_lines(blocks: Sequence[Block], starts: Starts) -> dict[str, tuple[str, ...]]:
    """Return the text of each block in short lines that end where a phrase ends."""
    texts = list({block.text for block in blocks})
    is_short = sum(map(len, texts)) <= READ_FOR_PHRASES
    found = starts(texts) if is_short else [None] * len(texts)
    return {text: easy_lines(text, begins) for text, begins in zip(texts, found, strict=True)}


def _list_blocks(session: Session, document: Document, title: str) -> list[Block]:
    words = word_list(session, document)
    if not words:
        return []
    return [
        Block(BlockKind.HEADING, title, 2),
        *(Block(BlockKind.ITEM, f"{term}: {text}") for term, text in words.items()),
    ]


def _lines(piece: Piece) -> Iterator[str]:
    if piece.kind is BlockKind.CELL:
        yield from (" | ".join(" ".join(block.text for block in cell) for cell in row) for row in piece.rows)
    for block in piece.blocks:
        if block.kind is BlockKind.ITEM:
            yield f"{block.level}. {block.text}" if block.level else f"- {block.text}"
        if block.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH):
            yield block.text
