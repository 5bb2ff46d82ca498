"""The types of exercise, one file each. An exercise is made from its id and the library alone."""

from collections.abc import Iterator
from types import ModuleType

from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.exercise import Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import choose_word, cloze, word_order

TYPES: dict[str, ModuleType] = {module.TYPE: module for module in (choose_word, cloze, word_order)}
"""Every type by its name. It has `TYPE`, `sources(word, library)` and `build(exercise_id, word, source, library)`."""


def exercise_ids(word: Word, library: Library) -> Iterator[str]:
    """Yield the ids of all exercises that can be made for a word."""
    for name in TYPES:
        for source in TYPES[name].sources(word, library):
            yield f"{name}:{word.id}:{source}"


def build_exercise(exercise_id: str, library: Library) -> Exercise:
    """Return the exercise with the id: always the same as long as the content is the same.

    Raises: NotFound if the type, the word or the source is gone from the content.
    """
    name, _, rest = exercise_id.partition(":")
    word_id, _, source = rest.partition(":")
    word = library.word(word_id)
    if name not in TYPES or source not in TYPES[name].sources(word, library):
        raise NotFound(f"exercise {exercise_id!r}")
    exercise: Exercise = TYPES[name].build(exercise_id, word, source, library)
    return exercise
