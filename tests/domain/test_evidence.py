from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.evidence import Answer, AssignmentStatus, WordStatus, assignment_progress, word_status
from sprakverktyg.domain.exercise import Outcome

START = datetime(2026, 9, 1, tzinfo=UTC)


def history(text: str) -> list[Answer]:
    """Return answers from `"0:smitta+ 1:smitta- 3:dos~"`: the day, the word, and right, wrong or slip."""
    outcomes = {"+": Outcome.RIGHT, "-": Outcome.WRONG, "~": Outcome.SLIP}
    answers = []
    for number, part in enumerate(text.split()):
        day, word = part[:-1].split(":")
        when = START + timedelta(days=int(day), minutes=number)
        outcome = outcomes[part[-1]]
        answers.append(Answer(UUID(int=number), UUID(int=0), "x", "m", word, Skill.ORD, outcome, when))
    return answers


def test_the_last_answer_decides_whether_a_word_is_known() -> None:
    assert word_status(history("0:smitta- 1:smitta+ 1:dos+ 2:dos-  3:sår~")) == {
        "smitta": WordStatus.KNOWN,
        "dos": WordStatus.LEARNING,
        "sår": WordStatus.KNOWN,
    }


@pytest.mark.parametrize(
    ("answers", "days_later", "status", "known", "stuck"),
    [
        ("", 0, AssignmentStatus.NOT_BEGUN, 0, ()),
        ("0:annat+", 0, AssignmentStatus.NOT_BEGUN, 0, ()),
        ("0:dos+", 1, AssignmentStatus.BEGUN, 1, ()),
        ("0:dos+", 5, AssignmentStatus.INTERRUPTED, 1, ()),
        ("0:dos+ 0:sår+", 50, AssignmentStatus.FINISHED, 2, ()),
        ("0:dos- 1:dos-", 1, AssignmentStatus.BEGUN, 0, ("dos",)),
        ("0:dos- 1:dos+ 1:dos-", 1, AssignmentStatus.BEGUN, 0, ()),
        ("0:sår- 0:dos- 1:dos- 1:sår-", 1, AssignmentStatus.BEGUN, 0, ("dos", "sår")),
    ],
)
def test_assignment(
    answers: str, days_later: int, status: AssignmentStatus, known: int, stuck: tuple[str, ...]
) -> None:
    progress = assignment_progress(["dos", "sår"], history(answers), on=START + timedelta(days=days_later, hours=1))
    assert (progress.status, progress.known, progress.asked, progress.stuck_on) == (status, known, 2, stuck)
