import json
from dataclasses import asdict, dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.difficulty import Contribution, DifficultyReason
from sprakverktyg.domain.text import (
    Band,
    Block,
    BlockKind,
    Finding,
    FindingKind,
    Measure,
    Readability,
    TextReport,
)
from sprakverktyg.usecases.records import from_record

text = st.text(max_size=20)
number = st.floats(allow_nan=False, allow_infinity=False)
place = st.integers(0, 10**6)
measure = st.builds(Measure, st.none() | number, st.none() | st.sampled_from(Band), number, number)
reason = st.builds(Contribution, st.sampled_from(DifficultyReason), number, number)
finding = st.builds(
    Finding,
    place,
    place,
    st.sampled_from(FindingKind),
    number,
    number,
    st.none() | st.sampled_from(Level),
    st.lists(reason, max_size=2).map(tuple),
)
report = st.builds(
    TextReport,
    readability=st.builds(Readability, place, place, *[measure] * 10, st.none() | st.sampled_from(Level)),
    sentences=st.lists(st.tuples(place, place), max_size=3).map(tuple),
    findings=st.lists(finding, max_size=3).map(tuple),
    parsed=st.booleans(),
    foreign=st.booleans(),
)


@given(report)
@settings(max_examples=50, deadline=None)
def test_a_report_comes_back_from_json_as_it_was(report: TextReport) -> None:
    assert from_record(TextReport, json.loads(json.dumps(asdict(report)))) == report


@given(st.builds(Block, st.sampled_from(BlockKind), text, st.integers(0, 6)))
@settings(max_examples=50, deadline=None)
def test_a_block_comes_back_from_json_as_it_was(block: Block) -> None:
    found = from_record(Block, json.loads(json.dumps(asdict(block))))
    assert found == block
    assert isinstance(found.kind, BlockKind)


@pytest.mark.parametrize("value", [None, 0, 12.5])
def test_none_and_nought_are_told_apart(value: float | None) -> None:
    record = asdict(Measure(value, None, 1.0, 2.0))
    assert from_record(Measure, record).value == value


@dataclass(frozen=True)
class Nested:
    pairs: tuple[tuple[int, str], ...]
    block: Block | None


@pytest.mark.parametrize("nested", [Nested(((1, "a"), (2, "b")), None), Nested((), Block(BlockKind.ITEM, "å"))])
def test_tuples_within_tuples_and_optional_values(nested: Nested) -> None:
    assert from_record(Nested, json.loads(json.dumps(asdict(nested)))) == nested


def test_a_field_that_an_old_record_has_not_gets_its_default() -> None:
    assert from_record(Block, {"kind": "item", "text": "å"}) == Block(BlockKind.ITEM, "å")


@pytest.mark.parametrize("record", [{"kind": "paragraph"}, {"kind": "table", "text": "", "level": 0}])
def test_a_record_of_another_shape_is_a_fault(record: dict[str, object]) -> None:
    with pytest.raises((KeyError, ValueError)):
        from_record(Block, record)
