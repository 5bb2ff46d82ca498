"""The invariant *number*: every amount with its unit, and what it is an amount of."""

import re
from collections.abc import Iterator, Sequence

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

NUMBER_WORDS = {
    word: str(number)
    for number, word in enumerate(
        "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
        "tjugo".split()
    )
} | {"trettio": "30", "fyrtio": "40", "femtio": "50", "sextio": "60", "hundra": "100", "tusen": "1000",
     "halv": "0.5", "halva": "0.5", "halvt": "0.5", "dubbel": "*2", "dubbla": "*2", "dubbelt": "*2", "hälften": "/2",
     "tredubbla": "*3", "första": "1:a", "andra": "2:a", "tredje": "3:e", "fjärde": "4:e", "femte": "5:e"}  # fmt: skip

UNITS = {
    "mg": "mg", "milligram": "mg", "g": "g", "gram": "g", "kg": "kg", "kilo": "kg", "kilogram": "kg", "hg": "hg",
    "µg": "µg", "ug": "µg", "mcg": "µg", "mikrogram": "µg", "ml": "ml", "milliliter": "ml", "cl": "cl", "dl": "dl",
    "deciliter": "dl", "l": "l", "liter": "l", "mmol": "mmol", "mmhg": "mmhg", "mm": "mm", "cm": "cm",
    "centimeter": "cm", "dm": "dm", "m": "m", "meter": "m", "km": "km", "kcal": "kcal", "kj": "kj", "e": "e",
    "ie": "e", "enhet": "e", "enheter": "e", "%": "%", "procent": "%", "°": "°", "°c": "°", "grad": "°",
    "grader": "°", "h": "h", "tim": "h", "timme": "h", "timmar": "h", "timma": "h", "timmarna": "h", "min": "min",
    "minut": "min", "minuter": "min", "sek": "s", "sekund": "s", "sekunder": "s", "dag": "dag", "dagar": "dag",
    "dygn": "dygn", "dygnet": "dygn", "vecka": "vecka", "veckor": "vecka", "månad": "månad", "månader": "månad",
    "år": "år", "gång": "gång", "gånger": "gång", "ggr": "gång", "st": "st", "stycken": "st", "tablett": "tabl",
    "tabletter": "tabl", "tabl": "tabl", "tabl.": "tabl", "kapsel": "kaps", "kapslar": "kaps", "kaps": "kaps",
    "droppe": "droppe", "droppar": "droppe", "dos": "dos", "doser": "dos", "kr": "kr", "kronor": "kr",
    "mg/ml": "mg/ml", "mg/kg": "mg/kg", "mmol/l": "mmol/l", "l/min": "l/min", "kg/m2": "kg/m2", "g/l": "g/l",
}  # fmt: skip

TIMES = frozenset("h min s dag dygn vecka månad år gång".split())
"""Units of what belongs to the deed of a clause, whatever the parser hangs it on."""

ARTICLES = frozenset(("en", "ett"))

_DIGITS = re.compile(r"[<>≤≥~±-]?\d")
_CLOCK = frozenset(("kl", "kl.", "klockan"))


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the amounts; "en" counts before a unit only."""
    for word in tree.words:
        value = amount(tree.words, word)
        if value is None or is_clock(tree.words, word):
            continue
        unit = tree.words[word.i + 1] if word.i + 1 < len(tree.words) else None
        of_unit = UNITS.get(unit.lower) if unit is not None else None
        own = (word.i, unit.i) if of_unit and unit is not None else (word.i,)
        anchors = [other.i for place in own for other in tree.upward(place)][: 2 + len(own)]
        if not of_unit and word.dep == "nummod" and tree.words[word.head].pos == "NOUN":
            anchors = [word.head]
        anchors += [child.i for place in own for child in tree.children(place) if _is_measured(tree, child)]
        if of_unit in TIMES:
            anchors.append(tree.predicate(word.i))
        if word.i and tree.words[word.i - 1].pos in ("NOUN", "PROPN"):
            anchors.append(word.i - 1)  # "Alvedon 500 mg", which the parser seldom holds together
        carried = {constructions.carried(place) for place in anchors if place not in own}
        yield make_fact(tree.words, f"{value} {of_unit or ''}".strip(), own, carried)


def _is_measured(tree: Tree, child: Word) -> bool:
    """Return whether a word under a unit says what there is so much of: "2 dl saft", "3 tabletter av Panodil"."""
    preposition = tree.child(child.i, "case")
    return child.dep in ("nmod", "appos") and (preposition is None or preposition.lower == "av")


def amount(words: Sequence[Word], word: Word) -> str | None:
    """Return the amount that a word says, in normal form, or None."""
    if word.item or word.pos == "PUNCT":
        return None
    if word.lower in ARTICLES:
        following = words[word.i + 1].lower if word.i + 1 < len(words) else ""
        return "1" if following in UNITS and following not in ("dag", "år") else None
    if word.lower in NUMBER_WORDS:
        return NUMBER_WORDS[word.lower]
    if not _DIGITS.search(word.text):
        return None
    text = re.sub(r"(?<=\d)\s(?=\d)", "", word.lower).replace(",", ".").replace("–", "-")
    return re.sub(r"(?<![\d.])0+(?=\d)|(?<=\d)\.0+(?!\d)", "", text) or text


def is_clock(words: Sequence[Word], word: Word) -> bool:
    """Return whether a number is a time of day."""
    previous = words[word.i - 1].lower if word.i else ""
    return previous in _CLOCK or bool(re.fullmatch(r"(?:[01]?\d|2[0-4])[.:][0-5]\d", word.text))
