"""From lines with place and size on pages to headings, list items and paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import chain, pairwise
from statistics import median

from sprakverktyg.content.documents.lines import Markers, join
from sprakverktyg.domain.text import Block, BlockKind

LARGER = 1.12
"""A line set this much larger than the body is a heading; less is within rounding of font sizes."""

WIDE_GAP = 1.3
"""A gap this many times the usual line gap begins a new paragraph."""

FULL_LINE = 0.75
"""A line shorter than this share of the longest does not go on, if it also ends a sentence."""

SHORTEST_FULL_LINE = 40
"""Characters; where all lines are shorter they are verses, lists or forms."""

SAME_HEIGHT = 0.5
"""A marker belongs to the line whose height differs by less than this share of the size."""

STANDS_IN = 0.8
"""Of the size: how far to the right of the text the items of a list stand at least."""

SAME_LEFT = 2.0
"""Points."""

DEEPEST_HEADING = 6
LONGEST_HEADING = 120
LONGEST_BOLD_HEADING = 70
"""Characters; longer bold lines are emphasis."""

REPEATS_UNTIL_RUNNING = 3
"""A first or last line that comes back on so many pages is a running head or foot."""

_LEADERS = re.compile(r"(?:\.\s?){4,}\s*\d+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its page, its height over the foot of the page, its font size and its left, in points.

    `item` is its number in a list, 0 after a bullet and None outside of lists; `cell` its row and column in a table.
    """

    text: str
    page: int
    height: float
    size: float
    bold: bool
    left: float = 0
    item: int | None = None
    cell: tuple[int, int] | None = None


def blocks_of(pages: Sequence[Sequence[Line]]) -> tuple[Block, ...]:
    """Return the blocks that the lines of the pages make up."""
    markers = Markers()
    lines = [line for page in _without_running_lines(pages) for line in _with_items(page, markers)]
    lines = [line for line in lines if line.text and not _LEADERS.search(line.text)]
    if not lines:
        return ()
    layout = _Layout(lines)
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        if index and layout.goes_on(lines[index - 1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(layout.block(group) for group in _with_indented_items(groups))


def _with_indented_items(groups: Sequence[list[Line]]) -> list[list[Line]]:
    """Return the paragraphs; those that stand in from one that ends with a colon are items of a list without marks."""
    result = list(groups)
    for at, lead in enumerate(groups):
        if not lead[-1].text.endswith(":") or lead[0].cell:
            continue
        end = at + 1
        while end < len(groups) and _stands_in(groups[end][0], lead[0], groups[at + 1][0]):
            end += 1
        if end > at + 2:
            result[at + 1 : end] = [[replace(first, item=0), *rest] for first, *rest in groups[at + 1 : end]]
    return result


def _stands_in(line: Line, lead: Line, first: Line) -> bool:
    is_text = line.cell is None and line.item is None and line.size == lead.size
    return is_text and line.left > lead.left + STANDS_IN * line.size and abs(line.left - first.left) < SAME_LEFT


def _without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    edges = [_edges(page) for page in pages]
    counts = Counter(chain.from_iterable({_masked(line) for line in edge} for edge in edges))
    return [
        [line for line in page if line not in edge or counts[_masked(line)] < REPEATS_UNTIL_RUNNING]
        for page, edge in zip(pages, edges, strict=True)
    ]


def _edges(page: Sequence[Line]) -> list[Line]:
    """Return the two highest and the two lowest lines of a page."""
    by_height = sorted((line for line in page if line.text), key=lambda line: line.height)
    return [*by_height[:2], *by_height[-2:]]


def _masked(line: Line) -> str:
    return re.sub(r"\d+", "0", line.text)


def _with_items(page: Sequence[Line], markers: Markers) -> list[Line]:
    """Return the lines with list markers, alone or at the beginning of a line, turned into `item`."""
    lines: list[Line] = []
    marker: Line | None = None
    for line in page:
        if line.cell:
            lines.append(line)
            continue
        number, text = markers.split(line.text)
        if marker and abs(marker.height - line.height) < SAME_HEIGHT * max(marker.size, line.size):
            number = marker.item or 0
        # A bullet that the font does not name comes as an empty text.
        marker = replace(line, item=number) if not text else None
        if text:
            lines.append(replace(line, text=text, item=number))
    return lines


class _Layout:
    """What is usual in a document: the size of its body, the gap between lines, the length of full lines."""

    def __init__(self, lines: Sequence[Line]) -> None:
        letters: Counter[float] = Counter()
        bold = 0
        for line in lines:
            letters[round(line.size, 1)] += len(line.text)
            bold += len(line.text) * line.bold
        self._body = letters.most_common(1)[0][0]
        self._larger = sorted((size for size in letters if size >= LARGER * self._body), reverse=True)
        self._bold_is_usual = bold > letters.total() / 2
        gaps = [before.height - after.height for before, after in pairwise(lines)]
        self._gap = median([gap for gap in gaps if 0 < gap < 2 * self._body] or [self._body])
        self._longest = max(len(line.text) for line in lines)

    def goes_on(self, before: Line, line: Line) -> bool:
        """Return whether a line goes on in the paragraph of the line before."""
        gap = before.height - line.height
        same_page = before.page == line.page
        if before.cell or line.cell:
            return before.cell == line.cell and same_page
        if line.item is not None or self._level(before) != self._level(line):
            return False
        if same_page and abs(gap) < SAME_HEIGHT * line.size:  # the next cell of a row
            return False
        goes_on_small = line.text[0].islower()
        if gap < 0 or not same_page:  # the next column or page
            return goes_on_small and before.text[-1] not in ".!?:"
        if gap > WIDE_GAP * max(self._gap, line.size):
            return False
        return (
            goes_on_small
            or self._level(line) > 0
            or len(before.text) >= max(SHORTEST_FULL_LINE, FULL_LINE * self._longest)
        )

    def block(self, lines: Sequence[Line]) -> Block:
        """Return the block that the lines of a paragraph make up."""
        text = reduce(join, (line.text for line in lines))
        if cell := lines[0].cell:
            return Block(BlockKind.CELL, text, cell[1], cell[0])
        level = self._level(lines[0])
        if lines[0].item is not None:
            return Block(BlockKind.ITEM, text, lines[0].item)
        if level and len(text) <= LONGEST_HEADING:
            return Block(BlockKind.HEADING, text, level)
        return Block(BlockKind.PARAGRAPH, text)

    def _level(self, line: Line) -> int:
        """Return the level of a heading, larger sizes first and then bold; 0 for the body."""
        size = round(line.size, 1)
        if not any(map(str.isalpha, line.text)):
            return 0
        if size in self._larger:
            return min(self._larger.index(size) + 1, DEEPEST_HEADING)
        is_bold_heading = (
            line.bold
            and not self._bold_is_usual
            and line.item is None
            and len(line.text) <= LONGEST_BOLD_HEADING
            and line.text[-1] not in ".,:;!?"
        )
        return min(len(self._larger) + 1, DEEPEST_HEADING) if is_bold_heading else 0
