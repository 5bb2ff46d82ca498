"""Reading for the simplifier: the document once and whole, and changed sentences again, cheaply."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc, Span

from sprakverktyg.domain.simplification import Proposal
from sprakverktyg.language.long_texts import in_pieces

if TYPE_CHECKING:
    from spacy.language import Language

LEMMAS = "lemmas"
KEPT: list[int | str] = ["HEAD", "DEP", "POS", "TAG", "MORPH", "ENT_IOB", "ENT_TYPE"]
"""What is known of a word that does not change when another word takes its place."""

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


def with_words_changed(nlp: "Language", doc: "Doc", edits: Sequence[Proposal]) -> "Doc | None":
    """Return the document with a word in place of a word, or None if an edit does more than that.

    Such a sentence keeps its structure, so it is not parsed once more; only the lemmas are looked up.
    """
    words = [token.text for token in doc]
    for edit in edits:
        span = doc.char_span(edit.start, edit.end)
        if span is None or len(span) != 1 or not edit.after.isalpha() or LEMMAS not in nlp.pipe_names:
            return None
        words[span.start] = edit.after
    changed = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
    known: Any = doc.to_array(KEPT)
    changed.from_array(list(map(str, KEPT)), known)
    return nlp.get_pipe(LEMMAS)(changed)


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
