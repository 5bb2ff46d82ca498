import pytest

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.vocabulary import Pos, Word
from sprakverktyg.domain.wordforms import find_form


def word(pos: Pos, *forms: str) -> Word:
    return Word("w", "m", forms[0], pos, None, forms, Level.A2, True, False, "", "", "")


SMITTA = word(Pos.NOUN, "smitta", "smittan", "smittor", "smittorna")
TA_EMOT = word(Pos.VERB, "ta emot", "tar emot", "tog emot", "tagit emot", "ta emot")


@pytest.mark.parametrize(
    ("item", "sentence", "form", "whole"),
    [
        (SMITTA, "Smittan sprids.", "smittan", True),
        (SMITTA, "Det är smittorna som oroar.", "smittorna", True),
        (SMITTA, "Bär handskar mot kontaktsmitta.", None, None),
        (SMITTA, "Vi smittade ingen.", None, None),
        (TA_EMOT, "Hon tar emot posten.", "tar emot", True),
        (TA_EMOT, "I dag tar hon själv emot posten.", "tar emot", False),
        (TA_EMOT, "Hon tar en kopp kaffe till och går emot honom.", None, None),
        (word(Pos.PHRASE, "vid behov"), "Ges vid behov.", "vid behov", True),
    ],
)
def test_finding_a_form(item: Word, sentence: str, form: str | None, whole: bool | None) -> None:
    found = find_form(item, sentence)
    assert (found.form if found else None, found.whole if found else None) == (form, whole)
