"""What is hard in a text: hard words and long sentences."""

from collections.abc import Collection, Iterable
from statistics import fmean
from typing import TYPE_CHECKING

from sprakverktyg.domain.difficulty import WordDifficulty
from sprakverktyg.domain.text import Finding, FindingKind
from sprakverktyg.language.components.readability import PARTICIPLE
from sprakverktyg.language.components.structure import passives
from sprakverktyg.language.components.word_difficulty import Reading, assess
from sprakverktyg.language.components.words import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

LONG_SENTENCE = 20
"""One sentence in four of Swedish prose has more words; plain-language advice is to divide them."""

SHORTEST_WORD = 4
"""Letters; rare shorter words are units, codes and slips of the pen."""

CONTENT = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""The word classes that carry what a text says."""

Judged = tuple["Token", WordDifficulty]
"""A word of a text with its difficulty."""

Spans = Collection[tuple[int, int]]


def word_difficulties(doc: "Doc", known_terms: frozenset[str], official: Spans = ()) -> list[Judged]:
    """Return the words with their difficulty; names, numbers, abbreviations and marks are left out.

    `known_terms` are in lower case; `official` are the (start, end) of words that a plainer word is proposed for.
    """
    listed = {place for start, end in official for place in range(start, end)}
    passive = passives(doc)
    # A name met inside a sentence is a name first in a sentence too.
    names = {token.lower_ for token in doc if _is_name(token)}
    return [
        (token, assess(_reading(token, token.i in passive, token.idx in listed), known_terms))
        for token in doc
        if token.lower_ not in names and _is_plain(token.text)
    ]


def hard_words(words: Iterable[Judged]) -> list[Finding]:
    """Return the hard words, each with its reasons."""
    return [
        Finding(
            token.idx,
            token.idx + len(token),
            FindingKind.HARD_WORD,
            found.value,
            found.limit,
            found.level,
            found.reasons,
        )
        for token, found in words
        if found.is_hard and len(token) >= SHORTEST_WORD
    ]


def mean_difficulty(words: Iterable[Judged]) -> float | None:
    """Return the mean difficulty of nouns, verbs, adjectives and adverbs; None without word classes."""
    values = [found.value for token, found in words if token.pos_ in CONTENT]
    return fmean(values) if values else None


def long_sentences(doc: "Doc") -> list[Finding]:
    """Return the sentences with more words than the limit."""
    text = doc.text
    return [
        Finding(start, end, FindingKind.LONG_SENTENCE, float(words), float(LONG_SENTENCE))
        for sentence in doc.sents
        if (words := sum(map(is_word, sentence))) > LONG_SENTENCE
        for start, end in [trimmed(text, sentence.start_char, sentence.end_char)]
    ]


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without the white space at its ends."""
    span = text[start:end]
    return start + len(span) - len(span.lstrip()), start + len(span.rstrip())


def _is_plain(text: str) -> bool:
    return all(part.isalpha() for part in text.split("-")) and (len(text) == 1 or text[1:].islower())


def _reading(token: "Token", passive: bool, official: bool) -> Reading:
    return Reading(
        token.lower_,
        token.lemma_.lower(),
        token.pos_,
        passive=passive,
        participle=PARTICIPLE in str(token.morph),
        official=official,
    )


def _is_name(token: "Token") -> bool:
    """Return whether a word is a name: by its word class, else by a capital letter inside a sentence."""
    if token.pos_:
        return token.pos_ == "PROPN"
    if not token.text[0].isupper() or token.is_sent_start:
        return False
    before = token.nbor(-1)
    return is_word(before) or before.text == ","  # after a colon or a quotation mark something begins
