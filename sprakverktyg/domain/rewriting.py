"""A document while a person makes it plain: its sentences, and the log of decisions that its state is a fold of.

A sentence keeps its place; its wording may be several sentences, or several lines: `- ` begins a list item, `1. ` a
numbered one and `# ` a heading.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

from sprakverktyg.domain.simplification import DocumentSettings, Mode, Proposal, Refusal, Verdict
from sprakverktyg.domain.text import Block, BlockKind


class Action(StrEnum):
    """What somebody decided. A SETTING has its name in `rule` and its value in `after`; an ANSWER its question."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    EDIT = "edit"
    ANSWER = "answer"
    TERM = "term"
    SETTING = "setting"
    UNDO = "undo"


READER_IS_DU = "reader_is_du"
"""The name of the setting that the text speaks to the one who does the work."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision, in a batch that is undone as one. `wording` is the whole sentence after it, None where it stays.

    An UNDO names the batch that it takes back.
    """

    batch: UUID
    action: Action
    place: int | None = None
    rule: str = ""
    before: str = ""
    after: str = ""
    wording: str | None = None
    undoes: UUID | None = None


@dataclass(frozen=True, slots=True)
class State:
    """What the decisions come to: wordings by place where they are changed, refusals, settings, and what can be undone,
    the latest last."""

    wordings: dict[int, str]
    refused: frozenset[tuple[int, str, str, str]]
    settings: DocumentSettings
    batches: tuple[UUID, ...]

    def refuses(self, place: int, proposal: Proposal) -> bool:
        """Return whether somebody has refused the proposal at that place."""
        return (place, proposal.rule, proposal.before, proposal.after) in self.refused


def fold(decisions: Iterable[Decision]) -> State:
    """Return the state after decisions, in the order in which they were taken."""
    log = list(decisions)
    undone = {decision.undoes for decision in log if decision.action is Action.UNDO}
    wordings: dict[int, str] = {}
    refused: set[tuple[int, str, str, str]] = set()
    answers: dict[str, str] = {}
    terms: dict[str, str] = {}
    reader_is_du = False
    batches: dict[UUID, None] = {}
    for decision in log:
        if decision.action is Action.UNDO or decision.batch in undone:
            continue
        batches[decision.batch] = None
        if decision.place is not None and decision.wording is not None:
            wordings[decision.place] = decision.wording
        if decision.place is not None and decision.action is Action.REFUSE:
            refused.add((decision.place, decision.rule, decision.before, decision.after))
        if decision.action is Action.ANSWER:
            answers[decision.rule] = decision.after
        if decision.action is Action.TERM:
            terms[decision.before] = decision.after
        if decision.action is Action.SETTING and decision.rule == READER_IS_DU:
            reader_is_du = bool(decision.after)
    settings = DocumentSettings(reader_is_du=reader_is_du, answers=answers, terms=terms)
    return State(wordings, frozenset(refused), settings, tuple(batches))


@dataclass(frozen=True, slots=True)
class Found:
    """What the simplifier says of a wording, in offsets of the wording, and what its guard has refused."""

    proposals: tuple[Proposal, ...] = ()
    refused: tuple[Refusal, ...] = ()

    def of(self, *modes: Mode) -> tuple[Proposal, ...]:
        """Return the proposals of some modes."""
        return tuple(proposal for proposal in self.proposals if proposal.mode in modes)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document: which block it stands in, how it was, how it is now, and what is said of it.

    `found` is None until the simplifier has read it; `verdict` compares the wording with the original.
    """

    place: int
    block: int
    original: str
    wording: str
    found: Found | None
    verdict: Verdict

    @property
    def changed(self) -> bool:
        return self.wording != self.original


def apply(wording: str, proposal: Proposal) -> str | None:
    """Return a wording with a proposal made; None if the proposal is about another wording."""
    if wording[proposal.start : proposal.end] != proposal.before:
        return None
    return wording[: proposal.start] + proposal.after + wording[proposal.end :]


WORD_RULES = frozenset({"plain_word", "abbreviation"})
"""Rules with a proposal for each word: two of their proposals are alike when the words are."""


def kind_of(proposal: Proposal) -> str:
    """Return what proposals have in common that can be accepted as one: the rule, and for a word the word itself."""
    return kind(proposal.rule, proposal.before)


def kind(rule: str, before: str) -> str:
    """Return the kind of a proposal by its rule and what it replaces."""
    return f"{rule}: {before.lower()}" if rule in WORD_RULES else rule


def moved(proposal: Proposal, by: int) -> Proposal:
    """Return a proposal in offsets that begin elsewhere."""
    return replace(proposal, start=proposal.start + by, end=proposal.end + by)


_MARK = re.compile(r"(?:(#)|[-•]|(\d{1,2})[.)])\s+")


def blocks_with(blocks: Sequence[Block], sentences: Iterable[tuple[int, str]]) -> tuple[Block, ...]:
    """Return blocks with the wordings of their sentences, given as (block, wording) in order.

    A line break in a wording begins a new block; a sentence that is empty is gone, and an empty block too.
    """
    texts: dict[int, list[str]] = {}
    for place, wording in sentences:
        texts.setdefault(place, []).append(wording)
    result: list[Block] = []
    for place, block in enumerate(blocks):
        lines = "\n".join([" ".join(texts.get(place, []))]).split("\n")
        for number, line in enumerate(line.strip() for line in lines):
            if line:
                result.append(_block(block, line, first=number == 0))
    return tuple(result)


def _block(block: Block, line: str, *, first: bool) -> Block:
    if block.kind is BlockKind.CELL:
        return replace(block, text=line)
    mark = _MARK.match(line)
    # The first line of a block is what the block was: "- 5 grader" is no list item in a paragraph of its own.
    if mark is None or (first and not mark[1]):
        return replace(block, text=line)
    text = line[mark.end() :]
    if mark[1]:
        return Block(BlockKind.HEADING, text, 2)
    return Block(BlockKind.ITEM, text, int(mark[2] or 0))


HARD_WORDS = 20
"""Words from which a sentence counts as long: the limit of plain-language advice (Cutts, *Oxford Guide to Plain
English*: 15–20 words on average)."""
LONG_WORD = 6
"""Letters; a longer word counts in LIX (Björnsson, *Läsbarhet*, 1968)."""

_WORD = re.compile(r"\w[\w\-:/.,]*")
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÅÄÖ])|\n")


@dataclass(frozen=True, slots=True)
class QuickFigures:
    """What can be counted at once, without reading the text anew: enough to see a text become easier while one works.

    LIX is words per sentence plus the share of long words in per cent.
    """

    words: int
    sentences: int
    lix: float
    mean_sentence_length: float
    long_sentences: int


def quick_figures(texts: Iterable[str]) -> QuickFigures:
    """Return the figures of texts, of which each is at least a sentence of its own."""
    counted = [_counted(text) for text in texts]
    words, long_words, sentences, long_sentences = map(sum, zip((0, 0, 0, 0), *counted, strict=True))
    mean = words / sentences if sentences else 0.0
    share = 100 * long_words / words if words else 0.0
    return QuickFigures(words, sentences, mean + share, mean, long_sentences)


@lru_cache(maxsize=32_768)
def _counted(text: str) -> tuple[int, int, int, int]:
    """Return words, long words, sentences and long sentences; one decision changes hardly any of a long document."""
    found = [words for part in _SENTENCE_END.split(text) if (words := _WORD.findall(part))]
    return (
        sum(map(len, found)),
        sum(len(word.strip(".,:/-")) > LONG_WORD for words in found for word in words),
        len(found),
        sum(len(words) > HARD_WORDS for words in found),
    )
