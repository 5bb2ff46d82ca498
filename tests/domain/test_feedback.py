"""What a learner is told first."""

import pytest

from sprakverktyg.domain.feedback import Category, Remark, most_important


def remark(check: str, category: Category, start: int = 0, *, safety: bool = False) -> Remark:
    return Remark(start, start + 1, check, category, "Därför.", "Så här.", safety=safety)


FACT = remark("missing_fact", Category.CONTENT, 90)
GUESS = remark("guess", Category.OBJECTIVITY, 80)
TENSE = remark("verb_after_har", Category.GRAMMAR, 70, safety=True)
ORDER = [remark("verb_second", Category.GRAMMAR, start) for start in (60, 65)]
GENDER = remark("en_ett", Category.GRAMMAR, 1)
SPELLING = remark("spelling", Category.SPELLING, 0)


@pytest.mark.parametrize(
    ("found", "first"),
    [
        ([SPELLING, FACT], [FACT, SPELLING]),
        ([GUESS, FACT], [FACT, GUESS]),
        ([ORDER[0], TENSE, GUESS], [GUESS, TENSE, ORDER[0]]),
        ([GENDER, *ORDER, SPELLING], [*ORDER, SPELLING, GENDER]),
        ([ORDER[1], ORDER[0]], ORDER),
        ([], []),
    ],
)
def test_order(found: list[Remark], first: list[Remark]) -> None:
    assert most_important(found) == tuple(first)


@pytest.mark.parametrize(("limit", "said"), [(5, 5), (2, 2), (0, 0), (None, 8)])
def test_limit(limit: int | None, said: int) -> None:
    assert len(most_important([SPELLING] * 8, limit)) == said
