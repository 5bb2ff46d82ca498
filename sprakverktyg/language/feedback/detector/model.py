"""The detector: a weight for each feature, summed and squeezed to a doubt between 0 and 1."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sprakverktyg.language.feedback.detector.features import BITS, features

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from sprakverktyg.language.components.word_forms import WordForms
    from sprakverktyg.language.feedback.detector.features import Slots

    Floats = np.ndarray[tuple[int], np.dtype[np.float32]]

FILE = Path(__file__).parents[2] / "data" / "feedback" / "detector.npz"
STEPS = 127
"""Values on each side of zero that a weight is rounded to in the file."""


@dataclass(frozen=True)
class Detector:
    """The weights of all features, and what no feature says."""

    weights: "Floats"
    bias: float

    def doubts(self, doc: "Doc", forms: "WordForms", rules: Mapping[int, Sequence[str]]) -> list[float]:
        """Return the doubt about each token of a parsed document; 0 for white space."""
        places, slots = features(doc, forms, rules)
        doubts = [0.0] * len(doc)
        if places:
            for place, doubt in zip(places, self.of_slots(slots).tolist(), strict=True):
                doubts[place] = doubt
        return doubts

    def of_slots(self, slots: "Slots") -> "Floats":
        total = self.weights[slots].sum(axis=1) + self.bias
        doubts: Floats = 1 / (1 + np.exp(-total))
        return doubts

    def save(self, file: Path) -> None:
        scale = float(np.abs(self.weights).max()) / STEPS or 1.0
        rounded = np.rint(self.weights / scale).astype(np.int8)
        np.savez_compressed(file, weights=rounded, scale=np.float32(scale), bias=np.float32(self.bias))


def read_detector(file: Path) -> Detector:
    with np.load(file) as stored:
        weights = stored["weights"].astype(np.float32) * stored["scale"]
        return Detector(weights, float(stored["bias"]))


@cache
def load_detector() -> Detector | None:
    """Return the detector that ships, or None where it is not installed."""
    return read_detector(FILE) if FILE.is_file() else None


def empty_weights() -> "Floats":
    return np.zeros(1 << BITS, dtype=np.float32)
