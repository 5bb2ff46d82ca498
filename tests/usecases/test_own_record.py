"""“Everything that is stored about me” is everything."""

import json

from sqlalchemy.orm import Session

from sprakverktyg.domain.own_record import AREAS, RecordKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.own_record import columns_with_people
from sprakverktyg.usecases import own_record
from tests.support.cast import Cast
from tests.support.filled import SECRET, fill


def test_every_column_with_a_person_is_told_or_named_as_an_exception() -> None:
    told, there = own_record.columns_told(), columns_with_people() | {"person.id"}
    assert there - told == set(), "tell it in usecases/own_record.py (PARTS, DEEDS), or say why not (SHOWN_ELSEWHERE)"
    assert told - there == set(), "usecases/own_record.py names a column that is gone"


def test_every_kind_has_a_heading_and_a_part() -> None:
    assert sorted(kind for kinds in AREAS.values() for kind in kinds) == sorted(RecordKind)
    assert set(own_record.PARTS) == set(RecordKind)


def test_a_row_in_every_table_is_read_and_counted(session: Session, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    before = own_record.counts(session, cast.neighbour.id)
    fill(session, person)
    whole = own_record.whole_record(session, person.id)
    assert {kind: len(found) for kind, found in whole.items()} == own_record.counts(session, person.id)
    assert all(whole.values())
    assert json.loads(json.dumps(whole)) == whole, "only plain values"
    assert whole[RecordKind.TEXTS] == own_record.records(session, person.id, RecordKind.TEXTS)
    assert set(own_record.deeds(session, person.id)) == set(own_record.DEEDS)
    assert own_record.counts(session, cast.neighbour.id) == before
    assert SECRET not in str(own_record.whole_record(session, cast.neighbour.id))


def test_no_field_is_of_a_kind_that_must_not_be(session: Session, cast: Cast) -> None:
    fill(session, cast.people[Role.CARE_WORKER])
    found = json.dumps(own_record.whole_record(session, cast.people[Role.CARE_WORKER].id))
    for word in ("language", "country", "tongue", "born", "hash"):
        assert word not in found
