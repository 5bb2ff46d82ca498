from datetime import date, timedelta

import pytest

from sprakverktyg.domain.support import Accuracy, Answered, SignalAnswer, SignalKind, Traces, signals

TODAY = date(2026, 9, 30)
STEADY = [TODAY - timedelta(days=days) for days in (35, 28, 21)]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("traces", "expected"),
    [
        (Traces(), []),
        (Traces(practised_on=STEADY), [(SignalKind.NO_PRACTICE, ago(7), 3, 0)]),
        (Traces(practised_on=STEADY[1:]), []),
        (Traces(practised_on=[*STEADY, ago(13)]), []),
        (Traces(recent=Accuracy(30, 18), before=Accuracy(40, 32)), [(SignalKind.FALLING, ago(14), 80, 60)]),
        (Traces(recent=Accuracy(29, 10), before=Accuracy(40, 32)), []),
        (Traces(recent=Accuracy(30, 20), before=Accuracy(40, 32)), []),
        (Traces(period=(ago(20), ago(-20)), tasks_left=1), [(SignalKind.STUCK, ago(6), 2, 0)]),
        (Traces(period=(ago(20), ago(-20)), tasks_left=1, seen_on=ago(13)), []),
        (Traces(period=(ago(20), ago(-20)), tasks_left=0), []),
        (Traces(asked_on=ago(2)), [(SignalKind.ASKED, ago(2), 0, 0)]),
        (Traces(ends_on=ago(-21)), [(SignalKind.TRANSITION, TODAY, 21, 0)]),
        (Traces(ends_on=ago(-22)), []),
        (Traces(ends_on=ago(1)), []),
    ],
)
def test_what_was_seen(traces: Traces, expected: list[tuple[SignalKind, date, int, int]]) -> None:
    found = signals(traces, (), on=TODAY)
    assert [(signal.kind, signal.since, signal.value, signal.other) for signal in found] == expected


@pytest.mark.parametrize(
    ("answered", "shown"),
    [
        (Answered(SignalKind.ASKED, SignalAnswer.DONE, ago(1)), False),
        (Answered(SignalKind.ASKED, SignalAnswer.NOT_RELEVANT, ago(2)), False),
        (Answered(SignalKind.ASKED, SignalAnswer.DONE, ago(3)), True),
        (Answered(SignalKind.STUCK, SignalAnswer.DONE, ago(1)), True),
        (Answered(SignalKind.ASKED, SignalAnswer.LATER, ago(1), ago(-1)), False),
        (Answered(SignalKind.ASKED, SignalAnswer.LATER, ago(1), TODAY), True),
    ],
)
def test_an_answer_covers_what_was_seen_before_it(answered: Answered, shown: bool) -> None:
    assert bool(signals(Traces(asked_on=ago(2)), [answered], on=TODAY)) is shown
