"""What a text says, in pieces that can be compared: a value, and the words that it belongs to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sprakverktyg.language.simplify.guard.words import Kind, Word


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that must not change: its value in normal form, its own words, and what it belongs to by the tree.

    `previous` and `following` are the nearest words with content in the sentence, where there are any.
    """

    value: str
    words: tuple[int, ...]
    anchors: frozenset[int]
    previous: int | None
    following: int | None


def make_fact(
    words: Sequence[Word], value: str, own: Iterable[int], anchors: Iterable[int], *, adjacent: bool = False
) -> Fact:
    """Return a fact; its neighbours are looked up. `adjacent` takes the very next words, with content or without."""
    places = tuple(sorted(own))
    return Fact(
        value,
        places,
        frozenset(anchors),
        _neighbour(words, places[0], -1, adjacent),
        _neighbour(words, places[-1], 1, adjacent),
    )


def _neighbour(words: Sequence[Word], place: int, step: int, adjacent: bool) -> int | None:
    sentence = words[place].sentence
    place += step
    while 0 <= place < len(words) and words[place].sentence == sentence:
        if words[place].kind is Kind.CONTENT or (adjacent and words[place].pos != "PUNCT"):
            return place
        place += step
    return None
