"""Reading for the simplifier: the document once and whole, and changed sentences again, cheaply."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span, Token

from sprakverktyg.language.long_texts import in_pieces

if TYPE_CHECKING:
    from spacy.language import Language

TOGETHER = 64
"""Sentences that are read at a time."""

NAMES = "ner"
"""The component that finds names. It takes as long as a fifth of all reading."""

_NO_WORD = re.compile(r"\S{101,}|[\ud800-\udfff]")  # too long for a word, and half characters, which cannot be encoded


def read_document(nlp: "Language", text: str) -> Iterator[tuple[int, "Doc"]]:
    """Yield the text parsed, a piece at a time, with the offset of each; time and memory grow with the text."""
    parts = list(in_pieces(_NO_WORD.sub(lambda run: " " * len(run[0]), text)))
    start = 0
    for part, doc in zip(parts, nlp.pipe(parts, batch_size=4, disable=_finders_of_names(nlp)), strict=True):
        _find_names(nlp, doc)
        yield start, doc
        start += len(part)


def _find_names(nlp: "Language", doc: Doc) -> None:
    """Find the names in the sentences that have a capital inside: at its beginning the word class says as much."""
    named = [sentence for sentence in doc.sents if any(_may_be_name(token) for token in sentence[1:])]
    bare = [
        Doc(nlp.vocab, words=[token.text for token in one], spaces=[bool(token.whitespace_) for token in one])
        for one in named
    ]
    found: list[Span] = []
    for name in _finders_of_names(nlp):
        read = nlp.get_pipe(name).pipe(bare, batch_size=TOGETHER)  # type: ignore[attr-defined]
        for sentence, names in zip(named, read, strict=True):
            shift = sentence.start
            found += [Span(doc, one.start + shift, one.end + shift, label=one.label) for one in names.ents]
    doc.set_ents(found)


def _may_be_name(token: Token) -> bool:
    return token.is_title or token.is_upper


def _finders_of_names(nlp: "Language") -> list[str]:
    return [NAMES] if NAMES in nlp.pipe_names else []


def read_again(nlp: "Language", rewrites: Sequence[tuple[Doc | Span, str]]) -> Iterator[Doc]:
    """Yield each new wording parsed, given with the sentence that it came from.

    Names are not looked for once more: an edit brings no new ones, so those of the sentence are found by their wording.
    """
    texts = [_NO_WORD.sub(lambda run: " " * len(run[0]), text) for _, text in rewrites]
    docs = nlp.pipe(texts, batch_size=TOGETHER, disable=_finders_of_names(nlp))
    for (earlier, _), doc in zip(rewrites, docs, strict=True):
        yield _with_names(doc, earlier.ents)


def _with_names(doc: Doc, names: Iterable[Span]) -> Doc:
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
