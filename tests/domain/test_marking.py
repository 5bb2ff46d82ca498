import pytest

from sprakverktyg.domain.marking import Criterion, criteria_of, first_draft

C = Criterion


@pytest.mark.parametrize(
    ("genre", "criteria"),
    [
        ("journal", (C.FACTS, C.OBJECTIVE, C.CLEAR, C.LANGUAGE)),
        ("sbar", (C.FACTS, C.PARTS, C.OBJECTIVE, C.CLEAR, C.LANGUAGE)),
        ("meddelande", (C.FACTS, C.CLEAR, C.LANGUAGE)),
        (None, (C.OBJECTIVE, C.CLEAR, C.LANGUAGE)),
    ],
)
def test_criteria(genre: str | None, criteria: tuple[Criterion, ...]) -> None:
    assert criteria_of(genre) == criteria


def test_only_an_sbar_has_something_from_the_start() -> None:
    assert first_draft("sbar").splitlines() == ["S: ", "B: ", "A: ", "R:"]
    assert (first_draft("avvikelse"), first_draft(None)) == ("", "")
