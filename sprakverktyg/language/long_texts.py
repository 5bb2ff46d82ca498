"""Reading texts of any length: in pieces, so that memory does not grow with the text."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

LONGEST_PIECE = 5_000
"""Characters. The parser needs about 25 kB for each word of a document while it reads it."""

_ENDS = (re.compile(r"\n\s*\n|\n"), re.compile(r"(?<=[.!?])\s+"), re.compile(r"\s+"))
"""Where a piece may end, best first: after a line, after a sentence, after a word."""


def read(
    nlp: "Language", text: str, *, disable: Sequence[str] = (), told: Callable[[int, int], object] | None = None
) -> Doc:
    """Return the text as one document with all that the pipeline says; offsets are those of the text.

    `told` hears how many pieces of all are read.
    """
    pieces = list(in_pieces(text))
    if len(pieces) < 2:
        return nlp(text, disable=list(disable))
    docs = []
    for doc in nlp.pipe(pieces, batch_size=4, disable=list(disable)):
        docs.append(doc)
        if told:
            told(len(docs), len(pieces))
    return Doc.from_docs(docs, ensure_whitespace=False)


def in_pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces that can be read one by one."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        end = _end(text, start)
        yield text[start:end]
        start = end
    yield text[start:]


def _end(text: str, start: int) -> int:
    """Return where the piece that begins at `start` ends."""
    limit = start + LONGEST_PIECE
    for pattern in _ENDS:
        ends = [match.end() for match in pattern.finditer(text, start + LONGEST_PIECE // 2, limit)]
        if ends:
            return ends[-1]
    return limit
