"""The lexicon made ready to look up: entries by the forms of their first word."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sprakverktyg.domain.plain_words import GAP, OR, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.language.simplify.rules.words.forms import Feats, forms

_VARYING = frozenset({GAP, "sig"})

_INFLECTED = frozenset({WordClass.NOUN, WordClass.VERB, WordClass.ADJ})


@dataclass(frozen=True, slots=True)
class Found:
    """An entry whose first word has a form: the words as they are written there, and the features of the form.

    `forms` are all forms of the first word; `needs` are the words that must stand in the sentence as well.
    """

    entry: PlainWord
    words: tuple[str, ...]
    feats: tuple[Feats, ...]
    forms: frozenset[str]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Index:
    """`by_form` has the entries of a form in small letters, the longest first; `by_ending` those of last parts."""

    lexicon: tuple[PlainWord, ...]
    by_form: Mapping[str, tuple[Found, ...]]
    by_ending: Mapping[str, tuple[Found, ...]]


def index(lexicon: tuple[PlainWord, ...]) -> Index:
    """Return the index of a lexicon; the latest is kept, since a document asks for it at every sentence."""
    latest = next(iter(_latest), None)
    if latest is None or latest.lexicon is not lexicon:
        latest = index_of(lexicon)
        _latest[:] = [latest]
    return latest  # not what stands in the list now: another thread may have put its own there


def index_of(lexicon: tuple[PlainWord, ...]) -> Index:
    """Return the index of a lexicon, made anew."""
    entries = [entry for entry in lexicon if entry.mode is not Mode.SETTING]
    return Index(lexicon, _by_form(entries), _by_form(entry for entry in entries if entry.compound))


_latest: list[Index] = []


def _by_form(entries: Iterable[PlainWord]) -> Mapping[str, tuple[Found, ...]]:
    found: dict[str, list[Found]] = {}
    for entry in entries:
        for words in _variants(entry):
            inflected = forms(words[0], entry.word_class) if entry.word_class in _INFLECTED else {words[0]: ({},)}
            every, needs = frozenset(form.lower() for form in inflected), frozenset(words[1:]) - _VARYING
            for form, feats in inflected.items():
                found.setdefault(form.lower(), []).append(Found(entry, words, feats, every, needs))
    return {form: tuple(sorted(them, key=lambda one: -len(one.words))) for form, them in found.items()}


def _variants(entry: PlainWord) -> Iterator[tuple[str, ...]]:
    """Yield the ways to write an entry, as tokens; an abbreviation with a space (*t ex*) may be one or several."""
    for variant in entry.hard.split(OR):
        words = tuple(variant.split())
        yield words
        if entry.word_class is WordClass.ABBR and len(words) > 1:
            yield (" ".join(words),)
