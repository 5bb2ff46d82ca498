"""Signals that support may be needed: to the learner and who follows them. The manager hears only of a talk."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import STOCKHOLM, day_of, end_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.introduction import ObservableTask
from sprakverktyg.domain.supervision import SEEN
from sprakverktyg.domain.support import (
    BEFORE,
    RECENT,
    Accuracy,
    Answered,
    Signal,
    SignalAnswer,
    SignalKind,
    Traces,
    signals,
)
from sprakverktyg.storage import supervision, support
from sprakverktyg.storage.models import SignalReply, SuggestedTalk, TalkRequest, Unit
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.introduction import plans_of, states_of
from sprakverktyg.usecases.supervision import running_period

WATCHED = timedelta(weeks=12)
"""How long after somebody stopped the signal about it stands; after that it is no news."""


def signals_of(
    session: Session, tasks: Sequence[ObservableTask], person_ids: Collection[UUID], *, on: date
) -> dict[UUID, tuple[Signal, ...]]:
    """Return the signals of a day per person that nobody has answered. Answers are counted in the database."""
    starts = support.starts_since(session, person_ids, _begin(on) - WATCHED)
    recent = support.accuracies(session, person_ids, _begin(on) - RECENT, _end(on))
    before = support.accuracies(session, person_ids, _begin(on) - BEFORE, _begin(on) - RECENT)
    periods = supervision.periods_of(session, person_ids)
    seen = supervision.newest_observations(session, person_ids)
    plans = plans_of(session, tasks, person_ids, on=on)
    states = states_of(session, person_ids, until=end_of(on))
    asked = support.newest_requests(session, person_ids)
    ends = support.next_ends(session, person_ids, on=on)
    replies = support.replies_to(session, person_ids)
    found = {}
    for person_id in person_ids:
        period = running_period(periods[person_id], on)
        traces = Traces(
            practised_on=[day_of(moment) for moment in starts[person_id]],
            recent=recent.get(person_id, Accuracy()),
            before=before.get(person_id, Accuracy()),
            period=(period.starts_on, period.ends_on) if period else None,
            tasks_left=sum(states[person_id].get(task.id) not in SEEN for task in plans[person_id]),
            seen_on=day_of(seen[person_id]) if person_id in seen else None,
            asked_on=day_of(asked[person_id]) if person_id in asked else None,
            ends_on=ends.get(person_id),
        )
        answered = [Answered(row.kind, row.answer, day_of(row.answered_at), row.until) for row in replies[person_id]]
        found[person_id] = signals(traces, answered, on=on)
    return found


def ask_for_talk(session: Session, viewer: Viewer, *, now: datetime) -> None:
    """Note that the viewer wants to talk to somebody."""
    session.add(TalkRequest(person_id=viewer.id, asked_at=now))


def answer_signal(
    session: Session,
    viewer: Viewer,
    person_id: UUID,
    *,
    kind: SignalKind,
    answer: SignalAnswer,
    until: date | None,
    now: datetime,
    on: date,
) -> None:
    """Store an answer to a signal. Who may see the signal is for the caller to know.

    Raises: InvalidInput if LATER has no day to come.
    """
    if answer is SignalAnswer.LATER and (until is None or until <= on):
        raise InvalidInput("later_without_day")
    session.add(
        SignalReply(
            person_id=person_id,
            kind=kind,
            answer=answer,
            until=until if answer is SignalAnswer.LATER else None,
            answered_by_id=viewer.id,
            answered_at=now,
        )
    )
    session.flush()


def suggest_talk(session: Session, viewer: Viewer, person_id: UUID, *, now: datetime) -> None:
    """Tell the manager that a talk with a person is suggested. A talk that waits is not suggested twice."""
    if support.open_talk(session, person_id) is None:
        session.add(SuggestedTalk(person_id=person_id, suggested_by_id=viewer.id, suggested_at=now))
        session.flush()


def talk_is_suggested(session: Session, person_id: UUID) -> bool:
    return support.open_talk(session, person_id) is not None


def talks_on(session: Session, unit: Unit) -> Sequence[SuggestedTalk]:
    """Return the talks that are suggested with people of a unit and not held, oldest first."""
    return support.talks_on(session, unit.id, only_open=True)


def hold_talk(session: Session, viewer: Viewer, unit: Unit, talk_id: UUID, *, now: datetime) -> None:
    """Note that a talk has been held; a second time changes nothing. Raises: NotFound."""
    talk = next((row for row in support.talks_on(session, unit.id) if row.id == talk_id), None)
    if talk is None:
        raise NotFound(f"talk {talk_id}")
    if talk.held_at is None:
        talk.held_by_id, talk.held_at = viewer.id, now


def _begin(day: date) -> datetime:
    return datetime.combine(day, time.min, STOCKHOLM)


def _end(day: date) -> datetime:
    return datetime.combine(day, time.max, STOCKHOLM)
