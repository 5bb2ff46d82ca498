"""The invariant *negation*: every "inte", and what it denies."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree

NEGATIONS = {
    "inte": "inte", "ej": "inte", "icke": "inte", "aldrig": "aldrig", "ingen": "ingen", "inget": "ingen",
    "inga": "ingen", "ingenting": "ingenting", "varken": "varken", "utan": "utan", "sällan": "sällan",
    "knappast": "knappast", "knappt": "knappast", "nej": "nej", "ingalunda": "inte", "ingenstans": "ingenstans",
    "såvida_inte": "såvida_inte", "neka": "neka", "nekar": "neka", "saknas": "saknas", "saknar": "saknas",
}  # fmt: skip


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the negations; each belongs to its predicate, and to the word right after it where that is not a verb."""
    for word in tree.words:
        value = NEGATIONS.get(word.lower)
        if value is None or (word.lower == "utan" and word.pos == "CCONJ"):
            continue
        head = tree.main_verb(word.head) if not word.is_top else word.i
        anchors = {constructions.carried(head)}
        if word.pos == "DET":
            anchors.add(constructions.carried(tree.predicate(head)))
        yield make_fact(tree.words, value, (word.i,), anchors)
