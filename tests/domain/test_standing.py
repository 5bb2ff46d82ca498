"""What each kind of evidence says by itself."""

import pytest

from sprakverktyg.domain.readiness import Verdict
from sprakverktyg.domain.standing import shown_at_work, shown_in_writing
from sprakverktyg.domain.supervision import TaskState as T

V = Verdict


@pytest.mark.parametrize(
    ("judged", "needed", "verdict"),
    [
        ([], 2, V.UNKNOWN),
        ([False], 2, V.MISSING),
        ([True], 2, V.ON_THE_WAY),
        ([True, True], 2, V.SHOWN),
        ([True, True], 4, V.ON_THE_WAY),
        ([True, True, False], 2, V.ON_THE_WAY),
        ([True] * 4 + [False], 2, V.SHOWN),
    ],
)
def test_in_writing(judged: list[bool], needed: int, verdict: Verdict) -> None:
    assert shown_in_writing(judged, needed=needed) is verdict


@pytest.mark.parametrize(
    ("states", "verdict"),
    [
        ([T.NOT_SEEN, T.NOT_SEEN], V.UNKNOWN),
        ([T.NOT_YET, T.NOT_SEEN], V.MISSING),
        ([T.WITH_SUPPORT, T.NOT_YET], V.ON_THE_WAY),
        ([T.WITH_SUPPORT, T.WITH_SUPPORT], V.ON_THE_WAY),
        ([T.SHOWN, T.NOT_SEEN], V.ON_THE_WAY),
        ([T.SHOWN, T.DONE, T.DONE, T.SHOWN, T.NOT_YET], V.SHOWN),
    ],
)
def test_at_work(states: list[T], verdict: Verdict) -> None:
    assert shown_at_work(states) is verdict
