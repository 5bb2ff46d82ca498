"""Professional terms: they stay, and are explained where the document uses them first."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from spacy.tokens import Span, Token

from sprakverktyg.domain.plain_words import WordClass
from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule
from sprakverktyg.language.simplify.rules.words.forms import forms

NAME = "term"


def propose(sentence: Span, context: Context) -> Iterator[Proposal]:
    """Yield an explanation for every term that no earlier sentence has, in any of its forms; the longest wins."""
    begins = _by_first_word(context.terms)
    explained: set[str] = set()
    end = sentence.start
    for token in sentence:
        for lemma in sorted(
            {*begins.get(token.lower_, ()), *begins.get(token.lemma_.lower(), ())}, key=len, reverse=True
        ):
            words = lemma.split()
            span = token.doc[token.i : token.i + len(words)]
            if token.i < end or lemma in explained or span.end > sentence.end:
                continue
            if all(map(_is, span, words)) and _is_first(span[-1].lower_, words[-1], context):
                explained.add(lemma)
                end = span.end
                reason = context.terms[lemma]
                yield Proposal(token.idx, span.end_char, span.text, span.text, NAME, reason, Mode.EXPLAINED, 1.0)


RULE = Rule(NAME, Family.WORDS, propose)


def _is(token: Token, word: str) -> bool:
    return word.lower() in (token.lower_, token.lemma_.lower())


def _is_first(form: str, lemma: str, context: Context) -> bool:
    return all(context.is_first_use(other) for other in {form, *_forms(lemma)})


@lru_cache(maxsize=4096)
def _forms(lemma: str) -> frozenset[str]:
    """Return the forms of a word whose class is not known; a form too many does no harm here."""
    classes = (WordClass.NOUN, WordClass.VERB) if lemma.endswith("a") else (WordClass.NOUN,)
    return frozenset(form.lower() for word_class in classes for form in forms(lemma, word_class))


def _by_first_word(terms: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the terms by their first word; the latest are kept, since a document asks at every sentence."""
    latest = next(iter(_latest), None)
    if latest is None or latest[0] is not terms:
        found: dict[str, list[str]] = {}
        for lemma in terms:
            found.setdefault(lemma.split()[0].lower(), []).append(lemma)
        latest = (terms, {word: tuple(lemmas) for word, lemmas in found.items()})
        _latest[:] = [latest]
    return latest[1]  # not what stands in the list now: another thread may have put its own there


_latest: list[tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]] = []
