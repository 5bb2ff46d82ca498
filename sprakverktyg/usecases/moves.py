"""“It was not me”: answers that were given in a colleague's name on a shared tablet go to the right person.

An answer is never changed in what was asked, given and judged. Whose it is, is a fold over the moves: each move is
written down for good (`answer_move`, `moved_answer`: which sign-in, from whom, to whom, when), and the answer then
stands at the person of its last move. So everything that reads answers by person reads the truth without knowing
that answers can move.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import LONGEST_IDLE
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.storage import devices, moves, people
from sprakverktyg.storage.models import AnswerEvent, AnswerMove, MovedAnswer, Person, PracticeSession, SignIn
from sprakverktyg.usecases.remembering import rebuild
from sprakverktyg.usecases.sign_ins import Current

STILL_KNOWN = timedelta(hours=12)
"""A shift with its overlap. Who held the tablet the day before is hard to say for sure."""

SIGN_INS_TO_LOOK_AT = 10

LONGEST_GAP = timedelta(minutes=LONGEST_IDLE)
"""After a longer pause the tablet was locked, and what the person answers is on a device of their own."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What was answered while one person was signed in on a tablet: from when to when, and how much."""

    sign_in_id: UUID
    first: datetime
    last: datetime
    answers: int


def last_stretch(session: Session, device_id: UUID, *, now: datetime) -> Stretch | None:
    """Return the latest stretch of answers on a tablet, also one that is going on; None if there is none today."""
    for sign_in in devices.sign_ins_on(session, device_id, since=now - STILL_KNOWN, limit=SIGN_INS_TO_LOOK_AT):
        if answers := _answers(session, sign_in, now=now):
            return Stretch(sign_in.id, answers[0].answered_at, answers[-1].answered_at, len(answers))
    return None


def move_answers(session: Session, device_id: UUID, to_person_id: UUID | None, *, now: datetime) -> int:
    """Move the latest stretch of answers on a tablet to who gave them, and return how many moved.

    None sets them aside: they count for nobody until somebody claims them. Schedules follow from the answers anew,
    and those whose answers went see it on their own page.
    """
    stretch = last_stretch(session, device_id, now=now)
    sign_in = session.get(SignIn, stretch.sign_in_id) if stretch else None
    if sign_in is None:
        return 0
    owner = people.active_person(session, to_person_id) if to_person_id else None
    owner = owner or moves.nobody(session, sign_in.person.organisation_id)
    wrong = [answer for answer in _answers(session, sign_in, now=now) if answer.person_id != owner.id]
    if not wrong:
        return 0
    losers = {answer.person_id for answer in wrong}
    _note(session, sign_in, wrong, to_person_id, now=now)
    _hand_over(session, sign_in, wrong, owner, now=now)
    session.flush()
    for person_id in losers | {owner.id}:
        rebuild(session, person_id)
    for person_id in losers if to_person_id else ():
        people.note_access(session, viewer_id=owner.id, person_id=person_id, page="flyttade svar", now=now)
    return len(wrong)


def set_aside(session: Session, current: Current, *, now: datetime) -> None:
    """Set aside what was answered since the viewer signed in on the tablet.

    Raises: NotFound if that is nothing: what was answered before is not theirs to take away.
    """
    stretch = last_stretch(session, current.tablet.device_id, now=now) if current.tablet else None
    if stretch is None or current.tablet is None or stretch.sign_in_id != current.sign_in_id:
        raise NotFound("no answers in this sign-in")
    move_answers(session, current.tablet.device_id, None, now=now)


def _answers(session: Session, sign_in: SignIn, *, now: datetime) -> list[AnswerEvent]:
    """Return the answers of a sign-in in time order, up to the first long pause."""
    found: list[AnswerEvent] = []
    before = sign_in.started_at
    for answer in moves.answers_during(session, sign_in, until=sign_in.ended_at or now):
        if answer.answered_at - before > LONGEST_GAP:
            break
        found.append(answer)
        before = answer.answered_at
    return found


def _note(
    session: Session, sign_in: SignIn, answers: Sequence[AnswerEvent], to_person_id: UUID | None, *, now: datetime
) -> None:
    rows = [
        MovedAnswer(answer_id=answer.id, from_person_id=answer.person_id, from_session_id=answer.session_id)
        for answer in answers
    ]
    session.add(AnswerMove(sign_in_id=sign_in.id, to_person_id=to_person_id, moved_at=now, answers=rows))


def _hand_over(
    session: Session, sign_in: SignIn, answers: Sequence[AnswerEvent], owner: Person, *, now: datetime
) -> None:
    by_session: dict[UUID, list[AnswerEvent]] = defaultdict(list)
    for answer in answers:
        by_session[answer.session_id].append(answer)
    rows = moves.sessions_by_id(session, by_session)
    for session_id, moved in by_session.items():
        row = rows[session_id]
        begun_here = row.started_at >= sign_in.started_at
        if begun_here and not moves.has_other_answers(session, row.id, [answer.id for answer in moved]):
            row.person_id = owner.id
            if owner.ended_at:
                row.finished_at = row.finished_at or now
        else:
            row = _split(session, row, moved, owner, now=now)
        for answer in moved:
            answer.person_id, answer.session_id = owner.id, row.id


def _split(
    session: Session, row: PracticeSession, moved: Sequence[AnswerEvent], owner: Person, *, now: datetime
) -> PracticeSession:
    """Give the new owner a session of their own. The first one opens again at the items that are now unanswered."""
    copy = moves.copy_of(row)
    copy.person_id, copy.started_at, copy.finished_at = owner.id, moved[0].answered_at, now
    session.add(copy)
    session.flush()
    row.finished_at = None
    return copy
