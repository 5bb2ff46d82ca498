"""docs/portable-record.md says what the file holds."""

from collections.abc import Mapping
from pathlib import Path

from sprakverktyg.domain.portable_record import TRAVELS

DOCUMENT = (Path(__file__).parent.parent / "docs" / "portable-record.md").read_text(encoding="utf-8")


def test_every_field_that_travels_is_told() -> None:
    told = {line.split("`")[1]: line.split("`")[3::2] for line in DOCUMENT.splitlines() if line.startswith("| `")}
    assert told == {kind.value: inside(fields) for kind, fields in TRAVELS.items()}


def inside(fields: object) -> list[str]:
    if not isinstance(fields, Mapping):
        return list(fields)  # type: ignore[call-overload]
    deeper = [list(inner) if isinstance(inner, Mapping) else [] for inner in fields.values()]
    return [name for outer, inner in zip(fields, deeper, strict=True) for name in (outer, *inner)]
