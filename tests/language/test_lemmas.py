from pathlib import Path

import pytest
import spacy
from spacy.lookups import Lookups
from spacy.vocab import Vocab

from sprakverktyg.language.components.lemmas import Lemmas
from sprakverktyg.language.components.word_forms import Reading, pack, unpack

NOUN = "Case=Nom|Definite=Def|Gender=Com|Number=Sing"
FORMS = {
    "kanylen": (Reading(f"NOUN|{NOUN}", 2, ""),),
    "flickan": (Reading(f"NOUN|{NOUN}", 1, ""),),
    "togs": (Reading("VERB|Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass", 1, ""),),
    "tog": (Reading("VERB|Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Act", 2, "a"),),
    "lyfta": (Reading("VERB|VerbForm=Inf|Voice=Act", 0, ""),),
    "lagar": (
        Reading("NOUN|Case=Nom|Definite=Ind|Gender=Com|Number=Plur", 2, ""),
        Reading("VERB|Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", 1, ""),
    ),
}


@pytest.fixture
def lemmas() -> Lemmas:
    vocab = Vocab()
    pack(FORMS, ["och"], vocab.lookups)
    component = Lemmas(vocab, "lemmas")
    component.exact = {"PRON hon": "hon", "PRON|Case=Acc henne": "hon", "ADV t.ex.": "till_exempel"}
    component.endings = {f"NOUN|{NOUN} et": (2, ""), f"NOUN|{NOUN} en": (2, "")}
    return component


@pytest.mark.parametrize(
    ("word", "upos", "feats", "lemma"),
    [
        ("Henne", "PRON", "Case=Acc", "hon"),
        ("kanylen", "NOUN", NOUN, "kanyl"),
        ("Venkanylen", "NOUN", NOUN, "venkanyl"),
        ("kanylens", "NOUN", NOUN.replace("Nom", "Gen"), "kanyl"),
        ("lagar", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Act", "laga"),
        ("lyft", "VERB", "Mood=Imp|VerbForm=Fin|Voice=Act", "lyfta"),
        ("lagas", "VERB", "VerbForm=Inf", "lagas"),
        ("låses", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass", "låsa"),
        ("godkänt", "VERB", "VerbForm=Sup|Voice=Act", "godkänna"),
        ("tänts", "VERB", "VerbForm=Sup|Voice=Pass", "tända"),
        ("togs", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass", "ta"),
        ("lagar", "NOUN", "Case=Nom|Definite=Ind|Gender=Com|Number=Plur", "lag"),
        ("HVB-flickan", "NOUN", NOUN, "HVB-flicka"),
        ("larmet", "NOUN", NOUN, "larm"),
        ("t ex", "ADV", "", "till_exempel"),
        ("Ssk", "NOUN", NOUN, "sjuksköterska"),
        ("Elsa", "PROPN", "Case=Nom", "Elsa"),
        ("smile", "NOUN", "Foreign=Yes", "smile"),
        ("😀", "SYM", "", "😀"),
        ("en", "NOUN", NOUN, "en"),
        ("\n", "SPACE", "", "\n"),
        ("", "X", "", ""),
    ],
)
def test_lemma(lemmas: Lemmas, word: str, upos: str, feats: str, lemma: str) -> None:
    assert lemmas.lemma(word, upos, feats) == lemma


def test_tables_survive_saving(lemmas: Lemmas, tmp_path: Path) -> None:
    lemmas.to_disk(tmp_path / "lemmas")
    again = Lemmas(lemmas.vocab, "lemmas").from_disk(tmp_path / "lemmas")
    assert (again.exact, again.endings) == (lemmas.exact, lemmas.endings)


def test_word_forms_survive_saving(tmp_path: Path) -> None:
    lookups = Lookups()
    pack(FORMS, ["och"], lookups)
    lookups.to_disk(tmp_path)
    vocab = Vocab()
    vocab.lookups = Lookups().from_disk(tmp_path)
    forms = unpack(vocab)
    assert forms.find("kanylen") == FORMS["kanylen"]
    assert forms.find("venkanylen") == FORMS["kanylen"]
    assert forms.find("okänt") == ()


def test_a_vocabulary_without_word_list() -> None:
    assert unpack(spacy.blank("sv").vocab).find("kanylen") == ()
