"""The tagger: for each piece of a text the probability of every kind of identifier, from weights of its features."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.language.personal_data.features import BITS, blocks_of_features
from sprakverktyg.language.personal_data.pieces import Pieces

if TYPE_CHECKING:
    from sprakverktyg.language.personal_data.entities import Sight
    from sprakverktyg.language.personal_data.features import Slots

    Floats = np.ndarray[tuple[int, int], np.dtype[np.float32]]
    Row = np.ndarray[tuple[int], np.dtype[np.float32]]

FILE = Path(__file__).parents[1] / "data" / "personal_data" / "tagger.npz"
KINDS = (None, *PersonalDataKind)
"""The classes, in the order of the columns: nobody's, then each kind of identifier."""
STEPS = 127
"""Values on each side of zero that a weight is rounded to in the file."""


@dataclass(frozen=True)
class Tagger:
    """Weights, a row for each slot of features and a column for each class, and the bias of the classes."""

    weights: "Floats"
    bias: "Row"

    def of_slots(self, slots: "Slots") -> "Floats":
        """Return the probabilities of the classes, a row a piece."""
        total = self.weights[slots].sum(axis=1) + self.bias
        total -= total.max(axis=1, keepdims=True)
        odds = np.exp(total)
        shares: Floats = odds / odds.sum(axis=1, keepdims=True)
        return shares

    def probabilities(self, text: str, pieces: Pieces, sight: "Sight") -> "Floats":
        """Return the probabilities of the classes, a row a piece."""
        rows = [self.of_slots(slots) for slots in blocks_of_features(text, pieces, sight)]
        return np.concatenate(rows) if rows else np.zeros((0, len(KINDS)), dtype=np.float32)

    def save(self, file: Path) -> None:
        scale = float(np.abs(self.weights).max()) / STEPS or 1.0
        rounded = np.rint(self.weights / scale).astype(np.int8)
        np.savez_compressed(file, weights=rounded, scale=np.float32(scale), bias=self.bias)


def read_tagger(file: Path) -> Tagger:
    with np.load(file) as stored:
        return Tagger(stored["weights"].astype(np.float32) * stored["scale"], stored["bias"])


@cache
def load_tagger() -> Tagger:
    """Return the tagger that ships."""
    return read_tagger(FILE)


def empty_weights() -> "Floats":
    return np.zeros((1 << BITS, len(KINDS)), dtype=np.float32)
