"""What the simplifier proposes, and what the guard says of it. No spaCy types here.

All offsets are character offsets into the text as given, half open.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sprakverktyg.domain.competence import Level


class Mode(StrEnum):
    """How a proposal is put to the person who decides. Nothing changes before somebody has accepted it.

    TICKED stands ready to be accepted; OFFERED waits for a choice; ASKED needs what the text does not say (who, when,
    which); EXPLAINED leaves the text as it is; SETTING is decided once for the whole document.
    """

    TICKED = "ticked"
    OFFERED = "offered"
    ASKED = "asked"
    EXPLAINED = "explained"
    SETTING = "setting"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal of a rule: write `after` in place of `before`, and why, in one easy sentence.

    `confidence` (0–1) is the share of its proposals that are right. An ASKED proposal has a `question` and perhaps
    `choices`, and its `after` has `ANSWER` where the answer goes; an EXPLAINED one has the explanation in `reason` and
    `after == before`.
    """

    start: int
    end: int
    before: str
    after: str
    rule: str
    reason: str
    mode: Mode
    confidence: float
    question: str = ""
    choices: tuple[str, ...] = ()


ANSWER = "{svar}"
"""Where the answer of a person goes in an ASKED proposal."""


@dataclass(frozen=True, slots=True)
class DocumentSettings:
    """What is decided once for a document.

    `reader_is_du`: the text speaks to the one who does the work; `answers` are earlier answers to questions, by
    question; `terms` say which of several words for one thing is used, by lemma. `level` is whom the text is for: only
    sentences that are long for them are parted. `roles` are those of the whole document, for a part that is read alone.
    """

    reader_is_du: bool = False
    answers: Mapping[str, str] = field(default_factory=dict)
    terms: Mapping[str, str] = field(default_factory=dict)
    level: Level = Level.B1
    roles: tuple[str, ...] = ()


class Invariant(StrEnum):
    """What must not change when a text is made plainer."""

    NUMBER = "number"
    TIME = "time"
    NEGATION = "negation"
    MODALITY = "modality"
    CONDITION = "condition"
    QUANTIFIER = "quantifier"
    LIMIT = "limit"
    COORDINATION = "coordination"
    ORDER = "order"
    TENSE = "tense"
    NAME = "name"
    ROLE = "role"
    MEDICINE = "medicine"
    CONTACT = "contact"
    SOURCE = "source"
    CONTENT = "content"
    FORM = "form"


GRAVITY = (
    Invariant.NUMBER, Invariant.MEDICINE, Invariant.NEGATION, Invariant.TIME, Invariant.MODALITY, Invariant.LIMIT,
    Invariant.CONDITION, Invariant.NAME, Invariant.CONTACT, Invariant.QUANTIFIER, Invariant.ROLE, Invariant.ORDER,
    Invariant.COORDINATION, Invariant.SOURCE, Invariant.TENSE, Invariant.CONTENT, Invariant.FORM,
)  # fmt: skip
"""The invariants, the one first whose loss can do the most harm."""


@dataclass(frozen=True, slots=True)
class Violation:
    """An invariant that is broken: what the first text says and what the second says instead ("" for nothing)."""

    invariant: Invariant
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard says of a rewrite: what changed for certain, and what it cannot prove unchanged (easy Swedish)."""

    violations: tuple[Violation, ...] = ()
    uncertain: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        return not self.violations

    @property
    def severe(self) -> tuple[Violation, ...]:
        """What a person ought to look at one by one, the gravest first: all but words that are gone or new."""
        weighed = (one for one in self.violations if one.invariant is not Invariant.CONTENT or _is_phrase(one))
        return tuple(sorted(weighed, key=lambda one: GRAVITY.index(one.invariant)))

    @property
    def gone(self) -> tuple[str, ...]:
        """The words with content that have gone without an accepted one in their place."""
        return tuple(dict.fromkeys(one.before for one in self._words if one.before and " " not in one.before))

    @property
    def new(self) -> tuple[str, ...]:
        """The words with content that have come without being an accepted one."""
        return tuple(dict.fromkeys(one.after for one in self._words if one.after and " " not in one.before))

    @property
    def doubts(self) -> tuple[str, ...]:
        """What is uncertain, where no words have changed: among new words the old ones cannot belong as they did."""
        return () if self.gone or self.new else self.uncertain

    @property
    def _words(self) -> tuple[Violation, ...]:
        return tuple(one for one in self.violations if one.invariant is Invariant.CONTENT)


def _is_phrase(violation: Violation) -> bool:
    """Return whether a preposition has become another, or is gone ("till läkaren", "från läkaren", "läkaren")."""
    return " " in violation.before


@dataclass(frozen=True, slots=True)
class Refusal:
    """A proposal that the guard refused, and the invariant it would have broken."""

    proposal: Proposal
    violation: Violation


@dataclass(frozen=True, slots=True)
class Simplification:
    """What the simplifier has to say of a text. Ticked and offered `edits` are in text order.

    Ticked edits do not overlap one another. `questions` are ASKED or SETTING, `explanations` EXPLAINED.
    """

    original: str
    edits: tuple[Proposal, ...]
    questions: tuple[Proposal, ...]
    explanations: tuple[Proposal, ...]
    refused: tuple[Refusal, ...]

    @property
    def simplified(self) -> str:
        """The text with the ticked edits made."""
        parts: list[str] = []
        position = 0
        for edit in self.edits:
            if edit.mode is Mode.TICKED:
                parts += [self.original[position : edit.start], edit.after]
                position = edit.end
        return "".join([*parts, self.original[position:]])
