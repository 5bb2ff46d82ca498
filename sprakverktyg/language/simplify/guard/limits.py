"""The invariant *limit*: at least, at most, over, under, at the latest, only, except."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.numbers import amount
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Kind, Word

OF_NUMBERS = {
    "minst": "MIN", "lägst": "MIN", "åtminstone": "MIN", "högst": "MAX", "max": "MAX", "max.": "MAX",
    "maximalt": "MAX", "upp_till": "MAX", "över": "OVER", "mer": "OVER", "fler": "OVER", ">": "OVER",
    "under": "BELOW", "mindre": "BELOW", "färre": "BELOW", "<": "BELOW", "≥": "MIN", "≤": "MAX", "senast": "LATEST",
    "tidigast": "EARLIEST", "ungefär": "ABOUT", "cirka": "ABOUT", "ca": "ABOUT", "ca.": "ABOUT", "omkring": "ABOUT",
    "nästan": "ALMOST", "exakt": "EXACTLY", "precis": "EXACTLY", "inom": "WITHIN", "knappt": "ALMOST",
    "drygt": "OVER", "i_stället_för": "INSTEAD",
}  # fmt: skip
"""These count before a number, at most `REACH` words away."""

OTHERS = {
    "endast": "ONLY", "bara": "ONLY", "enbart": "ONLY", "uteslutande": "ONLY", "blott": "ONLY", "utom": "EXCEPT",
    "undantag": "EXCEPT", "undantagen": "EXCEPT", "undantaget": "EXCEPT", "förutom": "BESIDES", "utöver": "BESIDES",
    "senast": "LATEST", "tidigast": "EARLIEST", "åtminstone": "MIN", "maximalt": "MAX", "särskilt": "ESPECIALLY",
    "främst": "MAINLY", "framför": "MAINLY", "enda": "ONLY", "minst": "MIN", "högst": "MAX", "förrän": "UNTIL",
    "till_exempel": "EXAMPLE", "i_stället_för": "INSTEAD",
}  # fmt: skip

REACH = 3
MORE = {"fler": "MIN", "mer": "MIN", "färre": "MAX", "mindre": "MAX", "flera": "MIN"}


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the limits; that of a number is named with the number, so that it cannot move to another."""
    for word in tree.words:
        if word.kind is Kind.SILENT and word.lower not in "<>≤≥":
            continue
        number = _number(tree, word) if word.lower in OF_NUMBERS else None
        if number is not None:
            yield make_fact(tree.words, f"{OF_NUMBERS[word.lower]} {number[1]}", (word.i,), _of_number(tree, number[0]))
        elif word.lower in MORE and word.i > 1 and tree.words[word.i - 1].lower == "eller":
            value = amount(tree.words, tree.words[word.i - 2])
            if value is not None:
                yield make_fact(tree.words, f"{MORE[word.lower]} {value}", (word.i,), {word.i - 2})
        elif word.lower in OTHERS:
            anchors = {constructions.carried(word.head)} if not word.is_top else set()
            if OTHERS[word.lower] == "ONLY" and word.lower != "enda":
                anchors = {constructions.carried(place) for place in _focus(tree, word)}
            if word.lower in ("senast", "tidigast") and (day := _day(tree, word)) is not None:
                anchors = {day}
            only = OTHERS[word.lower] == "ONLY"
            yield make_fact(tree.words, OTHERS[word.lower], (word.i,), anchors, adjacent=only)


def _of_number(tree: Tree, i: int) -> set[int]:
    """Return a number and what is counted: "senast en månad" belongs to the month, not to any "en"."""
    return {i, *(word.i for word in tree.words[i + 1 : i + 2] if word.pos == "NOUN")}


def _focus(tree: Tree, word: Word) -> set[int]:
    """Return what is the only one: the phrase right after "endast", or the verb there with the phrase after that."""
    near = [other for other in tree.words[word.i + 1 :] if other.sentence == word.sentence and other.pos != "PUNCT"]
    if not near:
        return set() if word.is_top else {word.head}
    following = near[0]
    if following.pos in ("VERB", "AUX"):
        verb = tree.main_verb(following.i)
        by = [other for other in near if other.i > verb][:1]
        return {verb, *(other.head for other in by if other.dep == "case")}
    is_head = following.pos in ("NOUN", "PROPN") or following.lower in ("den", "de", "det")
    return {following.i if is_head else following.head}


def _day(tree: Tree, word: Word) -> int | None:
    """Return what comes right after "senast", perhaps with a preposition: "senast på fredag"."""
    near = tree.words[word.i + 1 : word.i + 4]
    if not near or near[0].pos not in ("ADP", "DET", "NOUN", "ADJ"):
        return None
    return next((other.i for other in near if other.pos == "NOUN" and other.sentence == word.sentence), None)


def _number(tree: Tree, word: Word) -> tuple[int, str] | None:
    for following in tree.words[word.i + 1 : word.i + 2 + REACH]:
        if following.dep == "phrase":
            continue
        if following.sentence != word.sentence or following.pos == "PUNCT":
            return None
        if "Definite=Def" in following.feats and following.lower != "klockan":
            return None  # "ser över planen två gånger"
        value = amount(tree.words, following)
        if value is not None:
            return following.i, value
    return None
