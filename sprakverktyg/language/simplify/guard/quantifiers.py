"""The invariant *quantifier*: all, some, most, both, half – and of what."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.numbers import amount
from sprakverktyg.language.simplify.guard.times import ORDINALS, SPANS
from sprakverktyg.language.simplify.guard.tree import Tree

QUANTIFIERS = {
    "all": "ALL", "alla": "ALL", "allt": "ALL", "samtliga": "ALL", "samtlig": "ALL", "varje": "ALL", "varenda": "ALL",
    "vardera": "ALL", "alltihop": "ALL", "var": "ALL", "vart": "ALL", "några": "SOME", "någon": "ANY", "något": "ANY",
    "vissa": "SOME", "somliga": "SOME", "en_del": "SOME", "flera": "SEVERAL", "fler": "MORE", "många": "MANY",
    "flesta": "MOST", "få": "FEW", "båda": "BOTH", "bägge": "BOTH", "ingendera": "NEITHER", "hela": "WHOLE",
    "hel": "WHOLE", "helt": "WHOLE", "delvis": "PARTLY", "halva": "HALF", "hälften": "HALF", "enstaka": "FEW",
    "ytterligare": "MORE", "mycket": "MUCH", "lite": "LITTLE", "litet": "LITTLE", "enda": "ONLY", "någonting": "ANY",
    "ofta": "OFTEN", "ibland": "SOMETIMES", "alltid": "ALWAYS", "ständigt": "ALWAYS", "vanligtvis": "USUALLY",
    "oftast": "USUALLY", "regelbundet": "REGULARLY", "mer": "MORE", "mest": "MOST", "mindre": "LESS", "minst": "LEAST",
    "nästan": "ALMOST", "allra": "VERY", "färre": "FEWER", "dubbelt": "DOUBLE",
}  # fmt: skip


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the quantifiers; a pronoun that is one belongs to its predicate."""
    for word in tree.words:
        value = QUANTIFIERS.get(word.lower)
        if value is None or word.pos in ("AUX", "VERB", "PUNCT"):
            continue
        if word.lower in ("var", "vart") and word.pos not in ("DET", "PRON"):
            continue
        following = tree.words[word.i + 1].lower if word.i + 1 < len(tree.words) else ""
        if word.lower in ("var", "varje") and following in SPANS:
            continue  # how often is a time
        if word.lower in ("var", "vart") and following in ORDINALS:
            continue
        if word.lower == "minst" and _before_number(tree, word.i):
            continue
        anchors = {constructions.carried(word.head)}
        if word.dep not in ("det", "amod", "advmod"):
            anchors.add(constructions.carried(tree.predicate(word.i)))
        yield make_fact(tree.words, value, (word.i,), anchors - {word.i})


def _before_number(tree: Tree, i: int) -> bool:
    following = tree.words[i + 1 : i + 3]
    return any(amount(tree.words, word) is not None for word in following)
