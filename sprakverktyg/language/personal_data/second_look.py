"""A second look at names: what the first says of the words beside, of the same word elsewhere, and of the whole note.

A name stands beside other names, or comes again; the band, the shop and the bear stand among things.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from murmurhash import hash as murmurhash

from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.language.personal_data.features import style_of
from sprakverktyg.language.personal_data.pieces import Pieces, case_of, dictionary_of, gap_of, lists_of
from sprakverktyg.language.personal_data.tagger import KINDS

if TYPE_CHECKING:
    from sprakverktyg.language.personal_data.tagger import Floats, Row

    Slots = np.ndarray[tuple[int, int], np.dtype[np.int64]]
    Indices = Sequence[int]

FILE = Path(__file__).parents[1] / "data" / "personal_data" / "second_look.npz"
BITS = 15
LEAST = 0.01
"""Share of the first look from which a word is looked at again."""
SURE = 6.0
"""The log odds of what a rule has found."""
EDGE = 9
"""What stands for a word before the first or after the last, or for no other word that is the same."""
SHOULD_BE = 1e-6
NAME = KINDS.index(PersonalDataKind.NAME)


@dataclass(frozen=True)
class SecondLook:
    """Weights of hashed features, added to the log odds of the first look."""

    weights: "Row"

    def of(self, text: str, pieces: Pieces, shares: "Floats", taken: Sequence[int]) -> "Floats":
        """Return the shares of the classes with those of words that may be names looked at again."""
        chosen, odds = candidates(pieces, shares, taken)
        if not chosen:
            return shares
        slots = slots_of(text, pieces, odds, chosen)
        again = 1 / (1 + np.exp(-(odds[chosen] + self.weights[slots].sum(axis=1))))
        result = shares.copy()
        result[chosen, 1:] *= (again / (1 - shares[chosen, 0]))[:, None]
        result[chosen, 0] = 1 - again
        return result

    def save(self, file: Path) -> None:
        np.savez_compressed(file, weights=self.weights.astype(np.float16))


@cache
def load_second_look() -> SecondLook:
    """Return the second look that ships."""
    with np.load(FILE) as stored:
        return SecondLook(stored["weights"].astype(np.float32))


def candidates(pieces: Pieces, shares: "Floats", taken: Sequence[int]) -> "tuple[Indices, Row]":
    """Return which pieces are looked at again, and the log odds of all."""
    nobodys = np.clip(shares[:, 0], SHOULD_BE, 1 - SHOULD_BE)
    odds: Row = np.log((1 - nobodys) / nobodys)
    by_rule = [any(taken[piece.start() : piece.end()]) for piece in pieces]
    odds[by_rule] = SURE
    kinds = shares[:, 1:].argmax(axis=1) + 1 if len(pieces) else []
    return [
        index
        for index, piece in enumerate(pieces)
        if kinds[index] == NAME and not by_rule[index] and shares[index, 0] <= 1 - LEAST and not piece[0].isdecimal()
    ], odds


def slots_of(text: str, pieces: Pieces, odds: "Row", chosen: "Indices") -> "Slots":
    """Return the slots of the features of the chosen pieces, a row a piece."""
    mask = (1 << BITS) - 1
    rows = [[murmurhash(value) & mask for value in row] for row in _rows(text, pieces, odds.tolist(), chosen)]
    return np.array(rows, dtype=np.int64)


def _rows(text: str, pieces: Pieces, odds: list[float], chosen: "Indices") -> Iterator[list[str]]:
    last = len(pieces) - 1
    same = defaultdict(list)
    for index, piece in enumerate(pieces):
        same[_stem(piece[0])].append(odds[index])
    for of_word in same.values():
        of_word.sort()
    words = sorted((odds[index] for index, piece in enumerate(pieces) if not piece[0].isdecimal()), reverse=True)
    style = style_of(text)
    dense = int(8 * sum(value > 0 for value in odds) / len(odds))

    def near(index: int) -> int:
        return step(odds[index]) // 2 if 0 <= index <= last else EDGE

    def case(index: int) -> str:
        return case_of(pieces[index][0]) if 0 <= index <= last else "^"

    def gap(index: int) -> str:
        begin = pieces[index - 1].end() if index else 0
        return gap_of(text[begin : pieces[index].start()] if index <= last else text[begin:])

    for index in chosen:
        word = pieces[index][0]
        own, half, third = (step(odds[index]) // size for size in (1, 2, 3))
        all_same = same[_stem(word)]
        alone = len(all_same) == 1
        most = EDGE if alone else step(all_same[-2 if all_same[-1] == odds[index] else -1]) // 2
        fewest = EDGE if alone else step(all_same[1 if all_same[0] == odds[index] else 0]) // 2
        rest = words[1:2] if words[0] == odds[index] else words[:1]
        best = step(rest[0]) // 2 if rest else EDGE
        shape, lists, known = case_of(word), lists_of(word), dictionary_of(word)
        before, after, left, right = gap(index), gap(index + 1), near(index - 1), near(index + 1)
        properties = (
            (own,), (own, shape), (own, lists), (own, left, before), (own, right, after),
            (half, left, right, before, after), (own, most), (own, most, fewest), (own, best), (own, best, shape),
            (own, dense), (own, style, shape), (half, case(index - 1), left, before, shape),
            (half, case(index + 1), right, after, shape), (half, lists), (half, near(index - 2), left),
            (half, near(index + 2), right), (third, lists, most), (own, known), (half, known, shape),
        )  # fmt: skip
        yield [f"{kind}{values}" for kind, values in enumerate(properties)]


def _stem(word: str) -> str:
    return word.lower().removesuffix("s")


def step(odds: float) -> int:
    """Return log odds in steps."""
    return max(-8, min(8, round(odds * 1.2)))
