from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.text import BlockKind, TextReport
from sprakverktyg.storage.models import Document, DocumentVersion, SentenceRow
from sprakverktyg.usecases import documents, guarding
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.workspace import workspace
from tests.support.cast import Cast
from tests.support.desk import report
from tests.support.guarding import find_marked
from tests.support.rows import START

TEXT = """# Rutin för munvård

Personalen ska erhålla stöd samt tid. Boende ska erhålla tandborste.

- Sprita händerna samt använd handskar.
- Påbörja munvården.
"""


def analyse(text: str) -> TextReport:
    """Know the sentences, and what is not Swedish."""
    return replace(report(text), foreign="the staff" in text)


@pytest.fixture
def sprakombud(session: Session, cast: Cast) -> Viewer:
    return cast.viewer(session, cast.people[Role.SPRAKOMBUD])


def cleared(name: str, data: bytes) -> guarding.Cleared:
    return guarding.clear(guarding.read_for_review(name, data, find=find_marked))


def taken_in(session: Session, viewer: Viewer, cast: Cast, text: str = TEXT, title: str = "") -> Document:
    read = documents.read(analyse, cleared("rutin.md", text.encode()))
    document = documents.take_in(
        session, viewer, read, find=find_marked, unit_id=cast.bjorken.id, title=title, now=START
    )
    session.expire_all()  # the next request reads it anew
    return document


def test_a_document_is_taken_in_with_its_sentences(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    space = workspace(session, document)
    assert [(line.block.kind, line.original.split()[0]) for line in space.lines] == [
        (BlockKind.HEADING, "Rutin"),
        (BlockKind.PARAGRAPH, "Personalen"),
        (BlockKind.PARAGRAPH, "Boende"),
        (BlockKind.ITEM, "Sprita"),
        (BlockKind.ITEM, "Påbörja"),
    ]
    assert (space.so_far.read, space.so_far.total) == (0, 5)
    assert (document.created_by_id, document.created_at, document.file_name) == (sprakombud.id, START, "rutin.md")


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (" Munvård ", TEXT, "Munvård"),
        ("", TEXT, "Rutin för munvård"),
        (" ", "Bara en mening utan rubrik.", "Bara en mening utan rubrik."),
        ("", "lång " * 100, ("lång " * 24).strip() + " "),
    ],
)
def test_the_title(session: Session, cast: Cast, sprakombud: Viewer, title: str, text: str, expected: str) -> None:
    document = taken_in(session, sprakombud, cast, text, title)
    assert document.title == expected
    assert len(document.title) <= documents.LONGEST_TITLE


def test_only_the_unit_sees_its_documents(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    assert documents.documents_for(session, sprakombud, on=START.date()) == [
        documents.Listed(document, 0, None, (), False, False, False)
    ]
    assert documents.document_for(session, sprakombud, document.id) is document
    for person in (cast.strangers[Role.SPRAKOMBUD], cast.neighbour, cast.people[Role.MANAGER]):
        outsider = cast.viewer(session, person)
        assert documents.documents_for(session, outsider, on=START.date()) == []
        with pytest.raises(NotFound):
            documents.document_for(session, outsider, document.id)


def test_no_identifier_gets_into_the_text_the_title_or_the_proposals(
    session: Session, cast: Cast, sprakombud: Viewer
) -> None:
    text = "Gerda ska erhålla stöd samt tid enligt 380412-1234."
    document = taken_in(session, sprakombud, cast, text, title="Gerda, plan")
    assert document.title == "[namn], plan"
    lines = workspace(session, document).lines
    assert [line.original for line in lines] == ["[namn] ska erhålla stöd samt tid enligt [personnummer]."]


def stored(session: Session) -> int:
    session.flush()
    tables = (Document, DocumentVersion, SentenceRow)
    return sum(session.scalar(select(func.count()).select_from(table)) or 0 for table in tables)


def test_nothing_is_taken_in_on_another_unit(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    read = documents.read(analyse, cleared("rutin.md", TEXT.encode()))
    for unit_id in (cast.linden.id, cast.almen.id, uuid4()):
        with pytest.raises(NotFound):
            documents.take_in(session, sprakombud, read, find=find_marked, unit_id=unit_id, title="", now=START)
    manager = cast.viewer(session, cast.people[Role.MANAGER])
    with pytest.raises(NotFound):
        documents.take_in(session, manager, read, find=find_marked, unit_id=cast.bjorken.id, title="", now=START)
    assert stored(session) == 0


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("tom.txt", b" \n", "empty_text"),
        ("english.txt", b"the staff", "not_swedish"),
        ("x.png", b"x", "unknown_file_type"),
    ],
)
def test_nothing_is_stored_after_a_fault(session: Session, name: str, data: bytes, code: str) -> None:
    with pytest.raises(InvalidInput, match=code):
        documents.read(analyse, cleared(name, data))
    assert stored(session) == 0
