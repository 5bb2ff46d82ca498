import io
import re
from uuid import uuid4

import pytest
from docx import Document as Docx
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.text import (
    Band,
    BlockKind,
    Finding,
    FindingKind,
    Measure,
    Readability,
    Suggestion,
    TextReport,
    apply_edits,
    text_of,
)
from sprakverktyg.storage.models import Document, DocumentVersion, SuggestionRow
from sprakverktyg.usecases import documents, guarding
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.documents import Workspace
from tests.support.cast import Cast
from tests.support.guarding import find_marked
from tests.support.rows import START

TEXT = """# Rutin för munvård

Personalen ska erhålla stöd samt tid. Boende ska erhålla tandborste.

- Sprita händerna samt använd handskar.
- Påbörja munvården.
"""
PLAIN = {"erhålla": "få", "samt": "och", "påbörja": "börja"}


def analyse(text: str) -> TextReport:
    """Find three plain words, call every second of those hard, and every sentence of five words and more long."""
    measure = Measure(30.0, Band.EASY, 40.0, 50.0)
    words = list(re.finditer("|".join(PLAIN), text, re.IGNORECASE))
    long = [match for match in re.finditer(r"[^.\n]+\.", text) if len(match[0].split()) >= 5]
    findings = [Finding(word.start(), word.end(), FindingKind.HARD_WORD, 1.0, 3.0) for word in words[::2]]
    findings += [Finding(item.start(), item.end(), FindingKind.LONG_SENTENCE, 5.0, 5.0) for item in long]
    return TextReport(
        readability=Readability(len(text.split()), 4, measure, measure, Measure(None, None, 1.0, 1.2), measure),
        sentences=tuple((item.start(), item.end()) for item in re.finditer(r"[^.\n]+\.", text)),
        findings=tuple(sorted(findings, key=lambda item: (item.start, item.end))),
        suggestions=tuple(
            Suggestion(word.start(), word.end(), word[0], PLAIN[word[0].lower()], "plain_word", "Kortare.")
            for word in words
        ),
        parsed=False,
        foreign="the staff" in text,
    )


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


def suggestions(work: Workspace) -> dict[str, SuggestionRow]:
    """Return the proposals by what they replace; the first of several alike."""
    rows = [row for block in work.blocks for row in block.suggestions]
    return {row.before: row for row in reversed(rows)}


def decide(session: Session, viewer: Viewer, document: Document, before: str, accepted: bool | None) -> None:
    row = suggestions(documents.workspace(session, document))[before]
    documents.decide(session, viewer, document, row.id, accepted, now=START)
    session.flush()
    session.expire_all()


