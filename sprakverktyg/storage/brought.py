"""What people have brought along, and known issuers."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.storage.models import BroughtRecord, KnownIssuer


def brought_by(session: Session, person_id: UUID) -> Sequence[BroughtRecord]:
    """Return what a person has brought along, the newest first."""
    query = select(BroughtRecord).where(BroughtRecord.person_id == person_id)
    return session.scalars(query.order_by(BroughtRecord.brought_at.desc())).all()


def brought_record_of(session: Session, person_id: UUID, brought_id: UUID) -> BroughtRecord | None:
    """Return a brought record if it is the person's own."""
    query = select(BroughtRecord).where(BroughtRecord.id == brought_id, BroughtRecord.person_id == person_id)
    return session.scalar(query)


def is_brought(session: Session, person_id: UUID, digest: str) -> bool:
    """Return whether the person has brought the same file before."""
    query = select(BroughtRecord.id).where(BroughtRecord.person_id == person_id, BroughtRecord.digest == digest)
    return session.scalar(query) is not None


def known_issuers(session: Session, organisation_id: UUID) -> Sequence[KnownIssuer]:
    query = select(KnownIssuer).where(KnownIssuer.organisation_id == organisation_id)
    return session.scalars(query.order_by(KnownIssuer.name)).all()
