"""What somebody sees of their own learning."""

from dataclasses import replace

import pytest

from sprakverktyg.domain.ability import SKILLS, UNKNOWN
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.own_progress import (
    ANSWERS_NEEDED,
    STAYS_FROM,
    OutOfTen,
    WordStage,
    count_stages,
    out_of_ten,
    stage,
)


@pytest.mark.parametrize(
    ("known", "stability", "expected"),
    [
        (True, STAYS_FROM, WordStage.KEPT),
        (True, STAYS_FROM - 0.1, WordStage.KNOWN),
        (False, 200.0, WordStage.LEARNING),
    ],
)
def test_a_word_stays_when_it_is_known_for_weeks(known: bool, stability: float, expected: WordStage) -> None:
    assert stage(known, stability) is expected


def test_words_not_met_are_counted_too() -> None:
    found = count_stages(["a", "b", "c"], {"a": WordStage.KEPT, "x": WordStage.KEPT})
    assert [found[one] for one in WordStage] == [1, 0, 0, 2]


def known(mean: float, deviation: float, answers: int = ANSWERS_NEEDED) -> OutOfTen | None:
    size = len(SKILLS)
    covariances = tuple(tuple(deviation**2 * (row == column) for column in range(size)) for row in range(size))
    ability = replace(UNKNOWN, means=(mean,) * size, covariances=covariances, answers=(answers,) * size)
    return out_of_ten(ability, Skill.ORD)


def test_the_range_is_told_with_the_number() -> None:
    assert known(0.0, 0.5) == OutOfTen(5, 3, 7)
    assert known(2.0, 0.3) == OutOfTen(8, 8, 9)


@pytest.mark.parametrize(("deviation", "answers"), [(0.8, 100), (0.3, ANSWERS_NEEDED - 1)])
def test_too_little_is_not_known_yet(deviation: float, answers: int) -> None:
    assert known(0.0, deviation, answers) is None
