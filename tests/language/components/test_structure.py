"""Sentences with the analysis given: `word/UPOS/head/relation`, heads from 1, features after a `+`."""

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sprakverktyg.language.components import structure

FEATURES = {"": "", "Fin": "VerbForm=Fin", "Pass": "VerbForm=Fin|Voice=Pass", "Inf": "VerbForm=Inf|Voice=Pass"}

FLAT = "Hon/PRON/2/nsubj äter/VERB+Fin/2/root gröt/NOUN/2/obj"
PASSIVE = "Gröten/NOUN/2/nsubj:pass serveras/VERB+Pass/2/root"
WITH_BLI = "Gröten/NOUN/3/nsubj:pass blir/AUX+Fin/3/aux:pass serverad/VERB/3/root"
INFINITIVE = "Gröten/NOUN/3/nsubj:pass ska/AUX+Fin/3/aux serveras/VERB+Inf/3/root"
CLAUSE = (
    "Ring/VERB+Fin/1/root när/SCONJ/4/mark hon/PRON/4/nsubj vaknar/VERB+Fin/1/advcl "
    "och/CCONJ/7/cc vill/AUX+Fin/7/aux äta/VERB/4/conj"
)
JOINED = "Hon/PRON/2/nsubj äter/VERB+Fin/2/root och/CCONJ/4/cc dricker/VERB+Fin/2/conj"


def parsed(text: str) -> Doc:
    rows = [item.split("/") for item in text.split()]
    return Doc(
        Vocab(),
        words=[row[0] for row in rows],
        pos=[row[1].partition("+")[0] for row in rows],
        morphs=[FEATURES[row[1].partition("+")[2]] for row in rows],
        heads=[int(row[2]) - 1 for row in rows],
        deps=[row[3] for row in rows],
    )


@pytest.mark.parametrize(("text", "depth"), [(FLAT, 1), (CLAUSE, 3), (JOINED, 2)])
def test_depth(text: str, depth: float) -> None:
    assert structure.mean_depth(parsed(text)) == depth


@pytest.mark.parametrize(
    ("text", "share"),
    [(FLAT, 0.0), (PASSIVE, 1.0), (WITH_BLI, 1.0), (INFINITIVE, 1.0), (JOINED, 0.0), ("Gröt/NOUN/1/root", None)],
)
def test_passives(text: str, share: float | None) -> None:
    assert structure.passive_share(parsed(text)) == share


@pytest.mark.parametrize(("text", "share"), [(FLAT, 0.0), (JOINED, 0.0), (CLAUSE, 2 / 3), ("Gröt/NOUN/1/root", None)])
def test_subordinate_clauses(text: str, share: float | None) -> None:
    assert structure.subordinate_share(parsed(text)) == share


def test_without_a_parse_there_is_nothing_to_measure(nlp: Language) -> None:
    doc = nlp("Hon äter gröt.")
    assert (structure.mean_depth(doc), structure.passive_share(doc), structure.subordinate_share(doc)) == (None,) * 3
