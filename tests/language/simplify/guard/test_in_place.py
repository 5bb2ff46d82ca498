"""Settled phrases: what differs by nothing else is the same, however the parser reads the new words."""

import pytest
from spacy.language import Language

from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import Invariant, Mode
from sprakverktyg.language.simplify.accepted_forms import swaps_in_all_forms
from sprakverktyg.language.simplify.guard import accept, check
from sprakverktyg.language.simplify.guard.accepted import AcceptedWords

PAIRS = [
    ("på ett lugnt sätt", "lugnt"),
    ("till följd utav att", "eftersom"),
    ("erforderliga", "som behövs"),
    ("per omgående", "genast"),
    ("skjutsas ej", "skjutsas"),
    ("målsättning", "mål"),
    ("besvara", "svara på"),
    ("utgör", "är"),
    ("utgör", "var"),
]
SETTLED = accept(PAIRS, settled=PAIRS)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Prata på ett lugnt sätt med Elsa.", "Prata lugnt med Elsa."),
        ("Han kom sent till följd utav att bussen stod still.", "Han kom sent eftersom bussen stod still."),
        ("Packa erforderliga kläder för resan.", "Packa kläder som behövs för resan."),
        ("Besvara detta mejl med uppgift om klädstorlek.", "Svara på detta mejl med uppgift om klädstorlek."),
        ("Ring per omgående. Prata på ett lugnt sätt.", "Ring genast. Prata lugnt."),
    ],
)
def test_a_settled_phrase_in_its_place_says_the_same(parser: Language, before: str, after: str) -> None:
    assert check(parser, before, after, accepted=SETTLED).same
    unsettled = check(parser, before, after, accepted=accept(PAIRS))
    assert unsettled.violations or unsettled.uncertain


@pytest.mark.parametrize(
    ("before", "after", "accepted"),
    [
        ("Prata på ett lugnt sätt med Elsa.", "Prata lugnt med Karin.", SETTLED),
        ("Prata på ett lugnt sätt med Elsa.", "Prata inte lugnt med Elsa.", SETTLED),
        ("Prata på ett lugnt sätt, inte högt.", "Prata inte lugnt, högt.", SETTLED),
        ("Ge 2 tabletter per omgående.", "Ge 3 tabletter genast.", SETTLED),
        ("Ring per omgående när hon vaknar.", "Ring när hon vaknar genast.", SETTLED),
        ("Prata lugnt.", "Prata på ett lugnt sätt.", AcceptedWords()),
    ],
)
def test_all_else_must_stand_where_it_stood(parser: Language, before: str, after: str, accepted: AcceptedWords) -> None:
    assert not check(parser, before, after, accepted=accepted).same


def test_no_phrase_carries_a_negation_away(parser: Language) -> None:
    violations = check(parser, "Elsa skjutsas ej hem.", "Elsa skjutsas hem.", accepted=SETTLED).violations
    assert {found.invariant for found in violations} == {Invariant.NEGATION}


def test_a_noun_that_asks_for_other_forms_around_it_is_looked_at(parser: Language) -> None:
    violations = check(parser, "Vi har en hög målsättning.", "Vi har en hög mål.", accepted=SETTLED).violations
    assert Invariant.FORM in {found.invariant for found in violations}


@pytest.mark.parametrize("after", ["Ring vid högre blodtryck.", "Ring vid högst blodtryck."])
def test_more_is_not_as_much(parser: Language, after: str) -> None:
    swaps = [*swaps_in_all_forms([PlainWord("hypertoni", "hög* blodtryck", WordClass.NOUN, Mode.TICKED, "")])]
    accepted = accept(swaps, settled=swaps)
    assert check(parser, "Ring vid hypertoni.", "Ring vid högt blodtryck.", accepted=accepted).same
    assert check(parser, "Ring vid hypertoni.", after, accepted=accepted).violations


def test_a_request_is_no_past(parser: Language) -> None:
    """The request of "vara" is "var", and that of "utgöra" is spelt as its present."""
    assert check(parser, "Nivån utgör ett mål.", "Nivån är ett mål.", accepted=SETTLED).same
    for rest in (".", " och är viktig."):
        violations = check(
            parser, f"Nivån utgör ett mål{rest}", f"Nivån var ett mål{rest}", accepted=SETTLED
        ).violations
        assert {found.invariant for found in violations} == {Invariant.TENSE}
