"""The lasting relation between handledare and learner: who follows whom, since when, and until when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.supervision import PeriodKind, SupervisionKind
from sprakverktyg.storage import people, supervision
from sprakverktyg.storage.models import LearningPeriod, Person, Supervision, Unit
from sprakverktyg.usecases.accounts import Viewer, colleague_for, units_for


@dataclass(frozen=True, slots=True)
class MyLearner:
    """Somebody whom the viewer follows: as what, until when, in which period, and how many tasks were seen."""

    person: Person
    relations: tuple[Supervision, ...]
    period: LearningPeriod | None
    seen: int


def my_learners(session: Session, viewer: Viewer, *, on: date) -> list[MyLearner]:
    """Return the learners whom the viewer follows on a day, on whatever unit they work."""
    relations: dict[UUID, list[Supervision]] = {}
    for row in supervision.supervisions_by(session, viewer.id, on=on):
        relations.setdefault(row.learner_id, []).append(row)
    periods = supervision.periods_of(session, relations)
    seen = supervision.seen_counts(session, relations)
    return [
        MyLearner(rows[0].learner, tuple(rows), running_period(periods[learner_id], on), seen.get(learner_id, 0))
        for learner_id, rows in relations.items()
    ]


def learner_for(session: Session, viewer: Viewer, person_id: UUID, *, on: date) -> Person:
    """Return a learner whom the viewer follows, or who works on a unit where the viewer is handledare.

    Raises: NotFound for anybody else, and for the viewer.
    """
    if person_id == viewer.id:
        raise NotFound(f"learner {person_id}")
    if follows(session, viewer, person_id, on=on):
        found = people.active_person(session, person_id)
        if found is None:
            raise NotFound(f"learner {person_id}")
        return found
    return colleague_for(session, viewer, Right.INTRODUCE, person_id)


def follows(session: Session, viewer: Viewer, person_id: UUID, *, on: date) -> bool:
    """Return whether the viewer has a running relation with a learner, of whatever kind."""
    return bool(supervision.kinds_between(session, viewer.id, person_id, on=on))


def may_conclude(session: Session, viewer: Viewer, person_id: UUID, *, on: date) -> bool:
    """Return whether the viewer draws the conclusions: the coordinator, or the handledare where nobody coordinates."""
    kinds = supervision.kinds_between(session, viewer.id, person_id, on=on)
    if SupervisionKind.COORDINATOR in kinds:
        return True
    return SupervisionKind.HANDLEDARE in kinds and not supervision.has_coordinator(session, person_id, on=on)


def running_period(periods: Sequence[LearningPeriod], on: date) -> LearningPeriod | None:
    """Return the newest of the periods that a day lies in."""
    return next((row for row in reversed(periods) if row.starts_on <= on <= row.ends_on), None)


def relations_of(session: Session, person_id: UUID) -> Sequence[Supervision]:
    """Return everybody who follows or has followed a learner, newest first."""
    return supervision.supervisions_of(session, person_id)


def running(relations: Sequence[Supervision], on: date) -> list[Supervision]:
    return [row for row in relations if row.starts_on <= on and (row.ends_on is None or on <= row.ends_on)]


def handledare_to_choose(session: Session, viewer: Viewer, learner: Person) -> Sequence[Person]:
    """Return who can follow the learner: the handledare on the viewer's and the learner's units, and the viewer."""
    units = [*units_for(session, viewer, Right.INTRODUCE), *learner_units(session, learner.id)]
    found = people.people_with(session, [unit.id for unit in units], Right.INTRODUCE)
    return [person for person in found if person.id != learner.id]


def learner_units(session: Session, person_id: UUID) -> Sequence[Unit]:
    """Return the units where somebody works with what is introduced."""
    return people.units_where(session, person_id, Right.PRACTISE)


def start_supervision(
    session: Session,
    viewer: Viewer,
    learner: Person,
    *,
    handledare_id: UUID,
    kind: SupervisionKind,
    starts_on: date,
    ends_on: date | None,
    now: datetime,
) -> Supervision:
    """Let a handledare follow a learner from a day. A stand-in has a last day.

    Raises: NotFound for a handledare whom one cannot choose; InvalidInput if the days are in the wrong order, a
    stand-in has no last day, or the same relation runs already.
    """
    if handledare_id not in {person.id for person in handledare_to_choose(session, viewer, learner)}:
        raise NotFound(f"handledare {handledare_id}")
    if ends_on is not None and ends_on < starts_on:
        raise InvalidInput("ends_before_start")
    if kind is SupervisionKind.STAND_IN and ends_on is None:
        raise InvalidInput("stand_in_without_end")
    for row in supervision.supervisions_of(session, learner.id):
        same = row.handledare_id == handledare_id and row.kind is kind
        if same and (row.ends_on is None or row.ends_on >= starts_on) and (ends_on is None or row.starts_on <= ends_on):
            raise InvalidInput("follows_already")
    found = Supervision(
        learner_id=learner.id,
        handledare_id=handledare_id,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
        entered_by_id=viewer.id,
        entered_at=now,
    )
    session.add(found)
    session.flush()
    return found


def end_supervision(session: Session, learner: Person, supervision_id: UUID, *, ends_on: date) -> None:
    """Set the last day of a relation of the learner.

    Raises: NotFound for another's relation; InvalidInput for a day before the first one.
    """
    found = next((row for row in supervision.supervisions_of(session, learner.id) if row.id == supervision_id), None)
    if found is None:
        raise NotFound(f"supervision {supervision_id}")
    if ends_on < found.starts_on:
        raise InvalidInput("ends_before_start")
    found.ends_on = ends_on


def start_period(
    session: Session,
    viewer: Viewer,
    learner: Person,
    *,
    unit_id: UUID,
    kind: PeriodKind,
    starts_on: date,
    ends_on: date,
    now: datetime,
) -> LearningPeriod:
    """Begin an introduction or a placement on a unit where the learner works.

    Raises: NotFound for another unit; InvalidInput if the days are in the wrong order or a period there overlaps.
    """
    if unit_id not in {unit.id for unit in learner_units(session, learner.id)}:
        raise NotFound(f"unit {unit_id}")
    if ends_on < starts_on:
        raise InvalidInput("ends_before_start")
    for row in supervision.periods_of(session, [learner.id])[learner.id]:
        if row.unit_id == unit_id and row.starts_on <= ends_on and starts_on <= row.ends_on:
            raise InvalidInput("period_overlaps")
    period = LearningPeriod(
        learner_id=learner.id,
        unit_id=unit_id,
        kind=kind,
        starts_on=starts_on,
        ends_on=ends_on,
        entered_by_id=viewer.id,
        entered_at=now,
    )
    session.add(period)
    session.flush()
    return period
