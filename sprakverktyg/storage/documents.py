"""Care documents, their versions, and the decisions on proposals."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.storage.models import Document, DocumentVersion, SuggestionRow


def documents_on(session: Session, unit_ids: Collection[UUID]) -> Sequence[Document]:
    """Return the documents of the units, newest first."""
    query = (
        select(Document)
        .where(Document.unit_id.in_(unit_ids))
        .options(joinedload(Document.unit))
        .order_by(Document.created_at.desc())
    )
    return session.scalars(query).all()


def document_on(session: Session, unit_ids: Collection[UUID], document_id: UUID) -> Document | None:
    """Return a document if it belongs to one of the units."""
    return session.scalar(select(Document).where(Document.id == document_id, Document.unit_id.in_(unit_ids)))


def newest_version(session: Session, document_id: UUID) -> DocumentVersion:
    query = (
        select(DocumentVersion)
        .where(DocumentVersion.document_id == document_id)
        .order_by(DocumentVersion.number.desc())
        .limit(1)
    )
    return session.scalars(query).one()


def suggestion_on(session: Session, version_id: UUID, suggestion_id: UUID) -> SuggestionRow | None:
    query = select(SuggestionRow).where(SuggestionRow.id == suggestion_id, SuggestionRow.version_id == version_id)
    return session.scalar(query)
