"""What was seen at work: entered by a handledare, withdrawn with a reason, concluded by who coordinates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.introduction import ObservableTask
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.supervision import EnteredOn, Result
from sprakverktyg.storage import people, supervision
from sprakverktyg.storage.models import Conclusion, Observation, Person, Withdrawal
from sprakverktyg.usecases import accounts, pins
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.sign_ins import SharedTablet
from sprakverktyg.usecases.supervision import learner_units, may_conclude, relations_of, running


@dataclass(frozen=True, slots=True)
class TaskHistory:
    """Everything about a learner and a task: observations newest first, conclusions oldest first."""

    task: ObservableTask
    observations: Sequence[Observation]
    conclusions: Sequence[Conclusion]

    @property
    def done(self) -> bool:
        return bool(self.conclusions) and self.conclusions[-1].done


def history(session: Session, task: ObservableTask, person_id: UUID) -> TaskHistory:
    return TaskHistory(
        task,
        supervision.observations_of(session, person_id, task.id),
        supervision.conclusions_of(session, person_id, task.id),
    )


def can_confirm(session: Session, person_id: UUID, *, on: date) -> list[Person]:
    """Return the handledare who can confirm on the learner's own page: those who follow them first."""
    following = [row.handledare for row in running(relations_of(session, person_id), on)]
    units = [unit.id for unit in learner_units(session, person_id)]
    found = {person.id: person for person in (*following, *people.people_with(session, units, Right.INTRODUCE))}
    return [person for person in found.values() if person.id != person_id and person.ended_at is None]


def confirm_identity(
    session: Session, person_id: UUID, secret: str, *, tablet: SharedTablet | None, now: datetime
) -> Viewer:
    """Return the handledare who has proved that it is they who stand at somebody else's page.

    The secret is their PIN on a shared tablet, whose count of wrong attempts must be committed; else their password.

    Raises: InvalidInput if it is wrong; NotFound for who is no handledare.
    """
    person = people.active_person(session, person_id)
    found = accounts.viewer(session, person_id)
    if person is None or found is None or Right.INTRODUCE not in found.rights:
        raise NotFound(f"handledare {person_id}")
    if tablet is not None:
        pins.check_pin(session, tablet.device_id, person_id, secret, now=now)
    elif not accounts.is_right(person.password_hash, secret):
        raise InvalidInput("wrong_password")
    return found


def confirm(
    session: Session,
    learner: Viewer,
    task: ObservableTask,
    *,
    find: Find,
    handledare_id: UUID,
    secret: str,
    tablet: SharedTablet | None,
    result: Result,
    place: str,
    note: str,
    now: datetime,
    on: date,
) -> Observation:
    """Let a handledare confirm a task on the learner's own page.

    Raises: NotFound for a handledare who cannot confirm; InvalidInput for a wrong secret; PersonalDataFound.
    """
    if handledare_id not in {person.id for person in can_confirm(session, learner.id, on=on)}:
        raise NotFound(f"handledare {handledare_id}")
    handledare = confirm_identity(session, handledare_id, secret, tablet=tablet, now=now)
    return _observed(
        session, handledare, learner.id, task, EnteredOn.LEARNERS_PAGE, find, result, place, note, learner.name, now
    )


def observe(
    session: Session,
    handledare: Viewer,
    learner: Person,
    task: ObservableTask,
    *,
    find: Find,
    result: Result,
    place: str,
    note: str,
    now: datetime,
) -> Observation:
    """Enter what a handledare saw, from the handledare's own page. Raises: PersonalDataFound."""
    return _observed(
        session, handledare, learner.id, task, EnteredOn.HANDLEDARES_PAGE, find, result, place, note, learner.name, now
    )


def _observed(
    session: Session,
    handledare: Viewer,
    learner_id: UUID,
    task: ObservableTask,
    entered_on: EnteredOn,
    find: Find,
    result: Result,
    place: str,
    note: str,
    learner_name: str,
    now: datetime,
) -> Observation:
    known = (handledare.name, learner_name)
    found = Observation(
        learner_id=learner_id,
        task_id=task.id,
        result=result,
        place=guarded(place.strip(), find=find, known=known),
        note=guarded(note.strip(), find=find, known=known),
        seen_by_id=handledare.id,
        seen_at=now,
        entered_on=entered_on,
    )
    session.add(found)
    session.flush()
    return found


def observation_for(
    session: Session, viewer: Viewer, learner: Person, observation_id: UUID, *, on: date
) -> Observation:
    """Return an observation that the viewer can withdraw: who made it can, and who draws the conclusions.

    Raises: NotFound for another's.
    """
    found = supervision.observation_of(session, learner.id, observation_id)
    if found is None or (found.seen_by_id != viewer.id and not may_conclude(session, viewer, learner.id, on=on)):
        raise NotFound(f"observation {observation_id}")
    return found


def withdraw(
    session: Session,
    viewer: Viewer,
    learner: Person,
    observation: Observation,
    *,
    find: Find,
    reason: str,
    now: datetime,
) -> None:
    """Let an observation no longer count. It is kept, and shown struck out.

    Raises: InvalidInput without a reason or the second time; PersonalDataFound.
    """
    if observation.withdrawal is not None:
        raise InvalidInput("withdrawn_already")
    if not reason.strip():
        raise InvalidInput("reason_missing")
    observation.withdrawal = Withdrawal(
        reason=guarded(reason.strip(), find=find, known=(viewer.name, learner.name)),
        withdrawn_by_id=viewer.id,
        withdrawn_at=now,
    )
    session.flush()


def conclude(
    session: Session,
    viewer: Viewer,
    learner: Person,
    task: ObservableTask,
    *,
    find: Find,
    done: bool,
    reason: str,
    now: datetime,
    on: date,
) -> Conclusion:
    """Decide that a task is done, or with a reason that it is open again.

    Raises: NotFound for who does not draw the conclusions; InvalidInput if nothing was seen, nothing would change, or
    the reason is missing; PersonalDataFound.
    """
    if not may_conclude(session, viewer, learner.id, on=on):
        raise NotFound(f"conclusion about {learner.id}")
    before = history(session, task, learner.id)
    if before.done == done:
        raise InvalidInput("concluded_already")
    if done and all(row.withdrawal for row in before.observations):
        raise InvalidInput("nothing_seen")
    if not done and not reason.strip():
        raise InvalidInput("reason_missing")
    found = Conclusion(
        learner_id=learner.id,
        task_id=task.id,
        done=done,
        reason=guarded(reason.strip(), find=find, known=(viewer.name, learner.name)),
        concluded_by_id=viewer.id,
        concluded_at=now,
    )
    session.add(found)
    session.flush()
    return found
