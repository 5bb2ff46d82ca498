"""Evidence from outside: grades, tests, validation."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from sprakverktyg.storage.models import Evidence


def counted(until: datetime) -> ColumnElement[bool]:
    """The condition that a paper counted at a moment: entered before, and not withdrawn before."""
    return and_(Evidence.entered_at < until, or_(Evidence.withdrawn_at.is_(None), Evidence.withdrawn_at >= until))


def evidence_of(session: Session, person_ids: Collection[UUID]) -> dict[UUID, Sequence[Evidence]]:
    """Return the evidence that counts per person, oldest first: not what was withdrawn."""
    query = select(Evidence).where(Evidence.person_id.in_(person_ids), Evidence.withdrawn_at.is_(None))
    found: dict[UUID, list[Evidence]] = {person_id: [] for person_id in person_ids}
    for row in session.scalars(query.order_by(Evidence.issued_on, Evidence.id)):
        found[row.person_id].append(row)
    return dict(found)


def all_evidence_of(session: Session, person_id: UUID) -> Sequence[Evidence]:
    """Return all that was entered for a person, with what was withdrawn, newest first."""
    query = select(Evidence).where(Evidence.person_id == person_id).order_by(Evidence.issued_on.desc(), Evidence.id)
    return session.scalars(query).all()


def evidence_on(session: Session, person_id: UUID, evidence_id: UUID) -> Evidence | None:
    """Return a piece of evidence if it is the person's."""
    return session.scalar(select(Evidence).where(Evidence.id == evidence_id, Evidence.person_id == person_id))
