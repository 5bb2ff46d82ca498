"""The swaps of the lexicon in all their forms, for a guard that must not trust the base form that a parser guesses."""

from collections.abc import Iterable, Iterator

from sprakverktyg.domain.plain_words import AGREES, GAP, OR, PlainWord, WordClass, swaps
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules.words.forms import forms

_INFLECTED = frozenset({WordClass.NOUN, WordClass.VERB, WordClass.ADJ})


def swaps_in_all_forms(lexicon: Iterable[PlainWord]) -> Iterator[tuple[str, str]]:
    """Yield what the lexicon writes in place of what: as in the dictionary, and each form with the form that fits."""
    entries = tuple(lexicon)
    yield from swaps(entries)
    for entry in entries:
        if entry.word_class in _INFLECTED and entry.mode in (Mode.TICKED, Mode.OFFERED) and GAP not in entry.hard:
            first, *rest = entry.easy.replace(AGREES, "").split()
            for variant in entry.hard.split(OR):
                hard, *after = variant.split()
                yield from _pairs(hard, after, first, rest, entry.word_class)


def _pairs(hard: str, after: list[str], easy: str, rest: list[str], word_class: WordClass) -> Iterator[tuple[str, str]]:
    for form, readings in forms(hard, word_class).items():
        for plain in {inflect(easy, word_class, **feats) for feats in readings}:
            if plain:
                yield " ".join((form, *after)), " ".join((plain, *rest))
