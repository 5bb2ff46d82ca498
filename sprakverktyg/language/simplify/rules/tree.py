"""Looking about in a parsed sentence: phrases, clauses, the finite verb."""

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

MODALS = {
    "ska": "ska", "skall": "ska", "skulle": "skulle", "bör": "bör", "borde": "borde", "kan": "kan", "kunde": "kunde",
    "får": "får", "fick": "fick", "måste": "måste", "behöver": "behöver", "behövde": "behövde",
}  # fmt: skip

SENTENCE_ADVERBS = frozenset(
    "inte ej icke aldrig alltid också även då därför dock däremot dessutom sedan alltså således redan ännu sällan ofta "
    "normalt vanligen eventuellt möjligen kanske endast bara snarast omgående genast omedelbart därefter först själv "
    "heller enbart därmed självklart givetvis naturligtvis gärna helst hellre"
    .split()
)  # fmt: skip
"""Adverbs that stand directly after the finite verb, before the object."""

NEGATIONS = frozenset("inte ej icke aldrig ingen inget inga varken knappast".split())


PASSIVE = frozenset({"Voice=Pass", "aux:pass"})
"""Signs of a passive verb, as `signs_of` has them."""


def signs_of(sentence: "Span") -> set[str]:
    """Return what a rule may ask a sentence to have: its words, as forms and lemmas, its relations, and the passive."""
    signs = {sign for token in sentence for sign in (token.lower_, token.lemma_, token.dep_)}
    if any("Voice=Pass" in str(token.morph) for token in sentence):
        signs.add("Voice=Pass")
    return signs


def has(token: "Token", feature: str, value: str) -> bool:
    """Return whether a token has a value of a feature."""
    return value in token.morph.get(feature, [])


def feature(token: "Token", name: str) -> str:
    """Return the value of a feature, or ""."""
    return next(iter(token.morph.get(name, [])), "")


def is_finite(token: "Token") -> bool:
    """Return whether a token is a finite verb, and not the *var* of *var tredje timme*, which is often read as one."""
    if token.lower_ == "var" and token.i + 1 < len(token.doc) and token.nbor(1).lower_.endswith(("de", "dje", "tte")):
        return False
    return token.pos_ in ("VERB", "AUX") and has(token, "VerbForm", "Fin")


def child(token: "Token", *relations: str) -> "Token | None":
    """Return the first dependent with one of the relations."""
    return next((item for item in token.children if item.dep_ in relations), None)


def phrase(token: "Token", *, without: Collection[str] = ()) -> "Span":
    """Return the words that hang on a token, from the first to the last, less dependents at its ends that are left out.

    Punctuation at the ends is left out too.
    """
    inside = {token.i}
    for item in token.children:
        if item.dep_ not in without:
            inside.update(word.i for word in item.subtree)
    start, end = token.i, token.i
    while start - 1 in inside:
        start -= 1
    while end + 1 in inside:
        end += 1
    doc = token.doc
    while start < token.i and doc[start].is_punct and doc[start].text not in "(\"”'":
        start += 1
    while end > token.i and doc[end].is_punct and doc[end].text not in ")\"”'":
        end -= 1
    return doc[start : end + 1]


def is_whole(token: "Token") -> bool:
    """Return whether the words that hang on a token stand together."""
    words = [word.i for word in token.subtree if not word.is_space]
    return words[-1] - words[0] + 1 == len(words)


def finite_verb(head: "Token") -> "Token | None":
    """Return the finite verb of the clause whose head is given: itself, or its auxiliary or copula."""
    helpers = (item for item in head.children if item.dep_ in ("aux", "aux:pass", "cop") and is_finite(item))
    return next(helpers, head if is_finite(head) else None)


def subject(head: "Token") -> "Token | None":
    """Return the subject of a clause."""
    return child(head, "nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl")


def words_in(span: "Span") -> int:
    """Return the number of words in a span."""
    return sum(any(map(str.isalnum, token.text)) for token in span)
