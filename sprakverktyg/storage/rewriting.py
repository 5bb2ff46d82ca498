"""The sentences of documents, the log of decisions on them, and what colleagues say about them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from sprakverktyg.storage.models import DecisionRow, Document, DocumentReading, Person, SentenceComment, SentenceRow


@dataclass(frozen=True, slots=True)
class SentenceLine:
    """As much of a sentence as an overview of the whole document needs."""

    place: int
    block: int
    original: str
    wording: str
    undecided: int
    is_read: bool


def lines_of(session: Session, document_id: UUID) -> list[SentenceLine]:
    """Return all sentences of a document in order, without what the simplifier says of them."""
    row = SentenceRow
    query = (
        select(row.place, row.block, row.original, row.wording, row.undecided, row.found.is_not(None))
        .where(row.document_id == document_id)
        .order_by(row.place)
    )
    return [SentenceLine(*line) for line in session.execute(query)]


def sentences_at(session: Session, document_id: UUID, places: Collection[int]) -> list[SentenceRow]:
    """Return the sentences at some places, in order."""
    query = (
        select(SentenceRow)
        .where(SentenceRow.document_id == document_id, SentenceRow.place.in_(places))
        .order_by(SentenceRow.place)
    )
    return list(session.scalars(query))


def undecided_sentences(session: Session, document_id: UUID) -> list[SentenceRow]:
    """Return the sentences with something that waits for somebody, in order."""
    query = (
        select(SentenceRow)
        .where(SentenceRow.document_id == document_id, SentenceRow.undecided > 0)
        .order_by(SentenceRow.place)
    )
    return list(session.scalars(query))


def undecided_records(session: Session, document_id: UUID) -> list[tuple[int, list[dict[str, Any]]]]:
    """Return place and stored proposals of the sentences with something that waits: thousands in a long document."""
    query = select(SentenceRow.place, SentenceRow.found).where(
        SentenceRow.document_id == document_id, SentenceRow.undecided > 0
    )
    return [(place, found["proposals"]) for place, found in session.execute(query) if found]


def count_read(session: Session, document_id: UUID) -> tuple[int, int]:
    """Return how many sentences of a document the simplifier has read, and how many there are."""
    query = select(func.count(SentenceRow.found), func.count()).where(SentenceRow.document_id == document_id)
    read, total = session.execute(query).one()
    return read, total


def undecided_in(session: Session, document_ids: Collection[UUID]) -> dict[UUID, int]:
    """Return how much waits for somebody in documents; one that is not divided into sentences yet is missing."""
    query = (
        select(SentenceRow.document_id, func.sum(SentenceRow.undecided))
        .where(SentenceRow.document_id.in_(document_ids))
        .group_by(SentenceRow.document_id)
    )
    return {document_id: int(waiting) for document_id, waiting in session.execute(query)}


def unread_sentences(session: Session, document_id: UUID, limit: int) -> list[SentenceRow]:
    """Return the first sentences that the simplifier has not read."""
    query = (
        select(SentenceRow)
        .where(SentenceRow.document_id == document_id, SentenceRow.found.is_(None))
        .order_by(SentenceRow.place)
        .limit(limit)
    )
    return list(session.scalars(query))


def waiting_documents(session: Session, untouched_since: datetime | None) -> Sequence[UUID]:
    """Return the documents that are not read to their end, perhaps only those without a step since some time."""
    query = select(DocumentReading.document_id).order_by(DocumentReading.stepped_at)
    if untouched_since is not None:
        query = query.where(DocumentReading.stepped_at < untouched_since)
    return session.scalars(query).all()


def document_in_reading(session: Session, document_id: UUID) -> Document | None:
    """Return a document if it is not read to its end."""
    query = select(Document).join(DocumentReading, DocumentReading.document_id == Document.id)
    return session.scalar(query.where(Document.id == document_id))


def begin_reading(session: Session, document_id: UUID, now: datetime) -> None:
    """Note that a document is not read to its end."""
    session.merge(DocumentReading(document_id=document_id, stepped_at=now))
    session.flush()


def note_step(session: Session, document_id: UUID, now: datetime) -> None:
    """Note when a worker last took a step with a document."""
    reading = session.get(DocumentReading, document_id)
    if reading is not None:
        reading.stepped_at = now


def end_reading(session: Session, document_id: UUID) -> None:
    """Note that a document is read to its end."""
    session.execute(delete(DocumentReading).where(DocumentReading.document_id == document_id))


def decisions_on(session: Session, document_id: UUID) -> Sequence[DecisionRow]:
    """Return the log of a document, in turn."""
    query = select(DecisionRow).where(DecisionRow.document_id == document_id).order_by(DecisionRow.number)
    return session.scalars(query).all()


def last_number(session: Session, document_id: UUID) -> int:
    """Return the turn of the latest decision; 0 before the first."""
    query = select(func.max(DecisionRow.number)).where(DecisionRow.document_id == document_id)
    return session.scalar(query) or 0


def comments_on(session: Session, document_id: UUID) -> Sequence[tuple[SentenceComment, str]]:
    """Return the comments on the sentences of a document with the names of who wrote them, the oldest first."""
    query = (
        select(SentenceComment, Person.name)
        .join(Person, Person.id == SentenceComment.written_by_id)
        .where(SentenceComment.document_id == document_id)
        .order_by(SentenceComment.written_at)
    )
    return [(comment, name) for comment, name in session.execute(query)]
