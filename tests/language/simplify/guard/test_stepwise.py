"""Settled phrases among other edits: they are put in first, and the rest is compared with a text that has them."""

import pytest
from spacy.language import Language

from sprakverktyg.language.simplify.guard import accept, check

PAIRS = [("därest", "om"), ("ombesörjs", "sköts"), ("erforderligt", "som behövs")]
ACCEPTED = accept([*PAIRS, ("ej", "inte")], settled=PAIRS)

BEFORE = "Därest larmet ej fungerar byts batteri eller dosa ut samma dag."


@pytest.mark.parametrize(
    ("after", "same"),
    [
        ("Om larmet inte fungerar byts batteri eller dosa ut samma dag.", True),
        ("Om larmet fungerar byts batteri eller dosa ut samma dag.", False),
        ("Om larmet inte fungerar byts batteri eller dosa ut nästa dag.", False),
        ("Om larmet inte fungerar byts batteri och dosa ut samma dag.", False),
        ("Larmet fungerar inte om batteri eller dosa byts ut samma dag.", False),
    ],
)
def test_settled_phrases_hide_nothing_else(parser: Language, after: str, *, same: bool) -> None:
    assert check(parser, BEFORE, after, accepted=ACCEPTED).same is same


def test_without_the_settled_phrase_it_is_not_proved(parser: Language) -> None:
    accepted = accept([*PAIRS, ("ej", "inte")])
    assert not check(
        parser, BEFORE, "Om larmet inte fungerar byts batteri eller dosa ut samma dag.", accepted=accepted
    ).same
