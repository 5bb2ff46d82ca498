"""The types of exercise, one file each. An exercise is made from its id and the library alone."""

from collections.abc import Iterator
from types import ModuleType

from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.exercise import Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import (
    build_compound,
    choose_explanation,
    choose_form,
    choose_reply,
    choose_word,
    cloze,
    dictation,
    gender,
    listen_choose,
    match_words,
    read_aloud,
    read_answer,
    repair_note,
    sort_facts,
    split_compound,
    word_order,
)


def _by_name(*modules: ModuleType) -> dict[str, ModuleType]:
    return {module.TYPE: module for module in modules}


WORD_TYPES = _by_name(
    choose_word,
    choose_explanation,
    cloze,
    choose_form,
    word_order,
    build_compound,
    split_compound,
    gender,
    listen_choose,
    dictation,
    read_aloud,
)
"""Types about one word, by name. They have `TYPE`, `RECOGNISES`, `EFFORT`, `sources(word, library)` and
`build(exercise_id, word, source, library)`; their ids are `type:word:source`."""

MODULE_TYPES = _by_name(match_words, read_answer, choose_reply, sort_facts, repair_note)
"""Types about a text, a dialogue, notes or several words of a module. They take the id of the module in place of the
word; their ids are `type:module:source`."""

TYPES = WORD_TYPES | MODULE_TYPES


def exercise_ids(word: Word, library: Library) -> Iterator[str]:
    """Yield the ids of all exercises that can be made for a word."""
    for name, kind in WORD_TYPES.items():
        for source in kind.sources(word, library):
            yield f"{name}:{word.id}:{source}"


def module_exercise_ids(module_id: str, library: Library) -> Iterator[str]:
    """Yield the ids of all exercises of a module that are not about one word."""
    for name, kind in MODULE_TYPES.items():
        for source in kind.sources(module_id, library):
            yield f"{name}:{module_id}:{source}"


def build_exercise(exercise_id: str, library: Library) -> Exercise:
    """Return the exercise with the id: always the same as long as the content is the same.

    Raises: NotFound if the type, the word, the module or the source is gone from the content.
    """
    name, _, rest = exercise_id.partition(":")
    about, _, source = rest.partition(":")
    if name not in TYPES:
        raise NotFound(f"exercise {exercise_id!r}")
    subject = library.word(about) if name in WORD_TYPES else about
    if source not in TYPES[name].sources(subject, library):
        raise NotFound(f"exercise {exercise_id!r}")
    exercise: Exercise = TYPES[name].build(exercise_id, subject, source, library)
    return exercise
