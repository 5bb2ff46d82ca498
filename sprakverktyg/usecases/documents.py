"""Taking in a care document, and whose it is."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.text import Block, BlockKind, TextReport, text_of
from sprakverktyg.storage import approving, documents, rewriting
from sprakverktyg.storage.models import Document, DocumentVersion
from sprakverktyg.usecases import reading
from sprakverktyg.usecases.accounts import Viewer, unit_for, units_for
from sprakverktyg.usecases.guarding import Cleared, Find, masked, note_kept
from sprakverktyg.usecases.sentences import take_in_sentences

Analyse = Callable[[str], TextReport]
LONGEST_TITLE = 120
CHARACTERS_THAT_TELL_LANGUAGE = 3_000
READ_AT_ONCE = 9_000
"""Characters of a document that is read while somebody waits: three pages, about two seconds. A worker reads more."""


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A file that was cleared, before it is stored; `kept` are the passages that were let stand.

    `report` is what analysis says of it, and None for a long document, which a worker analyses.
    """

    file_name: str
    blocks: tuple[Block, ...]
    report: TextReport | None
    kept: tuple[PersonalDataKind, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A document in the list, and how far it has come.

    `waiting` are the proposals to decide on, None before the text is divided; `asked` is the number of the latest
    version that somebody was asked about, `answers` who that was and whether they approved (None before they answer),
    and `changed` whether the text reads differently now. `is_due` when it is time to read it again.
    """

    document: Document
    waiting: int | None
    asked: int | None
    answers: tuple[tuple[str, bool | None], ...]
    changed: bool
    on_shelf: bool
    is_due: bool


def refuse_foreign(analyse: Analyse, blocks: Sequence[Block]) -> None:
    """Raise InvalidInput for a text whose beginning is not in Swedish: a guard for Swedish has nothing to say of it."""
    if analyse(text_of(blocks)[:CHARACTERS_THAT_TELL_LANGUAGE]).foreign:
        raise InvalidInput("not_swedish")


def read(analyse: Analyse, cleared: Cleared) -> ReadDocument:
    """Analyse a document that the guard has cleared, of a long one as much as tells its language.

    Raises: InvalidInput if it is not in Swedish.
    """
    text = text_of(cleared.blocks)
    report = analyse(text[:READ_AT_ONCE])
    if report.foreign:
        raise InvalidInput("not_swedish")
    is_long = len(text) > READ_AT_ONCE
    return ReadDocument(cleared.file_name, cleared.blocks, None if is_long else report, cleared.kept)


def take_in(
    session: Session, viewer: Viewer, read: ReadDocument, *, find: Find, unit_id: UUID, title: str, now: datetime
) -> Document:
    """Store a document on a unit. What shows somebody in the title is masked. A long one waits for a worker.

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
        report=asdict(read.report) if read.report else None,
        created_by_id=viewer.id,
        created_at=now,
    )
    session.add_all([document, version])
    note_kept(session, viewer, read.kept, place="document", now=now)
    session.flush()
    if read.report:
        take_in_sentences(session, document)
    else:
        reading.begin(session, document, now)
    return document


def _title_of(blocks: Sequence[Block]) -> str:
    return next((block.text for block in blocks if block.kind is BlockKind.HEADING), blocks[0].text)


def documents_for(session: Session, viewer: Viewer, *, on: date, most: int | None = None) -> list[Listed]:
    """Return the documents of the units where the viewer makes documents plain, newest first, perhaps only some."""
    units = [unit.id for unit in units_for(session, viewer, Right.PLAIN_DOCUMENTS)]
    found = documents.documents_on(session, units)[:most]
    ids = [document.id for document in found]
    waiting = rewriting.undecided_in(session, ids)
    latest, entries = approving.latest_answers(session, ids), approving.entries_of(session, ids)
    changed = approving.changed_since(session, {document_id: number for document_id, (number, _) in latest.items()})
    listed = []
    for document in found:
        entry = entries.get(document.id)
        is_due = entry is not None and entry.review_on is not None and entry.review_on <= on
        asked, answers = latest.get(document.id, (None, []))
        listed.append(
            Listed(
                document,
                waiting.get(document.id),
                asked,
                tuple(answers),
                document.id in changed,
                on_shelf=entry is not None,
                is_due=is_due,
            )
        )
    return listed


def document_for(session: Session, viewer: Viewer, document_id: UUID) -> Document:
    """Return a document of the viewer's units, or raise NotFound."""
    units = [unit.id for unit in units_for(session, viewer, Right.PLAIN_DOCUMENTS)]
    document = documents.document_on(session, units, document_id)
    if document is None:
        raise NotFound(f"document {document_id}")
    return document
