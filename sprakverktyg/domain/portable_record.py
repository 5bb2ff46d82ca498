"""The record that a person takes along: what is in it, and the form of it that is signed."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, NoReturn

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.own_record import RecordKind

FORMAT = "sprakverktyg-record"
VERSION = 1

Fields = Sequence[str] | Mapping[str, "Fields | None"]
"""The names of fields that travel; with the fields inside them, where they hold records."""

_JUDGEMENT = ("teacher", "marked_at", "scores", "comment")

TRAVELS: Mapping[RecordKind, Fields] = MappingProxyType(
    {
        RecordKind.ACCOUNT: ("name", "email"),
        RecordKind.ROLES: ("unit", "role", "starts_on", "ends_on"),
        RecordKind.ANSWERS: ("answered_at", "module", "word", "exercise", "skill", "outcome", "given", "seconds"),
        RecordKind.WORDS: ("word", "module", "met_at", "last_answer_at", "outcome", "right_in_row"),
        RecordKind.DAYS: ("day", "skill", "answers", "right", "seconds"),
        RecordKind.PAID_DAYS: ("day", "paid"),
        RecordKind.OWN_WORDS: ("word", "added_at"),
        RecordKind.TEXTS: {
            "task": None,
            "begun_at": None,
            "draft": None,
            "versions": {"made_at": None, "handed_in_at": None, "text": None, "judgements": _JUDGEMENT},
        },
        RecordKind.PERIODS: ("unit", "kind", "starts_on", "ends_on"),
        RecordKind.OBSERVATIONS: ("task", "result", "seen_by", "seen_at"),
        RecordKind.CONCLUSIONS: ("task", "done", "concluded_by", "concluded_at"),
        RecordKind.EVALUATIONS: ("ratings", "words", "answered_at"),
        RecordKind.REFLECTIONS: ("question", "text", "written_at"),
        RecordKind.EVIDENCE: ("kind", "issued_on", "issuer", "entered_by", "entered_at"),
        RecordKind.PLANS: ("goal", "measures", "minutes_per_week", "starts_on", "follow_up_on", "agreed_at"),
        RecordKind.PAID_TIME: ("day", "minutes", "kind"),
    }
)
"""What a person has done and shown, and what was said of it. A field that is not named here stays."""

STAYS: Mapping[RecordKind, str] = MappingProxyType(
    {
        RecordKind.PIN: "is of use only here",
        RecordKind.SIGN_INS: "is of use only here",
        RecordKind.SESSIONS: "the answers tell it",
        RecordKind.PLACEMENT: "the answers tell it",
        RecordKind.MOVED: "are a colleague's answers",
        RecordKind.WORD_WISHES: "are answered here",
        RecordKind.OPENINGS: "tells what colleagues did",
        RecordKind.GROUPS: "tells of others",
        RecordKind.ASSIGNMENTS: "are a teacher's words, for the time here",
        RecordKind.RELATIONS: "tells of others",
        RecordKind.MESSAGES: "are another's words",
        RecordKind.NOTES: "are a handledare's words, for two people here",
        RecordKind.ASKED_FOR_TALK: "is private to this workplace",
        RecordKind.SUGGESTED_TALKS: "is private to this workplace",
        RecordKind.SIGNAL_ANSWERS: "is private to this workplace",
        RecordKind.BROUGHT: "was signed by another workplace: that file goes along itself",
    }
)


def portable(record: Mapping[RecordKind, Sequence[Mapping[str, object]]]) -> dict[str, list[dict[str, object]]]:
    """Return what travels of a whole record. What was withdrawn, undone or never agreed on does not."""
    return {kind.value: [_only(row, fields) for row in record[kind] if _holds(row)] for kind, fields in TRAVELS.items()}


def _holds(row: Mapping[str, object]) -> bool:
    withdrawn = row.get("withdrawn_because") is not None or row.get("undone_at") is not None
    return not withdrawn and row.get("agreed_at", "yes") is not None


def _only(row: Mapping[str, object], fields: Fields) -> dict[str, object]:
    inside = fields if isinstance(fields, Mapping) else dict.fromkeys(fields)
    return {
        name: [_only(item, deeper) for item in row[name] if _holds(item)]  # type: ignore[attr-defined]
        if (deeper := inside[name])
        else row[name]
        for name in inside
    }


def unsigned(
    record: Mapping[str, object], *, issuer: str, key_id: str, public_key: str, made_at: datetime
) -> dict[str, object]:
    """Return the file without its signature: what is signed."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "issuer": {"name": issuer, "key_id": key_id, "public_key": public_key},
        "made_at": made_at.isoformat(),
        "record": record,
    }


def canonical(value: object) -> bytes:
    """Return the one form of a value that is signed: JSON in UTF-8, keys in order, no spaces, no fractions."""
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
    return text.encode()


def read(data: bytes) -> tuple[dict[str, Any], bytes]:
    """Return what a file says that is signed, and its signature. Whether the signature is right is not looked at.

    Raises: InvalidInput for what is no such file, and for one in another form than the one that was signed.
    """
    code = "changed_record" if FORMAT.encode() in data else "not_a_record"
    try:
        found = json.loads(data, parse_float=_refuse, parse_constant=_refuse)
        if canonical(found) != data or found["format"] != FORMAT:
            raise InvalidInput(code)
        signature = bytes.fromhex(found.pop("signature"))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InvalidInput(code) from error
    if canonical({**found, "signature": signature.hex()}) != data:
        raise InvalidInput(code)
    return found, signature


def _refuse(number: str) -> NoReturn:
    raise ValueError(number)
