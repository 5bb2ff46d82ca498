"""Exercises that are made from an approved document: what is proposed, and what a språkombud has given."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.text import Block


class Audience(StrEnum):
    """Whom a språkombud gives an item to: everybody on the unit, or the teachers, who may assign it."""

    UNIT = "unit"
    TEACHER = "teacher"


class ItemKind(StrEnum):
    """What one does; each is a type of exercise."""

    WORD = "text-ord"
    CLOZE = "text-lucka"
    QUESTION = "text-fraga"
    ALOUD = "text-sag"


@dataclass(frozen=True, slots=True)
class TextItem:
    """An exercise about a place in a document, whole in itself: no later version of the document changes it.

    `sentence` holds the answer. `prompt` is what is asked: a question, an explanation, a sentence with a gap, or what
    to say aloud. `wrong` are the other choices, `forms` other forms of the missing word. `passage` are the blocks that
    are read first. `word` is what it is about, in its base form, with its id if the vocabulary has it.
    `rule` is the rule that made a question. `good` says that nothing speaks against it.
    """

    kind: ItemKind
    sentence: str
    prompt: str
    answer: str
    wrong: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    word: str = ""
    word_id: str | None = None
    explanation: str = ""
    passage: tuple[str, ...] = ()
    rule: str = ""
    good: bool = True

    @property
    def key(self) -> str:
        """What names the item within its document; the same whenever the same is asked about the same sentence."""
        parts = "\n".join((self.kind, self.sentence, self.prompt, self.answer))
        return hashlib.sha256(parts.encode()).hexdigest()[:KEY_LENGTH]

    def worded(self, prompt: str) -> "TextItem":
        """Return the item with its question worded by hand."""
        return replace(self, prompt=prompt)


KEY_LENGTH = 12


@dataclass(frozen=True, slots=True)
class Drafts:
    """What is proposed for a text, with the module that most of its words belong to and the level it reads at."""

    items: tuple[TextItem, ...]
    module_id: str
    level: Level


@dataclass(frozen=True, slots=True)
class GivenItem:
    """An item as it is practised: of which document, and in which module and at which level it counts."""

    item: TextItem
    document_id: str
    title: str
    module_id: str
    level: Level
    withdrawn: bool = False

    @property
    def exercise_id(self) -> str:
        return exercise_id(self.item.kind, self.document_id, self.item.key)


def exercise_id(kind: ItemKind, document_id: str, key: str) -> str:
    """Return the id of an exercise from a document."""
    return f"{kind}:{document_id}:{key}"


def still_stands(item: TextItem, blocks: Iterable[Block]) -> bool:
    """Return whether everything that an item shows stands unchanged in a text.

    A passage of which one word was changed no longer counts as approved, though the sentence with the answer be there.
    """
    texts = [" ".join(block.text.split()) for block in blocks]
    return all(part in texts for part in item.passage) and any(
        _holds(text, " ".join(item.sentence.split())) for text in texts
    )


def _holds(text: str, sentence: str) -> bool:
    """Return whether a text has a sentence whole: not as a part of a longer one."""
    before, found, after = text.partition(sentence)
    return bool(found) and (not before or before.rstrip()[-1] in ".!?:") and (not after or after[0] == " ")
