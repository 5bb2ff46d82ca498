"""Reading for the simplifier: the document once and whole, and changed sentences again, cheaply."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Span

from sprakverktyg.language.long_texts import in_pieces

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

TOGETHER = 64
"""Sentences that are read at a time."""

_NO_WORD = re.compile(r"\S{101,}|[\ud800-\udfff]")  # too long for a word, and half characters, which cannot be encoded


def read_document(nlp: "Language", text: str) -> Iterator[tuple[int, "Doc"]]:
    """Yield the text parsed, a piece at a time, with the offset of each; time and memory grow with the text."""
    parts = list(in_pieces(_NO_WORD.sub(lambda run: " " * len(run[0]), text)))
    start = 0
    for part, doc in zip(parts, nlp.pipe(parts, batch_size=4), strict=True):
        yield start, doc
        start += len(part)


def read_again(nlp: "Language", rewrites: Sequence[tuple["Doc", str]]) -> Iterator["Doc"]:
    """Yield each new wording parsed, given with the document that it came from.

    Names are not looked for once more, which takes as long as all else: an edit brings no new ones, so those of the
    earlier document are found by their wording.
    """
    known = [name for name in ("ner",) if name in nlp.pipe_names]
    texts = [_NO_WORD.sub(lambda run: " " * len(run[0]), text) for _, text in rewrites]
    docs = nlp.pipe(texts, batch_size=TOGETHER, disable=known)
    for (earlier, _), doc in zip(rewrites, docs, strict=True):
        yield _with_names(doc, earlier.ents)


def _with_names(doc: "Doc", names: Iterable[Span]) -> "Doc":
    wordings = {tuple(token.text for token in name): name.label for name in names}
    if not wordings:
        return doc
    found: list[Span] = []
    words = [token.text for token in doc]
    place = 0
    while place < len(words):
        lengths = sorted({len(wording) for wording in wordings}, reverse=True)
        length = next((n for n in lengths if tuple(words[place : place + n]) in wordings), 0)
        if length:
            label = wordings[tuple(words[place : place + length])]
            found.append(Span(doc, place, place + length, label=label))
        place += length or 1
    doc.set_ents(found)
    return doc
