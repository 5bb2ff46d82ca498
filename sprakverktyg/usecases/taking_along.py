"""The record that a person takes along, as a document to read."""

from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from sprakverktyg.content.documents.export import to_docx
from sprakverktyg.domain.own_record import RecordKind
from sprakverktyg.domain.portable_record import portable
from sprakverktyg.domain.text import Block, BlockKind
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.own_record import whole_record
from sprakverktyg.usecases.practice_record import Record


def what_travels(session: Session, viewer: Viewer) -> dict[RecordKind, list[Record]]:
    """Return the same record as the signed file holds, kinds without anything left out."""
    found = portable(whole_record(session, viewer.id))
    return {RecordKind(kind): rows for kind, rows in found.items() if rows}


def as_document(title: str, explanation: str, parts: Iterable[tuple[str, Sequence[str]]]) -> bytes:
    """Return a record as a .docx file: what it is, then a heading and lines per kind."""
    blocks = [Block(BlockKind.PARAGRAPH, explanation, 0)]
    for heading, lines in parts:
        blocks.append(Block(BlockKind.HEADING, heading, 1))
        blocks += [Block(BlockKind.ITEM, line, 0) for line in lines]
    return to_docx(title, blocks)
