"""What a rule of the simplifier is, and what it may know of the document.

A rule looks at one parsed sentence and yields proposals; their offsets are those of `sentence.doc.text`. The engine
runs the rules over every sentence, makes one edit at a time, reads the sentence again and runs them once more, so a
rule sees its own result and must have nothing to say about it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings, Proposal
from sprakverktyg.domain.text import BlockKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span


class Family(StrEnum):
    """The families of rules; each has a folder here."""

    WORDS = "words"
    VERBS = "verbs"
    SENTENCES = "sentences"
    LAYOUT = "layout"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may know besides the sentence.

    `kind` is what the block of the sentence is; `start` and `end` are where the sentence stood in the text as
    given, and `goes_on` whether more follows on its line. `first_uses` is the offset there of the first use of each
    word, in small letters. `roles` are the roles that the document names, as they are written in front of a verb
    (*sjuksköterskan*), the most frequent first. `is_report` is whether the document tells what has happened, as a
    journal does, and not what is to be done. `lexicon` and `terms` (lemma → explanation) are the content's.
    """

    settings: DocumentSettings = field(default_factory=DocumentSettings)
    lexicon: tuple[PlainWord, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    is_report: bool = False
    first_uses: Mapping[str, int] = field(default_factory=dict)
    kind: BlockKind = BlockKind.PARAGRAPH
    start: int = 0
    end: int = 0
    goes_on: bool = False

    def is_first_use(self, word: str) -> bool:
        """Return whether no earlier sentence has the word."""
        return self.first_uses.get(word.lower(), self.start) >= self.start


Propose: TypeAlias = "Callable[[Span, Context], Iterator[Proposal]]"
ProposeForAll: TypeAlias = "Callable[[Doc, Context], Iterator[Proposal]]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule about one sentence. `name` is unique and stands in `Proposal.rule`.

    `splits`: the rule makes two sentences of one; only one such edit is made in a sentence at a time. `triggers` are
    words, in small letters, as forms or lemmas, or other signs (`tree.signs_of`): a sentence without any of them is
    not shown to the rule.
    """

    name: str
    family: Family
    propose: Propose
    splits: bool = False
    triggers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """A rule about the whole document: it sees the document once, as it was given, and proposes nothing ticked."""

    name: str
    family: Family
    propose: ProposeForAll
