"""The lexicon made ready to look up: entries by the forms of their first word."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sprakverktyg.domain.plain_words import OR, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.language.simplify.rules.words.forms import Feats, forms

_INFLECTED = frozenset({WordClass.NOUN, WordClass.VERB, WordClass.ADJ})


@dataclass(frozen=True, slots=True)
class Found:
    """An entry whose first word has a form, and the features that the form can have."""

    entry: PlainWord
    feats: tuple[Feats, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """`by_form` has the entries of a form in small letters, the longest first; `by_ending` those of last parts."""

    lexicon: tuple[PlainWord, ...]
    by_form: Mapping[str, tuple[Found, ...]]
    by_ending: Mapping[str, tuple[Found, ...]]


def index(lexicon: tuple[PlainWord, ...]) -> Index:
    """Return the index of a lexicon; the latest is kept, since a document asks for it at every sentence."""
    if _latest and _latest[0].lexicon is lexicon:
        return _latest[0]
    replacing = [entry for entry in lexicon if entry.mode is not Mode.SETTING]
    made = Index(lexicon, _by_form(replacing), _by_form(entry for entry in replacing if entry.compound))
    _latest[:] = [made]
    return made


_latest: list[Index] = []


def _by_form(entries: Iterable[PlainWord]) -> Mapping[str, tuple[Found, ...]]:
    found: dict[str, list[Found]] = {}
    for entry in entries:
        for variant in entry.hard.split(OR):
            first = variant.split()[0]
            inflected = forms(first, entry.word_class) if entry.word_class in _INFLECTED else {first: ({},)}
            for form, feats in inflected.items():
                found.setdefault(form.lower(), []).append(Found(entry, feats))
    return {form: tuple(sorted(them, key=lambda one: -len(one.entry.hard_words))) for form, them in found.items()}
