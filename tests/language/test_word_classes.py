import pytest
import spacy
from spacy.tokens import Doc

from sprakverktyg.language.components.participles import has_verb
from sprakverktyg.language.components.passives import settle_passives
from sprakverktyg.language.components.word_classes import settle_word_classes
from sprakverktyg.language.components.word_forms import Reading, WordForms, pack, unpack

VERB = "VERB|VerbForm=Inf|Voice=Act"
VERBS = ("betala", "arbeta", "bundit", "kände")


def forms_with(verbs: tuple[str, ...]) -> WordForms:
    vocab = spacy.blank("sv").vocab
    pack({verb: (Reading(VERB, 0, ""),) for verb in verbs}, [], vocab.lookups)
    return unpack(vocab)


FORMS = forms_with(VERBS)
VOCAB = spacy.blank("sv").vocab
INDEFINITE = "Case=Nom|Definite=Ind|Degree=Pos|Number=Plur"
DEFINITE = "Case=Nom|Definite=Def|Degree=Pos"


@pytest.mark.parametrize(
    ("word", "upos", "relation", "after"),
    [
        ("är", "VERB", "cop", "AUX"),
        ("har", "VERB", "aux", "AUX"),
        ("är", "AUX", "ROOT", "VERB"),
        ("hade", "AUX", "conj", "VERB"),
        ("kan", "AUX", "ROOT", "AUX"),
        ("som", "PRON", "mark", "SCONJ"),
        ("som", "SCONJ", "case", "ADP"),
        ("som", "SCONJ", "nsubj", "PRON"),
        ("som", "SCONJ", "fixed", "SCONJ"),
        ("om", "ADP", "mark", "SCONJ"),
        ("om", "ADP", "case", "ADP"),
        ("då", "ADV", "mark", "SCONJ"),
        ("går", "VERB", "obl", "ADV"),
        ("går", "VERB", "ROOT", "VERB"),
        ("få", "VERB", "amod", "ADJ"),
        ("få", "VERB", "ROOT", "VERB"),
        ("mycket", "ADV", "obj", "PRON"),
        ("mycket", "ADV", "advmod", "ADV"),
        ("\n", "NOUN", "dep", "SPACE"),
    ],
)
def test_class_from_relation(word: str, upos: str, relation: str, after: str) -> None:
    doc = Doc(VOCAB, words=["hon", word], pos=["PRON", upos], heads=[0, 0], deps=["ROOT", relation])
    assert settle_word_classes(doc, FORMS)[1].pos_ == after


@pytest.mark.parametrize(
    ("words", "classes", "morphs", "relations", "feats"),
    [
        ("de gamla männen", "DET ADJ NOUN", ["Definite=Def", INDEFINITE, "Definite=Def"], "det amod ROOT", DEFINITE),
        ("min gamla katt", "PRON ADJ NOUN", ["Poss=Yes", INDEFINITE, ""], "nmod:poss amod ROOT", DEFINITE),
        ("två gamla män", "NUM ADJ NOUN", ["", INDEFINITE, "Definite=Ind"], "nummod amod ROOT", INDEFINITE),
        ("de är gamla", "PRON AUX ADJ", ["Definite=Def", "", INDEFINITE], "nsubj cop ROOT", INDEFINITE),
    ],
)  # fmt: skip
def test_adjective_in_definite_phrase(words: str, classes: str, morphs: list[str], relations: str, feats: str) -> None:
    doc = Doc(
        VOCAB,
        words=words.split(),
        pos=classes.split(),
        morphs=morphs,
        heads=[2, 2, 2],
        deps=relations.split(),
    )
    adjective = next(token for token in settle_word_classes(doc, FORMS) if token.pos_ == "ADJ")
    assert str(adjective.morph) == feats


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("betalad", True),
        ("betalade", True),
        ("arbetande", True),
        ("arbetandes", True),
        ("utarbetade", True),
        ("bunden", True),
        ("bundna", True),
        ("känd", True),
        ("gift", True),
        ("hemarbetande", True),
        ("obetalade", False),
        ("barncentrerade", False),
        ("könsbundna", False),
        ("", False),
    ],
)
def test_a_participle_has_a_verb(form: str, verb: bool) -> None:
    assert has_verb(form, FORMS) is verb


