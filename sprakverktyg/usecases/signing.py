"""Signing a person's own record, and finding out whether a signed record is as it was signed."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.portable_record import VERSION, canonical, portable, read, unsigned
from sprakverktyg.storage.models import Organisation, SigningKey
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.own_record import whole_record

YEARS = range(2020, 2200)
"""When a record can have been made. Days at the ends of the calendar cannot be told in another time zone."""


@dataclass(frozen=True, slots=True)
class SignedRecord:
    """A record that is as it was signed. Whether one knows who signed it is another question: the key tells."""

    issuer: str
    key_id: str
    made_at: datetime
    record: dict[str, Any]
    digest: str


def signed_file(session: Session, viewer: Viewer, *, now: datetime) -> bytes:
    """Return the viewer's own record as a signed file. The organisation's key is made if it has none."""
    organisation = session.get_one(Organisation, viewer.organisation_id)
    key = Ed25519PrivateKey.from_private_bytes(_key_of(session, organisation.id, now=now).private_key)
    public_key = key.public_key().public_bytes_raw()
    content = unsigned(
        portable(whole_record(session, viewer.id)),
        issuer=organisation.name,
        key_id=key_id_of(public_key),
        public_key=public_key.hex(),
        made_at=now,
    )
    return canonical({**content, "signature": key.sign(canonical(content)).hex()})


def read_signed(data: bytes) -> SignedRecord:
    """Return the record in a file, if it is as it was signed.

    Raises: InvalidInput if it is no such file, was changed, or is newer than this program.
    """
    content, signature = read(data)
    try:
        issuer = content["issuer"]
        public_key = bytes.fromhex(issuer["public_key"])
        if key_id_of(public_key) != issuer["key_id"]:
            raise InvalidInput("changed_record")
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, canonical(content))
        if content["version"] != VERSION:
            raise InvalidInput("newer_record")
        made_at = datetime.fromisoformat(content["made_at"])
        if made_at.tzinfo is None or made_at.year not in YEARS:
            raise InvalidInput("changed_record")
        digest = hashlib.sha256(data).hexdigest()
        return SignedRecord(str(issuer["name"]), issuer["key_id"], made_at, dict(content["record"]), digest)
    except (InvalidSignature, ValueError, TypeError, KeyError) as error:
        raise InvalidInput("changed_record") from error


def key_id_of(public_key: bytes) -> str:
    """Return the short name of a key: half of its SHA-256, as hexadecimal digits."""
    return hashlib.sha256(public_key).hexdigest()[:32]


def _key_of(session: Session, organisation_id: UUID, *, now: datetime) -> SigningKey:
    if found := session.get(SigningKey, organisation_id):
        return found
    key = Ed25519PrivateKey.generate()
    row = SigningKey(
        organisation_id=organisation_id,
        key_id=key_id_of(key.public_key().public_bytes_raw()),
        private_key=key.private_bytes_raw(),
        made_at=now,
    )
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        # Somebody else made it a moment ago.
        return session.get_one(SigningKey, organisation_id)
    return row
