"""What a person sees of a document that they make plain: a part of its sentences, one of them open, and the whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.rewriting import HARD_WORDS, Found, QuickFigures, State, kind, kind_of, quick_figures
from sprakverktyg.domain.simplification import Mode, Proposal, Refusal, Verdict
from sprakverktyg.domain.text import Block, Finding, FindingKind, Readability, text_of
from sprakverktyg.storage import documents
from sprakverktyg.storage import rewriting as storage
from sprakverktyg.storage.models import Document, SentenceComment, SentenceRow
from sprakverktyg.storage.rewriting import SentenceLine
from sprakverktyg.usecases.records import from_record
from sprakverktyg.usecases.sentences import first_blocks, key_of, state_of

ON_A_PAGE = 40
"""Sentences that are shown at a time; the rail leads to the others."""
MOST_MARKS = 12
"""Marks on the rail, each large enough for a finger; in a longer document a mark stands for several sentences."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A proposal or a question, with the name that a form gives it and how many others of its kind there are here."""

    key: str
    proposal: Proposal
    alike: int

    @property
    def kind(self) -> str:
        return kind_of(self.proposal)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as a row: as it was, as it is, and what is said of it."""

    place: int
    block: Block
    begins_block: bool
    original: str
    wording: str
    undecided: int
    is_read: bool
    choices: tuple[Choice, ...]
    questions: tuple[Choice, ...]
    explanations: tuple[Proposal, ...]
    refused: tuple[Refusal, ...]
    kept: tuple[Proposal, ...]
    verdict: Verdict
    comments: tuple[tuple[SentenceComment, str], ...]

    @property
    def changed(self) -> bool:
        return self.wording != self.original


@dataclass(frozen=True, slots=True)
class HardWord:
    """A hard word of a sentence as it was taken in, with the reasons."""

    text: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the rail: the first sentence there that is not done, how many proposals wait, how many sentences are
    long, and whether all are read."""

    place: int
    undecided: int
    long: int
    is_read: bool
    is_here: bool


@dataclass(frozen=True, slots=True)
class Progress:
    """How many sentences of a document are read; `total` is 0 before it is known."""

    document: Document
    read: int
    total: int

    @property
    def is_done(self) -> bool:
        return self.read == self.total > 0


@dataclass(frozen=True, slots=True)
class Workspace:
    """A document on the desk. `open_place` is the row that stands open, `next_place` the one after it to decide on."""

    document: Document
    lines: tuple[Line, ...]
    rail: tuple[Mark, ...]
    open_place: int
    next_place: int | None
    previous_page: int | None
    next_page: int | None
    undecided: int
    ready: int
    so_far: Progress
    before: QuickFigures
    after: QuickFigures
    state: State
    can_undo: bool
    hard_words: tuple[HardWord, ...]


def workspace(session: Session, document: Document, place: int | None = None) -> Workspace:
    """Return a document with the sentences around a place; without one, around the first that waits for somebody."""
    lines = storage.lines_of(session, document.id)
    state = state_of(session, document)
    first_waiting = next((line.place for line in lines if line.undecided), 0)
    last = len(lines) - 1
    here = min(max(first_waiting if place is None else place, 0), last)
    start = here - here % ON_A_PAGE
    rows = storage.sentences_at(session, document.id, range(start, start + ON_A_PAGE))
    blocks = first_blocks(session, document)
    comments = storage.comments_on(session, document.id)
    after_this = [line.place for line in lines if line.undecided and line.place > here]
    before_this = [line.place for line in lines if line.undecided and line.place < here]
    alike, ready = _kinds(storage.undecided_records(session, document.id), state)
    return Workspace(
        document,
        tuple(_line(row, blocks[row.block], _begins_block(lines, row), state, comments, alike) for row in rows),
        tuple(_rail(lines, here)),
        open_place=here,
        next_place=next(iter(after_this + before_this), None),
        previous_page=start - ON_A_PAGE if start else None,
        next_page=start + ON_A_PAGE if start + ON_A_PAGE <= last else None,
        undecided=sum(line.undecided for line in lines),
        ready=ready,
        so_far=Progress(document, sum(line.is_read for line in lines), len(lines)),
        before=quick_figures(line.original for line in lines),
        after=quick_figures(line.wording for line in lines),
        state=state,
        can_undo=bool(state.batches),
        hard_words=_hard_words(session, document, blocks, next((row for row in rows if row.place == here), None)),
    )