def test_what_only_looks_like_a_participle() -> None:
    morph = "Case=Nom|Degree=Pos|Number=Plur|Tense=Past|VerbForm=Part"
    doc = Doc(
        VOCAB,
        words=["obundna", "bundna"],
        pos=["ADJ", "ADJ"],
        morphs=[morph, morph],
        heads=[0, 0],
        deps=["ROOT", "conj"],
    )
    settle_word_classes(doc, FORMS)
    assert [str(token.morph) for token in doc] == ["Case=Nom|Degree=Pos|Number=Plur", morph]


def test_bli_is_auxiliary_of_a_participle() -> None:
    participle = "Case=Nom|Definite=Ind|Degree=Pos|Gender=Com|Number=Sing|Tense=Past|VerbForm=Part"
    doc = Doc(
        VOCAB,
        words=["Hon", "blev", "undersökt", "igår"],
        pos=["PRON", "VERB", "ADJ", "ADV"],
        morphs=["", "", participle, ""],
        heads=[1, 1, 1, 1],
        deps=["nsubj", "ROOT", "xcomp", "advmod"],
    )
    assert [(token.pos_, token.dep_, token.head.i) for token in settle_passives(doc)] == [
        ("PRON", "nsubj:pass", 2),
        ("AUX", "aux:pass", 2),
        ("VERB", "ROOT", 2),
        ("ADV", "advmod", 2),
    ]
    assert str(doc[2].morph) == "Case=Nom|Definite=Ind|Gender=Com|Number=Sing|Tense=Past|VerbForm=Part|Voice=Pass"
    assert [sentence.text for sentence in doc.sents] == ["Hon blev undersökt igår"]


def test_bli_with_an_adjective_stays() -> None:
    doc = Doc(
        VOCAB,
        words=["Hon", "blev", "sjuk"],
        pos=["PRON", "VERB", "ADJ"],
        heads=[1, 1, 1],
        deps=["nsubj", "ROOT", "xcomp"],
    )
    assert [token.head.i for token in settle_passives(doc)] == [1, 1, 1]


def test_bli_without_a_label() -> None:
    doc = Doc(
        VOCAB,
        words=["Larmet", "har", "blivit", "avstängt"],
        pos=["NOUN", "AUX", "VERB", "VERB"],
        morphs=["", "", "VerbForm=Sup", "VerbForm=Sup|Voice=Act"],
        heads=[3, 3, 3, 3],
        deps=["nsubj", "aux", "dep", "ROOT"],
    )
    assert [token.dep_ for token in settle_passives(doc)] == ["nsubj:pass", "aux", "aux:pass", "ROOT"]
    assert doc[3].morph.get("VerbForm") == ["Part"]


def test_a_deponent_is_not_passive() -> None:
    doc = Doc(
        VOCAB,
        words=["Hon", "andades"],
        pos=["PRON", "VERB"],
        morphs=["", "Tense=Past|VerbForm=Fin|Voice=Pass"],
        heads=[1, 1],
        deps=["nsubj:pass", "ROOT"],
    )
    settle_word_classes(doc, FORMS)
    assert (doc[0].dep_, str(doc[1].morph)) == ("nsubj", "Tense=Past|VerbForm=Fin")


def test_a_passive_with_a_subject_and_no_auxiliary_is_in_the_present() -> None:
    doc = Doc(
        VOCAB,
        words=["Påsarna", "byts", "ofta"],
        pos=["NOUN", "VERB", "ADV"],
        lemmas=["påse", "by", "ofta"],
        morphs=["", "VerbForm=Sup|Voice=Pass", ""],
        heads=[1, 1, 1],
        deps=["nsubj:pass", "ROOT", "advmod"],
    )
    settle_word_classes(doc, FORMS)
    assert (doc[1].lemma_, doc[1].morph.get("Tense", [])) == ("byta", ["Pres"])
