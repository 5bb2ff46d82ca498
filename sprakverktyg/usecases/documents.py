"""Making a care document plain: take it in, decide on each proposal, take it out."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import pairwise
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content.documents.export import to_docx
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.text import (
    Block,
    BlockKind,
    Finding,
    FindingKind,
    Readability,
    Suggestion,
    TextReport,
    apply_edits,
    text_of,
)
from sprakverktyg.storage import documents
from sprakverktyg.storage.models import Document, DocumentVersion, SuggestionRow
from sprakverktyg.usecases.accounts import Viewer, unit_for, units_for
from sprakverktyg.usecases.guarding import Cleared, Find, masked, note_kept
from sprakverktyg.usecases.records import from_record

Analyse = Callable[[str], TextReport]
LONGEST_TITLE = 120


@dataclass(frozen=True, slots=True)
class Workspace:
    """A document as the språkombud works on it: its blocks with what was found in each."""

    document: Document
    report: TextReport
    blocks: tuple["MarkedBlock", ...]
    undecided: int
    accepted: int
    refused: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a block's text that is marked alike."""

    text: str
    long: bool
    hard: bool


@dataclass(frozen=True, slots=True)
class HardPlace:
    """A finding with the words that it is about."""

    finding: Finding
    text: str


@dataclass(frozen=True, slots=True)
class MarkedBlock:
    """A block cut into marked pieces, what is hard in it, and the proposals on it."""

    block: Block
    pieces: tuple[Piece, ...]
    hard_places: tuple[HardPlace, ...]
    suggestions: tuple[SuggestionRow, ...]


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A file that was cleared and analysed, before it is stored; `kept` are the passages that were let stand."""

    file_name: str
    blocks: tuple[Block, ...]
    report: TextReport
    kept: tuple[PersonalDataKind, ...]


def read(analyse: Analyse, cleared: Cleared) -> ReadDocument:
    """Analyse a document that the guard has cleared. This takes seconds for a long one.

    Raises: InvalidInput if it is not in Swedish.
    """
    report = analyse(text_of(cleared.blocks))
    if report.foreign:
        raise InvalidInput("not_swedish")
    return ReadDocument(cleared.file_name, cleared.blocks, report, cleared.kept)


def take_in(
    session: Session, viewer: Viewer, read: ReadDocument, *, find: Find, unit_id: UUID, title: str, now: datetime
) -> Document:
    """Store a document on a unit. What shows somebody in the title is masked.

    Raises: NotFound for a unit where the viewer lacks the right.
    """
    unit = unit_for(session, viewer, Right.PLAIN_DOCUMENTS, unit_id)
    document = Document(
        unit_id=unit.id,
        title=(masked(title.strip(), find(title.strip())) or _title_of(read.blocks))[:LONGEST_TITLE],
        created_by_id=viewer.id,
        created_at=now,
        file_name=read.file_name[-255:],
    )
    version = DocumentVersion(
        document=document,
        number=1,
        blocks=[asdict(block) for block in read.blocks],
        report=asdict(read.report),
        created_by_id=viewer.id,
        created_at=now,
        suggestions=[SuggestionRow(**asdict(suggestion)) for suggestion in read.report.suggestions],
    )
    session.add_all([document, version])
    note_kept(session, viewer, read.kept, place="document", now=now)
    session.flush()
    return document


def _title_of(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if block.kind is BlockKind.HEADING), blocks[0].text)


def documents_for(session: Session, viewer: Viewer) -> Sequence[Document]:
    """Return the documents of the units where the viewer makes documents plain, newest first."""
    units = [unit.id for unit in units_for(session, viewer, Right.PLAIN_DOCUMENTS)]
    return documents.documents_on(session, units)


def document_for(session: Session, viewer: Viewer, document_id: UUID) -> Document:
    """Return a document of the viewer's units, or raise NotFound."""
    units = [unit.id for unit in units_for(session, viewer, Right.PLAIN_DOCUMENTS)]
    document = documents.document_on(session, units, document_id)
    if document is None:
        raise NotFound(f"document {document_id}")
    return document


def workspace(session: Session, document: Document) -> Workspace:
    """Return the newest version with findings and proposals beside the block that they stand in."""
    version = documents.newest_version(session, document.id)
    report = from_record(TextReport, version.report)
    marked, start = [], 0
    for block in _blocks(version):
        end = start + len(block.text)
        found = [item for item in report.findings if start <= item.start < end]
        marked.append(
            MarkedBlock(
                block,
                _pieces(block.text, start, found),
                tuple(HardPlace(item, block.text[item.start - start : item.end - start]) for item in found),
                tuple(row for row in version.suggestions if start <= row.start < end),
            )
        )
        start = end + 1
    decisions = [row.accepted for row in version.suggestions]
    return Workspace(
        document,
        report,
        tuple(marked),
        undecided=decisions.count(None),
        accepted=decisions.count(True),
        refused=decisions.count(False),
    )


def _pieces(text: str, offset: int, findings: Sequence[Finding]) -> tuple[Piece, ...]:
    """Cut a block's text, which begins at `offset`, wherever a finding begins or ends."""
    inside = {0, len(text)} | {place - offset for item in findings for place in (item.start, item.end)}
    cuts = sorted(place for place in inside if 0 <= place <= len(text))
    return tuple(
        Piece(
            text[start:end],
            long=_covers(findings, FindingKind.LONG_SENTENCE, start + offset),
            hard=_covers(findings, FindingKind.HARD_WORD, start + offset),
        )
        for start, end in pairwise(cuts)
    )


def _covers(findings: Sequence[Finding], kind: FindingKind, place: int) -> bool:
    return any(item.kind is kind and item.start <= place < item.end for item in findings)


def decide(
    session: Session,
    viewer: Viewer,
    document: Document,
    suggestion_id: UUID,
    accepted: bool | None,
    *,
    now: datetime,
) -> None:
    """Accept or refuse a proposal, or take the decision back with None. Who decided, and when, is kept."""
    version = documents.newest_version(session, document.id)
    suggestion = documents.suggestion_on(session, version.id, suggestion_id)
    if suggestion is None:
        raise NotFound(f"suggestion {suggestion_id}")
    suggestion.accepted = accepted
    suggestion.decided_by_id = None if accepted is None else viewer.id
    suggestion.decided_at = None if accepted is None else now


def plain_blocks(session: Session, document: Document) -> tuple[Block, ...]:
    """Return the blocks with the accepted proposals, and no others, carried out."""
    version = documents.newest_version(session, document.id)
    accepted = [_suggestion(row) for row in version.suggestions if row.accepted]
    blocks, start = [], 0
    for block in _blocks(version):
        end = start + len(block.text)
        edits = [
            Suggestion(edit.start - start, edit.end - start, edit.before, edit.after, edit.rule, edit.reason)
            for edit in accepted
            if start <= edit.start < end
        ]
        blocks.append(Block(block.kind, apply_edits(block.text, edits), block.level))
        start = end + 1
    return tuple(blocks)


def readability_now(session: Session, measure: Callable[[str], Readability], document: Document) -> Readability:
    """Return the figures of the text with the accepted proposals carried out."""
    return measure(text_of(plain_blocks(session, document)))


def export_docx(session: Session, document: Document) -> bytes:
    """Return the plain document as a .docx file."""
    return to_docx(document.title, plain_blocks(session, document))


def _blocks(version: DocumentVersion) -> list[Block]:
    return [from_record(Block, record) for record in version.blocks]


def _suggestion(row: SuggestionRow) -> Suggestion:
    return Suggestion(row.start, row.end, row.before, row.after, row.rule, row.reason)
