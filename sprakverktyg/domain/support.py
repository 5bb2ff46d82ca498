"""Signals that somebody may need support: what was seen, never a score of a person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class SignalKind(StrEnum):
    """What was seen."""

    NO_PRACTICE = "no_practice"
    FALLING = "falling"
    STUCK = "stuck"
    ASKED = "asked"
    TRANSITION = "transition"


class SignalAnswer(StrEnum):
    """What somebody says about a signal."""

    DONE = "done"
    NOT_RELEVANT = "not_relevant"
    LATER = "later"


STEADY_WEEKS, STEADY_OF = 3, 4
"""Use is steady when somebody practised in three of the four weeks up to the last day."""
QUIET = timedelta(weeks=2)
RECENT, BEFORE = timedelta(weeks=2), timedelta(weeks=6)
"""Accuracy of the last two weeks is held against that of the four weeks before them."""
LEAST_ANSWERS = 30
LARGEST_FALL = 15
"""Percentage points; with thirty answers on each side a smaller fall is most often chance."""
NOTHING_SEEN = timedelta(weeks=2)
AHEAD = timedelta(weeks=3)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Judged answers, and how many of them were right."""

    answers: int = 0
    right: int = 0

    @property
    def percent(self) -> int:
        return round(100 * self.right / self.answers) if self.answers else 0


@dataclass(frozen=True, slots=True)
class Traces:
    """What the rules look at. `seen_on` is the day of the newest observation, `period` the days of a running period."""

    practised_on: Sequence[date] = ()
    recent: Accuracy = Accuracy()
    before: Accuracy = Accuracy()
    period: tuple[date, date] | None = None
    tasks_left: int = 0
    seen_on: date | None = None
    asked_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class Signal:
    """What was seen since a day. `value` and `other` are the figures that the sentence on screen tells."""

    kind: SignalKind
    since: date
    value: int = 0
    other: int = 0


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a kind of signal. `until` is the day on which LATER comes back."""

    kind: SignalKind
    answer: SignalAnswer
    on: date
    until: date | None = None


def signals(traces: Traces, answered: Iterable[Answered], *, on: date) -> tuple[Signal, ...]:
    """Return the signals of a day that nobody has answered."""
    found = (_asked(traces), _no_practice(traces, on), _falling(traces, on), _stuck(traces, on), _ahead(traces, on))
    answers = tuple(answered)
    return tuple(signal for signal in found if signal and not any(_covers(answer, signal, on) for answer in answers))


def _covers(answer: Answered, signal: Signal, on: date) -> bool:
    if answer.kind is not signal.kind or answer.on < signal.since:
        return False
    return answer.answer is not SignalAnswer.LATER or (answer.until is not None and on < answer.until)


def _asked(traces: Traces) -> Signal | None:
    return Signal(SignalKind.ASKED, traces.asked_on) if traces.asked_on else None


def _no_practice(traces: Traces, on: date) -> Signal | None:
    if not traces.practised_on:
        return None
    last = max(traces.practised_on)
    weeks = {(last - day).days // 7 for day in traces.practised_on}
    steady = len(weeks & set(range(STEADY_OF))) >= STEADY_WEEKS
    if not steady or on < last + QUIET:
        return None
    return Signal(SignalKind.NO_PRACTICE, last + QUIET, (on - last).days // 7)


def _falling(traces: Traces, on: date) -> Signal | None:
    if min(traces.recent.answers, traces.before.answers) < LEAST_ANSWERS:
        return None
    if traces.before.percent - traces.recent.percent < LARGEST_FALL:
        return None
    return Signal(SignalKind.FALLING, on - RECENT, traces.before.percent, traces.recent.percent)


def _stuck(traces: Traces, on: date) -> Signal | None:
    if traces.period is None or not traces.tasks_left:
        return None
    start, end = traces.period
    since = max(traces.seen_on or start, start) + NOTHING_SEEN
    return Signal(SignalKind.STUCK, since, (on - since + NOTHING_SEEN).days // 7) if since <= on <= end else None


def _ahead(traces: Traces, on: date) -> Signal | None:
    if traces.ends_on is None or not on <= traces.ends_on <= on + AHEAD:
        return None
    return Signal(SignalKind.TRANSITION, traces.ends_on - AHEAD, (traces.ends_on - on).days)
