"""The simplifier as a person works with it: a part of a document at a time, and what the guard says of their own words.

The pipeline is loaded at the first call.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings, Simplification, Verdict
from sprakverktyg.domain.text import BlockKind

if TYPE_CHECKING:
    from sprakverktyg.language.simplify.engine import Simplifier


@dataclass(frozen=True)
class Workshop:
    """Proposals and verdicts with a lexicon of plain words and the explanations of terms."""

    lexicon: tuple[PlainWord, ...]
    terms: Mapping[str, str] = field(default_factory=dict)

    def simplify(self, text: str, settings: DocumentSettings, kinds: Sequence[BlockKind]) -> Simplification:
        """Return what is proposed for a text; `kinds` are those of its lines."""
        return self._simplifier(text, settings, kinds=kinds)

    def judge(self, before: str, after: str, settings: DocumentSettings) -> Verdict:
        """Return what the guard says of a rewrite."""
        nlp = self._simplifier.nlp
        return self._simplifier.judge(nlp(before), nlp(after), settings)

    @cached_property
    def _simplifier(self) -> "Simplifier":
        from sprakverktyg.language.simplify.shipped import make_simplifier

        return make_simplifier(self.lexicon, self.terms)
