"""The invariant *negation*: every "inte", and what it denies."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

NEGATIONS = {
    "inte": "inte", "ej": "inte", "icke": "inte", "aldrig": "aldrig", "ingen": "ingen", "inget": "ingen",
    "inga": "ingen", "ingenting": "ingenting", "varken": "varken", "utan": "utan", "sällan": "sällan",
    "knappast": "knappast", "knappt": "knappast", "nej": "nej", "ingalunda": "inte", "ingenstans": "ingenstans",
    "såvida_inte": "inte", "neka": "neka", "nekar": "neka", "saknas": "saknas", "saknar": "saknas",
}  # fmt: skip

REACH = 12
"""Words before "utan" in which an "inte" makes it mean "but"."""


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the negations; each belongs to its predicate, and to the word right after it where that is not a verb."""
    for word in tree.words:
        value = NEGATIONS.get(word.lower)
        if (
            value is None
            or word.dep == "phrase"
            or (word.lower == "utan" and word.pos == "CCONJ" and _is_after_negation(tree, word))
        ):
            continue
        head = _denied(tree, word)
        anchors = {constructions.carried(head)}
        if word.pos == "DET":
            anchors.add(constructions.carried(tree.predicate(head)))
        is_free = word.dep == "mark" or _is_contrast(tree, word)
        yield make_fact(tree.words, value, (word.i,), anchors, adjacent=not is_free)


def _is_after_negation(tree: Tree, word: Word) -> bool:
    """Return whether "utan" means "but" ("inte i dag utan i morgon")."""
    earlier = tree.words[max(0, word.i - REACH) : word.i]
    return any(other.lower in ("inte", "ej") and other.sentence == word.sentence for other in earlier)


def _is_contrast(tree: Tree, word: Word) -> bool:
    """Return whether a phrase and not a deed is denied: "skickas till enheten, inte till vårdcentralen"."""
    near = tree.words[max(0, word.i - 1) : word.i + 2]
    return len(near) == 3 and near[0].text == "," and near[2].dep == "case"


def _denied(tree: Tree, word: Word) -> int:
    """Return the predicate that a negation denies: that of the finite verb right before it, if there is one.

    Else what it hangs on, but never a predicate that has the finite verb of another in between.
    """
    previous = tree.words[word.i - 1] if word.i else word
    following = tree.words[word.i + 1] if word.i + 1 < len(tree.words) else word
    if _is_contrast(tree, word) or (word.lower == "utan" and following.lower == "att"):
        return following.head
    if word.dep == "advmod" and previous.sentence == word.sentence and "VerbForm=Fin" in previous.feats:
        return tree.main_verb(previous.i)
    head = tree.main_verb(word.head) if not word.is_top else word.i
    start, end = sorted((word.i, head))
    for between in tree.words[start + 1 : end]:
        other = tree.main_verb(between.i)
        if "VerbForm=Fin" in between.feats and other != head and between.i != head:
            return other
    return head
