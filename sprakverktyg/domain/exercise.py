"""Exercises: what is shown, what one does with it, and which answers are accepted."""

from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.corpus import Line

GAP = "____"


@dataclass(frozen=True, slots=True)
class Choose:
    """One picks one of `choices`; one of them is right."""

    choices: tuple[str, ...]
    answer: str


@dataclass(frozen=True, slots=True)
class Write:
    """One writes.

    `answers` are right, the best first; `forms` are other forms of the same word, which are told apart from other
    words; `others` are other words that also fit. `begin` is what stands there and is to be put right.
    """

    answers: tuple[str, ...]
    forms: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    begin: str = ""


@dataclass(frozen=True, slots=True)
class Arrange:
    """One puts parts in order. Every one of `orders` is right, the best first; not all parts need be used."""

    parts: tuple[str, ...]
    orders: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """One gives each row one of `options`. `answers` has the option that is right for each row."""

    rows: tuple[str, ...]
    options: tuple[str, ...]
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speak:
    """One says it aloud. Nobody judges it, and the sound stays on the device."""


Task = Choose | Write | Arrange | Match | Speak

SPOKEN = "klar"
"""What is sent when one has said it."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise item.

    `id` is stable: the same content always gives the same exercise for an id. `word_id` is None where the item is about
    a text, a dialogue or a note: then no word is learnt or forgotten by it. `difficulty` is in logits, 0 for an item
    that a learner of middling ability has right half of the time.
    `prompt` is what is shown (for a cloze, the sentence with `GAP` in place of the word), `passage` what is read before
    it, `hint` a help on the way, `speech` what the voice of the device says, `after` what is shown when it is answered:
    the whole sentence, or the one that holds the answer. `source` names where it comes from.
    """

    id: str
    type: str
    module_id: str
    word_id: str | None
    skill: Skill
    level: Level
    difficulty: float
    prompt: str
    task: Task
    source: str
    hint: str = ""
    passage: tuple[Line, ...] = ()
    speech: str = ""
    after: str = ""

    @property
    def answers(self) -> tuple[str, ...]:
        """All accepted answers, the best first, as they are sent."""
        match self.task:
            case Choose(answer=answer):
                return (answer,)
            case Write(answers=answers, others=others):
                return (*answers, *others)
            case Arrange(orders=orders):
                return tuple(" ".join(order) for order in orders)
            case Match(options=options, answers=answers):
                return ("-".join(str(options.index(answer)) for answer in answers),)
            case Speak():
                return (SPOKEN,)


class Outcome(StrEnum):
    """How an answer was. A slip is the right word with a small fault in the letters; done is not judged at all."""

    RIGHT = "right"
    SLIP = "slip"
    WRONG_FORM = "wrong_form"
    WRONG = "wrong"
    DONE = "done"

    @property
    def counts_as_right(self) -> bool:
        return self in (Outcome.RIGHT, Outcome.SLIP)

    @property
    def is_judged(self) -> bool:
        """Whether the answer says anything about what somebody can."""
        return self is not Outcome.DONE
