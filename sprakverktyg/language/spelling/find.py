"""Everything in a text that is probably misspelled."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.spelling import Misspelling, SpellingFault
from sprakverktyg.language.components.foreign import is_english
from sprakverktyg.language.spelling.capitals import wrong_capital
from sprakverktyg.language.spelling.confused import likelier
from sprakverktyg.language.spelling.divided import joined
from sprakverktyg.language.spelling.suggestions import suggestions
from sprakverktyg.language.spelling.unknown import is_unknown, is_word, may_mean

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

MOST_WORDS = 1_000
"""Different misspelled words of a text. With more it is not in Swedish, and suggestions for all would take minutes."""


def misspellings(doc: "Doc", own_words: frozenset[str] = frozenset()) -> tuple[Misspelling, ...]:
    """Return what is probably misspelled in a text read by the pipeline, in its order; no two overlap.

    `own_words` are words in lower case that are right whatever the dictionary says: terms, names of wards. A word that
    is unknown and looks like no other is let through: it is most often a term.
    """
    found: list[Misspelling] = []
    seen: set[str] = set()
    for sentence in doc.sents:
        end = sentence.start
        for token in sentence:
            if token.i < end or len(seen) > MOST_WORDS or not is_word(token):
                continue
            for last, fault, meant in _faults(token, sentence, own_words):
                found.append(Misspelling(token.idx, last.idx + len(last), fault, meant))
                seen.add(token.text)
                end = last.i + 1
                break
    return tuple(found)


def _faults(
    token: "Token", sentence: "Span", own_words: frozenset[str]
) -> "Iterator[tuple[Token, SpellingFault, tuple[str, ...]]]":
    """Yield what may be wrong with a word, the surest first, each with the last word that it is about."""
    if token.i + 1 < sentence.end and (whole := joined(token, token.nbor(), own_words)):
        yield token.nbor(), SpellingFault.DIVIDED, (whole,)
    if is_unknown(token, own_words):
        meant = suggestions(token.text, own_words)
        if meant and may_mean(token.text, meant[0]) and not _in_english(token, sentence):
            yield token, SpellingFault.UNKNOWN, meant
    elif meant := likelier(token, own_words):
        yield token, SpellingFault.CONFUSED, meant
    if capital := wrong_capital(token, sentence):
        yield token, SpellingFault.CAPITAL, (capital,)


def _in_english(token: "Token", sentence: "Span") -> bool:
    """Return whether a word and one beside it are English: a title, or what somebody said."""
    beside = sentence.doc[max(sentence.start, token.i - 1) : min(sentence.end, token.i + 2)]
    return is_english(token.lower_) and sum(is_english(word.lower_) for word in beside) > 1
