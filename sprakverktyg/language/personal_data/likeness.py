"""How much a word looks like a name by its letters: sums of weights of the runs of letters in it."""

from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from murmurhash import hash as murmurhash

from sprakverktyg.language.personal_data.name_lists import plain

if TYPE_CHECKING:
    Floats = np.ndarray[tuple[int, int], np.dtype[np.float32]]

FILE = Path(__file__).parents[1] / "data" / "personal_data" / "likeness.npz"
BITS = 14
PARTS = 4
"""Parts of the names, by a hash; a name is judged by what was learnt from the other parts, as if it were in no list."""
STEP = 1.0
STEPS = 127
"""Values on each side of zero that a weight is rounded to in the file."""


@dataclass(frozen=True)
class Likeness:
    """Weights of hashed runs of letters, a row for each part of the names that was left out."""

    weights: "Floats"

    def of(self, word: str) -> float:
        """Return how much a word looks like a name: above 0 more than not."""
        slots = letter_slots(word)
        return float(self.weights[part_of(word)][slots].sum())

    def save(self, file: Path) -> None:
        scale = float(np.abs(self.weights).max()) / STEPS or 1.0
        np.savez_compressed(file, weights=np.rint(self.weights / scale).astype(np.int8), scale=np.float32(scale))


def part_of(word: str) -> int:
    return int(murmurhash(word.lower().removesuffix("s"), seed=5)) % PARTS


def letter_slots(word: str) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Return the slots of all runs of one to five letters, with marks where it begins and ends, in order."""
    marked = f"<{plain(word).lower()}>"
    runs = {marked[at : at + size] for size in range(1, 6) for at in range(len(marked) - size + 1)}
    return np.array([murmurhash(run) & ((1 << BITS) - 1) for run in sorted(runs)], dtype=np.int64)


@cache
def load_likeness() -> Likeness:
    with np.load(FILE) as stored:
        return Likeness(stored["weights"].astype(np.float32) * stored["scale"])


def judge_by(file: Path) -> None:
    """Judge by the weights of another file from now on: training learns with those that will ship."""
    global FILE
    FILE = file
    load_likeness.cache_clear()
    likeness_of.cache_clear()


@lru_cache(maxsize=65_536)
def likeness_of(piece: str) -> str:
    """Return the likeness of a word to names in steps, as a property; nothing for figures."""
    if piece.isdecimal() or len(piece) < 2:
        return ""
    return str(max(-4, min(4, round(load_likeness().of(piece) / STEP))))
