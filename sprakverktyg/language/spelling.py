"""Spelling, by the Swedish Hunspell dictionary and the words of the corpora."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.metadata import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hunspell import HunspellWrap

DICTIONARY = "sv_SE"

_WORD = re.compile(r"(?<![\w@./-])[a-zåäöéàüA-ZÅÄÖÉ]+(?:-[a-zåäöéA-ZÅÄÖÉ]+)*(?![\w@/])")


def unknown_words(text: str, own_words: frozenset[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each word in a text that is neither in the dictionary nor among our own, in lower case.

    Words with a capital letter are let through: most of those that the dictionary lacks are names.
    """
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].islower() and word not in own_words and not is_known(word):
            yield match.span()


@cache
def is_known(word: str) -> bool:
    """Return whether the dictionary has a word, compounds included."""
    return bool(_dictionary().spell(word))


@cache
def _dictionary() -> "HunspellWrap":
    from hunspell import Hunspell

    return Hunspell(DICTIONARY, hunspell_data_dir=str(_folder()))


def _folder() -> Path:
    found = next(file for file in files("hunspell-sv") or [] if file.name == f"{DICTIONARY}.dic")
    return Path(str(found.locate())).resolve().parent
