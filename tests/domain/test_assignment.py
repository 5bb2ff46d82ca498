from datetime import UTC, datetime, timedelta

import pytest

from sprakverktyg.domain.assignment import AssignmentStatus, Standing, assignment_progress

START = datetime(2026, 9, 1, tzinfo=UTC)


def standings(text: str) -> dict[str, Standing]:
    """Return standings from `"0:smitta+ 3:dos-2"`: the day of the last answer, the part, how it went."""
    found = {}
    for entry in text.split():
        day, _, rest = entry.partition(":")
        part, _, wrong = rest.rstrip("+").partition("-")
        found[part] = Standing(rest.endswith("+"), int(wrong or 0), START + timedelta(days=int(day)))
    return found


@pytest.mark.parametrize(
    ("met", "days_later", "status", "done", "stuck"),
    [
        ("", 0, AssignmentStatus.NOT_BEGUN, 0, ()),
        ("0:annat+", 0, AssignmentStatus.NOT_BEGUN, 0, ()),
        ("0:dos+", 1, AssignmentStatus.BEGUN, 1, ()),
        ("0:dos+", 5, AssignmentStatus.INTERRUPTED, 1, ()),
        ("0:dos+ 0:sår+", 50, AssignmentStatus.FINISHED, 2, ()),
        ("1:dos-2", 1, AssignmentStatus.BEGUN, 0, ("dos",)),
        ("1:dos-1", 1, AssignmentStatus.BEGUN, 0, ()),
        ("1:sår-2 1:dos-3", 1, AssignmentStatus.BEGUN, 0, ("dos", "sår")),
    ],
)
def test_assignment(met: str, days_later: int, status: AssignmentStatus, done: int, stuck: tuple[str, ...]) -> None:
    progress = assignment_progress(["dos", "sår"], standings(met), on=START + timedelta(days=days_later, hours=1))
    assert (progress.status, progress.done, progress.asked, progress.stuck_on) == (status, done, 2, stuck)
