"""From one instance to another: what a person fetched at one is brought to the other, and is no evidence there."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.brought_record import BroughtPaper, Sender
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.base import make_engine, make_sessions
from sprakverktyg.storage.models import BroughtRecord, Evidence, Person
from sprakverktyg.usecases import accounts, brought_records, papers, readiness, signing
from sprakverktyg.usecases.accounts import Viewer
from tests.support.cast import PROFILE, Cast, email_of

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@pytest.fixture
def elsewhere(database_with_cast: Path, tmp_path: Path) -> Iterator[Session]:
    """A session at another instance, with a database of its own."""
    file = tmp_path / "elsewhere.db"
    file.write_bytes(database_with_cast.read_bytes())
    engine = make_engine(f"sqlite:///{file}")
    with make_sessions(engine)() as session:
        yield session
    engine.dispose()


@pytest.fixture
def fetched(elsewhere: Session, content: Content) -> bytes:
    """The file of a care worker of the other instance, who has a paper there."""
    person = elsewhere.scalars(select(Person).where(Person.email == email_of(Role.CARE_WORKER, stranger=True))).one()
    papers.add_evidence(
        elsewhere,
        content.profile(PROFILE),
        person,
        kind="sfi_d",
        issued_on=date(2026, 6, 1),
        issuer="Granby vuxenutbildning",
        entered_by_id=person.id,
        now=NOW,
    )
    viewer = accounts.viewer(elsewhere, person.id)
    assert viewer is not None
    return signing.signed_file(elsewhere, viewer, now=NOW)


@pytest.fixture
def me(session: Session, cast: Cast) -> Viewer:
    return cast.viewer(session, cast.people[Role.CARE_WORKER])


def bring(session: Session, me: Viewer, data: bytes) -> BroughtRecord:
    incoming = brought_records.look_at(session, me, data, find=lambda text: ())
    brought_records.take_in(session, me, incoming, now=NOW)
    return brought_records.own(session, me)[0].row


def test_the_round_trip(session: Session, me: Viewer, fetched: bytes) -> None:
    incoming = brought_records.look_at(session, me, fetched, find=lambda text: ())
    assert session.scalars(select(BroughtRecord)).all() == [], "nothing is stored before the yes"
    assert (incoming.issuer, incoming.name, incoming.made) == ("Granby kommun", "Stranger Care_Worker", NOW)
    brought_records.take_in(session, me, incoming, now=NOW)
    session.expire_all()
    (shown,) = brought_records.own(session, me)
    assert shown.content == incoming.content
    assert shown.content.papers == (BroughtPaper("sfi_d", "2026-06-01", "Granby vuxenutbildning"),)
    assert shown.sender is Sender.UNKNOWN
    with pytest.raises(InvalidInput, match="brought_already"):
        brought_records.take_in(session, me, incoming, now=NOW)
    with pytest.raises(InvalidInput, match="brought_already"):
        brought_records.look_at(session, me, fetched, find=lambda text: ())


def test_it_is_never_evidence(session: Session, cast: Cast, content: Content, me: Viewer, fetched: bytes) -> None:
    person = session.get_one(Person, me.id)
    profile = content.profile(PROFILE)
    before = readiness.readiness_of(session, content, profile, person, on=NOW.date())
    row = bring(session, me, fetched)
    brought_records.share(session, me, row.id, handledare=True, manager=True)
    assert readiness.readiness_of(session, content, profile, person, on=NOW.date()) == before
    assert session.scalars(select(Evidence).where(Evidence.person_id == me.id)).all() == []


def test_a_sender_is_known_when_an_administrator_has_entered_the_key(
    session: Session, cast: Cast, me: Viewer, fetched: bytes
) -> None:
    row = bring(session, me, fetched)
    administrator = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    typed = " ".join(row.key_id.upper()[place : place + 4] for place in range(0, 32, 4))
    brought_records.add_issuer(session, administrator, name="Granby kommun", key_id=typed, now=NOW)
    assert brought_records.own(session, me)[0].sender is Sender.KNOWN
    with pytest.raises(InvalidInput, match="key_known"):
        brought_records.add_issuer(session, administrator, name="Granby igen", key_id=row.key_id, now=NOW)
    with pytest.raises(InvalidInput, match="not_a_key"):
        brought_records.add_issuer(session, administrator, name="Granby", key_id="granby", now=NOW)
    (issuer,) = brought_records.issuers(session, administrator)[1]
    other = cast.viewer(session, cast.strangers[Role.ADMINISTRATOR])
    assert brought_records.issuers(session, other) == (None, [])
    with pytest.raises(NotFound):
        brought_records.remove_issuer(session, other, issuer.id)
    brought_records.remove_issuer(session, administrator, issuer.id)
    session.flush()
    assert brought_records.own(session, me)[0].sender is Sender.UNKNOWN


def test_ones_own_old_file_is_from_here(session: Session, me: Viewer) -> None:
    row = bring(session, me, signing.signed_file(session, me, now=NOW))
    assert brought_records.sender_of(session, me.organisation_id, row.key_id) is Sender.HERE


@pytest.mark.parametrize(
    ("handledare", "manager", "seen"), [(False, False, (0, 0)), (True, False, (1, 0)), (False, True, (0, 1))]
)
def test_only_whom_one_wants_sees_it(
    session: Session, cast: Cast, me: Viewer, fetched: bytes, handledare: bool, manager: bool, seen: tuple[int, int]
) -> None:
    row = bring(session, me, fetched)
    assert not brought_records.shared_with_handledare(session, me, me.id)
    brought_records.share(session, me, row.id, handledare=handledare, manager=manager)
    session.flush()
    other = cast.viewer(session, cast.people[Role.MANAGER])
    found = (
        brought_records.shared_with_handledare(session, other, me.id),
        brought_records.shared_with_manager(session, other, me.id),
    )
    assert tuple(map(len, found)) == seen
    for action in (
        lambda: brought_records.share(session, other, row.id, handledare=True, manager=True),
        lambda: brought_records.remove(session, other, row.id),
    ):
        with pytest.raises(NotFound):
            action()
    brought_records.remove(session, me, row.id)
    assert brought_records.own(session, me) == []
