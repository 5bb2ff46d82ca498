from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import LOCKED_FOR, SignInMethod
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Device, Person
from sprakverktyg.usecases import accounts, pins, sign_ins
from tests.support.cast import PASSWORD, Cast
from tests.support.rows import START, a_device

PIN = "274951"
WRONG = "274952"


@pytest.fixture
def worker(cast: Cast) -> Person:
    return cast.people[Role.CARE_WORKER]


@pytest.fixture
def device(session: Session, cast: Cast, worker: Person) -> Device:
    pins.choose_pin(session, worker.id, PIN)
    return a_device(session, cast.bjorken, cast.people[Role.ADMINISTRATOR])


def fault(session: Session, device: Device, person: Person, pin: str, now=START) -> str | None:  # type: ignore[no-untyped-def]
    try:
        pins.check_pin(session, device.id, person.id, pin, now=now)
    except InvalidInput as found:
        return found.code
    return None


def test_a_pin_opens_and_is_kept_as_argon2(session: Session, device: Device, worker: Person) -> None:
    assert fault(session, device, worker, PIN) is None
    assert pins.has_pin(session, worker.id)


@pytest.mark.parametrize(("pin", "code"), [("12345", "not_a_pin"), ("abcdef", "not_a_pin"), ("111111", "easy_pin")])
def test_a_pin_that_cannot_be_used(session: Session, worker: Person, pin: str, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        pins.choose_pin(session, worker.id, pin)


def test_nobody_opens_without_a_pin(session: Session, device: Device, cast: Cast) -> None:
    assert fault(session, device, cast.people[Role.SPRAKOMBUD], PIN) == "no_pin"


def test_five_wrong_lock_this_person_on_this_tablet_for_a_while(
    session: Session, device: Device, worker: Person, cast: Cast
) -> None:
    assert [fault(session, device, worker, WRONG) for _ in range(5)] == ["wrong_pin"] * 4 + ["pin_locked"]
    assert fault(session, device, worker, PIN) == "pin_locked"
    colleague = cast.people[Role.SPRAKOMBUD]
    pins.choose_pin(session, colleague.id, PIN)
    assert fault(session, device, colleague, PIN) is None
    other = a_device(session, cast.bjorken, worker)
    assert fault(session, other, worker, PIN) is None
    assert fault(session, device, worker, PIN, START + LOCKED_FOR) is None


def test_a_right_pin_forgets_the_wrong_ones_on_the_same_tablet(
    session: Session, device: Device, worker: Person
) -> None:
    for _ in range(3):
        assert [fault(session, device, worker, WRONG) for _ in range(4)] == ["wrong_pin"] * 4
        assert fault(session, device, worker, PIN) is None


def test_twenty_wrong_close_the_pin_until_a_new_one_is_chosen(session: Session, device: Device, worker: Person) -> None:
    later = START
    for _ in range(4):
        for _ in range(5):
            fault(session, device, worker, WRONG, later)
        later += LOCKED_FOR
    assert fault(session, device, worker, PIN, later) == "pin_closed"
    pins.choose_pin(session, worker.id, "381604")
    assert fault(session, device, worker, "381604", later) is None


def test_a_one_time_code_gives_a_first_pin_once(session: Session, device: Device, cast: Cast) -> None:
    person = cast.people[Role.SPRAKOMBUD]
    administrator = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    _, code = pins.make_code(session, administrator, person.id, now=START)
    pins.use_code(session, device.id, person.id, code.lower().replace("-", " "), PIN, now=START)
    assert fault(session, device, person, PIN) is None
    with pytest.raises(InvalidInput, match="no_pin_code"):
        pins.use_code(session, device.id, person.id, code, PIN, now=START)
    assert [opening.page for opening in accounts.openings(session, cast.viewer(session, person))] == ["pinkod"]


def test_a_one_time_code_that_is_wrong_or_old(session: Session, device: Device, cast: Cast) -> None:
    person = cast.people[Role.SPRAKOMBUD]
    _, code = pins.make_code(session, cast.viewer(session, cast.people[Role.ADMINISTRATOR]), person.id, now=START)
    with pytest.raises(InvalidInput, match="wrong_pin_code"):
        pins.use_code(session, device.id, person.id, "AAAA-AAAA", PIN, now=START)
    with pytest.raises(InvalidInput, match="no_pin_code"):
        pins.use_code(session, device.id, person.id, code, PIN, now=START + timedelta(days=8))


def test_codes_are_made_for_ones_own_people_only(session: Session, cast: Cast) -> None:
    administrator = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    for person in (cast.neighbour, cast.strangers[Role.CARE_WORKER]):
        with pytest.raises(NotFound):
            pins.make_code(session, administrator, person.id, now=START)


@pytest.mark.parametrize(
    ("method", "proof", "code"),
    [
        (SignInMethod.PIN, PIN, None),
        (SignInMethod.PIN, PASSWORD, "wrong_pin"),
        (SignInMethod.CODE, PIN, None),
        (SignInMethod.PASSWORD, PASSWORD, None),
        (SignInMethod.PASSWORD, PIN, "wrong_password"),
    ],
)
def test_changing_a_pin_asks_for_proof(
    session: Session, device: Device, worker: Person, method: SignInMethod, proof: str, code: str | None
) -> None:
    row = sign_ins.begin(session, worker, method, device, now=START)
    current = sign_ins.current(session, row.id, seen=START, now=START)
    assert current is not None
    if code:
        with pytest.raises(InvalidInput, match=code):
            pins.change_pin(session, current, proof, "381604", now=START)
    else:
        pins.change_pin(session, current, proof, "381604", now=START)
    assert fault(session, device, worker, PIN if code else "381604") is None
