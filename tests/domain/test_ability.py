"""The estimate of ability: against exact arithmetic and over time."""

import math
from datetime import UTC, datetime, timedelta

import pytest

from sprakverktyg.domain.ability import (
    SLIP,
    SPREAD,
    UNKNOWN,
    Guess,
    Response,
    after,
    chance_right,
    expected_right,
    information,
    looked_at,
)
from sprakverktyg.domain.competence import Skill

NOW = datetime(2026, 9, 1, 7, tzinfo=UTC)
MIDDLING = Guess(0.0, 0.25)


def answered(right: bool, *, skill: Skill = Skill.LASA, difficulty: Guess = MIDDLING, floor: float = 0.0) -> Response:
    return Response(skill, difficulty, floor, right)


@pytest.mark.parametrize("right", [True, False])
@pytest.mark.parametrize(("difficulty", "floor"), [(Guess(0.0, 0.0), 0.0), (Guess(1.5, 0.4), 0.25)])
def test_an_answer_moves_mean_and_variance_as_bayes_rule_says(right: bool, difficulty: Guess, floor: float) -> None:
    total = first = second = 0.0
    for ability in (step / 50 for step in range(-400, 401)):
        for off in (step / 10 for step in range(-40, 41)) if difficulty.variance else (0.0,):
            chance = chance_right(ability - difficulty.mean - off * difficulty.deviation, floor)
            mass = math.exp(-0.5 * (ability / SPREAD) ** 2 - 0.5 * off**2) * (chance if right else 1 - chance)
            total, first, second = total + mass, first + mass * ability, second + mass * ability**2
    found = after(UNKNOWN, answered(right, difficulty=difficulty, floor=floor)).of(Skill.LASA)
    assert found.mean == pytest.approx(first / total, abs=0.005)
    assert found.variance == pytest.approx(second / total - (first / total) ** 2, abs=0.005)


def test_an_answer_tells_less_of_the_other_skills() -> None:
    known = after(UNKNOWN, answered(True))
    assert known.of(Skill.LASA).mean > known.of(Skill.ORD).mean > 0
    assert known.of(Skill.LASA).variance < known.of(Skill.ORD).variance < SPREAD**2
    assert (known.answers_in(Skill.LASA), known.answers_in(Skill.ORD)) == (1, 0)


def test_a_right_answer_that_could_be_guessed_tells_less() -> None:
    means = [after(UNKNOWN, answered(True, floor=floor)).of(Skill.LASA).mean for floor in (0.0, 0.25, 0.5)]
    assert means == sorted(means, reverse=True)


def test_time_widens_and_moves_nothing() -> None:
    known = looked_at(after(UNKNOWN, answered(True)), NOW)
    later = [looked_at(known, NOW + timedelta(days=days)) for days in (0, 30, 365, 36500)]
    assert [one.means for one in later] == [known.means] * 4
    variances = [one.of(Skill.LASA).variance for one in later]
    assert variances == sorted(variances)
    assert variances[-1] == pytest.approx(SPREAD**2)


def test_a_clock_that_goes_backwards_changes_nothing() -> None:
    known = looked_at(after(UNKNOWN, answered(True)), NOW)
    assert looked_at(known, NOW - timedelta(days=9)) == known


@pytest.mark.parametrize(("distance", "floor"), [(0.0, 0.0), (-2.0, 0.25), (3.0, 0.5)])
def test_information_is_the_curvature_of_the_chance(distance: float, floor: float) -> None:
    step = 1e-4
    slope = (chance_right(distance + step, floor) - chance_right(distance - step, floor)) / (2 * step)
    chance = chance_right(distance, floor)
    assert information(distance, floor) == pytest.approx(slope**2 / (chance * (1 - chance)), rel=1e-4)


def test_the_expected_share_lies_between_floor_and_ceiling() -> None:
    assert expected_right(UNKNOWN, Skill.ORD, Guess(-20.0, 0.1), 0.2) == pytest.approx(1 - SLIP, abs=1e-3)
    assert expected_right(UNKNOWN, Skill.ORD, Guess(20.0, 0.1), 0.2) == pytest.approx(0.2, abs=1e-3)
    assert expected_right(UNKNOWN, Skill.ORD, Guess(0.0, 0.1), 0.0) == pytest.approx((1 - SLIP) / 2, abs=1e-3)
