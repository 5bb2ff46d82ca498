"""Sentences that several trained pipelines agree on, as more material to train on.

The treebank has 85,000 words. What three pipelines say about text without annotation is right more often than what one
says, so a pipeline trained on treebank and text together is better than each of the three, and knows the words of care.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from sprakverktyg.language.training.treebank import Sentence, Word

if TYPE_CHECKING:
    from spacy.language import Language

MIN_AGREEMENT = 0.8
"""Share of words whose head and relation at least two pipelines agree on; other sentences are left out."""

LONGEST = 60
PARTS = ("example_a2", "example_b1", "explanation", "sentence", "text", "question")
"""Keys of content files whose values are running text."""


def care_texts(corpora: Path) -> Iterator[str]:
    """Yield the paragraphs and the example sentences of the content files, in a fixed order."""
    for path in sorted(corpora.rglob("*.md")):
        body = path.read_text(encoding="utf-8").rpartition("+++\n")[2]
        for line in body.splitlines():
            if text := re.sub(r"^(?:#+|[-*]|\d+[.)])\s+|[*_|]", "", line.strip()).strip():
                yield text
    for path in sorted(corpora.rglob("*.toml")):
        yield from _running_text(tomllib.loads(path.read_text(encoding="utf-8")))


def _running_text(value: object, name: str = "") -> Iterator[str]:
    match value:
        case dict():
            for key, inner in value.items():
                yield from _running_text(inner, key)
        case list():
            for inner in value:
                yield from _running_text(inner, name)
        case str() if name in PARTS and " " in value:
            yield " ".join(value.split())


def spaced(words: Sequence[str]) -> list[bool]:
    """Return after which words a space stands, for text that comes as words only."""
    closed = [
        following in {".", ",", "!", "?", ":", ";", ")", "”", "..."} or word in {"(", "“", "/"} or following == "/"
        for word, following in pairwise(words)
    ]
    return [*(not tight for tight in closed), True]


def agreed(pipelines: "Sequence[Language]", texts: Sequence[str | Sequence[str]]) -> Iterator[Sentence]:
    """Yield the sentences that the pipelines agree on, of texts or of lists of words."""
    nlp = pipelines[0]
    docs = [_words(nlp, text) for text in texts]
    for versions in zip(*(_parsed(pipeline, docs) for pipeline in pipelines), strict=True):
        yield from _agreed_sentences(versions)


def _words(nlp: "Language", text: str | Sequence[str]) -> Doc:
    return nlp.make_doc(text) if isinstance(text, str) else Doc(nlp.vocab, words=list(text), spaces=spaced(text))


def _parsed(pipeline: "Language", docs: Sequence[Doc]) -> Iterator[Doc]:
    copies = (
        Doc(pipeline.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc]) for doc in docs
    )
    return pipeline.pipe(copies)


def _agreed_sentences(versions: Sequence[Doc]) -> Iterator[Sentence]:
    arcs = [[(token.head.i, token.dep_) for token in version] for version in versions]
    common = [Counter(votes) for votes in zip(*arcs, strict=True)]
    tags = [Counter((token.pos_, str(token.morph)) for token in column) for column in zip(*versions, strict=True)]
    limits = Counter((sentence.start, sentence.end) for version in versions for sentence in version.sents)
    for (start, end), count in sorted(limits.items()):
        if count < len(versions) or not 1 < end - start <= LONGEST:
            continue
        best = max(arcs, key=lambda tree: sum(common[i][tree[i]] for i in range(start, end)))
        supported = sum(common[i][best[i]] > 1 for i in range(start, end))
        if supported >= MIN_AGREEMENT * (end - start) and not any(token.is_space for token in versions[0][start:end]):
            yield tuple(
                Word(token.text, token.text, *tags[token.i].most_common(1)[0][0], best[token.i][0] - start,
                     best[token.i][1], bool(token.whitespace_))
                for token in versions[0][start:end]
            )  # fmt: skip
