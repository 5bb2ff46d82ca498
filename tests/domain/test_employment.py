from datetime import date

import pytest

from sprakverktyg.domain.employment import RoleState, Span

FIRST, MIDDLE, LAST = date(2026, 11, 1), date(2026, 11, 15), date(2026, 11, 30)


@pytest.mark.parametrize(
    ("span", "before", "on_first", "on_last", "after"),
    [
        (Span(FIRST, LAST), "coming", "running", "running", "over"),
        (Span(None, LAST), "running", "running", "running", "over"),
        (Span(FIRST, None), "coming", "running", "running", "running"),
        (Span(None, None), "running", "running", "running", "running"),
    ],
)
def test_both_ends_are_included(span: Span, before: str, on_first: str, on_last: str, after: str) -> None:
    days = (date(2026, 10, 31), FIRST, LAST, date(2026, 12, 1))
    assert [span.state(day) for day in days] == [RoleState(state) for state in (before, on_first, on_last, after)]


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(FIRST, MIDDLE), Span(MIDDLE, LAST), True),
        (Span(FIRST, date(2026, 11, 14)), Span(MIDDLE, LAST), False),
        (Span(None, MIDDLE), Span(LAST, None), False),
        (Span(None, None), Span(LAST, LAST), True),
        (Span(FIRST, None), Span(None, LAST), True),
    ],
)
def test_spans_that_share_a_day(one: Span, other: Span, overlap: bool) -> None:
    assert one.overlaps(other) is other.overlaps(one) is overlap
