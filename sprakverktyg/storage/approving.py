"""Approvals of versions, the shelves of units, and the words that stopped readers."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import and_, exists, or_, select, tuple_
from sqlalchemy.orm import Session, contains_eager, joinedload

from sprakverktyg.storage.models import (
    Approval,
    DecisionRow,
    Document,
    DocumentVersion,
    Person,
    ShelfEntry,
    StoppedWord,
)
from sprakverktyg.storage.rewriting import lines_of


def approvals_of(session: Session, document_id: UUID) -> Sequence[Approval]:
    """Return what has been asked about the versions of a document, the latest first."""
    query = (
        select(Approval)
        .join(Approval.version)
        .where(DocumentVersion.document_id == document_id)
        .options(contains_eager(Approval.version), joinedload(Approval.asked_of))
        .order_by(Approval.asked_at.desc())
    )
    return session.scalars(query).all()


def latest_answers(
    session: Session, document_ids: Collection[UUID]
) -> dict[UUID, tuple[int, list[tuple[str, bool | None]]]]:
    """Return the number of the latest version that somebody was asked about, who that was, and what they answered."""
    query = (
        select(DocumentVersion.document_id, DocumentVersion.number, Person.name, Approval.approved)
        .join(Approval.version)
        .join(Approval.asked_of)
        .where(DocumentVersion.document_id.in_(document_ids))
        .order_by(DocumentVersion.number.desc(), Approval.asked_at)
    )
    latest: dict[UUID, tuple[int, list[tuple[str, bool | None]]]] = {}
    for document_id, number, name, approved in session.execute(query):
        version, answers = latest.setdefault(document_id, (number, []))
        if version == number:
            answers.append((name, approved))
    return latest


def changed_since(session: Session, versions: Mapping[UUID, int]) -> frozenset[UUID]:
    """Return which documents, by id with the number of a version, read differently now than in that version."""
    query = (
        select(DocumentVersion.document_id, DocumentVersion.wordings)
        .where(tuple_(DocumentVersion.document_id, DocumentVersion.number).in_(versions.items()))
        .where(
            exists().where(
                DecisionRow.document_id == DocumentVersion.document_id,
                DecisionRow.decided_at >= DocumentVersion.created_at,
            )
        )
    )
    decided_since = session.execute(query).all() if versions else ()
    return frozenset(found for found, then in decided_since if _reads_differently(session, found, then))


def _reads_differently(session: Session, document_id: UUID, then: list[str] | None) -> bool:
    lines = lines_of(session, document_id)
    return [line.wording for line in lines] != (then or [line.original for line in lines])


def entries_of(session: Session, document_ids: Collection[UUID]) -> dict[UUID, ShelfEntry]:
    """Return the places of documents on the shelf."""
    query = select(ShelfEntry).where(ShelfEntry.document_id.in_(document_ids))
    return {entry.document_id: entry for entry in session.scalars(query)}


def approvals_asked_of(session: Session, person_id: UUID) -> Sequence[Approval]:
    """Return what a person is asked to approve and has not answered, the oldest first."""
    query = (
        select(Approval)
        .where(Approval.asked_of_id == person_id, Approval.approved.is_(None))
        .options(
            joinedload(Approval.version).joinedload(DocumentVersion.document).joinedload(Document.unit),
            joinedload(Approval.asked_by),
        )
        .order_by(Approval.asked_at)
    )
    return session.scalars(query).all()


def approval_asked_of(session: Session, person_id: UUID, approval_id: UUID) -> Approval | None:
    """Return a request if it was put to the person."""
    return session.scalar(select(Approval).where(Approval.id == approval_id, Approval.asked_of_id == person_id))


def entries_on(
    session: Session, unit_ids: Collection[UUID], words: Collection[Collection[str]]
) -> Sequence[ShelfEntry]:
    """Return the texts on the shelves of units, by title, that have for each word one of its forms."""
    query = (
        select(ShelfEntry)
        .join(ShelfEntry.document)
        .where(Document.unit_id.in_(unit_ids))
        .where(
            and_(
                True,
                *(or_(*(ShelfEntry.forms.contains(f" {form} ", autoescape=True) for form in forms)) for forms in words),
            )
        )
        .options(contains_eager(ShelfEntry.document).joinedload(Document.unit))
        .order_by(Document.title)
    )
    return session.scalars(query).all()


def entry_on(session: Session, unit_ids: Collection[UUID], entry_id: UUID) -> ShelfEntry | None:
    """Return a text if it is on the shelf of one of the units."""
    query = (
        select(ShelfEntry).join(ShelfEntry.document).where(ShelfEntry.id == entry_id, Document.unit_id.in_(unit_ids))
    )
    return session.scalar(query)


def entry_of(session: Session, document_id: UUID) -> ShelfEntry | None:
    """Return the place of a document on the shelf."""
    return session.scalar(select(ShelfEntry).where(ShelfEntry.document_id == document_id))


def stopped_words(session: Session, document_id: UUID, *, on: date) -> Sequence[str]:
    """Return the words of a document that have stopped enough readers, as far as it is told by that day."""
    query = (
        select(StoppedWord.word)
        .where(StoppedWord.document_id == document_id, StoppedWord.told_from <= on)
        .order_by(StoppedWord.word)
    )
    return session.scalars(query).all()


def stopped_word(session: Session, document_id: UUID, word: str) -> StoppedWord:
    """Return the row of a word, to be changed by nobody else meanwhile; a new one for a word that stopped nobody."""
    row = session.get(StoppedWord, (document_id, word), with_for_update=True)
    if row is None:
        row = StoppedWord(document_id=document_id, word=word, marks=0)
        session.add(row)
    return row
