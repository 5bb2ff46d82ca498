"""The exercises that are given from approved documents."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session, contains_eager, joinedload

from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.text_exercises import Audience
from sprakverktyg.storage.models import AnswerEvent, Approval, Document, DocumentItem, DocumentVersion


def approved_version(session: Session, document_id: UUID) -> DocumentVersion | None:
    """Return the latest version whose facts a second person has approved."""
    query = (
        select(DocumentVersion)
        .where(DocumentVersion.document_id == document_id)
        .where(
            select(Approval.id).where(Approval.version_id == DocumentVersion.id, Approval.approved.is_(True)).exists()
        )
        .order_by(DocumentVersion.number.desc())
        .limit(1)
    )
    return session.scalar(query)


def items_of(session: Session, document_id: UUID) -> Sequence[DocumentItem]:
    """Return the items of a document that are given and not withdrawn, in the order in which they were given."""
    query = (
        select(DocumentItem)
        .where(DocumentItem.document_id == document_id, DocumentItem.withdrawn_at.is_(None))
        .options(joinedload(DocumentItem.document))
        .order_by(DocumentItem.given_at, DocumentItem.key)
    )
    return session.scalars(query).all()


def items_on(session: Session, unit_ids: Collection[UUID]) -> Sequence[DocumentItem]:
    """Return the items that everybody on the units may practise."""
    query = (
        select(DocumentItem)
        .join(DocumentItem.document)
        .where(Document.unit_id.in_(unit_ids), DocumentItem.withdrawn_at.is_(None))
        .where(DocumentItem.audience == Audience.UNIT)
        .options(contains_eager(DocumentItem.document))
        .order_by(DocumentItem.document_id, DocumentItem.key)
    )
    return session.scalars(query).all()


def documents_with_items(session: Session, unit_ids: Collection[UUID]) -> Sequence[Document]:
    """Return the documents of units that have given items, to whomever they are given, by title."""
    has_items = select(DocumentItem).where(DocumentItem.document_id == Document.id, DocumentItem.withdrawn_at.is_(None))
    query = select(Document).where(Document.unit_id.in_(unit_ids), has_items.exists()).order_by(Document.title)
    return session.scalars(query).all()


def items_named(session: Session, names: Collection[tuple[UUID, str]]) -> Sequence[DocumentItem]:
    """Return items by document and key, withdrawn ones too."""
    query = (
        select(DocumentItem)
        .where(tuple_(DocumentItem.document_id, DocumentItem.key).in_(names))
        .options(joinedload(DocumentItem.document))
    )
    return session.scalars(query).all()


def done_by(session: Session, person_id: UUID, items: Collection[DocumentItem]) -> set[str]:
    """Return which exercises of items the person has had right, or has said aloud, since they were given."""
    if not items:
        return set()
    query = (
        select(AnswerEvent.exercise_id)
        .where(AnswerEvent.person_id == person_id)
        .where(AnswerEvent.module_id.in_({item.module_id for item in items}))
        .where(AnswerEvent.answered_at >= min(item.given_at for item in items))
        .where(AnswerEvent.exercise_id.startswith("text-"))
        .where(AnswerEvent.outcome.in_((Outcome.RIGHT, Outcome.SLIP, Outcome.DONE)))
        .distinct()
    )
    return set(session.scalars(query))
