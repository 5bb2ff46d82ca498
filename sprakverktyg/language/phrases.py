"""Where phrases begin, so that a line can end before one. The pipeline is loaded at the first call."""

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

TOGETHER = 64
"""Texts that are read at a time."""

_PHRASES = frozenset(
    "nsubj nsubj:pass csubj obj iobj obl obl:agent nmod conj advcl acl acl:relcl ccomp xcomp appos parataxis".split()
)
_CLAUSES = frozenset("advcl acl acl:relcl ccomp csubj parataxis".split())
_HOLDS_ON = frozenset("mark cc case det amod nummod nmod:poss".split())
"""What belongs to the word after it: no line ends with it."""


def phrase_starts(texts: Sequence[str]) -> list[dict[int, bool]]:
    """Return which words of each text, between spaces and from 0, begin a phrase, and whether it is a clause."""
    from sprakverktyg.language.pipeline import load_pipeline

    nlp = load_pipeline()
    known = [name for name in ("ner",) if name in nlp.pipe_names]
    return [_starts(doc) for doc in nlp.pipe(texts, batch_size=TOGETHER, disable=known)]


def _starts(doc: "Doc") -> dict[int, bool]:
    # The number of the word that each token is in: a token after a space begins the next one.
    words = list(accumulate((bool(token.i and doc[token.i - 1].whitespace_) for token in doc), initial=0))[1:]
    starts: dict[int, bool] = {}
    for head in doc:
        if head.dep_.lower() not in _PHRASES:
            continue
        first = head.left_edge.i
        while first < head.i and doc[first].is_punct:
            first += 1
        if first and doc[first - 1].whitespace_ and doc[first - 1].dep_ not in _HOLDS_ON:
            number = words[first]
            starts[number] = starts.get(number, False) or head.dep_.lower() in _CLAUSES
    return starts
