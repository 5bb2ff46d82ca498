"""The PIN with which one signs in on a shared tablet. Only the person chooses it; nobody else ever sees it."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import (
    LOCKED_FOR,
    WRONG_UNTIL_CLOSED,
    WRONG_UNTIL_LOCKED,
    SignInMethod,
    is_easy_to_guess,
    is_pin,
)
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Right
from sprakverktyg.storage import devices, people
from sprakverktyg.storage.models import Person, Pin, PinAttempts
from sprakverktyg.usecases import accounts
from sprakverktyg.usecases.accounts import Viewer, colleague_for, open_record, unit_for
from sprakverktyg.usecases.one_time_codes import hash_of, new_code
from sprakverktyg.usecases.sign_ins import Current

CODE_LIVES = timedelta(days=7)
"""From one shift to the next of somebody who works by the hour."""


def has_pin(session: Session, person_id: UUID) -> bool:
    pin = devices.pin_of(session, person_id)
    return pin is not None and pin.pin_hash is not None


def choose_pin(session: Session, person_id: UUID, new: str) -> None:
    """Set a person's PIN. Wrong attempts are forgotten, and a one-time code is used up.

    Raises: InvalidInput if it is not six digits, or too easy to guess.
    """
    if not is_pin(new):
        raise InvalidInput("not_a_pin")
    if is_easy_to_guess(new):
        raise InvalidInput("easy_pin")
    row = devices.pin_of(session, person_id)
    if row is None:
        row = Pin(person_id=person_id)
        session.add(row)
    row.pin_hash = accounts.hash_of(new)
    row.code_hash = row.code_until = None
    devices.forget_attempts(session, person_id)


def change_pin(session: Session, current: Current, proof: str, new: str, *, now: datetime) -> None:
    """Change the PIN of who is signed in, when they have shown that it is they. A wrong PIN must be committed."""
    if not has_pin(session, current.viewer.id):
        raise InvalidInput("no_pin")
    prove(session, current, proof, now=now)
    choose_pin(session, current.viewer.id, new)


def prove(session: Session, current: Current, proof: str, *, now: datetime) -> None:
    """Let who is signed in show that it is they: a tablet may lie open.

    `proof` is the password for somebody who signed in with it, else the PIN. A wrong PIN must be committed.
    Raises: InvalidInput for a wrong one.
    """
    person_id = current.viewer.id
    if proves_with_password(current):
        if not accounts.is_right(accounts.active(session, person_id).password_hash, proof):
            raise InvalidInput("wrong_password")
    else:
        assert current.tablet is not None
        check_pin(session, current.tablet.device_id, person_id, proof, now=now)


def proves_with_password(current: Current) -> bool:
    """Return whether who is signed in shows who they are with the password; else it is with the PIN."""
    return current.method is SignInMethod.PASSWORD or current.tablet is None


def check_pin(session: Session, device_id: UUID, person_id: UUID, pin: str, *, now: datetime) -> None:
    """Check a PIN that was typed on a tablet, and count it when it is wrong. The count must be committed.

    Raises: InvalidInput if there is no PIN, it is wrong, or attempts are locked.
    """
    row = devices.pin_of(session, person_id, locked=True)
    if row is None or row.pin_hash is None:
        raise InvalidInput("no_pin")
    attempts = _attempts(session, device_id, person_id, now=now)
    if not accounts.is_right(row.pin_hash, pin):
        _count_wrong(session, attempts, "wrong_pin", now=now)
    attempts.wrong, attempts.locked_until = 0, None


def use_code(session: Session, device_id: UUID, person_id: UUID, code: str, new: str, *, now: datetime) -> None:
    """Choose a PIN with a one-time code that was typed on a tablet. A wrong code counts as a wrong PIN.

    Raises: InvalidInput if the code is wrong or too old, attempts are locked, or the PIN cannot be used.
    """
    row = devices.pin_of(session, person_id, locked=True)
    if row is None or row.code_hash is None or row.code_until is None or row.code_until < now:
        raise InvalidInput("no_pin_code")
    attempts = devices.attempts_on(session, person_id, device_id)
    _refuse_locked(attempts, now=now)
    if row.code_hash != hash_of(code):
        _count_wrong(session, attempts, "wrong_pin_code", now=now)
    choose_pin(session, person_id, new)


def _attempts(session: Session, device_id: UUID, person_id: UUID, *, now: datetime) -> PinAttempts:
    if devices.wrong_attempts(session, person_id) >= WRONG_UNTIL_CLOSED:
        raise InvalidInput("pin_closed")
    attempts = devices.attempts_on(session, person_id, device_id)
    _refuse_locked(attempts, now=now)
    return attempts


def _refuse_locked(attempts: PinAttempts, *, now: datetime) -> None:
    if attempts.locked_until and attempts.locked_until > now:
        left = attempts.locked_until - now
        raise InvalidInput("pin_locked", minutes=int(left.total_seconds()) // 60 + 1)


def _count_wrong(session: Session, attempts: PinAttempts, code: str, *, now: datetime) -> None:
    attempts.wrong += 1
    left = -attempts.wrong % WRONG_UNTIL_LOCKED
    if left == 0:
        attempts.locked_until = now + LOCKED_FOR
        session.flush()
        _refuse_locked(attempts, now=now)
    raise InvalidInput(code, left=left)


def make_code(session: Session, viewer: Viewer, person_id: UUID, *, now: datetime) -> tuple[Person, str]:
    """Return a colleague with a new one-time code for them. The person sees that it was made; it is stored nowhere."""
    person = colleague_for(session, viewer, Right.ADMINISTER, person_id)
    row = devices.pin_of(session, person.id)
    if row is None:
        row = Pin(person_id=person.id)
        session.add(row)
    code = new_code()
    row.code_hash, row.code_until = hash_of(code), now + CODE_LIVES
    open_record(session, viewer, person, "pinkod", now=now)
    return person, code


def pins_on(session: Session, viewer: Viewer, unit_id: UUID) -> list[tuple[Person, bool]]:
    """Return those who practise on a unit that the viewer administers, and whether each has a PIN."""
    unit = unit_for(session, viewer, Right.ADMINISTER, unit_id)
    found = people.people_with(session, [unit.id], Right.PRACTISE)
    having = devices.people_with_pin(session, [person.id for person in found])
    return [(person, person.id in having) for person in found]