def progress(session: Session, document: Document) -> Progress:
    """Return how far the reading of a document has come."""
    return Progress(document, *storage.count_read(session, document.id))


def first_readability(session: Session, document: Document) -> Readability:
    """Return the figures of the text as it was taken in.

    Raises: InvalidInput `still_reading` if a worker has not come so far.
    """
    report = documents.first_report(session, document.id)
    if report is None:
        raise InvalidInput("still_reading")
    return from_record(Readability, report["readability"])


def place_after(session: Session, document: Document, place: int) -> int | None:
    """Return where to go on: here while something waits here, else at the next sentence with something."""
    waiting = [line.place for line in storage.lines_of(session, document.id) if line.undecided]
    if place in waiting or not waiting:
        return place
    return next((other for other in waiting if other > place), waiting[0])


def _hard_words(
    session: Session, document: Document, blocks: Sequence[Block], row: SentenceRow | None
) -> tuple[HardWord, ...]:
    if row is None:
        return ()
    report = documents.first_report(session, document.id)
    text = text_of(blocks)
    block_start = len(text_of(blocks[: row.block])) + (row.block > 0)
    start = text.find(row.original, block_start)
    inside = [
        from_record(Finding, item)
        for item in (report or {}).get("findings", ())
        if item["kind"] == FindingKind.HARD_WORD and start <= item["start"] < start + len(row.original)
    ]
    return tuple(HardWord(text[item.start : item.end], item) for item in inside)


def _kinds(rows: Sequence[tuple[int, list[dict[str, Any]]]], state: State) -> tuple[Counter[str], int]:
    """Return how many proposals of each kind wait, and how many of all stand ready."""
    kinds: Counter[str] = Counter()
    ready = 0
    for place, records in rows:
        for record in records:
            rule, before, mode = record["rule"], record["before"], record["mode"]
            if mode in (Mode.TICKED, Mode.OFFERED) and (place, rule, before, record["after"]) not in state.refused:
                kinds[kind(rule, before)] += 1
                ready += mode == Mode.TICKED
    return kinds, ready


def _line(
    row: SentenceRow,
    block: Block,
    begins_block: bool,
    state: State,
    comments: Sequence[tuple[SentenceComment, str]],
    alike: Counter[str],
) -> Line:
    found = from_record(Found, row.found) if row.found else Found()
    edits = found.of(Mode.TICKED, Mode.OFFERED)
    asked = found.of(Mode.ASKED, Mode.SETTING)
    kept = tuple(item for item in (*edits, *asked) if state.refuses(row.place, item))
    open_questions = {item.question: item for item in asked if item not in kept}  # two verbs may ask the same
    ordered = sorted(edits, key=lambda item: (item.mode is not Mode.TICKED, item.start))
    return Line(
        row.place,
        block,
        begins_block,
        row.original,
        row.wording,
        row.undecided,
        row.found is not None,
        choices=tuple(Choice(key_of(item), item, alike[kind_of(item)]) for item in ordered if item not in kept),
        questions=tuple(Choice(key_of(item), item, 0) for item in open_questions.values()),
        explanations=found.of(Mode.EXPLAINED),
        refused=found.refused,
        kept=kept,
        verdict=from_record(Verdict, row.verdict),
        comments=tuple((comment, name) for comment, name in comments if comment.place == row.place),
    )


def _begins_block(lines: Sequence[SentenceLine], row: SentenceRow) -> bool:
    return row.place == 0 or lines[row.place - 1].block != row.block


def _rail(lines: Sequence[SentenceLine], here: int) -> list[Mark]:
    step = -(-len(lines) // MOST_MARKS) or 1
    marks = []
    for start in range(0, len(lines), step):
        some = lines[start : start + step]
        undecided = [line for line in some if line.undecided]
        marks.append(
            Mark(
                (undecided or some)[0].place,
                sum(line.undecided for line in some),
                sum(len(line.wording.split()) > HARD_WORDS for line in some),
                all(line.is_read for line in some),
                start <= here < start + step,
            )
        )
    return marks
