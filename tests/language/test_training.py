"""The parts of the recipe, on small data made here; the whole recipe takes an hour and is not a test."""

import random
from pathlib import Path

import pytest
import spacy

from sprakverktyg.language.training.care import care_sentences
from sprakverktyg.language.training.names import read_names
from sprakverktyg.language.training.repairs import repaired
from sprakverktyg.language.training.silver import care_texts, spaced
from sprakverktyg.language.training.treebank import (
    Sentence,
    Variety,
    Word,
    read_conllu,
    to_doc,
    training_examples,
    write_conllu,
)
from sprakverktyg.language.training.word_list import Entry, edit, readings_of_forms

INDEFINITE = "Case=Nom|Definite=Ind|Degree=Pos|Number=Plur"
DEFINITE = "Case=Nom|Definite=Def|Degree=Pos"


def sentence(*words: str) -> Sentence:
    """Make a sentence of words like "de/DET/Definite=Def/2/det"; heads count from 1, as in CoNLL-U."""
    made = []
    for number, text in enumerate(words):
        form, upos, feats, head, relation = text.split("/")
        parent = int(head) - 1 if head != "0" else number
        made.append(Word(form, form.lower(), upos, feats, parent, relation if head != "0" else "ROOT", True))
    return tuple(made)


HUNGRY = sentence("Hon/PRON//3/nsubj", "är/AUX//3/cop", "hungrig/ADJ//0/root", "./PUNCT//3/punct")


def test_conllu_is_read_as_written(tmp_path: Path) -> None:
    write_conllu([HUNGRY, HUNGRY], tmp_path / "a.conllu")
    assert list(read_conllu(tmp_path / "a.conllu")) == [HUNGRY, HUNGRY]


def test_a_document_has_its_sentences_and_breaks() -> None:
    doc = to_doc(spacy.blank("sv").vocab, [HUNGRY, HUNGRY], ["\n", ""])
    assert [sent.text.split() for sent in doc.sents] == [["Hon", "är", "hungrig", "."]] * 2
    assert [token.dep_ for token in doc if token.is_space] == ["dep"]


def test_a_round_has_every_sentence_once_and_is_seeded() -> None:
    nlp = spacy.blank("sv")
    sentences = [sentence(f"ord{number}/NOUN//0/root", "sa/VERB//1/acl") for number in range(50)]

    def round_of(seed: int) -> list[str]:
        return [example.reference.text for example in training_examples([sentences], Variety(), seed)(nlp)]

    words = sorted(word.lower() for text in round_of(1) for word in text.split() if word.lower() != "sa")
    assert words == sorted(f"ord{number}" for number in range(50))
    assert round_of(1) == round_of(1) != round_of(2)


CHILDLESS = sentence("Hon/PRON//2/nsubj", "sov/VERB//0/root", "gott/ADV//2/advmod", "./PUNCT//2/punct")
NOT_CHILDLESS = sentence("De/PRON//2/nsubj", "sov/VERB//0/root", "som/PRON//4/nsubj", "bor/VERB//1/acl:relcl")


@pytest.mark.parametrize("before", [HUNGRY, CHILDLESS, NOT_CHILDLESS])
@pytest.mark.parametrize("seed", range(40))
def test_variety_keeps_a_tree(seed: int, before: Sentence) -> None:
    varied = Variety(small_letters=0.5, capitals=0.3, no_stop=0.5, spoken=0.5, no_subject=0.5)
    changed = varied.sentence(before, random.Random(seed))
    assert all(0 <= word.head < len(changed) for word in changed)
    assert sum(word.relation == "ROOT" for word in changed) == 1


