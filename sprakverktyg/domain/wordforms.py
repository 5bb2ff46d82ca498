"""Finding a word of the vocabulary in a sentence."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sprakverktyg.domain.vocabulary import Pos, Word

WORDS_BEFORE_PARTICLE = 3
"""How many words may stand between a verb and its particle (*tar hon emot*, *ringde han genast upp*)."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a form stands in a sentence: (start, end), and the form. `whole` is False if words stand inside it."""

    start: int
    end: int
    form: str
    whole: bool


def find_form(word: Word, sentence: str) -> Found | None:
    """Return the first place where a form of the word stands, or None."""
    for form, pattern in _patterns(word):
        if match := pattern.search(sentence):
            return Found(match.start(), match.end(), form, match[0].lower() == form.lower())
    return None


@lru_cache(maxsize=4096)
def _patterns(word: Word) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (form, re.compile(_pattern(word, form), re.IGNORECASE))
        for form in sorted(word.used_forms, key=len, reverse=True)
    )


def _pattern(word: Word, form: str) -> str:
    parts = [re.escape(part) for part in form.split()]
    if word.pos is Pos.VERB and len(parts) > 1:
        between = rf"(?:\s+\w+){{0,{WORDS_BEFORE_PARTICLE}}}?\s+"
        return rf"\b{parts[0]}{between}" + r"\s+".join(parts[1:]) + r"\b"
    return r"(?<![\w-])" + r"\s+".join(parts) + r"(?![\w-])"
