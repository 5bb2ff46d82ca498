"""The notes that the tagger learns from: their marks, and that nobody real can be in them."""

import re

import pytest

from sprakverktyg.domain.identity import find_personnummer
from sprakverktyg.domain.privacy import PersonalDataKind as Kind
from sprakverktyg.language.benchmarks.privacy import MarkedNote, parse_note, read_notes
from sprakverktyg.language.training.personal_data import HANDS

MOBILE = re.compile(r"(?<!\d)(?:0|\+46 ?(?:\(0\))?|0046 ?)7[02369][ \-–/.]?\d(?:[ \-–./]?\d){6}(?!\d)")
FICTION = range(701740605, 701740700)
"""Mobile numbers kept for fiction by the Swedish Post and Telecom Authority, without the zero before them."""
TEST_NUMBERS = 980
"""Birth numbers from here on are nobody's: the Swedish Tax Agency keeps them for tests."""


def test_every_mark_is_well_formed() -> None:
    for note in read_notes(HANDS):
        assert not re.search(r"[{}]", note.text), note.text
        for mark in note.planted:
            assert mark.text.strip() == mark.text != "", note.text


def test_there_are_many_hands_and_many_notes_without_a_mark() -> None:
    notes = read_notes(HANDS)
    assert len({note.part for note in notes}) == 50
    assert len({note.text for note in notes}) == len(notes)
    assert 0.25 < sum(not note.planted for note in notes) / len(notes) < 0.5


def test_no_number_is_anybodys() -> None:
    for note in read_notes(HANDS):
        assert not real_numbers(note), note.text


@pytest.mark.parametrize(
    ("marked", "real"),
    [
        ("Ring {phone|070-174 06 05} nu", False),
        ("Ring {phone|+46 70 174 06 99} nu", False),
        ("Ring {phone|070-123 45 67} nu", True),
        ("Pnr {personnummer|380412-9984}", False),
    ],
)
def test_a_number_that_can_be_somebodys_is_seen(marked: str, real: bool) -> None:
    assert bool(real_numbers(parse_note("", marked))) is real


def real_numbers(note: MarkedNote) -> list[str]:
    mobiles = [run[0] for run in MOBILE.finditer(note.text) if int(re.sub(r"\D", "", run[0])[-9:]) not in FICTION]
    marked = [mark.text for mark in note.planted if mark.kind is Kind.PERSONNUMMER]
    people = [text for text in marked if list(find_personnummer(text)) and birth_number(text) < TEST_NUMBERS]
    return mobiles + people


def birth_number(text: str) -> int:
    return int(re.sub(r"\D", "", text)[-4:-1])
