"""Where clauses begin and end, with the shipped model."""

import pytest
from spacy.language import Language

from sprakverktyg.language.simplify.guard.repairs import repair
from sprakverktyg.language.simplify.guard.words import Kind, read_words

CLAUSES = [
    ("Larm som kommer in kvitteras av nattpatrullen.", ["Larm kvitteras av nattpatrullen", "som kommer in"]),
    ("Om en kund inte svarar ska du ringa chefen.", ["ska du ringa chefen", "Om en kund inte svarar"]),
    ("Ring inom en kvart om kunden inte svarar.", ["Ring inom en kvart", "om kunden inte svarar"]),
    ("Uppgifter om kunden får inte lämnas ut.", ["Uppgifter om kunden får inte lämnas ut"]),
    (
        "Personalen ska för att undvika olyckor byta handskar.",
        ["Personalen ska byta handskar", "för undvika olyckor"],
    ),
    (
        "Tvätten sorteras av Eva, och innan maskinen startas ska luckan stängas.",
        ["Tvätten sorteras av Eva", "och ska luckan stängas", "innan maskinen startas"],
    ),
    ("Den som ser branden larmar och stänger dörren.", ["Den larmar och stänger dörren", "som ser branden"]),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_each_clause_has_its_words(parser: Language, text: str, expected: list[str]) -> None:
    words = [word for word in repair(read_words(parser(text))) if word.kind is not Kind.SILENT]
    numbers = sorted({word.clause for word in words})
    assert [" ".join(word.text for word in words if word.clause == number) for number in numbers] == expected
