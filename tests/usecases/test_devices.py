from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.usecases import devices, sign_ins
from sprakverktyg.usecases.guarding import PersonalDataFound
from tests.support.cast import Cast
from tests.support.guarding import find_marked, nobody
from tests.support.rows import START, a_device, a_person, a_unit


def test_a_code_couples_one_tablet_once(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.HANDLEDARE])
    device, code = devices.prepare_tablet(session, viewer, cast.bjorken.id, " Köket ", find=nobody, now=START)
    assert devices.coupled(session, device.id) is None
    assert devices.couple_by_code(session, code.lower(), now=START) is device
    assert devices.coupled(session, device.id) is device
    with pytest.raises(InvalidInput, match="wrong_tablet_code"):
        devices.couple_by_code(session, code, now=START)


def test_an_old_or_withdrawn_code_couples_nothing(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.MANAGER])
    _, old = devices.prepare_tablet(
        session, viewer, cast.bjorken.id, "A", find=nobody, now=START - timedelta(minutes=31)
    )
    device, withdrawn = devices.prepare_tablet(session, viewer, cast.bjorken.id, "B", find=nobody, now=START)
    devices.take_out(session, viewer, cast.bjorken.id, device.id, now=START)
    for code in (old, withdrawn, "AAAA-AAAA"):
        with pytest.raises(InvalidInput, match="wrong_tablet_code"):
            devices.couple_by_code(session, code, now=START)


def test_a_tablet_is_not_named_after_a_resident(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.MANAGER])
    for add in (devices.prepare_tablet, devices.couple_here):
        with pytest.raises(PersonalDataFound):
            add(session, viewer, cast.bjorken.id, "Hos Gerda", find=find_marked, now=START)


@pytest.mark.parametrize("role", [Role.CARE_WORKER, Role.TEACHER, Role.SPRAKOMBUD])
def test_not_everybody_couples_tablets(session: Session, cast: Cast, role: Role) -> None:
    with pytest.raises(NotFound):
        devices.couple_here(
            session, cast.viewer(session, cast.people[role]), cast.bjorken.id, "A", find=nobody, now=START
        )


def test_nobody_couples_to_another_unit_or_takes_its_tablets(session: Session, cast: Cast) -> None:
    viewer = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    theirs = a_device(session, cast.linden, cast.neighbour)
    for unit in (cast.linden, cast.almen):
        with pytest.raises(NotFound):
            devices.prepare_tablet(session, viewer, unit.id, "A", find=nobody, now=START)
    with pytest.raises(NotFound):
        devices.take_out(session, viewer, cast.bjorken.id, theirs.id, now=START)


def test_a_tablet_shows_short_names_of_its_own_unit_and_no_more(session: Session) -> None:
    unit, other = a_unit(session), a_unit(session, "Linden")
    for name in ("Åsa Ek", "Amina Yusuf", "Amina Berg"):
        a_person(session, unit, name, Role.CARE_WORKER)
    a_person(session, unit, "Bo Chef", Role.MANAGER)
    a_person(session, unit, "Cia Slutat", Role.CARE_WORKER, ended_at=START)
    stranger = a_person(session, other, "Dan Ek", Role.CARE_WORKER)
    device = a_device(session, unit, stranger)
    assert [tile.name for tile in devices.tiles_on(session, device)] == ["Amina B", "Amina Y", "Åsa"]
    with pytest.raises(NotFound):
        devices.tile_on(session, device, stranger.id)


@pytest.mark.parametrize("minutes", [0, 16])
def test_idle_minutes_have_limits(session: Session, cast: Cast, minutes: int) -> None:
    viewer = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    with pytest.raises(InvalidInput, match="idle_out_of_range"):
        devices.set_idle_minutes(session, viewer, cast.bjorken.id, minutes)
    assert devices.set_idle_minutes(session, viewer, cast.bjorken.id, 5).idle_minutes == 5


def test_a_sign_in_ends_by_signing_out_by_the_next_person_and_with_the_tablet(session: Session, cast: Cast) -> None:
    worker, ombud = cast.people[Role.CARE_WORKER], cast.people[Role.SPRAKOMBUD]
    device = a_device(session, cast.bjorken, worker)

    def is_open(row) -> bool:  # type: ignore[no-untyped-def]
        return sign_ins.current(session, row.id, seen=START, now=START) is not None

    at_home = sign_ins.begin(session, worker, SignInMethod.PASSWORD, None, now=START)
    first = sign_ins.begin(session, worker, SignInMethod.PIN, device, now=START)
    assert is_open(first)
    second = sign_ins.begin(session, ombud, SignInMethod.PIN, device, now=START)
    session.expire_all()
    assert (is_open(first), is_open(second), is_open(at_home)) == (False, True, True)
    devices.take_out(session, cast.viewer(session, cast.people[Role.MANAGER]), cast.bjorken.id, device.id, now=START)
    sign_ins.end(session, at_home.id, now=START)
    session.flush()
    session.expire_all()
    assert (is_open(second), is_open(at_home)) == (False, False)


@pytest.mark.parametrize(("shared", "seconds", "open_"), [(True, 200, True), (True, 211, False), (False, 9999, True)])
def test_only_a_shared_tablet_left_idle_is_locked(
    session: Session, cast: Cast, shared: bool, seconds: int, open_: bool
) -> None:
    worker = cast.people[Role.CARE_WORKER]
    device = a_device(session, cast.bjorken, worker) if shared else None
    row = sign_ins.begin(session, worker, SignInMethod.PIN, device, now=START)
    found = sign_ins.current(session, row.id, seen=START, now=START + timedelta(seconds=seconds))
    assert (found is not None) is open_
