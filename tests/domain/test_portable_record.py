import json

import pytest

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.own_record import RecordKind
from sprakverktyg.domain.portable_record import STAYS, TRAVELS, canonical, portable, read

ROWS = {
    RecordKind.ACCOUNT: [{"name": "Amina Yusuf", "email": "a@b.example", "ended_at": None}],
    RecordKind.NOTES: [{"author": "Gunilla", "text": "hemligt"}],
    RecordKind.PLANS: [
        {"goal": "Skriva", "measures": "Öva", "minutes_per_week": 20, "starts_on": "2026-01-01"}
        | {"follow_up_on": "2026-03-01", "agreed_at": agreed, "outcome": "hemligt", "made_by": "Daniel"}
        for agreed in ("2026-01-02T00:00:00+00:00", None)
    ],
    RecordKind.OBSERVATIONS: [
        {"task": "lyft", "result": "shown", "seen_by": "Gunilla", "seen_at": "2026-01-02T00:00:00+00:00"}
        | {"note": "hemligt", "withdrawn_because": because}
        for because in (None, "fel person")
    ],
    RecordKind.TEXTS: [
        {"task": None, "begun_at": "2026-01-02T00:00:00+00:00", "draft": "Wanda åt."}
        | {"versions": [{"made_at": "", "handed_in_at": None, "text": "W", "coach": ["hemligt"], "judgements": []}]}
    ],
}


def test_every_kind_travels_or_stays_for_a_reason() -> None:
    assert TRAVELS.keys() | STAYS.keys() == set(RecordKind)
    assert not TRAVELS.keys() & STAYS.keys()


def test_only_what_is_named_travels() -> None:
    found = portable({kind: ROWS.get(kind, []) for kind in RecordKind})
    assert "hemligt" not in json.dumps(found)
    assert "notes" not in found
    assert [len(found[kind]) for kind in ("plans", "observations")] == [1, 1]
    assert found["texts"][0]["versions"] == [{"made_at": "", "handed_in_at": None, "text": "W", "judgements": []}]


def test_the_canonical_form() -> None:
    assert canonical({"b": [1, True, None], "a": "å"}) == '{"a":"å","b":[1,true,null]}'.encode()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_record"),
        (b"\xff\xfe", "not_a_record"),
        (b"[]", "not_a_record"),
        (b'{"format":"annat","signature":""}', "not_a_record"),
        (b'{"format":"sprakverktyg-record"}', "changed_record"),
        (b'{"format": "sprakverktyg-record","signature":""}', "changed_record"),
        (b'{"format":"sprakverktyg-record","signature":"AB"}', "changed_record"),
        (b'{"format":"sprakverktyg-record","signature":1}', "changed_record"),
        (b'{"format":"sprakverktyg-record","signature":"","x":1.0}', "changed_record"),
        (b'{"format":"sprakverktyg-record","signature":"","x":NaN}', "changed_record"),
        (b'{"format":"sprakverktyg-record","signature":"","x":"\\ud800"}', "changed_record"),
        (b'{"a":1,"a":1,"format":"sprakverktyg-record","signature":""}', "changed_record"),
        (b"[" * 100_000 + b"sprakverktyg-record", "changed_record"),
    ],
)
def test_what_cannot_be_read_is_told_and_never_raised(data: bytes, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        read(data)
