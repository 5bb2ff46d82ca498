"""Everything that the manager's area stores about a person, for the copy of one's own data."""

from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.storage import plans
from sprakverktyg.storage.evidence import all_evidence_of
from sprakverktyg.storage.models import Evidence, LanguagePlan


def manager_record(session: Session, person_id: UUID) -> dict[str, list[dict[str, object]]]:
    """Return the person's evidence from outside, plans with their follow-up, and paid time, as plain values."""
    return {
        "evidence": [_evidence(row) for row in all_evidence_of(session, person_id)],
        "plans": [_plan(row) for row in plans.plans_of(session, person_id)],
        "paid_time": [
            {"day": row.day.isoformat(), "minutes": row.minutes, "kind": str(row.kind)}
            for row in plans.all_paid_times(session, person_id)
        ],
    }


def _evidence(row: Evidence) -> dict[str, object]:
    return {
        "kind": row.kind,
        "issued_on": row.issued_on.isoformat(),
        "issuer": row.issuer,
        "entered_by": row.entered_by.name,
        "entered_at": row.entered_at.isoformat(),
        "withdrawn_because": row.withdrawn_because,
        "has_paper": row.attachment is not None,
    }


def _plan(row: LanguagePlan) -> dict[str, object]:
    return {
        "goal": row.goal,
        "measures": row.measures,
        "minutes_per_week": row.minutes_per_week,
        "starts_on": row.starts_on.isoformat(),
        "follow_up_on": row.follow_up_on.isoformat(),
        "made_by": row.made_by.name,
        "agreed_at": row.agreed_at.isoformat() if row.agreed_at else None,
        "followed_up_on": row.follow_up.held_on.isoformat() if row.follow_up else None,
        "outcome": row.follow_up.outcome if row.follow_up else None,
    }
