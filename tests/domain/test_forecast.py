import pytest

from sprakverktyg.domain.forecast import Forecast, ForecastReason, Pace, forecast

R = ForecastReason


@pytest.mark.parametrize(
    ("pace", "expected"),
    [
        (Pace(40, 100, 20, 20), Forecast(R.AT_THIS_PACE, 16, 26, 20, 5.0, 100)),
        (Pace(40, 100, 20, 10), Forecast(R.AT_THIS_PACE, 16, 51, 10, 5.0, 100)),
        (Pace(40, 100, 20, 40), Forecast(R.AT_THIS_PACE, 8, 26, 40, 5.0, 100)),
        (Pace(400, 1, 60, 60), Forecast(R.AT_THIS_PACE, 1, 1, 60, 50.0, 1)),
        (Pace(40, 0, 20, 20), Forecast(R.ALL_KEPT)),
        (Pace(19, 100, 20, 20), Forecast(R.THIN)),
        (Pace(40, 100, 0, 20), Forecast(R.THIN)),
        (Pace(40, 100, 20, 0), Forecast(R.NO_TIME_NOW)),
        (Pace(20, 600, 20, 20), Forecast(R.TOO_WIDE)),
    ],
)
def test_a_forecast(pace: Pace, expected: Forecast) -> None:
    assert forecast(pace) == expected
