"""Writing tasks, and whether a text has the facts that its reader needs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sprakverktyg.domain.competence import Level

WORDS_IN_A_GAP = 5
"""How many other words `…` may stand for in an alternative."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a good text contains: found if one of the alternatives stands in it.

    `question` is what a colleague would ask if it is missing.
    """

    name: str
    question: str
    any: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Avoid:
    """Something that must not be in the text, and why."""

    why: str
    any: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FaultyAnswer:
    """A typical faulty answer, what is wrong with it, and the names of the facts that it lacks."""

    text: str
    wrong: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WritingTask:
    """A situation to write about, the facts asked for, a model answer per level, and typical faulty answers."""

    id: str
    title: str
    genre: str
    module_id: str
    level: Level
    situation: str
    facts: tuple[Fact, ...]
    avoid: tuple[Avoid, ...]
    models: Mapping[Level, str]
    faulty: tuple[FaultyAnswer, ...]

    def missing(self, text: str) -> tuple[Fact, ...]:
        """Return the facts that a text lacks."""
        return tuple(fact for fact in self.facts if not mentions_any(text, fact.any))

    def unwanted(self, text: str) -> tuple[Avoid, ...]:
        """Return what a text contains that it should not."""
        return tuple(avoid for avoid in self.avoid if mentions_any(text, avoid.any))


def mentions_any(text: str, alternatives: tuple[str, ...]) -> bool:
    return any(mentions(text, alternative) for alternative in alternatives)


def mentions(text: str, alternative: str) -> bool:
    """Return whether an alternative stands in a text, as whole words, upper and lower case alike.

    `*` at the end of a word stands for any ending, `…` between words for up to five other words.
    """
    return bool(_pattern(alternative).search(text))


@lru_cache(maxsize=16384)
def _pattern(alternative: str) -> re.Pattern[str]:
    parts = [r"\s+".join(map(_word, part.split())) for part in alternative.split("…")]
    gap = rf"(?:\W+\w+){{0,{WORDS_IN_A_GAP}}}\W+"
    return re.compile(rf"(?<!\w){gap.join(parts)}(?!\w)", re.IGNORECASE)


def _word(word: str) -> str:
    return re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word)
