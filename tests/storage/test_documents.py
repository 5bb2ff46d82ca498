from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from sprakverktyg.storage import documents
from sprakverktyg.storage.models import Document, DocumentVersion, Person, SuggestionRow, Unit
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


def a_suggestion(start: int) -> SuggestionRow:
    return SuggestionRow(start=start, end=start + 4, before="samt", after="och", rule="plain_word", reason="Kort.")


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


def test_the_newest_version_with_its_suggestions_in_text_order(session: Session) -> None:
    unit = a_unit(session)
    document = a_document(session, unit, a_person(session, unit), versions=3)
    version = documents.newest_version(session, document.id)
    version.suggestions = [a_suggestion(40), a_suggestion(2), a_suggestion(11)]
    session.flush()
    session.expire_all()
    version = documents.newest_version(session, document.id)
    assert (version.number, version.blocks[0]["text"]) == (3, "Åtgärd 3")
    assert [row.start for row in version.suggestions] == [2, 11, 40]
    assert {row.accepted for row in version.suggestions} == {None}


def test_a_suggestion_belongs_to_one_version(session: Session) -> None:
    unit = a_unit(session)
    document = a_document(session, unit, a_person(session, unit), versions=2)
    old, new = document.versions
    old.suggestions = [a_suggestion(0)]
    session.flush()
    suggestion = old.suggestions[0]
    assert documents.suggestion_on(session, old.id, suggestion.id) is suggestion
    assert documents.suggestion_on(session, new.id, suggestion.id) is None


def test_a_version_number_and_a_proposal_stand_only_once(session: Session) -> None:
    unit = a_unit(session)
    document = a_document(session, unit, a_person(session, unit))
    with pytest.raises(IntegrityError), session.begin_nested():
        document.versions[0].suggestions = [a_suggestion(0), a_suggestion(0)]
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
