"""Trains the second look at names, from what the first look says of notes that it had not learnt from."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from sprakverktyg.language.benchmarks.privacy import MarkedNote
from sprakverktyg.language.personal_data import find_by_rules
from sprakverktyg.language.personal_data.pieces import pieces_of
from sprakverktyg.language.personal_data.second_look import BITS, SecondLook, candidates, slots_of

if TYPE_CHECKING:
    from sprakverktyg.language.personal_data.tagger import Floats

ROUNDS = 6
BATCH = 256
RATE = 0.05
DECAY = 1e-4
START = 0.1
"""The sum of squares that Adagrad begins with."""


def learn_second_look(notes: Sequence[MarkedNote], shares: "Sequence[Floats]", *, seed: int = 0) -> SecondLook:
    """Return the second look learnt from notes and the shares that the first look gave their pieces."""
    all_slots, all_odds, all_labels = [], [], []
    for note, of_note in zip(notes, shares, strict=True):
        pieces = pieces_of(note.text)
        chosen, odds = candidates(pieces, of_note, find_by_rules(note.text)[1])
        if chosen:
            all_slots.append(slots_of(note.text, pieces, odds, chosen))
            all_odds.append(odds[list(chosen)])
            all_labels += [
                any(plant.start < pieces[index].end() and pieces[index].start() < plant.end for plant in note.planted)
                for index in chosen
            ]
    slots, odds, labels = np.concatenate(all_slots), np.concatenate(all_odds), np.array(all_labels, dtype=np.float32)
    weights = np.zeros(1 << BITS, dtype=np.float32)
    squares = np.full_like(weights, START)
    rng = np.random.default_rng(seed)
    for turn in range(ROUNDS):
        rate = RATE * (1 - turn / ROUNDS)
        order = rng.permutation(len(labels))
        for begin in range(0, len(order), BATCH):
            rows = order[begin : begin + BATCH]
            batch = slots[rows]
            error = 1 / (1 + np.exp(-(odds[rows] + weights[batch].sum(axis=1)))) - labels[rows]
            used, where = np.unique(batch.ravel(), return_inverse=True)
            gradient = np.bincount(where.ravel(), np.repeat(error, batch.shape[1]), len(used)).astype(np.float32)
            gradient += DECAY * BATCH * weights[used]
            squares[used] += gradient * gradient
            weights[used] -= rate * gradient / np.sqrt(squares[used])
    return SecondLook(weights)
