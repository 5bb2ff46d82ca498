import pytest

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.difficulty import DifficultyReason as Why
from sprakverktyg.language.components.word_difficulty import (
    HARD_FROM,
    WORK_TERM_AT_MOST,
    Reading,
    assess,
    level_of,
)

TERMS = frozenset({"kateter", "delegering", "dyspné"})


@pytest.mark.parametrize(
    ("reading", "reasons"),
    [
        (Reading("och", "och", "CCONJ"), []),
        (Reading("maten", "mat", "NOUN"), [Why.RARE]),
        (Reading("duschades", "duscha", "VERB", passive=True), [Why.RARE, Why.PASSIVE]),
        (Reading("erhålla", "erhålla", "VERB", official=True), [Why.RARE, Why.OFFICIAL, Why.PREFIX]),
        (Reading("berätta", "berätta", "VERB"), [Why.RARE]),  # everyday: the prefix does not matter
        (Reading("ordinerad", "ordinera", "VERB", participle=True), [Why.RARE, Why.LEARNED, Why.PARTICIPLE]),
        (Reading("handtvätt", "handtvätt", "NOUN"), [Why.RARE_PART]),
        (Reading("kateter", "kateter", "NOUN"), [Why.RARE, Why.WORK_TERM]),
        (Reading("delegering", "delegering", "NOUN"), [Why.RARE, Why.WORK_TERM]),
    ],
)
def test_reasons(reading: Reading, reasons: list[Why]) -> None:
    found = assess(reading, TERMS)
    assert [part.reason for part in found.reasons] == reasons
    assert sum(part.adds for part in found.reasons) == pytest.approx(found.value)


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        (Reading("få", "få", "VERB"), Reading("erhålla", "erhålla", "VERB")),
        (Reading("äter", "äta", "VERB"), Reading("intas", "inta", "VERB", passive=True)),
        (Reading("genast", "genast", "ADV"), Reading("omgående", "omgående", "ADV")),
        (Reading("handtvätt", "handtvätt", "NOUN"), Reading("handdesinfektion", "handdesinfektion", "NOUN")),
        (Reading("dyspné", "dyspné", "NOUN"), Reading("miktion", "miktion", "NOUN")),  # the first is a known term
    ],
)
def test_order(easier: Reading, harder: Reading) -> None:
    assert assess(easier, TERMS).value < assess(harder, TERMS).value


def test_a_known_term_is_never_hard() -> None:
    term = assess(Reading("dyspné", "dyspné", "NOUN"), TERMS)
    assert (term.value, term.level, term.is_hard) == (WORK_TERM_AT_MOST, Level.B1, False)
    assert assess(Reading("dyspné", "dyspné", "NOUN"), frozenset()).is_hard


@pytest.mark.parametrize(
    ("value", "level"),
    [(0.0, Level.A1), (1.99, Level.A1), (2.0, Level.A2), (2.4, Level.B1), (2.7, Level.B2), (3.0, Level.C1)],
)
def test_levels(value: float, level: Level) -> None:
    assert level_of(value) is level


def test_an_unknown_word_is_hard_and_belongs_to_the_last_band() -> None:
    found = assess(Reading("xzqwv"), frozenset())
    assert found.value >= HARD_FROM
    assert found.level is Level.C1
