"""The invariant *contact*: numbers to call, addresses, links."""

import re
from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree

_CONTACT = re.compile(
    r"\+?\d[\d-]{4,}\d|[^@\s]+@[^@\s]+\.\w+|(?:https?://|www\.)\S+|[\w-]+\.(?:se|com|org|nu|eu)(?:/\S*)?"
)


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield what one can call, write to or open."""
    for word in tree.words:
        if _CONTACT.fullmatch(word.lower):
            yield make_fact(
                tree.words, word.lower.rstrip("/."), (word.i,), {constructions.carried(word.head)} - {word.i}
            )
