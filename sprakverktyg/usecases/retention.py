"""How long an organisation keeps what, and erasing what is kept long enough."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.retention import RULES, Kept, Since, checked_days, cutoffs, days_kept
from sprakverktyg.storage import erasing
from sprakverktyg.storage.models import Erasure, RetentionRule
from sprakverktyg.usecases.accounts import Viewer


@dataclass(frozen=True, slots=True)
class Erased:
    """How much of a kind an organisation has erased, or would erase: rows; of accounts, people."""

    organisation: str
    kind: Kept
    rows: int


def days_of(session: Session, organisation_id: UUID) -> dict[Kept, int]:
    """Return the days that an organisation keeps each kind."""
    return days_kept(erasing.own_days(session, organisation_id))


def chosen_days(session: Session, organisation_id: UUID) -> dict[Kept, int]:
    """Return the days per kind as they were chosen, whether or not the account goes earlier."""
    return {kind: rule.days for kind, rule in RULES.items()} | erasing.own_days(session, organisation_id)


def set_days(session: Session, viewer: Viewer, days: Mapping[Kept, int], *, now: datetime) -> None:
    """Set how long the viewer's organisation keeps each kind.

    Raises: InvalidInput for a number outside the limits; then nothing is set.
    """
    before = chosen_days(session, viewer.organisation_id)
    changed = {kind: checked_days(kind, number) for kind, number in days.items() if number != before[kind]}
    for kind, number in changed.items():
        session.merge(
            RetentionRule(
                organisation_id=viewer.organisation_id, kind=kind, days=number, set_by_id=viewer.id, set_at=now
            )
        )
    session.flush()


def erase_expired(session: Session, *, now: datetime) -> list[Erased]:
    """Erase what every organisation has kept long enough, and note how much of what. Nothing notes of whom.

    Rolled back, it is a dry run.
    """
    done = []
    for organisation in erasing.organisations(session):
        for kind, before in cutoffs(erasing.own_days(session, organisation.id), now=now).items():
            if rows := _erase(session, kind, organisation.id, before):
                session.add(Erasure(organisation_id=organisation.id, kind=kind, rows=rows, erased_at=now))
                done.append(Erased(organisation.name, kind, rows))
    session.flush()
    return done


def _erase(session: Session, kind: Kept, organisation_id: UUID, before: datetime) -> int:
    if RULES[kind].since is Since.MADE:
        return erasing.erase_made(session, kind, organisation_id, before)
    erased = erasing.erase_left(session, kind, organisation_id, before)
    return erasing.forget_people(session, organisation_id, before) if kind is Kept.ACCOUNT else erased


def newest_erasures(session: Session, organisation_id: UUID) -> Sequence[Erasure]:
    """Return what an organisation erased last, the newest first."""
    return erasing.erasures(session, organisation_id)
