"""What was noted on the points of a unit's quality agreement, and what the program can count for them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Document, Membership, Person, QualityNote, SentenceRow


def notes_of(session: Session, unit_id: UUID) -> Sequence[QualityNote]:
    """Return all notes of a unit, oldest first."""
    query = (
        select(QualityNote)
        .where(QualityNote.unit_id == unit_id)
        .options(joinedload(QualityNote.responsible))
        .order_by(QualityNote.noted_at)
    )
    return session.scalars(query).all()


def people_with_role(session: Session, unit_id: UUID, role: Role) -> int:
    query = (
        select(func.count(Membership.person_id.distinct()))
        .join(Membership.person)
        .where(Membership.unit_id == unit_id, Membership.role == role, Person.ended_at.is_(None))
    )
    return session.scalar(query) or 0


def worked_documents(session: Session, unit_id: UUID) -> int:
    """Return how many documents of the unit have at least one sentence that reads otherwise than at first."""
    query = (
        select(func.count(Document.id.distinct()))
        .join(SentenceRow, SentenceRow.document_id == Document.id)
        .where(Document.unit_id == unit_id, SentenceRow.wording != SentenceRow.original)
    )
    return session.scalar(query) or 0
