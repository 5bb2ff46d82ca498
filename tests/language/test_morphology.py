import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprakverktyg.language.morphology import DATA, inflect, noun_gender

PASSIVE = {"Voice": "Pass"}
PARTICIPLE = {"VerbForm": "Part", "Tense": "Past"}


@pytest.mark.parametrize(
    ("lemma", "definite", "plural", "plural_definite"),
    [
        ("dusch", "duschen", "duschar", "duscharna"),
        ("undersköterska", "undersköterskan", "undersköterskor", "undersköterskorna"),
        ("rollator", "rollatorn", "rollatorer", "rollatorerna"),
        ("läkemedel", "läkemedlet", "läkemedel", "läkemedlen"),
        ("sår", "såret", "sår", "såren"),
        ("öga", "ögat", "ögon", "ögonen"),
        ("hand", "handen", "händer", "händerna"),
        ("fot", "foten", "fötter", "fötterna"),
        ("vårdare", "vårdaren", "vårdare", "vårdarna"),
        ("genomförandeplan", "genomförandeplanen", "genomförandeplaner", "genomförandeplanerna"),
        ("läkemedelsskåp", "läkemedelsskåpet", "läkemedelsskåp", "läkemedelsskåpen"),
        ("kateter", "katetern", "katetrar", "katetrarna"),
        ("äpple", "äpplet", "äpplen", "äpplena"),
        ("nattsköterska", "nattsköterskan", "nattsköterskor", "nattsköterskorna"),
    ],
)
def test_nouns(lemma: str, definite: str, plural: str, plural_definite: str) -> None:
    assert inflect(lemma, "NOUN", Definite="Def") == definite
    assert inflect(lemma, "NOUN", Number="Plur") == plural
    assert inflect(lemma, "NOUN", Number="Plur", Definite="Def") == plural_definite


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("boende", {"Case": "Gen"}, "boendes"),
        ("undersköterska", {"Case": "Gen", "Number": "Plur"}, "undersköterskors"),
        ("hus", {"Case": "Gen"}, "hus"),
        ("Dusch", {"Definite": "Def"}, "Duschen"),
    ],
)
def test_case_and_capitals(lemma: str, feats: dict[str, str], form: str) -> None:
    assert inflect(lemma, "NOUN", **feats) == form


@pytest.mark.parametrize("lemma", ["bra", "extra", "ordinarie", "betydande"])
def test_an_adjective_with_one_form(lemma: str) -> None:
    for feats in ({"Gender": "Neut"}, {"Number": "Plur"}, {"Definite": "Def", "Gender": "Com"}):
        assert inflect(lemma, "ADJ", **feats) == lemma


@pytest.mark.parametrize(("lemma", "gender"), [("blodprov", "Neut"), ("nattlampa", "Com"), ("taklyft", "Com")])
def test_gender(lemma: str, gender: str) -> None:
    assert noun_gender(lemma) == gender


@pytest.mark.parametrize(
    ("lemma", "present", "past", "supine", "imperative", "participle"),
    [
        ("duscha", "duschar", "duschade", "duschat", "duscha", "duschad"),
        ("hjälpa", "hjälper", "hjälpte", "hjälpt", "hjälp", "hjälpt"),
        ("vända", "vänder", "vände", "vänt", "vänd", "vänd"),
        ("glömma", "glömmer", "glömde", "glömt", "glöm", "glömd"),
        ("klä", "klär", "klädde", "klätt", "klä", "klädd"),
        ("skriva", "skriver", "skrev", "skrivit", "skriv", "skriven"),
        ("ta", "tar", "tog", "tagit", "ta", "tagen"),
        ("överta", "övertar", "övertog", "övertagit", "överta", "övertagen"),
        ("vidta", "vidtar", "vidtog", "vidtagit", "vidta", "vidtagen"),
        ("åta", "åtar", "åtog", "åtagit", "åta", "åtagen"),
        ("göra", "gör", "gjorde", "gjort", "gör", "gjord"),
        ("lägga", "lägger", "lade", "lagt", "lägg", "lagd"),
        ("genomföra", "genomför", "genomförde", "genomfört", "genomför", "genomförd"),
    ],
)
def test_verbs(lemma: str, present: str, past: str, supine: str, imperative: str, participle: str) -> None:
    assert inflect(lemma, "VERB") == lemma
    assert inflect(lemma, "VERB", Tense="Pres") == present
    assert inflect(lemma, "VERB", Tense="Past") == past
    assert inflect(lemma, "VERB", VerbForm="Sup") == supine
    assert inflect(lemma, "VERB", Mood="Imp") == imperative
    assert inflect(lemma, "VERB", **PARTICIPLE) == participle


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("duscha", {"VerbForm": "Inf"}, "duschas"),
        ("duscha", {"Tense": "Pres"}, "duschas"),
        ("hjälpa", {"Tense": "Pres"}, "hjälps"),
        ("läsa", {"Tense": "Pres"}, "läses"),
        ("bestämma", {"Tense": "Pres"}, "bestäms"),
        ("ge", {"Tense": "Pres"}, "ges"),
        ("göra", {"Tense": "Past"}, "gjordes"),
        ("ta", {"VerbForm": "Sup"}, "tagits"),
        ("ta", {"Mood": "Imp"}, None),
        ("finnas", {"Tense": "Past"}, "fanns"),
        ("drabbas", {"Tense": "Pres"}, "drabbas"),
        ("inledas", {"Tense": "Past"}, "inleddes"),
        ("synas", {"Tense": "Past"}, "syntes"),
    ],
)
def test_passive(lemma: str, feats: dict[str, str], form: str | None) -> None:
    assert inflect(lemma, "VERB", **feats, **PASSIVE) == form


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("skriva", {"Gender": "Neut"}, "skrivet"),
        ("skriva", {"Number": "Plur"}, "skrivna"),
        ("ordinera", {"Definite": "Def"}, "ordinerade"),
        ("ordinerad", {"Gender": "Neut"}, "ordinerat"),
        ("hoppas", {}, None),
    ],
)
def test_participles(lemma: str, feats: dict[str, str], form: str | None) -> None:
    assert inflect(lemma, "VERB", **PARTICIPLE, **feats) == form