def test_a_document_is_taken_in_with_what_was_found(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    work = documents.workspace(session, document)
    assert work.report == analyse(text_of(block.block for block in work.blocks))
    assert [(block.block.kind, block.block.text.split()[0]) for block in work.blocks] == [
        (BlockKind.HEADING, "Rutin"),
        (BlockKind.PARAGRAPH, "Personalen"),
        (BlockKind.ITEM, "Sprita"),
        (BlockKind.ITEM, "Påbörja"),
    ]
    assert (work.undecided, work.accepted, work.refused) == (5, 0, 0)
    assert (document.created_by_id, document.created_at, document.file_name) == (sprakombud.id, START, "rutin.md")


def test_offsets_hold_in_headings_paragraphs_and_lists(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    text = "# Påbörja samt avsluta\n\n" + TEXT
    work = documents.workspace(session, taken_in(session, sprakombud, cast, text))
    start = 0
    for marked in work.blocks:
        for row in marked.suggestions:
            assert marked.block.text[row.start - start : row.end - start] == row.before
        for place in marked.hard_places:
            assert place.text == marked.block.text[place.finding.start - start : place.finding.end - start]
        start += len(marked.block.text) + 1
    assert [len(marked.suggestions) for marked in work.blocks] == [2, 0, 3, 1, 1]


def test_the_pieces_of_a_block_are_its_text_marked(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    work = documents.workspace(session, taken_in(session, sprakombud, cast))
    shown = [
        "".join(f"[{p.text}]" if p.hard else f"({p.text})" if p.long else p.text for p in block.pieces)
        for block in work.blocks
    ]
    assert shown == [
        "Rutin för munvård",
        "(Personalen ska )[erhålla]( stöd samt tid.) Boende ska [erhålla] tandborste.",
        "(Sprita händerna samt använd handskar.)",
        "[Påbörja] munvården.",
    ]
    assert all(piece.long for piece in work.blocks[1].pieces[:3])
    assert ["".join(piece.text for piece in block.pieces) for block in work.blocks] == [
        block.block.text for block in work.blocks
    ]


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


def test_only_accepted_proposals_are_carried_out(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    original = text_of(documents.plain_blocks(session, document))
    assert original == text_of(block.block for block in documents.workspace(session, document).blocks)
    decide(session, sprakombud, document, "erhålla", True)
    decide(session, sprakombud, document, "samt", False)
    decide(session, sprakombud, document, "Påbörja", True)
    blocks = documents.plain_blocks(session, document)
    assert [block.text for block in blocks] == [
        "Rutin för munvård",
        "Personalen ska få stöd samt tid. Boende ska erhålla tandborste.",
        "Sprita händerna samt använd handskar.",
        "börja munvården.",
    ]
    assert [block.kind for block in blocks] == [
        block.block.kind for block in documents.workspace(session, document).blocks
    ]
    work = documents.workspace(session, document)
    assert (work.undecided, work.accepted, work.refused) == (2, 2, 1)
    assert documents.readability_now(session, lambda text: analyse(text).readability, document).words == len(
        text_of(blocks).split()
    )


def test_all_accepted_is_the_same_as_editing_the_whole_text(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    work = documents.workspace(session, document)
    for row in (row for block in work.blocks for row in block.suggestions):
        documents.decide(session, sprakombud, document, row.id, True, now=START)
    text = text_of(block.block for block in work.blocks)
    assert text_of(documents.plain_blocks(session, document)) == apply_edits(text, work.report.suggestions)


def test_a_decision_tells_who_and_when_and_can_be_taken_back(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)

    def decision() -> tuple[object, object, object]:
        row = suggestions(documents.workspace(session, document))["samt"]
        return row.accepted, row.decided_by_id, row.decided_at

    for accepted in (True, False):
        decide(session, sprakombud, document, "samt", accepted)
        assert decision() == (accepted, sprakombud.id, START)
    decide(session, sprakombud, document, "samt", None)
    assert decision() == (None, None, None)
    assert "samt" in documents.plain_blocks(session, document)[1].text


def test_a_proposal_of_another_document_is_not_found(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    first, second = (taken_in(session, sprakombud, cast) for _ in range(2))
    theirs = suggestions(documents.workspace(session, second))["samt"]
    for suggestion_id in (theirs.id, uuid4()):
        with pytest.raises(NotFound):
            documents.decide(session, sprakombud, first, suggestion_id, True, now=START)
    assert theirs.accepted is None


def test_the_word_file_is_the_plain_text(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    decide(session, sprakombud, document, "samt", True)
    paragraphs = Docx(io.BytesIO(documents.export_docx(session, document))).paragraphs
    assert [item.text for item in paragraphs] == [block.text for block in documents.plain_blocks(session, document)]


def test_only_the_unit_sees_its_documents(session: Session, cast: Cast, sprakombud: Viewer) -> None:
    document = taken_in(session, sprakombud, cast)
    assert documents.documents_for(session, sprakombud) == [document]
    assert documents.document_for(session, sprakombud, document.id) is document
    for person in (cast.strangers[Role.SPRAKOMBUD], cast.neighbour, cast.people[Role.MANAGER]):
        outsider = cast.viewer(session, person)
        assert documents.documents_for(session, outsider) == []
        with pytest.raises(NotFound):
            documents.document_for(session, outsider, document.id)


def test_no_identifier_gets_into_the_text_the_title_or_the_proposals(
    session: Session, cast: Cast, sprakombud: Viewer
) -> None:
    text = "Gerda ska erhålla stöd samt tid enligt 380412-1234."
    document = taken_in(session, sprakombud, cast, text, title="Gerda, plan")
    work = documents.workspace(session, document)
    assert document.title == "[namn], plan"
    assert [block.block.text for block in work.blocks] == ["[namn] ska erhålla stöd samt tid enligt [personnummer]."]


def stored(session: Session) -> int:
    session.flush()
    tables = (Document, DocumentVersion, SuggestionRow)
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
