"""SARI on sentences small enough to work out by hand."""

import pytest

from sprakverktyg.language.benchmarks.sari import mean_sari, sari


@pytest.mark.parametrize(
    ("source", "output", "references", "score"),
    [
        ("a b c d", "a b c d", ["a b c d"], 100),
        ("a b c d", "a b x d", ["a b x d"], 100),
        ("a b c d", "a b c d", ["x y z v"], 0),
        ("a b c d", "x y z v", ["x y z v"], 100),
    ],
)
def test_right_and_wrong(source: str, output: str, references: list[str], score: float) -> None:
    assert sari(source, output, references) == pytest.approx(score)


def test_what_people_did_scores_higher_than_half_of_it() -> None:
    assert 0 < sari("a b c", "a x", ["a b x"]) < sari("a b c", "a b x", ["a b x"])


def test_mean() -> None:
    assert mean_sari([("a", "a", ["a"]), ("a b", "a b", ["c d"])]) == pytest.approx(
        (100 + sari("a b", "a b", ["c d"])) / 2
    )
    assert mean_sari([]) == 0
