from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.storage import documents
from sprakverktyg.storage.models import Document, DocumentVersion, Person, Unit
from tests.support.rows import START, a_person, a_unit


def a_document(session: Session, unit: Unit, author: Person, *, days: int = 0, versions: int = 1) -> Document:
    when = START + timedelta(days=days)
    document = Document(unit=unit, title="Rutin", created_by_id=author.id, created_at=when, file_name="rutin.docx")
    document.versions = [
        DocumentVersion(
            number=number,
            blocks=[{"kind": "paragraph", "text": f"Åtgärd {number}", "level": 0}],
            report={},
            created_by_id=author.id,
            created_at=when,
        )
        for number in range(1, versions + 1)
    ]
    session.add(document)
    session.flush()
    return document


def test_documents_of_the_units_newest_first(session: Session) -> None:
    bjorken, linden = a_unit(session, "Björken"), a_unit(session, "Linden")
    author = a_person(session, bjorken)
    old, new = a_document(session, bjorken, author), a_document(session, bjorken, author, days=1)
    other = a_document(session, linden, author, days=2)
    assert documents.documents_on(session, [bjorken.id]) == [new, old]
    assert documents.documents_on(session, [linden.id, bjorken.id]) == [other, new, old]
    assert documents.documents_on(session, []) == []
    assert documents.document_on(session, [bjorken.id], new.id) is new
    assert documents.document_on(session, [linden.id], new.id) is None
    assert documents.document_on(session, [linden.id], uuid4()) is None


def test_versions_by_number(session: Session) -> None:
    unit = a_unit(session)
    document = a_document(session, unit, a_person(session, unit), versions=3)
    assert [version.number for version in documents.versions_of(session, document.id)] == [1, 2, 3]
    second = documents.version_of(session, document.id, 2)
    assert second is not None
    assert second.blocks[0]["text"] == "Åtgärd 2"
    assert documents.version_of(session, document.id, 4) is None


def test_a_version_number_stands_only_once(session: Session) -> None:
    unit = a_unit(session)
    document = a_document(session, unit, a_person(session, unit))
    with pytest.raises(IntegrityError), session.begin_nested():
        session.add(
            DocumentVersion(
                document_id=document.id,
                number=1,
                blocks=[],
                report={},
                created_by_id=document.created_by_id,
                created_at=START,
            )
        )
