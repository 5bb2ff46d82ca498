"""Care notes and routines with annotation of our own, in the notation of `care.txt`."""

from collections.abc import Iterator
from pathlib import Path

from sprakverktyg.language.training.silver import spaced
from sprakverktyg.language.training.treebank import Sentence, Word

CLASSES = {
    "N": "NOUN", "V": "VERB", "A": "ADJ", "R": "ADV", "P": "ADP", "D": "DET", "O": "PRON", "X": "AUX", "C": "CCONJ",
    "S": "SCONJ", "T": "PART", "M": "NUM", "E": "PROPN", "Y": "SYM", ",": "PUNCT",
}  # fmt: skip

_GENDERS = {"c": "Com", "n": "Neut"}
_NOUNS = {
    f"n{gender}{number[0].lower()}{definite[0].lower()}": f"Case=Nom|Definite={definite}|Gender={name}|Number={number}"
    for gender, name in _GENDERS.items()
    for number in ("Sing", "Plur")
    for definite in ("Ind", "Def")
}
_PARTICIPLE = "|Tense=Past|VerbForm=Part"
_SINGULAR = "Case=Nom|Definite=Ind|Degree=Pos|Gender={}|Number=Sing"
_PLURAL = "Case=Nom|Definite=Ind|Degree=Pos|Number=Plur"
_PERSON = "Case={}|Definite=Def|Gender=Com|Number=Sing|PronType=Prs"

FEATURES = {
    "_": "",
    **_NOUNS,
    "aci": _SINGULAR.format("Com"),
    "ani": _SINGULAR.format("Neut"),
    "apl": _PLURAL,
    "adf": "Case=Nom|Definite=Def|Degree=Pos",
    "adj": "Case=Nom|Degree=Pos",
    "apc": _SINGULAR.format("Com") + _PARTICIPLE,
    "app": _PLURAL + _PARTICIPLE,
    "pos": "Degree=Pos",
    "vpr": "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act",
    "vpt": "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act",
    "vptp": "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass",
    "vimp": "Mood=Imp|VerbForm=Fin|Voice=Act",
    "vinf": "VerbForm=Inf|Voice=Act",
    "vinfp": "VerbForm=Inf|Voice=Pass",
    "vsup": "VerbForm=Sup|Voice=Act",
    "vsupp": "VerbForm=Sup",
    "vpc": "Case=Nom|Definite=Ind|Gender=Com|Number=Sing|Tense=Past|VerbForm=Part|Voice=Pass",
    "num": "Case=Nom|NumType=Card",
    "nom": "Case=Nom",
    "neg": "Polarity=Neg",
    "o2": _PERSON.format("Nom"),
    "o3": _PERSON.format("Nom"),
    "o3a": _PERSON.format("Acc"),
    "int": "Definite=Ind|Number=Sing|PronType=Int",
    "det-n": "Definite=Ind|Gender=Neut|Number=Sing|PronType=Art",
    "tot": "Definite=Ind|Gender=Com|Number=Sing|PronType=Tot",
}


def care_sentences() -> Iterator[Sentence]:
    """Yield the sentences. Raises ValueError with the line if one is not a tree."""
    path = Path(__file__).parent / "care.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield _sentence(line)


def _sentence(line: str) -> Sentence:
    rows = [token.rsplit("/", 4) for token in line.split()]
    spaces = spaced([row[0] for row in rows])
    words = []
    for number, (form, upos, feats, head, relation) in enumerate(rows):
        root = relation == "root"
        if root is not (head == "0") or int(head) > len(rows) or int(head) == number + 1:
            raise ValueError(f"{form} in: {line}")
        parent = number if root else int(head) - 1
        tag, features = CLASSES[upos], FEATURES[feats]
        words.append(Word(form, form, tag, features, parent, "ROOT" if root else relation, spaces[number]))
    if sum(word.relation == "ROOT" for word in words) != 1 or any(_in_cycle(word, words) for word in words):
        raise ValueError(f"not a tree: {line}")
    return tuple(words)


def _in_cycle(word: Word, words: list[Word]) -> bool:
    for _ in words:
        if word.relation == "ROOT":
            return False
        word = words[word.head]
    return word.relation != "ROOT"
