import pytest

from sprakverktyg.domain.pace import USUAL_SECONDS, Pace, counted, pace_of, usual_pace
from sprakverktyg.language.exercises import TYPES


def test_every_type_has_its_usual_time() -> None:
    assert USUAL_SECONDS.keys() == TYPES.keys()


@pytest.mark.parametrize(("seconds", "time"), [(0, 0), (1, 1), (180, 180), (181, 0), (86400, 0), (-5, 0)])
def test_an_item_left_open_counts_no_time(seconds: int, time: int) -> None:
    assert counted(seconds) == time


@pytest.mark.parametrize(
    ("seconds", "pace"),
    [(0, Pace.USUAL), (5, Pace.FAST), (6, Pace.USUAL), (22, Pace.USUAL), (23, Pace.SLOW), (999, Pace.USUAL)],
)
def test_pace_is_relative_to_the_type(seconds: int, pace: Pace) -> None:
    assert pace_of("valj-ord:smitta:1", seconds) is pace
    assert pace_of("las-och-svara:hygien:x/1", 20) is Pace.FAST


def test_the_pace_of_a_person_moves_from_the_estimate_to_the_median() -> None:
    def lucka(*seconds: int) -> float:
        return usual_pace([("lucka:dos:1", value) for value in seconds])["lucka"]

    assert usual_pace([]) == USUAL_SECONDS
    assert lucka(36) == 20.0
    assert lucka(*[36] * 8) == 27.0
    assert 35 < lucka(*[36] * 300, 170, 999) < 36
