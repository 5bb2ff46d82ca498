"""The invariant *modality*: what must, may, must not, need not, should and can be done, and what is only perhaps so."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.negation import NEGATIONS
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

CLASSES = {
    "ska": "OBLIGE", "skall": "OBLIGE", "skulle": "WOULD", "måste": "MUST", "behöva": "NEED", "böra": "ADVISE",
    "borde": "ADVISE", "bör": "ADVISE", "få": "PERMIT", "kunna": "ABLE", "vilja": "WILL", "skola": "OBLIGE",
    "bruka": "USED", "tänka": "PLAN", "försöka": "TRY", "hinna": "TIME", "orka": "STRENGTH", "våga": "DARE",
    "slippa": "NONEED", "behöver": "NEED", "torde": "HEDGE", "lär": "HEDGE", "verka": "HEDGE", "tyckas": "HEDGE",
}  # fmt: skip
"""By form, else by base form, of a helping verb."""

NEGATED = {
    "OBLIGE": "PROHIBIT", "PERMIT": "PROHIBIT", "MUST": "NONEED", "NEED": "NONEED", "ADVISE": "ADVISE_NOT",
    "ABLE": "UNABLE", "PROHIBIT": "NOT_PROHIBIT",
}  # fmt: skip
EQUAL = {"MUST": "OBLIGE"}

HEDGES = frozenset(
    "kanske eventuellt möjligen möjligtvis troligen troligtvis sannolikt förmodligen antagligen ev ev.".split()
)


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the class of each helping verb, request and hedge, with the predicate that it belongs to."""
    for word in tree.words:
        if word.lower in HEDGES:
            head = tree.main_verb(word.head)
            yield make_fact(tree.words, "HEDGE", (word.i,), {constructions.carried(head)})
        elif "Mood=Imp" in word.feats and word.kind != "silent":
            yield _fact(tree, constructions, "OBLIGE", word, word.i)
        elif word.i in constructions.duties:
            kind, helper = constructions.duties[word.i]
            yield _fact(tree, constructions, kind, tree.words[helper], word.i)
        elif (helped := _class(word)) is not None:
            verb = _verb_of(tree, word)
            if verb is not None:
                yield from _of_list(tree, constructions, helped, word, verb)


def _class(word: Word) -> str | None:
    return CLASSES.get(word.lower) or CLASSES.get(word.lemma)


def _verb_of(tree: Tree, helper: Word) -> int | None:
    """Return the verb that a word helps, if it does."""
    if helper.dep == "aux" and not helper.is_top:
        return helper.head
    verb = tree.child(helper.i, "xcomp", "ccomp") if helper.pos in ("AUX", "VERB") else None
    return verb.i if verb is not None and "VerbForm=Inf" in verb.feats else None


def _of_list(tree: Tree, constructions: Constructions, kind: str, helper: Word, verb: int) -> Iterator[Fact]:
    """Yield the fact of a verb, and of the later infinitives in its list that share the helping verb."""
    yield _fact(tree, constructions, kind, helper, verb)
    for child in tree.children(verb):
        if child.dep == "conj" and "VerbForm=Inf" in child.feats and tree.child(child.i, "aux") is None:
            yield from _of_list(tree, constructions, kind, helper, child.i)


def _fact(tree: Tree, constructions: Constructions, kind: str, helper: Word, verb: int) -> Fact:
    near = (*tree.children(verb), *tree.children(helper.i))
    if any(NEGATIONS.get(child.lower) in ("inte", "aldrig") for child in near if child.dep in ("advmod", "neg")):
        kind = NEGATED.get(kind, f"{kind}_NOT")
    return make_fact(tree.words, EQUAL.get(kind, kind), (helper.i,), {constructions.carried(verb)})
