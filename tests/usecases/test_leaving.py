from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.retention import Kept
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.storage import people
from sprakverktyg.storage.models import Person
from sprakverktyg.usecases import accounts, leaving, pins, retention, sign_ins
from sprakverktyg.usecases.sign_ins import Current, SharedTablet
from tests.support.cast import PASSWORD, Cast, add
from tests.support.rows import START, a_device

PIN = "274951"


def signed_in(session: Session, cast: Cast, person: Person, tablet: SharedTablet | None = None) -> Current:
    method = SignInMethod.PIN if tablet else SignInMethod.PASSWORD
    return Current(uuid4(), cast.viewer(session, person), method, tablet, must_choose_password=False)


def test_the_account_is_over_at_once_and_everywhere(session: Session, cast: Cast) -> None:
    worker = cast.people[Role.CARE_WORKER]
    elsewhere = sign_ins.begin(session, worker, SignInMethod.PASSWORD, None, now=START)
    leaving.leave(session, signed_in(session, cast, worker), PASSWORD, now=START)
    assert accounts.viewer(session, worker.id) is None
    assert sign_ins.current(session, elsewhere.id, seen=START, now=START) is None
    assert worker not in people.people_with(session, [cast.bjorken.id], Right.PRACTISE)
    with pytest.raises(InvalidInput, match="wrong_sign_in"):
        accounts.sign_in(session, worker.email, PASSWORD)
    assert worker.name == "Own Care_Worker", "the rules decide when the name goes"
    worker_id = worker.id
    retention.erase_expired(session, now=START + timedelta(days=366))
    assert session.get(Person, worker_id) is None


def test_a_wrong_password_ends_nothing(session: Session, cast: Cast) -> None:
    worker = cast.people[Role.CARE_WORKER]
    with pytest.raises(InvalidInput, match="wrong_password"):
        leaving.leave(session, signed_in(session, cast, worker), "gissning", now=START)
    assert accounts.viewer(session, worker.id) is not None


def test_on_a_shared_tablet_the_pin_is_asked_for(session: Session, cast: Cast) -> None:
    worker = cast.people[Role.CARE_WORKER]
    device = a_device(session, cast.bjorken, cast.people[Role.ADMINISTRATOR])
    pins.choose_pin(session, worker.id, PIN)
    current = signed_in(session, cast, worker, SharedTablet(device.id, "Björken", 5))
    with pytest.raises(InvalidInput, match="wrong_pin"):
        leaving.leave(session, current, PASSWORD, now=START)
    leaving.leave(session, current, PIN, now=START)
    assert worker.ended_at == START


def test_the_last_administrator_stays(session: Session, cast: Cast) -> None:
    current = signed_in(session, cast, cast.people[Role.ADMINISTRATOR])
    assert leaving.alone_on(session, current.viewer) == ("Björken",)
    with pytest.raises(InvalidInput, match="last_administrator"):
        leaving.leave(session, current, PASSWORD, now=START)
    add(session, cast.bjorken.organisation_id, "second@test.example", cast.bjorken, Role.ADMINISTRATOR)
    leaving.leave(session, current, PASSWORD, now=START)
    assert accounts.viewer(session, current.viewer.id) is None


def test_only_what_is_counted_from_leaving_is_told(session: Session, cast: Cast) -> None:
    days = leaving.days_after_leaving(session, cast.viewer(session, cast.people[Role.CARE_WORKER]))
    assert days[Kept.PRIVATE] == 30
    assert Kept.SIGN_INS not in days
