"""What a word list says about forms: their possible tags and how to get from the form to its lemma.

The table is packed into the vocabulary's lookups, so that it is saved and loaded with the pipeline. A form is kept as
a 32-bit hash only: about one unknown word in five thousand is taken for another.
"""

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from murmurhash import hash as murmurhash

if TYPE_CHECKING:
    from spacy.lookups import Lookups
    from spacy.vocab import Vocab

TABLE = "word_forms"

SHORTEST_TAIL = 3
"""Letters. A compound is known by its last part if that is at least so long."""


class Reading(NamedTuple):
    """One reading of a form: the tag ("NOUN|Case=Nom|…"), the letters to cut from the end and those to add."""

    tag: str
    cut: int
    add: str


Readings = tuple[Reading, ...]


@dataclass(frozen=True)
class WordForms:
    """The readings of forms in lower case, and the words that the model has learned by themselves."""

    hashes: "np.ndarray[tuple[int], np.dtype[np.uint32]]"
    rows: "np.ndarray[tuple[int], np.dtype[np.uint16]]"
    readings: tuple[Readings, ...]
    known: frozenset[int]

    @cached_property
    def tag_sets(self) -> tuple[str, ...]:
        """For each row of readings, its tags as one text: the feature that the model sees."""
        return tuple(" ".join(sorted({reading.tag for reading in row})) for row in self.readings)

    def row(self, form: str) -> int:
        """Return the row of a form's readings, or -1."""
        key = form_hash(form)
        index = int(np.searchsorted(self.hashes, np.uint32(key)))
        return int(self.rows[index]) if index < len(self.hashes) and self.hashes[index] == key else -1

    def row_of_tail(self, form: str) -> int:
        """Return the row of the longest last part of a compound, or -1."""
        for start in range(2, min(len(form) - SHORTEST_TAIL + 1, 40)):
            if (row := self.row(form[start:])) >= 0:
                return row
        return -1

    def find(self, form: str) -> Readings:
        """Return the readings of a form, or of its last part if it is a compound."""
        row = self.row(form)
        if row < 0:
            row = self.row_of_tail(form)
        return self.readings[row] if row >= 0 else ()


def form_hash(form: str) -> int:
    """Return the 32-bit hash of a form."""
    return int(murmurhash(form)) & 0xFFFFFFFF


def pack(forms: Mapping[str, Readings], known: Iterable[str], lookups: "Lookups") -> None:
    """Put forms and known words into lookups. Raises ValueError if there are too many kinds of readings."""
    kinds = {readings: row for row, readings in enumerate(sorted(set(forms.values())))}
    if len(kinds) > np.iinfo(np.uint16).max:
        raise ValueError(f"{len(kinds)} kinds of readings do not fit in 16 bits")
    rows = sorted((form_hash(form), kinds[readings]) for form, readings in forms.items())
    table = {
        "hashes": np.array([key for key, _ in rows], dtype="<u4").tobytes(),
        "rows": np.array([row for _, row in rows], dtype="<u2").tobytes(),
        "readings": zlib.compress(json.dumps(list(kinds), ensure_ascii=False).encode()),
        "known": np.array(sorted({form_hash(word) for word in known}), dtype="<u4").tobytes(),
    }
    lookups.add_table(TABLE, table)


def unpack(vocab: "Vocab") -> WordForms:
    """Return the table in a vocabulary; an empty one if there is none."""
    if not vocab.lookups.has_table(TABLE):
        return WordForms(np.zeros(0, "<u4"), np.zeros(0, "<u2"), (), frozenset())
    table = vocab.lookups.get_table(TABLE)
    readings = json.loads(zlib.decompress(table["readings"]))
    return WordForms(
        np.frombuffer(table["hashes"], "<u4"),
        np.frombuffer(table["rows"], "<u2"),
        tuple(tuple(Reading(*reading) for reading in row) for row in readings),
        frozenset(np.frombuffer(table["known"], "<u4").tolist()),
    )
