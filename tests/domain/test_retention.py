from datetime import UTC, datetime, timedelta

import pytest

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.retention import RULES, Kept, Since, checked_days, cutoffs, days_kept

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)


def test_defaults_are_within_the_limits_and_the_account_goes_last() -> None:
    assert set(RULES) == set(Kept)
    for kind, rule in RULES.items():
        assert checked_days(kind, rule.days) == rule.days
        assert rule.since is Since.MADE or rule.days <= RULES[Kept.ACCOUNT].days


@pytest.mark.parametrize(
    ("own", "kind", "days"),
    [
        ({}, Kept.SIGN_INS, 90),
        ({Kept.SIGN_INS: 30}, Kept.SIGN_INS, 30),
        ({Kept.ACCOUNT: 100}, Kept.EVIDENCE, 100),
        ({Kept.ACCOUNT: 100}, Kept.PRIVATE, 30),
        ({Kept.ACCOUNT: 100}, Kept.OPENINGS, 730),
        ({Kept.PRACTICE: 400}, Kept.PRACTICE, 365),
    ],
)
def test_an_organisations_own_numbers(own: dict[Kept, int], kind: Kept, days: int) -> None:
    assert days_kept(own)[kind] == days
    assert cutoffs(own, now=NOW)[kind] == NOW - timedelta(days=days)


@pytest.mark.parametrize(("kind", "days"), [(Kept.SIGN_INS, 6), (Kept.SIGN_INS, 366), (Kept.ACCOUNT, -1)])
def test_limits(kind: Kept, days: int) -> None:
    with pytest.raises(InvalidInput, match="days_out_of_range"):
        checked_days(kind, days)
