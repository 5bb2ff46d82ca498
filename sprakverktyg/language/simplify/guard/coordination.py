"""The invariant *coordination*: "eller" is not "och", and pairs stay pairs."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Kind

WORDS = {
    "eller": "OR", "alternativt": "OR", "antingen": "EITHER", "respektive": "PAIRED", "resp": "PAIRED",
    "resp.": "PAIRED", "och/eller": "AND_OR", "endera": "EITHER",
}  # fmt: skip
OR_MORE = frozenset("fler mer färre mindre flera".split())


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield each "eller" and its like with the members of its list. "Och" is free to become a full stop or a list."""
    for word in tree.words:
        if word.lower not in WORDS or word.kind is Kind.SILENT:
            continue
        following = tree.words[word.i + 1].lower if word.i + 1 < len(tree.words) else ""
        if word.lower == "eller" and following in OR_MORE:
            continue
        first = tree.first_of_list(word.head)
        members = {word.head, first, *(child.i for child in tree.children(first) if child.dep == "conj")}
        yield make_fact(tree.words, WORDS[word.lower], (word.i,), map(constructions.carried, members - {word.i}))
