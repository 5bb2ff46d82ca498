"""Grades, tests and validations from outside: entered, shown as a paper, withdrawn. Only these show a CEFR level."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Profile
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.storage import evidence
from sprakverktyg.storage.models import Evidence, EvidenceFile, Person

LARGEST_PAPER = 5_000_000
"""Bytes."""

BEGINNINGS = ((b"%PDF-", "application/pdf"), (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))
"""How the kinds of file that are taken begin. A name says nothing of what is in a file."""


def add_evidence(
    session: Session,
    profile: Profile,
    person: Person,
    *,
    kind: str,
    issued_on: date,
    issuer: str,
    entered_by_id: UUID,
    now: datetime,
    paper: bytes = b"",
) -> Evidence:
    """Enter a grade, test or validation from outside, with the paper if there is one.

    Raises: InvalidInput for a kind that the profile does not know, a day to come, or a file that cannot be taken.
    """
    if profile.evidence_kind(kind) is None:
        raise InvalidInput("unknown_evidence", kind=kind)
    if issued_on > day_of(now):
        raise InvalidInput("day_is_to_come")
    attachment = EvidenceFile(media_type=_media_type(paper), data=paper) if paper else None
    row = Evidence(
        person_id=person.id,
        kind=kind,
        issued_on=issued_on,
        issuer=issuer.strip(),
        entered_by_id=entered_by_id,
        entered_at=now,
        attachment=attachment,
    )
    session.add(row)
    session.flush()
    return row


def _media_type(paper: bytes) -> str:
    if len(paper) > LARGEST_PAPER:
        raise InvalidInput("paper_too_large")
    for beginning, media_type in BEGINNINGS:
        if paper.startswith(beginning):
            return media_type
    raise InvalidInput("unknown_paper")


def withdraw(session: Session, person: Person, evidence_id: UUID, *, because: str, by_id: UUID, now: datetime) -> None:
    """Take back what was entered wrongly. It is kept, with the reason, and counts no more.

    Raises: NotFound for another's evidence, InvalidInput without a reason or for what was withdrawn before.
    """
    row = paper_of(session, person, evidence_id)
    if not because.strip():
        raise InvalidInput("reason_missing")
    if row.withdrawn_at is not None:
        raise InvalidInput("withdrawn_already")
    row.withdrawn_at, row.withdrawn_by_id, row.withdrawn_because = now, by_id, because.strip()
    session.flush()


def papers_of(session: Session, person: Person) -> Sequence[Evidence]:
    """Return all that was entered for a person, with what was withdrawn, newest first."""
    return evidence.all_evidence_of(session, person.id)


def paper_of(session: Session, person: Person, evidence_id: UUID) -> Evidence:
    """Return a piece of the person's evidence, or raise NotFound."""
    row = evidence.evidence_on(session, person.id, evidence_id)
    if row is None:
        raise NotFound(f"evidence {evidence_id}")
    return row


def attachment_of(session: Session, person: Person, evidence_id: UUID) -> EvidenceFile:
    """Return the paper itself, or raise NotFound."""
    row = paper_of(session, person, evidence_id)
    if row.attachment is None:
        raise NotFound(f"paper of evidence {evidence_id}")
    return row.attachment
