from collections.abc import Sequence
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.people_file import COLUMNS, LineChange
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.storage import memberships, people
from sprakverktyg.storage.models import Membership, MembershipPeriod, Person, Unit
from sprakverktyg.usecases import accounts
from sprakverktyg.usecases.people_import import Imported, Importer, carry_out, preview
from tests.support.cast import PROFILE, Cast, email_of

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
WORKER, NEIGHBOUR = email_of(Role.CARE_WORKER), "neighbour@test.example"


def line(name: str, email: str, unit: str = "", role: str = "", first: str = "", last: str = "", ends: str = ""):  # type: ignore[no-untyped-def]
    return [name, email, unit, role, first, last, ends]


NEW = line("Ida Ny", "ida@test.example", "Björken", "omsorgspersonal", "2026-12-01")
SAME = line("Own Care_Worker", WORKER, "Björken", "omsorgspersonal")


@pytest.fixture
def importer(cast: Cast) -> Importer:
    """The administrator of Björken."""
    return Importer(
        cast.bjorken.organisation_id, [cast.bjorken], cast.people[Role.ADMINISTRATOR].id, False, PROFILE, TODAY, NOW
    )


def told(found: Imported) -> list[str]:
    return [outcome.fault.code if outcome.fault else str(outcome.result) for outcome in found.outcomes]


def everything(session: Session) -> list[object]:
    """Return all rows that an import can change."""
    session.flush()
    session.expire_all()
    return [
        session.execute(select(table.__table__).order_by(table.id)).all()
        for table in (Person, Membership, MembershipPeriod, Unit)
    ]


@pytest.mark.parametrize(
    ("lines", "results"),
    [
        ([NEW], ["new"]),
        ([SAME], ["same"]),
        ([NEW, NEW], ["new", "same"]),
        ([NEW, line("Ida Ny", "ida@test.example", "Björken", "språkombud")], ["new", "changed"]),
        ([line("Ada", WORKER)], ["changed"]),
        ([line("Own Care_Worker", WORKER, "Björken", "chef")], ["changed"]),
        ([line("Own Care_Worker", WORKER, "Björken", "omsorgspersonal", "2026-01-01", "2026-12-31")], ["changed"]),
        ([line("Own Care_Worker", WORKER, ends="2026-12-31")], ["ended"]),
        ([line("Neighbour", NEIGHBOUR, "Björken", "handledare")], ["changed"]),
        ([line("Annan", NEIGHBOUR)], ["other_units_too"]),
        ([line("Neighbour", NEIGHBOUR, ends="2026-12-31")], ["other_units_too"]),
        ([line("Neighbour", NEIGHBOUR, "Linden", "chef")], ["unit_not_there"]),
        ([line("Stranger", email_of(Role.MANAGER, stranger=True), "Björken", "chef")], ["email_taken"]),
        ([line("Ida", "ida@test.example")], ["new_without_role"]),
        ([line("Ida", "ida@test.example", "Björken", "chef", ends="2026-01-01")], ["new_but_ended"]),
        ([line("Ida", "ida@test.example", "Björken", "chef", "2026-12-02", "2026-12-01")], ["ends_before_start"]),
        ([line("Own Administrator", email_of(Role.ADMINISTRATOR), ends="2026-01-01")], ["own_account"]),
        (
            [line("Own Administrator", email_of(Role.ADMINISTRATOR), "Björken", "administratör", "", "2026-01-01")],
            ["own_account"],
        ),
        ([NEW, line("", "x@test.example")], ["new", "name_missing"]),
    ],
)
def test_a_preview_says_what_each_line_comes_to_and_changes_nothing(
    session: Session, cast: Cast, importer: Importer, lines: Sequence[Sequence[str]], results: list[str]
) -> None:
    before = everything(session)
    assert told(preview(session, importer, [COLUMNS, *lines])) == results
    assert everything(session) == before


