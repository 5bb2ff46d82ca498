"""A record that travels: what is in it, and that no byte of it can be changed."""

import json
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.portable_record import TRAVELS, canonical, unsigned
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import SigningKey
from sprakverktyg.usecases import signing
from tests.support.cast import Cast
from tests.support.filled import SECRET, fill

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
KEY = Ed25519PrivateKey.from_private_bytes(b"k" * 32)


def signed(**changes: object) -> bytes:
    """Return a small signed file, with some of what is signed changed before the signing."""
    public_key = KEY.public_key().public_bytes_raw()
    content = unsigned(
        {"account": [{"name": "Amina Yusuf", "email": "amina@test.example"}]},
        issuer="Solängs kommun",
        key_id=signing.key_id_of(public_key),
        public_key=public_key.hex(),
        made_at=NOW,
    )
    content |= changes
    return canonical({**content, "signature": KEY.sign(canonical(content)).hex()})


FILE = signed()
FAULTS = r"changed_record|not_a_record"


@given(st.integers(0, len(FILE) - 1), st.integers(1, 255))
def test_any_byte_that_is_changed_is_found(place: int, change: int) -> None:
    changed = bytearray(FILE)
    changed[place] ^= change
    with pytest.raises(InvalidInput, match=FAULTS):
        signing.read_signed(bytes(changed))


@given(st.integers(0, len(FILE)), st.binary(min_size=1, max_size=3))
def test_anything_put_in_is_found(place: int, more: bytes) -> None:
    with pytest.raises(InvalidInput, match=FAULTS):
        signing.read_signed(FILE[:place] + more + FILE[place:])


@given(st.integers(0, len(FILE) - 1))
def test_anything_cut_off_is_found(place: int) -> None:
    with pytest.raises(InvalidInput, match=FAULTS):
        signing.read_signed(FILE[:place])


OTHER = Ed25519PrivateKey.from_private_bytes(b"o" * 32).public_key().public_bytes_raw()


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"issuer": {"name": "Solängs kommun", "key_id": "0" * 32, "public_key": OTHER.hex()}}, "changed_record"),
        (
            {"issuer": {"name": "S", "key_id": signing.key_id_of(OTHER), "public_key": OTHER.hex()}},
            "changed_record",
        ),
        ({"issuer": "Solängs kommun"}, "changed_record"),
        ({"made_at": "i går"}, "changed_record"),
        ({"made_at": "2026-11-22T03:00:00"}, "changed_record"),
        ({"made_at": "0001-01-01T00:00:00+14:00"}, "changed_record"),
        ({"record": 7}, "changed_record"),
        ({"version": 2}, "newer_record"),
    ],
)
def test_a_forger_with_a_key_of_their_own_cannot_borrow_a_name(changes: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        signing.read_signed(signed(**changes))


def test_a_record_is_signed_with_the_organisations_key(session: Session, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    fill(session, person)
    viewer = cast.viewer(session, person)
    found = signing.read_signed(signing.signed_file(session, viewer, now=NOW))
    assert (found.issuer, found.made_at) == ("Solängs kommun", NOW)
    assert set(found.record) == {kind.value for kind in TRAVELS}
    assert found.record["texts"][0]["draft"] == SECRET
    again = signing.read_signed(signing.signed_file(session, viewer, now=NOW))
    assert again.key_id == found.key_id == session.get_one(SigningKey, cast.bjorken.organisation_id).key_id
    assert again.digest == found.digest
    stranger = cast.viewer(session, cast.strangers[Role.CARE_WORKER])
    assert signing.read_signed(signing.signed_file(session, stranger, now=NOW)).key_id != found.key_id


def test_no_id_of_ours_and_no_word_of_others_travels(session: Session, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    fill(session, person)
    text = signing.signed_file(session, cast.viewer(session, person), now=NOW).decode()
    assert str(person.id) not in text
    fields = set(json.loads(text)["record"])
    assert not fields & {"notes", "messages", "openings", "signal_answers", "suggested_talks", "sign_ins"}
    for word in ("note", "coach", "reason", "language", "country", "tongue"):
        assert f'"{word}"' not in text
