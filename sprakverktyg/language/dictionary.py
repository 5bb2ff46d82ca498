"""The Swedish Hunspell dictionary: which words there are, and which it would write instead."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import files
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hunspell import HunspellWrap

DICTIONARY = "sv_SE"

LONGEST_WORD = 80
"""Letters. The dictionary cuts longer words off."""

WORDS_KEPT = 65_536
"""Answers that are remembered; a municipality's documents have about as many different words."""

_WORD = re.compile(r"(?<![\w@./-])[a-zåäöéàüA-ZÅÄÖÉ]+(?:-[a-zåäöéA-ZÅÄÖÉ]+)*(?![\w@/])")


def unknown_words(text: str, own_words: frozenset[str] = frozenset()) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each word in a text that is neither in the dictionary nor among our own, in lower case.

    Words with a capital letter are let through: most of those that the dictionary lacks are names.
    """
    for match in _WORD.finditer(text):
        word = match[0]
        if word[0].islower() and word not in own_words and not is_known(word):
            yield match.span()


def load() -> None:
    """Read the dictionary, which takes a fifth of a second, before the first word is looked up."""
    _dictionary()


@lru_cache(maxsize=WORDS_KEPT)
def is_known(word: str) -> bool:
    """Return whether the dictionary has a word, compounds included."""
    return len(word) <= LONGEST_WORD and bool(_dictionary().spell(word))


@lru_cache(maxsize=WORDS_KEPT // 64)
def proposals(word: str) -> tuple[str, ...]:
    """Return what the dictionary would write instead of a word, best first; it takes some hundredths of a second."""
    return tuple(_dictionary().suggest(word)) if len(word) <= LONGEST_WORD else ()


@cache
def _dictionary() -> "HunspellWrap":
    from hunspell import Hunspell

    return Hunspell(DICTIONARY, hunspell_data_dir=str(_folder()))


def _folder() -> Path:
    found = next(file for file in files("hunspell-sv") or [] if file.name == f"{DICTIONARY}.dic")
    return Path(str(found.locate())).resolve().parent