def test_what_was_seen_is_carried_out_and_the_second_time_all_is_the_same(
    session: Session, cast: Cast, importer: Importer
) -> None:
    lines = [
        COLUMNS,
        NEW,
        line("Ada Lund", WORKER, "Björken", "omsorgspersonal", "2026-01-01", "2026-12-31"),
        line("Own Sprakombud", email_of(Role.SPRAKOMBUD), ends="2026-11-21"),
    ]
    seen = preview(session, importer, lines)
    done = carry_out(session, importer, lines, seen=seen.fingerprint)
    ((ida, password),) = done.passwords
    assert accounts.sign_in(session, "ida@test.example", password) is ida
    assert ida.password_until is not None
    assert people.units_where(session, ida.id, Right.PRACTISE) == []
    worker = cast.people[Role.CARE_WORKER]
    ((period),) = memberships.periods_of(session, worker.id)
    assert (worker.name, period.starts_on, period.ends_on) == ("Ada Lund", date(2026, 1, 1), date(2026, 12, 31))
    assert cast.people[Role.SPRAKOMBUD].ended_at is not None
    assert told(preview(session, importer, lines)) == ["same"] * 3


def test_one_faulty_line_stops_all(session: Session, importer: Importer) -> None:
    before = everything(session)
    with pytest.raises(InvalidInput, match="list_with_faults"):
        carry_out(session, importer, [COLUMNS, NEW, line("", "x@test.example")], seen=None)
    assert everything(session) == before


def test_what_has_changed_since_the_preview_is_not_done(session: Session, cast: Cast, importer: Importer) -> None:
    lines = [COLUMNS, line("Ada", WORKER)]
    seen = preview(session, importer, lines).fingerprint
    cast.people[Role.CARE_WORKER].name = "Ada"
    before = everything(session)
    for rows in (lines, [COLUMNS, line("Eva", WORKER)]):
        with pytest.raises(InvalidInput, match="list_changed"):
            carry_out(session, importer, rows, seen=seen)
    assert everything(session) == before


def test_somebody_who_ended_comes_back(session: Session, cast: Cast, importer: Importer) -> None:
    lines = [COLUMNS, line("Own Care_Worker", WORKER, ends="2026-11-01")]
    carry_out(session, importer, lines, seen=None)
    found = carry_out(session, importer, [COLUMNS, SAME], seen=None)
    assert found.outcomes[0].changes == (LineChange.BACK, LineChange.NEW_ROLE)
    assert people.units_where(session, cast.people[Role.CARE_WORKER].id, Right.PRACTISE) == [cast.bjorken]


def test_units_that_are_missing_are_added_when_asked_for(session: Session, cast: Cast, importer: Importer) -> None:
    lines = [
        COLUMNS,
        line("Ida", "ida@test.example", "Rönnen", "chef"),
        line("Bo", "bo@test.example", "rönnen", "chef"),
    ]
    assert told(preview(session, importer, lines)) == ["unit_not_there"] * 2
    importer.new_units = True
    found = carry_out(session, importer, lines, seen=None)
    assert [LineChange.NEW_UNIT in outcome.changes for outcome in found.outcomes] == [True, False]
    assert session.scalar(select(func.count()).select_from(Unit).where(Unit.name == "Rönnen")) == 1
    administered = people.units_where(session, cast.people[Role.ADMINISTRATOR].id, Right.ADMINISTER)
    assert [unit.name for unit in administered] == ["Björken", "Rönnen"]


def test_a_unit_of_a_faulty_line_is_not_there_for_the_next(session: Session, cast: Cast, importer: Importer) -> None:
    importer.new_units = True
    lines = [
        COLUMNS,
        line("Ida", "ida@test.example", "Rönnen", "chef", "2026-12-02", "2026-12-01"),
        line("Bo", "bo@test.example", "Rönnen", "chef"),
    ]
    assert told(preview(session, importer, lines)) == ["ends_before_start", "new"]