@pytest.mark.parametrize(
    ("words", "feats"),
    [
        (
            (
                "de/DET/Definite=Def/3/det",
                f"gamla/ADJ/{INDEFINITE}/3/amod",
                "männen/NOUN/Definite=Def/0/root",
            ),
            DEFINITE,
        ),
        (("min/PRON/Poss=Yes/3/nmod:poss", f"gamla/ADJ/{INDEFINITE}/3/amod", "katt/NOUN//0/root"), DEFINITE),
        (("två/NUM//3/nummod", f"gamla/ADJ/{INDEFINITE}/3/amod", "män/NOUN/Definite=Ind/0/root"), INDEFINITE),
    ],
)
def test_repair_of_weak_adjectives(words: tuple[str, ...], feats: str) -> None:
    assert next(repaired([sentence(*words)]))[1].feats == feats


def test_repair_of_passive() -> None:
    before = sentence(
        "Hon/PRON//2/nsubj",
        "blev/VERB//0/root",
        "vald/VERB/VerbForm=Part|Voice=Pass/2/xcomp",
        "./PUNCT//2/punct",
    )
    bli = before[1]._replace(lemma="bli")
    after = next(repaired([(before[0], bli, *before[2:])]))
    assert [(word.upos, word.head, word.relation) for word in after] == [
        ("PRON", 2, "nsubj:pass"),
        ("AUX", 2, "aux:pass"),
        ("VERB", 2, "ROOT"),
        ("PUNCT", 2, "punct"),
    ]


def test_sentences_of_an_older_convention_are_left_out() -> None:
    assert list(repaired([sentence("Hon/PRON//2/nsubj", "är/VERB//0/root", "här/ADV//2/advmod")])) == []


def test_care_sentences_are_trees() -> None:
    sentences = list(care_sentences())
    assert len(sentences) > 40
    vocab = spacy.blank("sv").vocab
    assert all(len(list(to_doc(vocab, [care]).sents)) == 1 for care in sentences)


def test_names_are_cleaned(tmp_path: Path) -> None:
    lines = [
        "Elsa\tPER",
        "Berg\tPER",
        "bor  0",
        "i\t0",
        "Lund\tLOC",
        "trasig",
        "",
        "och\tORG",
        "ABBA\tMISC",
        "",
    ]
    (tmp_path / "names.txt").write_text("\n".join(lines), encoding="utf-8")
    assert list(read_names(tmp_path / "names.txt")) == [
        (("Elsa", "PER"), ("Berg", "PER"), ("bor", ""), ("i", ""), ("Lund", "LOC")),
        (("och", ""), ("ABBA", "")),
    ]


def test_running_text_of_content_files(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text('+++\nid = "a"\n+++\n## Rubrik\n\n- en sak\n', encoding="utf-8")
    (tmp_path / "b.toml").write_text('[[word]]\nid = "x y"\nexample_a2 = "Hon tar\\nsin medicin."\n', encoding="utf-8")
    assert list(care_texts(tmp_path)) == ["Rubrik", "en sak", "Hon tar sin medicin."]


def test_spaces_between_words() -> None:
    words = ["Hon", "sov", "(", "gott", ")", "."]
    assert spaced(words) == [True, True, False, False, False, True]


@pytest.mark.parametrize(
    ("form", "lemma", "change"),
    [("katten", "katt", (2, "")), ("män", "man", (2, "an")), ("bil", "bil", (0, ""))],
)
def test_edit(form: str, lemma: str, change: tuple[int, str]) -> None:
    assert edit(form, lemma) == change


def test_the_treebank_tells_what_endings_mean() -> None:
    entries = [
        Entry("katten", "D>en", "katt"),
        Entry("hunden", "D>en", "hund"),
        Entry("kanylen", "D>en", "kanyl"),
    ]
    words = [
        Word("katten", "katt", "NOUN", "Definite=Def", 0, "ROOT", True),
        Word("hunden", "hund", "NOUN", "Definite=Def", 0, "ROOT", True),
    ]
    readings = readings_of_forms(entries, [tuple(words)])
    assert readings["kanylen"] == (("NOUN|Definite=Def", 2, ""),)
