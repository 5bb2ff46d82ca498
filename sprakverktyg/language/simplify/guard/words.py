"""The words of a text as the guard reads them: plain values, with the parts that carry no meaning set aside."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from sprakverktyg.language.simplify.guard.phrases import FORMULAS, PHRASES, ByFirstWord
from sprakverktyg.language.tokens import full_word, plain_form

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

T = TypeVar("T")

DU = -1
"""The place of the one who is spoken to, who has no word of their own in "Ring läkaren"."""


class Kind(StrEnum):
    """What a word does: says something, ties words together, or nothing (punctuation, list marks, set phrases)."""

    CONTENT = "content"
    FUNCTION = "function"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text. `i` and `head` are places in the text's words; the head of a top word is its own place.

    `clause` is the number of its clause in the sentence, 0 for all where the clauses are not clear.
    """

    i: int
    text: str
    lower: str
    lemma: str
    pos: str
    dep: str
    head: int
    feats: frozenset[str]
    sentence: int
    kind: Kind
    item: bool = False
    clause: int = 0

    @property
    def is_top(self) -> bool:
        return self.head == self.i

    @property
    def degree(self) -> str:
        """The feature that says more or most, or ""."""
        return next((feat for feat in self.feats if feat in ("Degree=Cmp", "Degree=Sup")), "")

    def is_form_of(self, word: str) -> bool:
        """Return whether this is a word, or a form of it in the same degree: "högre" is more than "hög".

        The first word of a phrase that means one thing is still itself: "lite mer än" has "mer", though that is *över*.
        """
        return word in (self.lower, self.text.lower()) or (word == self.lemma.lower() and not self.degree)


CONTENT = frozenset("NOUN PROPN VERB ADJ NUM ADV INTJ X SYM".split())

EMPTY = frozenset(
    "då så där här också även ju väl därför dessutom alltså nämligen däremot således emellertid därutöver vidare "
    "sedan därefter därpå först samt och men att som den det de dem denna detta dessa sig sin sitt sina en ett "
    "följande dvs d.v.s. till_exempel t.ex. exempelvis bland_annat osv etc m.m. mer mest än "
    "när var vart hur vad bara endast enbart minst högst ungefär cirka ca alltid varefter varvid varpå".split()
)
"""Words that need not be found again as words: they bear nothing, or another invariant looks at them."""

EMPTY_LEMMAS = frozenset("vara bli följande denna".split())

_MARK = re.compile(r"(?:[–—•·*▪-]|\d{1,2}[.)]|[a-zA-Z][.)])\Z")


def read_words(text: "Doc | Span") -> tuple[Word, ...]:
    """Return the words of a parsed text in order, without white space."""
    doc = text.doc
    tokens = [token for token in text if not token.is_space]
    places = {token.i: place for place, token in enumerate(tokens)}
    each: Iterable[Span] = text.sents  # type: ignore[union-attr]  # spaCy's types have it for documents only
    sentences = {token.i: number for number, sentence in enumerate(each) for token in sentence}
    words: list[Word] = []
    for place, token in enumerate(tokens):
        starts_line = token.i == text[0].i or (doc[token.i - 1].is_space and "\n" in doc[token.i - 1].text)
        is_mark = starts_line and bool(_MARK.match(token.text)) and place + 1 < len(tokens)
        lower = full_word(plain_form(token.text))
        lemma = full_word(token.lemma_ or lower)
        pos = "PUNCT" if is_mark else token.pos_
        words.append(
            Word(
                i=place,
                text=token.text,
                lower=lower,
                lemma=lemma,
                pos=pos,
                dep=token.dep_,
                head=places.get(token.head.i, place),
                feats=_feats(str(token.morph)),
                sentence=sentences[token.i],
                kind=_kind(pos, lower, lemma),
                item=is_mark,
            )
        )
    return tuple(_join_phrases(_silence_formulas(words)))


@lru_cache(maxsize=1024)
def _feats(morph: str) -> frozenset[str]:
    return frozenset(filter(None, morph.split("|")))


def _kind(pos: str, lower: str, lemma: str) -> Kind:
    if pos in ("PUNCT", "SPACE"):
        return Kind.SILENT
    if lower in EMPTY or (lemma in EMPTY_LEMMAS and pos != "NOUN") or pos not in CONTENT:
        return Kind.FUNCTION
    return Kind.CONTENT


def _silence_formulas(words: list[Word]) -> list[Word]:
    """Return the words with the set phrases that open a list ("Gör så här:") silent."""
    for start, length, _ in find_sequences(words, FORMULAS):
        for place in range(start, start + length):
            words[place] = replace(words[place], kind=Kind.SILENT, dep="formula")
    return words


def _join_phrases(words: list[Word]) -> list[Word]:
    """Return the words where "med anledning av" is one preposition: its first word, the others silent.

    What the phrase governs hangs where the phrase hung.
    """
    for start, length, (lemma, pos) in find_sequences(words, PHRASES):
        inside = range(start, start + length)
        outer = next((words[i].head for i in inside if words[i].head not in inside), start)
        target = _governed(words, inside) if pos == "ADP" else outer
        if pos == "ADV" and inside.stop < len(words) and words[inside.stop].pos != "PUNCT":
            target = inside.stop
        top = next((words[i] for i in inside if words[i].head == outer), words[start])
        for i in inside:
            words[i] = replace(words[i], kind=Kind.SILENT, dep="phrase", head=target, pos="PUNCT")
        if pos == "ADP" and target != start and (words[target].head in inside or words[target].is_top):
            head = outer if outer not in (start, target) else target
            words[target] = replace(words[target], head=head, dep=top.dep if head != target else "ROOT")
        for i, word in enumerate(words):
            if word.head in inside and i not in inside:
                words[i] = replace(word, head=target if target != i else i)
        dep = {"ADP": "case", "SCONJ": "mark"}.get(pos, "advmod")
        words[start] = replace(
            words[start], kind=Kind.FUNCTION, lower=lemma, lemma=lemma, pos=pos, dep=dep, feats=frozenset()
        )
    return words


_OWNERS = frozenset("hans hennes hens dess deras sin sitt sina min mitt mina din ditt dina vår vårt våra".split())


def _governed(words: list[Word], inside: range) -> int:
    """Return the place of the noun after a preposition of several words, or the phrase's own if there is none."""
    for word in words[inside.stop :]:
        if word.pos == "PUNCT" or word.sentence != words[inside.start].sentence:
            break
        if word.dep == "nmod:poss" or word.lower in _OWNERS:
            continue
        if word.head in inside or (word.pos in ("NOUN", "PROPN", "PRON", "VERB") and word.dep not in ("det", "amod")):
            return word.i
    return inside.start


def find_sequences(words: Sequence[Word], phrases: ByFirstWord[T]) -> Iterator[tuple[int, int, T]]:
    """Yield place, length and meaning of each phrase in a text, the longest first, none inside another."""
    end = 0
    for place, word in enumerate(words):
        for phrase, meaning in phrases.get(word.lower, ()) if place >= end else ():
            if phrase == tuple(other.lower for other in words[place : place + len(phrase)]):
                end = place + len(phrase)
                yield place, len(phrase), meaning
                break
