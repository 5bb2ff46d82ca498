"""From text to report: the gate where the pipeline's documents become domain values."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.privacy import PersonalData
from sprakverktyg.domain.text import Readability, TextReport
from sprakverktyg.language.components import readability as figures
from sprakverktyg.language.components.difficulty import (
    Judged,
    hard_words,
    long_sentences,
    mean_difficulty,
    trimmed,
    word_difficulties,
)
from sprakverktyg.language.components.foreign import is_foreign
from sprakverktyg.language.personal_data import find_personal_data
from sprakverktyg.language.pipeline import is_parsed, load_pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONGEST_WORD = 100
"""Characters. Longer runs without a space are no words, and the tokenizer is slow on them."""

_NO_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}|[\ud800-\udfff]")  # half characters cannot be encoded


@dataclass(frozen=True, slots=True)
class Analyser:
    """Analyses texts with the lexicon of plain words and the professional terms (all forms, in lower case).

    The pipeline is loaded at the first call.
    """

    plain_words: tuple[PlainWord, ...]
    known_terms: frozenset[str]

    def __call__(self, text: str) -> TextReport:
        """Return all that is found in a text."""
        doc = _parse(text)
        readable = doc.text
        spans = (trimmed(readable, sentence.start_char, sentence.end_char) for sentence in doc.sents)
        words = self._judged(doc)
        findings = (*long_sentences(doc), *hard_words(words))
        return TextReport(
            readability=figures.readability(doc, mean_difficulty(words)),
            sentences=tuple((start, end) for start, end in spans if start < end),
            findings=tuple(sorted(findings, key=lambda finding: (finding.start, finding.end))),
            parsed=is_parsed(load_pipeline()),
            foreign=is_foreign(text),
        )

    def personal_data(
        self, text: str, told: Callable[[float, float], object] = lambda _done, _of: None
    ) -> tuple[PersonalData, ...]:
        """Return what in a text can tell who somebody is; `told` hears how much of a long one is done."""
        return find_personal_data(text, load_pipeline(), told)

    def readability(self, text: str) -> Readability:
        """Return the figures alone."""
        doc = _parse(text, disable=("ner",))
        return figures.readability(doc, mean_difficulty(self._judged(doc)))

    def _judged(self, doc: "Doc") -> list[Judged]:
        from sprakverktyg.language.simplify.hard_places import hard_places

        return word_difficulties(doc, self.known_terms, list(hard_places(doc, self.plain_words)))


def _parse(text: str, disable: Sequence[str] = ()) -> "Doc":
    """Return the text parsed, with the same offsets; what cannot be words becomes spaces."""
    from sprakverktyg.language.long_texts import read

    nlp = load_pipeline()
    known = [name for name in disable if name in nlp.pipe_names]
    return read(nlp, _NO_WORD.sub(lambda run: " " * len(run[0]), text), disable=known)
