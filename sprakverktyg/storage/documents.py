"""Care documents and their versions."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.storage.models import Document, DocumentVersion


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


def versions_of(session: Session, document_id: UUID) -> Sequence[DocumentVersion]:
    """Return the versions of a document with who made them, the first (the text as taken in) first."""
    query = (
        select(DocumentVersion)
        .where(DocumentVersion.document_id == document_id)
        .options(joinedload(DocumentVersion.created_by))
        .order_by(DocumentVersion.number)
    )
    return session.scalars(query).all()


def first_blocks(session: Session, document_id: UUID) -> list[dict[str, Any]]:
    """Return the blocks of a document as it was taken in, without what analysis said of it, which is much longer."""
    query = select(DocumentVersion.blocks).where(
        DocumentVersion.document_id == document_id, DocumentVersion.number == 1
    )
    return session.scalars(query).one()


def first_report(session: Session, document_id: UUID) -> dict[str, Any] | None:
    """Return what analysis said of a document as it was taken in, as it is stored."""
    query = select(DocumentVersion.report).where(
        DocumentVersion.document_id == document_id, DocumentVersion.number == 1
    )
    return session.scalars(query).one()


def version_of(session: Session, document_id: UUID, number: int) -> DocumentVersion | None:
    """Return a version by its number; the text as it was taken in is number 1."""
    query = select(DocumentVersion).where(DocumentVersion.document_id == document_id, DocumentVersion.number == number)
    return session.scalar(query)
