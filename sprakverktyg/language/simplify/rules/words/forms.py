"""The forms of the words of an entry: which features a hard form has, and the easy word with the same ones."""

from collections.abc import Iterator, Mapping
from itertools import product

from sprakverktyg.domain.plain_words import WordClass
from sprakverktyg.language.morphology import inflect

Feats = Mapping[str, str]

PARTICLES = frozenset(
    "av bort emot fast fram hem hop igen igenom ihop in isär kvar ned ner samman till tillbaka undan upp ut "
    "vidare över".split()
)
"""Words that make one word with the verb, so that the two have a passive (*tas bort*, but not *tänkas på*)."""

_REFLEXIVES = {("1", "Sing"): "mig", ("2", "Sing"): "dig", ("1", "Plur"): "oss", ("2", "Plur"): "er"}
REFLEXIVES = frozenset(_REFLEXIVES.values()) | {"sig"}

_PERSONS = {"jag": ("1", "Sing"), "du": ("2", "Sing"), "vi": ("1", "Plur"), "ni": ("2", "Plur")}

_VERB_CELLS = (
    {"VerbForm": "Inf"},
    {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"},
    {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Past"},
    {"VerbForm": "Sup"},
    {"VerbForm": "Fin", "Mood": "Imp"},
)
_ADJECTIVE_CELLS = (
    {"Degree": "Pos", "Definite": "Ind", "Number": "Sing", "Gender": "Com"},
    {"Degree": "Pos", "Definite": "Ind", "Number": "Sing", "Gender": "Neut"},
    {"Degree": "Pos", "Definite": "Def"},
    {"Degree": "Pos", "Definite": "Ind", "Number": "Plur"},
    {"Degree": "Cmp"},
    {"Degree": "Sup", "Definite": "Ind"},
    {"Degree": "Sup", "Definite": "Def"},
)

_NAMES = {
    "singular": ("Number", "Sing"), "plural": ("Number", "Plur"), "definite": ("Definite", "Def"),
    "indefinite": ("Definite", "Ind"), "genitive": ("Case", "Gen"), "infinitive": ("VerbForm", "Inf"),
    "present": ("Tense", "Pres"), "past": ("Tense", "Past"), "supine": ("VerbForm", "Sup"),
    "imperative": ("Mood", "Imp"), "active": ("Voice", "Act"), "passive": ("Voice", "Pass"),
}  # fmt: skip


def has_form(feats: Feats, name: str) -> bool:
    """Return whether features are those that a condition names in plain words (*passive*)."""
    feature, value = _NAMES[name]
    return feats.get(feature) == value


def cells(lemma: str, word_class: WordClass) -> Iterator[Feats]:
    """Yield the features of every form that a word has, the most usual first. A deponent has no passive."""
    match word_class:
        case WordClass.NOUN:
            for case, number, definite in product(("Nom", "Gen"), ("Sing", "Plur"), ("Ind", "Def")):
                yield {"Number": number, "Definite": definite, "Case": case}
        case WordClass.VERB:
            voices = ("Act",) if lemma.endswith("s") else ("Act", "Pass")
            for voice, cell in product(voices, _VERB_CELLS):
                yield cell | {"Voice": voice}
        case WordClass.ADJ:
            yield from _ADJECTIVE_CELLS
        case _:
            yield {}


def forms(lemma: str, word_class: WordClass) -> Mapping[str, tuple[Feats, ...]]:
    """Return the forms of a word, each with the features that it can have."""
    found: dict[str, tuple[Feats, ...]] = {}
    for feats in cells(lemma, word_class):
        form = inflect(lemma, word_class, **feats) if feats else lemma
        if form:
            found[form] = (*found.get(form, ()), feats)
    return found


def likeliest(candidates: tuple[Feats, ...], morph: Feats) -> Feats:
    """Return the features that the parser agrees with most; the first of equals."""
    return max(candidates, key=lambda feats: sum(morph.get(name) == value for name, value in feats.items()))


def reflexive(subject: str) -> str:
    """Return the form of *sig* for a subject, a word in small letters."""
    person = _PERSONS.get(subject)
    return _REFLEXIVES[person] if person else "sig"


def easy_verb(easy: tuple[str, ...], feats: Feats) -> str | None:
    """Return the first word of an easy verb in the form asked for; None where it has no such form."""
    if feats.get("Voice") == "Pass" and len(easy) > 1 and easy[1] not in PARTICLES:
        return None
    return inflect(easy[0], "VERB", **feats)
