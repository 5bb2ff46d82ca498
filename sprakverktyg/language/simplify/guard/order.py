"""The invariant *order*: what comes before, after, until and while what."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Kind

WORDS = {
    "före": "BEFORE", "innan": "BEFORE", "efter": "AFTER", "efter_att": "AFTER", "tills": "UNTIL",
    "förrän": "UNTIL", "medan": "WHILE", "samtidigt": "WHILE", "dessförinnan": "FIRST", "inom": "WITHIN",
    "från": "FROM", "från_och_med": "FROM", "till_och_med": "TO", "tidigare": "EARLIER", "senare": "LATER",
}  # fmt: skip


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the words of order with what they govern."""
    for word in tree.words:
        value = WORDS.get(word.lower)
        if value is None or word.kind is Kind.SILENT or word.dep == "compound:prt":
            continue
        yield make_fact(tree.words, value, (word.i,), {constructions.carried(word.head)} - {word.i})
