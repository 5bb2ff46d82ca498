"""Reading a document for the first time, step by step: what is read stays read, whatever stops the reader.

A short document is read while its språkombud waits; a long one by a worker, who finds in the database what is left.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.rewriting import Found, State
from sprakverktyg.domain.simplification import DocumentSettings, Verdict
from sprakverktyg.domain.text import TextReport, text_of
from sprakverktyg.storage import documents
from sprakverktyg.storage import rewriting as storage
from sprakverktyg.storage.models import Document, SentenceRow
from sprakverktyg.usecases.sentences import (
    Desk,
    Part,
    count,
    first_blocks,
    part_of,
    state_of,
    take_in_sentences,
)

FIRST_STEP = 60
"""Sentences: half a second of work, and somebody can begin with the first page."""
AT_A_TIME = 240
"""Sentences in the steps that follow: a second or two of work, which is lost when a worker is killed."""
LEFT_ALONE = timedelta(minutes=2)
"""After so long without a step nobody is at work on a document; no step takes so long."""


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next for a document: analyse its text, when there is no `part`, or read a part of it."""

    text: str = ""
    part: Part | None = None
    settings: DocumentSettings = field(default_factory=DocumentSettings)


def begin(session: Session, document: Document, now: datetime) -> None:
    """Note that a document waits to be read."""
    storage.begin_reading(session, document.id, now)


def waiting(session: Session, *, untouched_since: datetime | None = None) -> Sequence[UUID]:
    """Return the documents that are not read to their end, perhaps only those that nobody is at work on."""
    return storage.waiting_documents(session, untouched_since)


def next_step(session: Session, document_id: UUID) -> Step | None:
    """Return what to do next; None when all is read. Nothing is written, so nobody has to wait for the work."""
    document = storage.document_in_reading(session, document_id)
    if document is None:
        return None
    read, total = storage.count_read(session, document_id)
    if not total:
        return Step(text_of(first_blocks(session, document)))
    part = _next_part(session, document, AT_A_TIME if read else FIRST_STEP)
    return Step(part=part, settings=state_of(session, document).settings) if part else None


def keep_report(session: Session, document_id: UUID, report: TextReport, now: datetime) -> None:
    """Store what analysis said of a document, and its sentences."""
    document = storage.document_in_reading(session, document_id)
    version = documents.version_of(session, document_id, 1)
    if document is None or version is None or storage.count_read(session, document_id)[1]:
        return
    version.report = asdict(report)
    session.flush()
    take_in_sentences(session, document)
    storage.note_step(session, document_id, now)


def is_waiting(session: Session, document: Document) -> bool:
    """Return whether there is something to read in a document for a worker."""
    return storage.document_in_reading(session, document.id) is not None


def keep_part(
    session: Session, document_id: UUID, step: Step, said: Sequence[tuple[Found, Verdict]], now: datetime
) -> None:
    """Store what the simplifier said of a part, but not where a person was faster: what they decided stands."""
    document = storage.document_in_reading(session, document_id)
    if document is None or step.part is None:
        return
    state = state_of(session, document)
    storage.note_step(session, document_id, now)
    if state.settings != step.settings:
        return
    _keep(storage.sentences_at(session, document_id, step.part.places), step.part, said, state)
    session.flush()


def finish(session: Session, document_id: UUID) -> None:
    """Note that a document is read to its end."""
    storage.end_reading(session, document_id)


def read_some(desk: Desk, limit: int = AT_A_TIME) -> int:
    """Read the next sentences of a document at once, and return how many they were."""
    part = _next_part(desk.session, desk.document, limit)
    if part is None:
        return 0
    state = state_of(desk.session, desk.document)
    rows = storage.sentences_at(desk.session, desk.document.id, part.places)
    _keep(rows, part, part.read(desk.workshop, state.settings), state)
    desk.session.flush()
    return len(rows)


def _keep(rows: Sequence[SentenceRow], part: Part, said: Sequence[tuple[Found, Verdict]], state: State) -> None:
    for row, sentence, (found, verdict) in zip(rows, part.sentences, said, strict=True):
        if row.found is None and row.wording == sentence.wording:
            row.found, row.verdict = asdict(found), asdict(verdict)
            count(row, state)


def _next_part(session: Session, document: Document, limit: int) -> Part | None:
    rows = storage.unread_sentences(session, document.id, limit)
    return part_of(rows, first_blocks(session, document), whole=True) if rows else None
