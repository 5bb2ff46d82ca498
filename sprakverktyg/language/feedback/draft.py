"""A learner's text as the checks read it, and what a check is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.language.components.word_forms import Reading, WordForms, unpack
from sprakverktyg.language.tokens import full_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that a check points at. An empty `message` means the one of the check."""

    start: int
    end: int
    suggestion: str | None = None
    message: str = ""


@dataclass(frozen=True)
class Draft:
    """A parsed text, the task it answers, and the detector's doubt (0–1) about each token, if there is a detector."""

    doc: "Doc"
    task: WritingTask | None = None
    doubts: Sequence[float] = field(default=(), repr=False)
    own_words: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        return self.doc.text

    @cached_property
    def forms(self) -> WordForms:
        return _forms(self.doc.vocab)

    @cached_property
    def words(self) -> "tuple[Token, ...]":
        """The tokens without white space."""
        return tuple(token for token in self.doc if not token.is_space)

    @cached_property
    def sentences(self) -> "tuple[tuple[Token, ...], ...]":
        """The tokens of each sentence, without white space."""
        sentences = (tuple(token for token in sentence if not token.is_space) for sentence in self.doc.sents)
        return tuple(filter(None, sentences))

    def readings(self, token: "Token") -> tuple[Reading, ...]:
        """Return what the word list says a token may be; nothing if it does not know the form itself."""
        row = self.forms.row(full_word(token.text))
        return self.forms.readings[row] if row >= 0 else ()

    def doubt(self, start: int, end: int) -> float:
        """Return the largest doubt about the tokens of a span, and 1 without a detector: then the rules decide."""
        if not self.doubts:
            return 1.0
        inside = (
            self.doubts[token.i]
            for token in self.doc
            if token.idx < max(end, start + 1) and token.idx + len(token) > start
        )
        return max(inside, default=0.0)


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that the coach looks for.

    `message` says why in one easy sentence, `example` shows it in other words than the learner's. From `level` on the
    check is used. Hits that the detector doubts less than `doubt` are passed over. `certainty` is the measured share of
    right remarks; a check below the limit has `on = False` and is used only when it is asked for.
    """

    id: str
    category: Category
    find: Callable[[Draft], Iterator[Hit]]
    message: str
    example: str
    level: Level = Level.B1
    certainty: float = 0.9
    doubt: float = 0.0
    safety: bool = False
    on: bool = True


def span(first: "Token", last: "Token | None" = None) -> tuple[int, int]:
    """Return the characters from one token to another."""
    last = last or first
    return first.idx, last.idx + len(last)


@lru_cache(maxsize=4)
def _forms(vocab: "Vocab") -> WordForms:
    return unpack(vocab)
