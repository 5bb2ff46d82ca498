"""The swaps of the lexicon in all their forms, for a guard that must not trust the base form that a parser guesses."""

from collections.abc import Iterable, Iterator

from sprakverktyg.domain.plain_words import AGREES, GAP, OR, Place, PlainWord, WordClass, swaps
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules.words.forms import REFLEXIVES, forms

_INFLECTED = frozenset({WordClass.NOUN, WordClass.VERB, WordClass.ADJ})

_ALWAYS_SEEN = frozenset({Place.FIRST, Place.FORM})
"""Conditions about how the phrase is written; the others are about what it means there."""

_OF_ONE_MEANING = frozenset({WordClass.CCONJ, WordClass.SCONJ})
"""Classes whose words mean one thing: their conditions keep set expressions (*jämt samt*) as they are."""


def swaps_in_all_forms(lexicon: Iterable[PlainWord]) -> Iterator[tuple[str, str]]:
    """Yield what the lexicon writes in place of what: as in the dictionary, and each form with the form that fits."""
    entries = tuple(lexicon)
    yield from swaps(entries)
    for entry in entries:
        if entry.word_class in _INFLECTED and entry.mode in (Mode.TICKED, Mode.OFFERED) and GAP not in entry.hard:
            for variant in entry.hard.split(OR):
                for hard, easy in _inflected(variant, entry.easy, entry.word_class):
                    yield from _with_reflexives(hard, easy)


def settled_swaps(lexicon: Iterable[PlainWord]) -> Iterator[tuple[str, str]]:
    """Yield the swaps that say the same wherever they stand: phrases, and words with no condition on what is meant."""
    for entry in lexicon:
        if GAP not in entry.hard:
            free = not entry.when and (
                entry.word_class in _OF_ONE_MEANING
                or all(condition.place in _ALWAYS_SEEN for condition in entry.unless)
            )
            yield from (pair for pair in swaps_in_all_forms([entry]) if free or len(pair[0].split()) > 1)


def _inflected(hard: str, easy: str, word_class: WordClass) -> Iterator[tuple[str, str]]:
    hard, *after = hard.split()
    first, *rest = easy.replace(AGREES, "").split()
    if word_class is WordClass.NOUN and AGREES in easy.split()[0]:
        for form, readings in forms(first, WordClass.ADJ).items():
            if any(feats.get("Degree", "Pos") == "Pos" for feats in readings):  # "högst blodtryck" is no "hypertoni"
                yield hard, " ".join((form, *rest))
        return
    for form, readings in forms(hard, word_class).items():
        stays = word_class is WordClass.ADJ and first == "som"
        for plain in {first} if stays else {inflect(first, word_class, **feats) for feats in readings}:
            if plain:
                yield " ".join((form, *after)), " ".join((plain, *rest))


def _with_reflexives(hard: str, easy: str) -> Iterator[tuple[str, str]]:
    """Yield *förvissa dig om* → *kontrollera* with *förvissa sig om* → *kontrollera*."""
    yield hard, easy
    if "sig" in hard.split():
        for pronoun in REFLEXIVES:
            yield hard.replace(" sig", f" {pronoun}"), easy.replace(" sig", f" {pronoun}")
