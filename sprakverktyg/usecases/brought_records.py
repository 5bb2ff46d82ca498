"""Bringing one's record along to a new workplace: looked at first, taken in after a yes, shown to whom one wants.

It is what somebody has with them and never evidence: nothing that says a level or decides what comes next reads it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.brought_record import Brought, Sender, brought, names_in
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.storage import brought as rows
from sprakverktyg.storage.models import BroughtRecord, KnownIssuer, SigningKey
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, masked
from sprakverktyg.usecases.records import from_record
from sprakverktyg.usecases.signing import read_signed


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record that waits for a yes. `made_at` as ISO 8601; `name` is whose it says it is."""

    issuer: str
    key_id: str
    made_at: str
    digest: str
    name: str
    content: Brought

    @property
    def made(self) -> datetime:
        return datetime.fromisoformat(self.made_at)


@dataclass(frozen=True, slots=True)
class Shown:
    """A record that was brought along, as it is shown."""

    row: BroughtRecord
    content: Brought
    sender: Sender


def look_at(session: Session, viewer: Viewer, data: bytes, *, find: Find) -> Incoming:
    """Return what a file would bring along. Nothing is stored.

    Raises: InvalidInput for a file that is not one of ours, was changed, or was brought before.
    """
    signed = read_signed(data)
    if rows.is_brought(session, viewer.id, signed.digest):
        raise InvalidInput("brought_already")
    issuer, name = names_in(signed.issuer, signed.record)
    return Incoming(
        issuer,
        signed.key_id,
        signed.made_at.isoformat(),
        signed.digest,
        name,
        brought(signed.record, lambda text: masked(text, find(text))),
    )


def take_in(session: Session, viewer: Viewer, incoming: Incoming, *, now: datetime) -> None:
    """Store what the viewer brings along, after their yes. Only they see it until they share it.

    Raises: InvalidInput if it was brought before.
    """
    record = BroughtRecord(
        person_id=viewer.id,
        issuer=incoming.issuer,
        key_id=incoming.key_id,
        name=incoming.name,
        made_at=incoming.made,
        brought_at=now,
        digest=incoming.digest,
        content=asdict(incoming.content),
    )
    try:
        with session.begin_nested():
            session.add(record)
    except IntegrityError:
        raise InvalidInput("brought_already") from None


def incoming_from(record: dict[str, Any]) -> Incoming:
    """Return the waiting record that `asdict` made the record of."""
    return from_record(Incoming, record)


def own(session: Session, viewer: Viewer) -> list[Shown]:
    """Return what the viewer has brought along, the newest first."""
    return _shown(session, viewer.organisation_id, rows.brought_by(session, viewer.id))


def shared_with_handledare(session: Session, viewer: Viewer, person_id: UUID) -> list[Shown]:
    """Return what a learner wants their handledare to see."""
    found = [row for row in rows.brought_by(session, person_id) if row.handledare_sees]
    return _shown(session, viewer.organisation_id, found)


def shared_with_manager(session: Session, viewer: Viewer, person_id: UUID) -> list[Shown]:
    """Return what a person wants their manager to see."""
    found = [row for row in rows.brought_by(session, person_id) if row.manager_sees]
    return _shown(session, viewer.organisation_id, found)


def share(session: Session, viewer: Viewer, brought_id: UUID, *, handledare: bool, manager: bool) -> None:
    """Say who may see what the viewer has brought along. Raises: NotFound for another's."""
    row = _own_row(session, viewer, brought_id)
    row.handledare_sees, row.manager_sees = handledare, manager


def remove(session: Session, viewer: Viewer, brought_id: UUID) -> None:
    """Erase what the viewer has brought along. Raises: NotFound for another's."""
    session.delete(_own_row(session, viewer, brought_id))
    session.flush()


def _own_row(session: Session, viewer: Viewer, brought_id: UUID) -> BroughtRecord:
    row = rows.brought_record_of(session, viewer.id, brought_id)
    if row is None:
        raise NotFound(f"brought record {brought_id}")
    return row


def sender_of(session: Session, organisation_id: UUID, key_id: str) -> Sender:
    """Return who signed with a key, as an organisation knows it now."""
    here = session.get(SigningKey, organisation_id)
    if here is not None and here.key_id == key_id:
        return Sender.HERE
    known = {issuer.key_id for issuer in rows.known_issuers(session, organisation_id)}
    return Sender.KNOWN if key_id in known else Sender.UNKNOWN


def _shown(session: Session, organisation_id: UUID, found: Iterable[BroughtRecord]) -> list[Shown]:
    return [
        Shown(row, from_record(Brought, row.content), sender_of(session, organisation_id, row.key_id)) for row in found
    ]


def issuers(session: Session, viewer: Viewer) -> tuple[str | None, Sequence[KnownIssuer]]:
    """Return the name of the organisation's own key, if it has one, and the keys that it knows."""
    here = session.get(SigningKey, viewer.organisation_id)
    return here.key_id if here else None, rows.known_issuers(session, viewer.organisation_id)


def add_issuer(session: Session, viewer: Viewer, *, name: str, key_id: str, now: datetime) -> None:
    """Note that a key is another workplace's, by its word.

    Raises: InvalidInput for what is no name of a key, and for a key that is known.
    """
    key_id = "".join(key_id.split()).lower()
    if not re.fullmatch(r"[0-9a-f]{32}", key_id):
        raise InvalidInput("not_a_key")
    row = KnownIssuer(
        organisation_id=viewer.organisation_id, key_id=key_id, name=name.strip(), added_by_id=viewer.id, added_at=now
    )
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        raise InvalidInput("key_known") from None


def remove_issuer(session: Session, viewer: Viewer, issuer_id: UUID) -> None:
    """Forget a key. What was signed with it is from an unknown sender again. Raises: NotFound for another's."""
    row = session.get(KnownIssuer, issuer_id)
    if row is None or row.organisation_id != viewer.organisation_id:
        raise NotFound(f"issuer {issuer_id}")
    session.delete(row)
