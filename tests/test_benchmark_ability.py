"""The simulation of `benchmark ability`, made small: the estimates are near the truth, and their intervals hold it."""

from sprakverktyg.cli.benchmark_ability import figures


def test_simulated_learners_are_found_where_they_are() -> None:
    found = [(figure.name, figure.value) for figure in figures(60, seed=4)]

    def values(start: str) -> list[float]:
        return [value for name, value in found if name.startswith(start)]

    for answers, limit in ((20, 0.8), (50, 0.6), (200, 0.4)):
        assert max(values(f"error (RMSE), {answers} answers")) < limit
    assert min(values("  90 % interval")) > 75
    assert max(values("  bias")) < 0.3
    assert values("answers that adaptive choice saves")[0] > 15
    assert values("placement: items")[0] <= 20
    assert values("  error (RMSE) of a skill")[0] < 0.8 * values("  the same without placement")[0]