@pytest.mark.parametrize(
    ("lemma", "form"), [("gå", "gående"), ("arbeta", "arbetande"), ("bero", "beroende"), ("ge", "givande")]
)
def test_present_participle(lemma: str, form: str) -> None:
    assert inflect(lemma, "VERB", VerbForm="Part", Tense="Pres") == form


@pytest.mark.parametrize(
    ("lemma", "neuter", "plural", "comparative", "superlative"),
    [
        ("trött", "trött", "trötta", "tröttare", "tröttast"),
        ("säker", "säkert", "säkra", "säkrare", "säkrast"),
        ("liten", "litet", "små", "mindre", "minst"),
        ("gammal", "gammalt", "gamla", "äldre", "äldst"),
        ("blå", "blått", "blå", "blåare", "blåast"),
        ("ordinerad", "ordinerat", "ordinerade", None, None),
        ("rädd", None, "rädda", "räddare", "räddast"),
    ],
)
def test_adjectives(
    lemma: str, neuter: str | None, plural: str, comparative: str | None, superlative: str | None
) -> None:
    assert inflect(lemma, "ADJ", Gender="Neut") == neuter
    assert inflect(lemma, "ADJ", Number="Plur") == plural
    assert inflect(lemma, "ADJ", Degree="Cmp") == comparative
    assert inflect(lemma, "ADJ", Degree="Sup") == superlative


def test_weak_adjectives() -> None:
    assert inflect("liten", "ADJ", Definite="Def") == "lilla"
    assert inflect("viktig", "ADJ", Degree="Sup", Definite="Def") == "viktigaste"
    assert inflect("stor", "ADJ", Degree="Sup", Definite="Def") == "största"
    assert inflect("gammal", "ADJ", Definite="Def", Gender="Com") == "gamle"


@pytest.mark.parametrize(
    ("lemma", "feats", "form"),
    [
        ("jag", {"Case": "Acc"}, "mig"),
        ("ni", {"Poss": "Yes", "Number": "Plur"}, "era"),
        ("hon", {"Poss": "Yes"}, "hennes"),
        ("sig", {"Poss": "Yes", "Gender": "Neut"}, "sitt"),
        ("någon", {"Gender": "Neut"}, "något"),
        ("jag", {"Tense": "Past"}, None),
        ("xyzzy", {}, None),
    ],
)
def test_pronouns(lemma: str, feats: dict[str, str], form: str | None) -> None:
    assert inflect(lemma, "PRON", **feats) == form


def test_other_classes_have_no_forms() -> None:
    assert inflect("och", "CCONJ") is None
    assert inflect(" ", "NOUN") is None


def test_data_are_small_and_licensed() -> None:
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 3_000_000
    assert (DATA / "LICENSE.md").is_file()


@settings(deadline=None)  # the first example loads the word lists
@given(
    st.text(max_size=200),
    st.sampled_from(["NOUN", "VERB", "AUX", "ADJ", "PRON", "X"]),
    st.dictionaries(
        st.sampled_from("Number Definite Case Gender Tense VerbForm Voice Mood Degree".split()),
        st.sampled_from("Sing Plur Def Ind Gen Com Neut Past Pres Inf Sup Part Fin Pass Imp Cmp x".split()),
    ),
)
def test_any_string_is_answered(lemma: str, upos: str, feats: dict[str, str]) -> None:
    form = inflect(lemma, upos, **feats)
    assert form is None or isinstance(form, str)


def test_a_very_long_word_takes_no_time() -> None:
    start = time.process_time()
    assert inflect("ö" * 1_000_000, "NOUN", Definite="Def")
    assert time.process_time() - start < 1
