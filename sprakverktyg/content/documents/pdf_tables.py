"""Tables in a PDF, which knows only where letters stand: rows whose pieces begin at the same places across the page."""

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sprakverktyg.content.documents.lines import is_marker

SAME_PLACE = 2.0
"""Points: pieces that begin so near one another stand in one column."""

WIDE_LETTER = 0.6
"""Of the size: hardly any word has wider letters on average."""

CLEAR_GAP = 1.0
"""Of the size: between words there is far less; between two columns there is more in at least one row."""

MOST_PLACES = 100
"""Where pieces begin in a table; what has more is a drawing or was made to keep us busy."""


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
        end, above, columns = start + 1, _places(pieces, runs[start]), list[float]()
        while end < len(runs) and len(above) < MOST_PLACES:
            here = _places(pieces, runs[end])
            shared = [place for place in here if _near(place, above) is not None]
            if len(shared) < 2:
                break
            columns, above = _apart([*columns, *shared]), _apart([*above, *here])
            end += 1
        if columns:
            cells |= _table(pieces, runs[start:end], columns)
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


def _places(pieces: Sequence[TextPiece], run: Sequence[int]) -> list[float]:
    return _apart([pieces[number].left for number in run])


def _apart(places: Sequence[float]) -> list[float]:
    """Return places from the left, without those that stand in the column of the one before."""
    return [place for before, place in pairwise([-math.inf, *sorted(places)]) if place - before >= SAME_PLACE]


def _near(place: float, places: Sequence[float]) -> int | None:
    """Return the number of the first of some places, from the left, that a place is as good as."""
    at = bisect_right(places, place - SAME_PLACE)
    return at if at < len(places) and places[at] < place + SAME_PLACE else None


def _table(
    pieces: Sequence[TextPiece], runs: Sequence[Sequence[int]], columns: Sequence[float]
) -> Mapping[int, tuple[int, int]]:
    cells: dict[int, tuple[int, int]] = {}
    for row, run in enumerate(runs, 1):
        cells |= dict(_row(pieces, run, columns, row))
    first = [pieces[number].text for number, (_, column) in cells.items() if column == 1]
    is_table = not any(map(is_marker, first)) and _apart_in(pieces, cells) >= set(range(1, len(columns)))
    return cells if is_table else {}


def _row(
    pieces: Sequence[TextPiece], run: Sequence[int], columns: Sequence[float], row: int
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the cells of a row. Text above the first row, at the place of its first cell, does not belong to it."""
    at = {number: _near(pieces[number].left, columns) for number in run}
    firsts = [number for number in run if at[number] == 0]
    column: int | None = None
    for number in run:
        if row == 1 and firsts and number < firsts[-1]:
            continue
        found = at[number]
        if found is None and (column is None or abs(pieces[number].height - pieces[number - 1].height) >= SAME_PLACE):
            continue
        column = column if found is None else found
        yield number, (row, (column or 0) + 1)


def _apart_in(pieces: Sequence[TextPiece], cells: Mapping[int, tuple[int, int]]) -> set[int]:
    """Return the columns that in at least one row have a gap to the next that is none between words."""
    found = set()
    for (number, here), (after, there) in pairwise(cells.items()):
        piece = pieces[number]
        gap = pieces[after].left - piece.left - len(piece.text.strip()) * piece.size * WIDE_LETTER
        if here[0] == there[0] and there[1] == here[1] + 1 and gap > CLEAR_GAP * piece.size:
            found.add(here[1])
    return found
