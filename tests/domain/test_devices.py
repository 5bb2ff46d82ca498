from datetime import UTC, datetime, timedelta

import pytest

from sprakverktyg.domain.devices import GRACE, is_easy_to_guess, is_idle, is_pin

NOW = datetime(2026, 9, 1, 2, 0, tzinfo=UTC)


@pytest.mark.parametrize("pin", ["000000", "123456", "987654", "890123", "121212", "274274"])
def test_easy_to_guess(pin: str) -> None:
    assert is_easy_to_guess(pin)


@pytest.mark.parametrize("pin", ["274951", "112233", "135790", "100000"])
def test_not_so_easy(pin: str) -> None:
    assert not is_easy_to_guess(pin)


@pytest.mark.parametrize(
    ("text", "good"), [("274951", True), ("27495", False), ("2749511", False), ("27495a", False), ("٢٧٤٩٥١", False)]
)
def test_is_pin(text: str, good: bool) -> None:
    assert is_pin(text) is good


@pytest.mark.parametrize(
    ("away", "idle"),
    [
        (timedelta(), False),
        (timedelta(minutes=3) + GRACE, False),
        (timedelta(minutes=3, seconds=1) + GRACE, True),
    ],
)
def test_idle(away: timedelta, idle: bool) -> None:
    assert is_idle(NOW - away, 3, now=NOW) is idle
    assert is_idle(None, 3, now=NOW)
