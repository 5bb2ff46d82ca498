from typing import Any

import pytest

from sprakverktyg.domain.brought_record import (
    LONGEST,
    Brought,
    BroughtPaper,
    BroughtPeriod,
    BroughtWords,
    brought,
    names_in,
)
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.supervision import PeriodKind

EMPTY: dict[str, Any] = {"evidence": [], "periods": [], "observations": [], "conclusions": [], "words": []}
PAPER = {"kind": "sfi_d", "issued_on": "2026-06-01", "issuer": "Solängs  vuxenutbildning"}
PERIOD = {"kind": "placement", "unit": "Björken", "starts_on": "2026-01-01", "ends_on": "2026-02-01"}


def taken(**parts: object) -> Brought:
    return brought(EMPTY | parts, lambda text: text.replace("Anna", "[namn]"))


def test_conclusions_and_coverage_are_taken_in() -> None:
    found = taken(
        evidence=[PAPER],
        periods=[PERIOD],
        observations=[{"task": task, "result": result} for task, result in (("a", "shown"), ("a", "with_support"))]
        + [{"task": "b", "result": "not_yet"}],
        conclusions=[{"task": "a", "done": True}, {"task": "b", "done": True}, {"task": "b", "done": False}],
        words=[{"module": "hygien", "outcome": "right"}, {"module": "hygien", "outcome": "wrong"}],
        answers=[{"given": "hemligt"}],
        reflections=[{"text": "hemligt"}],
    )
    assert found == Brought(
        (BroughtPaper("sfi_d", "2026-06-01", "Solängs vuxenutbildning"),),
        (BroughtPeriod(PeriodKind.PLACEMENT, "Björken", "2026-01-01", "2026-02-01"),),
        tasks_seen=1,
        tasks_done=1,
        words=(BroughtWords("hygien", 1),),
    )
    assert "hemligt" not in str(found)


def test_texts_are_cleaned_and_bounded() -> None:
    found = taken(evidence=[PAPER | {"issuer": "Anna " + "x" * 999}] * 500)
    assert len(found.papers) == 100
    assert found.papers[0].issuer.startswith("[namn] x")
    assert len(found.papers[0].issuer) <= LONGEST + 2


@pytest.mark.parametrize(
    "parts",
    [
        {"evidence": None},
        {"evidence": [PAPER | {"issued_on": "i fjol"}]},
        {"evidence": [PAPER | {"issuer": " "}]},
        {"evidence": [PAPER | {"kind": {"x": 1}}]},
        {"evidence": [PAPER | {"kind": "Anna Ek, rum 4"}]},
        {"evidence": [PAPER | {"issuer": "Sol\0ängs"}]},
        {"words": [{"module": "Anna Ek", "outcome": "right"}]},
        {"periods": [PERIOD | {"kind": "semester"}]},
        {"periods": {"a": 1}},
        {"observations": [{"task": [], "result": "shown"}]},
        {"conclusions": ["done"]},
        {"words": [{"module": 7, "outcome": "right"}]},
    ],
)
def test_what_no_record_of_ours_holds_is_told(parts: dict[str, object]) -> None:
    with pytest.raises(InvalidInput, match="strange_record"):
        taken(**parts)


@pytest.mark.parametrize("record", [{}, {"account": []}, {"account": [{"name": 7}]}, {"account": {"name": "A"}}])
def test_a_record_of_nobody(record: dict[str, object]) -> None:
    with pytest.raises(InvalidInput, match="strange_record"):
        names_in("Granby", record)
