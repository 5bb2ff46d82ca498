from datetime import date

from sqlalchemy.orm import Session

from sprakverktyg.storage.evidence import evidence_of
from sprakverktyg.storage.models import Evidence, Person
from tests.support.rows import START, a_person, a_unit


def an_evidence(person: Person, kind: str, day: date) -> Evidence:
    return Evidence(
        person_id=person.id, kind=kind, issued_on=day, issuer="skolan", entered_by_id=person.id, entered_at=START
    )


def test_evidence_per_person_oldest_first(session: Session) -> None:
    unit = a_unit(session)
    amina, bo = a_person(session, unit, "Amina"), a_person(session, unit, "Bo")
    session.add_all(
        [
            an_evidence(amina, "swedex_b1", date(2026, 5, 1)),
            an_evidence(amina, "sfi_d", date(2025, 5, 1)),
        ]
    )
    session.flush()
    session.expire_all()
    found = evidence_of(session, [amina.id, bo.id])
    assert [(row.kind, row.issued_on) for row in found[amina.id]] == [
        ("sfi_d", date(2025, 5, 1)),
        ("swedex_b1", date(2026, 5, 1)),
    ]
    assert found[bo.id] == []
    assert evidence_of(session, []) == {}
