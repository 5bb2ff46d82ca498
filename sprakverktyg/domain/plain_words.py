"""The plain-language lexicon: hard words and phrases, what to write in their place, and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.simplification import Mode

AGREES = "*"
"""Stands after a word of `easy` that takes the form its surroundings ask for (*dålig\\* balans*, *bli sjuk\\**)."""

GAP = "…"
"""Stands in `hard` and `easy` for words between that stay (*såväl … som*)."""

OR = "|"
"""Stands between words of which any will do."""


class WordClass(StrEnum):
    """How an entry is found and inflected, by the UD name.

    A NOUN, VERB or ADJ is written as in a dictionary and found in all its forms. The others are found as written; a
    PHRASE, ABBR or SYM whatever the parser says of it.
    """

    NOUN = "NOUN"
    VERB = "VERB"
    ADJ = "ADJ"
    ADV = "ADV"
    ADP = "ADP"
    SCONJ = "SCONJ"
    CCONJ = "CCONJ"
    DET = "DET"
    PRON = "PRON"
    PHRASE = "PHRASE"
    ABBR = "ABBR"
    SYM = "SYM"


class Place(StrEnum):
    """Where a condition looks: at the neighbours, at what the word depends on or rules, or at its own form."""

    NEAR = "near"
    OBJECT = "object"
    SUBJECT = "subject"
    HEAD = "head"
    SENTENCE = "sentence"
    FORM = "form"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Condition:
    """Something that is so or not so around a hard word.

    NEAR has the words `before` and `after`, in text order; OBJECT, SUBJECT, HEAD, SENTENCE and FORM have one in
    `after`; FIRST (in the sentence) has none. Each word is a set of alternatives: words in small letters (a form or a
    lemma), word classes in capitals, or `*` for any.
    """

    place: Place
    before: tuple[frozenset[str], ...] = ()
    after: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlainWord:
    """An entry: a hard word or phrase, the one easy way to say it, and the conditions.

    All of `when` must hold and none of `unless`. `compound`: also where it is the last part of a longer word. `first`:
    the easy word moves to the front of its clause. `once`: written out the first time, with the short form in brackets.
    In an EXPLAINED entry `easy` is the meaning; in a SETTING entry `hard` has the words for one thing, between `|`, and
    `easy` the one advised. `example` becomes `gives`; in the sentences of `never` nothing may happen.
    """

    hard: str
    easy: str
    word_class: WordClass
    mode: Mode
    reason: str
    when: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    compound: bool = False
    first: bool = False
    once: bool = False
    example: str = ""
    gives: str = ""
    never: tuple[str, ...] = ()

    @property
    def easy_words(self) -> tuple[str, ...]:
        return tuple(self.easy.split())


def swaps(lexicon: Iterable[PlainWord]) -> Iterator[tuple[str, str]]:
    """Yield what the lexicon writes in place of what, in base forms: phrases that mean the same."""
    for entry in lexicon:
        if entry.mode in (Mode.TICKED, Mode.OFFERED):
            easy_parts = entry.easy.replace(AGREES, "").split(GAP)
            for variant in entry.hard.split(OR):
                for hard, easy in zip(variant.split(GAP), easy_parts, strict=True):
                    yield hard.strip(), easy.strip()
