"""The words of the modules and the care texts they are met in."""

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.corpus import Dialogue, Note
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.text_exercises import GivenItem
from sprakverktyg.domain.writing import WritingTask


class Pos(StrEnum):
    """A word class, by its UD name; PHRASE for fixed phrases."""

    NOUN = "NOUN"
    VERB = "VERB"
    ADJ = "ADJ"
    ADV = "ADV"
    PHRASE = "PHRASE"


@dataclass(frozen=True, slots=True)
class Word:
    """A vocabulary item of a module.

    `forms` stand in the order that the content guide gives for the word class, None where a form is not used.
    """

    id: str
    module_id: str
    lemma: str
    pos: Pos
    gender: str | None
    forms: tuple[str | None, ...]
    level: Level
    core: bool
    term: bool
    explanation: str
    example_a2: str
    example_b1: str
    collocations: tuple[str, ...] = ()
    confusions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    everyday: str | None = None

    @property
    def used_forms(self) -> tuple[str, ...]:
        """The forms that exist, without repetition."""
        return tuple(dict.fromkeys(form for form in self.forms if form))

    @property
    def with_article(self) -> str:
        """The lemma as one learns it: nouns with en or ett (in brackets if one does not count it), verbs with att."""
        if self.pos is Pos.NOUN and self.gender:
            countable = any(self.forms[2:])
            return f"{self.gender} {self.lemma}" if countable else f"({self.gender}) {self.lemma}"
        return f"att {self.lemma}" if self.pos is Pos.VERB else self.lemma


@dataclass(frozen=True, slots=True)
class Question:
    """A comprehension question, its answer, and the sentence of the text that holds the answer."""

    question: str
    answer: str
    sentence: str


@dataclass(frozen=True, slots=True)
class CareText:
    """A text of the work, in the genre and at the level named. `body` is Markdown.

    Texts of the same `family` say the same at different levels.
    """

    id: str
    title: str
    genre: str
    level: Level
    module_ids: tuple[str, ...]
    body: str
    questions: tuple[Question, ...]
    family: str | None = None


@dataclass(frozen=True)
class Library:
    """What exercises are made from: words, care texts, dialogues, writing tasks and the notes written for them.

    Notes that are kept to measure with are not among them. `given` are items from a unit's own documents by the id of
    their exercise: they are not the same for everybody.
    """

    words: tuple[Word, ...]
    texts: tuple[CareText, ...]
    dialogues: tuple[Dialogue, ...] = ()
    tasks: tuple[WritingTask, ...] = ()
    notes: tuple[Note, ...] = ()
    given: Mapping[str, GivenItem] = field(default_factory=dict)

    def with_given(self, items: Iterable[GivenItem]) -> "Library":
        """Return the library with items from documents. What is worked out from the rest is shared, not made anew."""
        other = copy.copy(self)
        object.__setattr__(other, "given", {**self.given, **{item.exercise_id: item for item in items}})
        return other

    @cached_property
    def sources_found(self) -> dict[tuple[str, str], list[str]]:
        """What exercises have been found so far, by type and word or module. It follows from the content alone."""
        return {}

    @cached_property
    def by_id(self) -> Mapping[str, Word]:
        return {word.id: word for word in self.words}

    @cached_property
    def by_form(self) -> Mapping[str, tuple[Word, ...]]:
        """The words by each of their forms in lower case, core words first."""
        forms: dict[str, tuple[Word, ...]] = {}
        for word in sorted(self.words, key=lambda word: not word.core):
            for form in dict.fromkeys((word.lemma.lower(), *(form.lower() for form in word.used_forms))):
                forms[form] = (*forms.get(form, ()), word)
        return forms

    @cached_property
    def by_module(self) -> Mapping[str, tuple[Word, ...]]:
        modules: dict[str, tuple[Word, ...]] = {}
        for word in self.words:
            modules[word.module_id] = (*modules.get(word.module_id, ()), word)
        return modules

    def word(self, word_id: str) -> Word:
        """Return the word, or raise NotFound."""
        try:
            return self.by_id[word_id]
        except KeyError:
            raise NotFound(f"word {word_id!r}") from None

    def module_words(self, module_id: str) -> tuple[Word, ...]:
        """The words of a module in file order; empty if none are written yet."""
        return self.by_module.get(module_id, ())

    def text(self, text_id: str) -> CareText:
        """Return the care text, or raise NotFound."""
        for text in self.texts:
            if text.id == text_id:
                return text
        raise NotFound(f"text {text_id!r}")

    def module_texts(self, module_id: str) -> tuple[CareText, ...]:
        return tuple(text for text in self.texts if module_id in text.module_ids)

    def module_dialogues(self, module_id: str) -> tuple[Dialogue, ...]:
        return tuple(dialogue for dialogue in self.dialogues if dialogue.module_id == module_id)

    @cached_property
    def notes_by_module(self) -> Mapping[str, tuple[Note, ...]]:
        """The notes by the module of the writing task that they answer."""
        modules = {task.id: task.module_id for task in self.tasks}
        notes: dict[str, tuple[Note, ...]] = {}
        for note in self.notes:
            if note.task_id in modules:
                notes[modules[note.task_id]] = (*notes.get(modules[note.task_id], ()), note)
        return notes
