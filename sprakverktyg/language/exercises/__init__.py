"""The types of exercise, one file each. An exercise is made from its id and the library alone."""

import time
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
    find_answer,
    gender,
    listen_choose,
    match_words,
    read_aloud,
    read_answer,
    repair_note,
    sort_facts,
    split_compound,
    text_aloud,
    text_cloze,
    text_question,
    text_word,
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

MODULE_TYPES = _by_name(match_words, read_answer, find_answer, choose_reply, sort_facts, repair_note)
"""Types about a text, a dialogue, notes or several words of a module. They take the id of the module in place of the
word; their ids are `type:module:source`."""

DOCUMENT_TYPES = _by_name(text_question, text_word, text_cloze, text_aloud)
"""Types about a unit's own document. They have `TYPE`, `EFFORT` and `build(exercise_id, given, library)`; their ids are
`type:document:key`, and there are those that the library has been given."""

TYPES = WORD_TYPES | MODULE_TYPES | DOCUMENT_TYPES


def exercise_ids(word: Word, library: Library) -> Iterator[str]:
    """Yield the ids of all exercises that can be made for a word."""
    for name in WORD_TYPES:
        yield from ids_of_type(name, word.id, library)


def module_exercise_ids(module_id: str, library: Library) -> Iterator[str]:
    """Yield the ids of all exercises of a module that are not about one word."""
    for name in MODULE_TYPES:
        yield from ids_of_type(name, module_id, library)


def ids_of_type(name: str, about: str, library: Library) -> list[str]:
    """Return the ids of the exercises of a type that can be made for a word or a module, by its id.

    Raises: NotFound if there is no such word.
    """
    return [f"{name}:{about}:{source}" for source in _sources(name, about, library)]


def build_exercise(exercise_id: str, library: Library) -> Exercise:
    """Return the exercise with the id: always the same as long as the content is the same.

    Raises: NotFound if the type, the word, the module or the source is gone from the content.
    """
    name, _, rest = exercise_id.partition(":")
    if name in DOCUMENT_TYPES:
        return _from_document(exercise_id, library)
    about, _, source = rest.partition(":")
    if name not in TYPES or source not in _sources(name, about, library):
        raise NotFound(f"exercise {exercise_id!r}")
    exercise: Exercise = TYPES[name].build(exercise_id, _subject(name, about, library), source, library)
    return exercise


def _from_document(exercise_id: str, library: Library) -> Exercise:
    given = library.given.get(exercise_id)
    if given is None:
        raise NotFound(f"exercise {exercise_id!r}")
    exercise: Exercise = DOCUMENT_TYPES[given.item.kind].build(exercise_id, given, library)
    return exercise


def find_all(library: Library) -> None:
    """Find the sources of all exercises: what takes some seconds the first time is then known to every session."""
    for name in WORD_TYPES | MODULE_TYPES:
        for about in library.by_id if name in WORD_TYPES else library.by_module:
            _sources(name, about, library)
            time.sleep(0)  # let those who practise meanwhile go first


def _sources(name: str, about: str, library: Library) -> list[str]:
    """Return the sources of a type, worked out once: sessions ask for the same ones again and again."""
    known = library.sources_found
    if (name, about) not in known:
        known[name, about] = TYPES[name].sources(_subject(name, about, library), library)
    return known[name, about]


def _subject(name: str, about: str, library: Library) -> Word | str:
    return library.word(about) if name in WORD_TYPES else about
