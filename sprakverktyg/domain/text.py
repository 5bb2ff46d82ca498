"""What analysis tells the rest of the program about a text. No spaCy types here.

All offsets are character offsets into the text as given, half open.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.difficulty import Contribution


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (level 1–6), a paragraph, a list item or what stands in the cell of a table. `text` has no line break.

    The level of a list item is its number in a numbered list, and 0 in any other. A cell has its column in `level` and
    its row in `row`, both counted from 1; each of its paragraphs is a block of its own.
    """

    kind: BlockKind
    text: str
    level: int = 0
    row: int = 0


def text_of(blocks: Iterable[Block]) -> str:
    """Return the running text of blocks, one block a line; offsets in reports refer to this text."""
    return "\n".join(block.text for block in blocks)


class Band(StrEnum):
    """How hard a measured value is for a reader."""

    EASY = "easy"
    MIDDLE = "middle"
    HARD = "hard"


@dataclass(frozen=True, slots=True)
class Measure:
    """A measured value with the limits it was judged by. `value` is None where it could not be measured."""

    value: float | None
    band: Band | None
    easy_below: float
    hard_from: float


NOT_MEASURED = Measure(None, None, 0.0, 0.0)
"""What a report from before there was such a measure has."""


@dataclass(frozen=True, slots=True)
class Readability:
    """The figures of a text; docs/readability.md tells how each is counted. Shares are between 0 and 1.

    What needs word classes or a parse is None without a trained pipeline. `nominal_ratio` is the full one, of the
    shares one is of full verbs, one of clauses and one of words. `level` is the band of the text by our own estimate.
    """

    words: int
    sentences: int
    lix: Measure
    ovix: Measure
    nominal_ratio: Measure
    mean_sentence_length: Measure
    nominal_ratio_simple: Measure = NOT_MEASURED
    sentence_depth: Measure = NOT_MEASURED
    passive_share: Measure = NOT_MEASURED
    subordinate_share: Measure = NOT_MEASURED
    long_word_share: Measure = NOT_MEASURED
    word_difficulty: Measure = NOT_MEASURED
    level: Level | None = None


class FindingKind(StrEnum):
    LONG_SENTENCE = "long_sentence"
    HARD_WORD = "hard_word"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something hard in the text: its kind, the value measured and the limit it passed.

    For a long sentence the value is its length in words; for a hard word its difficulty, with the band and the
    reasons that it is the sum of. (In reports from before there were reasons it is its Zipf frequency.)
    """

    start: int
    end: int
    kind: FindingKind
    value: float
    limit: float
    level: Level | None = None
    reasons: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class TextReport:
    """All that analysis found. `parsed` is False when no trained pipeline was there.

    `sentences` are (start, end) pairs; `foreign` is True when the text does not look like Swedish.
    """

    readability: Readability
    sentences: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    parsed: bool
    foreign: bool = False
