"""The sentences of a document that is made plain: what the log makes of them, and what the simplifier says of them."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain import rewriting
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.rewriting import Decision, Found, State
from sprakverktyg.domain.simplification import DocumentSettings, Mode, Proposal, Simplification, Verdict
from sprakverktyg.domain.text import Block, BlockKind, TextReport
from sprakverktyg.storage import documents
from sprakverktyg.storage import rewriting as storage
from sprakverktyg.storage.models import DecisionRow, Document, SentenceRow
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.records import from_record

WHO_RULES = frozenset({"who_does_it", "happens"})
"""Rules whose questions are answered once for the whole document."""
READ_AT_ONCE = 40
"""Changed sentences that are read again while somebody waits: about half a second."""
NOBODY = "framgår inte"
"""The answer that leaves a sentence as it is."""


class Workshop(Protocol):
    """The simplifier and its guard, as the composition root hands them down."""

    def simplify(self, text: str, settings: DocumentSettings, kinds: Sequence[BlockKind]) -> Simplification: ...

    def judge(self, before: str, after: str, settings: DocumentSettings) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class Desk:
    """A document on the desk of a person who may change it: what every decision needs."""

    session: Session
    viewer: Viewer
    document: Document
    workshop: Workshop
    now: datetime


def state_of(session: Session, document: Document) -> State:
    """Return what the log of a document comes to."""
    return rewriting.fold(logged(row) for row in storage.decisions_on(session, document.id))


def first_blocks(session: Session, document: Document) -> tuple[Block, ...]:
    """Return the blocks of the document as it was taken in."""
    return tuple(from_record(Block, record) for record in documents.first_blocks(session, document.id))


def plain_blocks(session: Session, document: Document) -> tuple[Block, ...]:
    """Return the blocks with the wordings as they now are."""
    lines = storage.lines_of(session, document.id)
    if not lines:
        return first_blocks(session, document)
    return rewriting.blocks_with(first_blocks(session, document), ((line.block, line.wording) for line in lines))


def take_in_sentences(session: Session, document: Document) -> None:
    """Store the sentences of a document as it was taken in; together they are all of its text."""
    version = documents.version_of(session, document.id, 1)
    assert version is not None
    places = sorted({start for start, _ in from_record(TextReport, version.report).sentences})
    parts = []
    start = 0
    for number, block in enumerate(first_blocks(session, document)):
        end = start + len(block.text)
        cuts = [start, *(place for place in places if start < place < end), end]
        texts = (block.text[first - start : last - start].strip() for first, last in pairwise(cuts))
        parts += [(number, text) for text in texts if text]
        start = end + 1
    session.add_all(
        SentenceRow(
            document_id=document.id,
            place=place,
            block=number,
            original=text,
            wording=text,
            verdict=asdict(Verdict()),
            undecided=0,
        )
        for place, (number, text) in enumerate(parts)
    )
    session.flush()


def key_of(proposal: Proposal) -> str:
    """Return what a form names a proposal by; it holds only as long as the sentence is as it was."""
    return f"{proposal.start}-{proposal.end}-{proposal.rule}-{proposal.mode.value}"


def bring(desk: Desk, rows: Sequence[SentenceRow]) -> None:
    """Bring sentences to what the log says, read them again, and compare them with how they were.

    Where it is many, a worker reads them: nobody else could write anything for so long.
    """
    state = state_of(desk.session, desk.document)
    for row in rows:
        row.wording = state.wordings.get(row.place, row.original)
    if not rows:
        return
    if len(rows) > READ_AT_ONCE:
        for row in rows:
            row.found, row.verdict, row.undecided = None, asdict(Verdict()), 0
        storage.begin_reading(desk.session, desk.document.id, desk.now)
        return
    part = part_of(rows, first_blocks(desk.session, desk.document), whole=False)
    said = part.read(desk.workshop, replace(state.settings, roles=_roles(desk, state)))
    for row, (found, verdict) in zip(rows, said, strict=True):
        kept = [item for item in found_in(row).proposals if _is_about_document(item, state.settings)]
        row.found = asdict(replace(found, proposals=(*kept, *found.proposals)))
        row.verdict = asdict(verdict)
        count(row, state)
    desk.session.flush()


@dataclass(frozen=True, slots=True)
class InPart:
    """A sentence in a part of a document, and where it begins there."""

    place: int
    original: str
    wording: str
    start: int


@dataclass(frozen=True, slots=True)
class Part:
    """Some sentences of a document as one text."""

    text: str
    kinds: tuple[BlockKind, ...]
    sentences: tuple[InPart, ...]

    @property
    def places(self) -> list[int]:
        return [sentence.place for sentence in self.sentences]

    def read(self, workshop: Workshop, settings: DocumentSettings) -> list[tuple[Found, Verdict]]:
        """Return what the simplifier says of each sentence, in its own offsets, and the guard of what is changed."""
        said = workshop.simplify(self.text, settings, self.kinds)
        return [
            (
                _within(said, item.start, item.start + len(item.wording)),
                Verdict() if item.wording == item.original else workshop.judge(item.original, item.wording, settings),
            )
            for item in self.sentences
        ]


def part_of(rows: Sequence[SentenceRow], blocks: Sequence[Block], *, whole: bool) -> Part:
    """Return sentences to be read; `whole` when they follow one another, so that the simplifier also looks at several
    together."""
    text, kinds, sentences = "", [], []
    for index, row in enumerate(rows):
        same_block = whole and index > 0 and rows[index - 1].block == row.block
        text += (" " if same_block else "\n") if index else ""
        sentences.append(InPart(row.place, row.original, row.wording, len(text)))
        text += row.wording
        kinds += [] if same_block else [blocks[row.block].kind]
        kinds += [BlockKind.ITEM] * row.wording.count("\n")
    return Part(text, tuple(kinds), tuple(sentences))


def _within(result: Simplification, start: int, end: int) -> Found:
    """Return what is said of a part of the text, in its own offsets."""
    every = [*result.edits, *result.questions, *result.explanations]
    # A new line before a sentence belongs to it, though the space that it replaces does not.
    every = [replace(item, start=item.end, before="") if item.after == "\n" else item for item in every]
    proposals = [rewriting.moved(item, -start) for item in every if start <= item.start and item.end <= end]
    refused = [
        replace(item, proposal=rewriting.moved(item.proposal, -start))
        for item in result.refused
        if start <= item.proposal.start and item.proposal.end <= end
    ]
    return Found(tuple(proposals), tuple(refused))


def _is_about_document(proposal: Proposal, settings: DocumentSettings) -> bool:
    """Return whether a proposal came from the document as a whole, so that reading the sentence alone loses it."""
    if proposal.rule == rewriting.READER_IS_DU:
        return not settings.reader_is_du and proposal.question not in settings.answers
    if proposal.mode is Mode.SETTING:
        return not any(choice in settings.terms for choice in proposal.choices)
    return proposal.start == proposal.end == 0 and "\n" in proposal.after


def count(row: SentenceRow, state: State) -> None:
    row.undecided = len({item.question or key_of(item) for item in waiting(row.place, found_in(row), state)})


def waiting(place: int, found: Found, state: State) -> Iterator[Proposal]:
    """Yield the proposals and questions of a sentence that nobody has decided on."""
    for proposal in found.proposals:
        if proposal.mode is not Mode.EXPLAINED and not state.refuses(place, proposal):
            yield proposal


def _roles(desk: Desk, state: State) -> tuple[str, ...]:
    """Return the roles that the document names, from the questions that are asked about it."""
    roles: dict[str, None] = dict.fromkeys(state.settings.answers.values())
    for row in storage.undecided_sentences(desk.session, desk.document.id):
        for question in found_in(row).of(Mode.ASKED):
            if question.rule in WHO_RULES:
                roles.update(dict.fromkeys(question.choices))
    return tuple(role for role in roles if role not in ("", "du", NOBODY))


def sentence_at(desk: Desk, place: int) -> SentenceRow:
    rows = storage.sentences_at(desk.session, desk.document.id, [place])
    if not rows:
        raise NotFound(f"sentence {place}")
    return rows[0]


def proposal_at(desk: Desk, place: int, key: str, *modes: Mode) -> tuple[SentenceRow, Proposal]:
    row = sentence_at(desk, place)
    found = next((item for item in found_in(row).of(*modes) if key_of(item) == key), None)
    if found is None:
        raise InvalidInput("stale_proposal")
    return row, found


def log(desk: Desk, batch: UUID, decisions: Sequence[Decision], *, said: Verdict | None = None) -> None:
    number = storage.last_number(desk.session, desk.document.id)
    for turn, decision in enumerate(decisions, number + 1):
        record = {**asdict(decision), "batch": batch}
        desk.session.add(
            DecisionRow(
                document_id=desk.document.id,
                number=turn,
                said=asdict(said) if said else None,
                decided_by_id=desk.viewer.id,
                decided_at=desk.now,
                **record,
            )
        )
    desk.session.flush()


def logged(row: DecisionRow) -> Decision:
    return Decision(row.batch, row.action, row.place, row.rule, row.before, row.after, row.wording, row.undoes)


def found_in(row: SentenceRow) -> Found:
    return from_record(Found, row.found) if row.found else Found()
