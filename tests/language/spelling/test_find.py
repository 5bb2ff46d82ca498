from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from sprakverktyg.domain.spelling import SpellingFault
from sprakverktyg.language.long_texts import read
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.spelling import misspellings

TERMS = frozenset({"insulinpenna", "glidlakan", "larmmatta"})


@pytest.fixture(scope="module")
def trained() -> Language:
    return load_pipeline()


def found(nlp: Language, text: str) -> list[tuple[str, str, str]]:
    return [
        (text[item.start : item.end], item.fault.value, item.suggestions[0])
        for item in misspellings(read(nlp, text), TERMS)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon fick sin medesin i morse.", ("medesin", "unknown", "medicin")),
        ("Vi gav henne frukkost i sängen.", ("frukkost", "unknown", "frukost")),
        ("Han kunde inte duscka i dag.", ("duscka", "unknown", "duscha")),
        ("Hon vile inte äta.", ("vile", "unknown", "ville")),
        ("Frukkost finns i köket.", ("Frukkost", "unknown", "Frukost")),
        ("Det kom mänga gäster.", ("mänga", "confused", "många")),
        ("Hon äter frukt, till ex äpplen.", ("ex", "confused", "exempel")),
        ("Hon här sovit dåligt.", ("här", "confused", "har")),
        ("Hon bör på avdelning 2.", ("bör", "confused", "bor")),
        ("Hon fyller fem är.", ("är", "confused", "år")),
        ("Det är viktigt for att må bra.", ("for", "confused", "för")),
        ("De är viktigt att dricka.", ("De", "confused", "Det")),
        ("Det är inte sa lätt att svara.", ("sa", "confused", "så")),
        ("Ar maten klar?", ("Ar", "confused", "Är")),
        ("Framförallt vill hon sova.", ("Framförallt", "confused", "Framför allt")),
        ("Det blev presic som hon ville.", ("presic", "unknown", "precis")),
        ("De låg avlönade arbetar mest.", ("låg avlönade", "divided", "lågavlönade")),
        ("Hon ringde skatteverket i går.", ("skatteverket", "capital", "Skatteverket")),
        ("Hon frågade: ”när kommer du hem?”", ("när", "capital", "När")),
        ("Han kan inte tala Svenska ännu.", ("Svenska", "capital", "svenska")),
        ("Maten var jätte god.", ("jätte god", "divided", "jättegod")),
        ("Vi gjorde en klass utflykt.", ("klass utflykt", "divided", "klassutflykt")),
        ("hon sov gott i natt.", ("hon", "capital", "Hon")),
        ("Hon sov gott. vi väckte henne inte.", ("vi", "capital", "Vi")),
        ("Hon åt Alltså ingen frukost.", ("Alltså", "capital", "alltså")),
    ],
)
def test_a_fault_is_found(trained: Language, text: str, expected: tuple[str, str, str]) -> None:
    assert found(trained, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Birgitta fick 5 mg Alvedon kl. 08.00 av ssk.",
        "Hon ligger på ett glidlakan och har en larmmatta.",
        "Insulinpennans nål byts varje gång.",
        "Drick ett glas vatten och en kopp kaffe.",
        "Hon har ont i vänster öra sedan tisdagen.",
        "Gå till Vitsippan och fråga Amina.",
        "- tvål\n- ren handduk",
        "sov gott",
        "Se rutinen på sprak@solang.example eller 08-123 45 67.",
        "Hon bör äta i köket.",
        "Två är mer än en.",
        "På skylten stod det ”the price of love” i rött.",
        "Hon drack cola till maten.",
        "Vi gick genom Gamla stan till Röda rummet.",
        "Filmen heter Aldrig mer och är lång.",
        "Hon ställde opp och hjälpte till.",
        "ALT. 1 är bäst.",
        "sa min far, och vi steg in.",
        "Ring t.ex. natten, dvs. efter kl. 21.",
    ],
)
def test_correct_text_is_left_alone(trained: Language, text: str) -> None:
    assert found(trained, text) == []


def test_at_most_five_suggestions_best_first(trained: Language) -> None:
    (item,) = misspellings(trained("Hon har en ny rullatår."))
    assert item.suggestions[0] == "rullator"
    assert 1 <= len(item.suggestions) <= 5
    assert len(set(item.suggestions)) == len(item.suggestions)
    assert item.fault is SpellingFault.UNKNOWN


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=120))
def test_any_text(trained: Language, text: str) -> None:
    doc = read(trained, text)
    items = misspellings(doc, TERMS)
    assert all(0 <= item.start < item.end <= len(text) and item.suggestions for item in items)
    assert all(one.end <= other.start for one, other in pairwise(items))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "😀👩‍⚕️", "你好世界", "السلام عليكم", "\0", "å" * 3_000, "-" * 500])
def test_text_without_swedish(trained: Language, text: str) -> None:
    assert misspellings(read(trained, text)) == ()
