"""Tables in a PDF, which knows only where letters stand: rows whose pieces begin at the same places across the page."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from sprakverktyg.content.documents.lines import is_marker

SAME_PLACE = 2.0
"""Points: pieces that begin so near one another stand in one column."""

WIDE_LETTER = 0.6
"""Of the size: hardly any word has wider letters on average."""

CLEAR_GAP = 1.0
"""Of the size: between words there is far less; between two columns there is more in at least one row."""


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Letters that are drawn at once: their place from the left and over the foot of the page, in points."""

    text: str
    left: float
    height: float
    size: float


def cells_of(pieces: Sequence[TextPiece]) -> dict[int, tuple[int, int]]:
    """Return the row and the column, both from 1, of each piece that stands in a table, by its number on the page."""
    runs = _runs(pieces)
    cells: dict[int, tuple[int, int]] = {}
    start = 0
    while start < len(runs):
        end, above = start + 1, [*runs[start]]
        while end < len(runs) and len(_shared(pieces, above, runs[end])) > 1:
            above += runs[end]
            end += 1
        if end - start > 1:
            cells |= _table(pieces, runs[start:end])
        start = end
    return cells


def _runs(pieces: Sequence[TextPiece]) -> list[list[int]]:
    """Return the numbers of the pieces, divided where one stands left of the piece before: there a row may begin."""
    runs: list[list[int]] = []
    for number, piece in enumerate(pieces):
        if number == 0 or piece.left < pieces[number - 1].left - SAME_PLACE:
            runs.append([])
        runs[-1].append(number)
    return runs


def _shared(pieces: Sequence[TextPiece], one: Sequence[int], other: Sequence[int]) -> list[float]:
    """Return the places, from the left, where pieces of both runs begin."""
    places = sorted({pieces[number].left for number in other})
    return _apart([place for place in places if any(abs(pieces[number].left - place) < SAME_PLACE for number in one)])


def _apart(places: Sequence[float]) -> list[float]:
    """Return places, from the left, without those that stand in the column of the one before."""
    return [place for before, place in pairwise([-math.inf, *places]) if place - before >= SAME_PLACE]


def _table(pieces: Sequence[TextPiece], runs: Sequence[Sequence[int]]) -> Mapping[int, tuple[int, int]]:
    places = [_shared(pieces, [*chain(*runs[:row])], runs[row]) for row in range(1, len(runs))]
    columns = _apart(sorted(chain(*places)))
    cells: dict[int, tuple[int, int]] = {}
    for row, run in enumerate(runs, 1):
        cells |= dict(_row(pieces, run, columns, row))
    first = [pieces[number].text for number, (_, column) in cells.items() if column == 1]
    if any(map(is_marker, first)) or not all(_is_apart(pieces, cells, column) for column in range(1, len(columns))):
        return {}
    return cells


def _row(
    pieces: Sequence[TextPiece], run: Sequence[int], columns: Sequence[float], row: int
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the cells of a row. Text above the first row, at the place of its first cell, does not belong to it."""
    at = {number: _column(pieces[number], columns) for number in run}
    firsts = [number for number in run if at[number] == 1]
    column = 0
    for number in run:
        if row == 1 and firsts and number < firsts[-1]:
            continue
        found = at[number]
        if found is None and not (column and abs(pieces[number].height - pieces[number - 1].height) < SAME_PLACE):
            continue
        column = found or column
        yield number, (row, column)


def _column(piece: TextPiece, columns: Sequence[float]) -> int | None:
    return next((n for n, place in enumerate(columns, 1) if abs(piece.left - place) < SAME_PLACE), None)


def _is_apart(pieces: Sequence[TextPiece], cells: Mapping[int, tuple[int, int]], column: int) -> bool:
    """Return whether at least one row has a gap between a column and the next that is none between words."""
    for (number, here), (after, there) in pairwise(cells.items()):
        if here[0] == there[0] and (here[1], there[1]) == (column, column + 1):
            piece = pieces[number]
            gap = pieces[after].left - piece.left - len(piece.text.strip()) * piece.size * WIDE_LETTER
            if gap > CLEAR_GAP * piece.size:
                return True
    return False
