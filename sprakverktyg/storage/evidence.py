"""Evidence from outside: grades, tests, validation."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.storage.models import Evidence


def evidence_of(session: Session, person_ids: Collection[UUID]) -> dict[UUID, Sequence[Evidence]]:
    """Return the evidence per person, oldest first."""
    found: dict[UUID, list[Evidence]] = {person_id: [] for person_id in person_ids}
    query = select(Evidence).where(Evidence.person_id.in_(person_ids)).order_by(Evidence.issued_on, Evidence.id)
    for row in session.scalars(query):
        found[row.person_id].append(row)
    return dict(found)
