"""What makes a choice surely wrong, with made-up words."""

from dataclasses import replace

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.corpus import Note, NoteFault
from sprakverktyg.domain.exercise import GAP
from sprakverktyg.domain.vocabulary import Library, Pos, Word
from sprakverktyg.language.exercises.compound_words import parts_of
from sprakverktyg.language.exercises.distractors import wrong_words
from sprakverktyg.language.exercises.forms_in_context import wrong_forms
from sprakverktyg.language.exercises.gender import build, sources
from sprakverktyg.language.exercises.notes import corrected

NOUN = Word(
    "sar", "m", "sår", Pos.NOUN, "ett", ("sår", "såret", "sår", "såren"), Level.A2, True, False, "Skada.", "", ""
)
EN = replace(NOUN, id="filt", lemma="filt", gender="en", forms=("filt", "filten", "filtar", "filtarna"))
VERB = replace(
    NOUN,
    id="tvatta",
    lemma="tvätta",
    pos=Pos.VERB,
    gender=None,
    forms=("tvätta", "tvättar", "tvättade", "tvättat", "tvätta"),
)
ADJ = replace(NOUN, id="ren", lemma="ren", pos=Pos.ADJ, gender=None, forms=("ren", "rent", "rena", "renare", "renast"))


@pytest.mark.parametrize(
    ("word", "before", "form", "wrong"),
    [
        (EN, "ta en", "filt", ["filten", "filtar", "filtarna"]),
        (EN, "ta den här", "filten", ["filt", "filtar", "filtarna"]),
        (EN, "hon har två", "filtar", ["filt", "filten", "filtarna"]),
        (EN, "ta hennes", "filt", ["filten", "filtarna"]),
        (NOUN, "hon har ett", "sår", ["såret", "såren"]),
        (EN, "vi behöver", "filt", []),
        (VERB, "hon ska", "tvätta", ["tvättar", "tvättade", "tvättat"]),
        (VERB, "jag har inte", "tvättat", ["tvätta", "tvättar", "tvättade"]),
        (VERB, "jag", "tvättar", ["tvätta", "tvättat"]),
        (VERB, "hon säger att jag", "tvättar", []),
        (VERB, "", "tvätta", ["tvättar", "tvättade", "tvättat"]),
        (ADJ, "ta en", "ren", ["rent", "rena"]),
        (ADJ, "den är", "ren", []),
    ],
)  # fmt: skip
def test_forms_that_cannot_stand_there(word: Word, before: str, form: str, wrong: list[str]) -> None:
    assert wrong_forms(word, form, before.split()) == wrong


@pytest.mark.parametrize(
    ("word", "choices"),
    [
        (EN, {"en filt, filten", "en filt, filtet", "ett filt, filten", "ett filt, filtet"}),
        (NOUN, {"ett sår, såret", "ett sår, såren", "en sår, såret", "en sår, såren"}),
    ],
)
def test_en_or_ett(word: Word, choices: set[str]) -> None:
    library = Library((word,), ())
    assert sources(word, library) == ["bestamd"]
    assert set(build(f"en-eller-ett:{word.id}:bestamd", word, "bestamd", library).task.choices) == choices  # type: ignore[union-attr]


def test_words_that_one_does_not_count_are_not_asked_about() -> None:
    assert sources(replace(NOUN, forms=("blod", "blodet", None, None)), Library((), ())) == []


@pytest.mark.parametrize(
    ("lemma", "parts"),
    [("handsprit", ("hand", "sprit")), ("läkemedelslista", ("läkemedels", "lista")), ("sår", ()), ("nattillsyn", ())],
)
def test_parts_of_compounds(lemma: str, parts: tuple[str, ...]) -> None:
    assert parts_of(replace(NOUN, lemma=lemma)) == parts


def test_no_choice_is_near_the_word_or_another_choice(content: Content) -> None:
    library = content.library
    for word in library.module_words("hygienkunskap"):
        chosen = [word, *wrong_words(f"x:{word.id}", word, library, 3)]
        near = [name.lower() for one in chosen for name in one.related if name != one.lemma]
        assert not {one.lemma.lower() for one in chosen}.intersection(near), chosen
        assert len({one.explanation for one in chosen}) == len(chosen)


NOTE = Note(
    "n", Level.A2, None, False, "Hon åt inte frukost. Hon har ont i mage. Hon var sur.", (), (), (),
    (NoteFault(4, 6, "tempus", "äter"), NoteFault(35, 39, "bojning", "magen")),
)  # fmt: skip


def test_faults_are_put_right_and_one_is_left_out() -> None:
    assert corrected(NOTE, 0, 20) == "Hon äter inte frukost."
    whole = corrected(NOTE, 0, len(NOTE.text), gap=NOTE.faults[1])
    assert whole == f"Hon äter inte frukost. Hon har ont i {GAP}. Hon var sur."
    assert corrected(NOTE, 0, 20, leave=("tempus",)) == "Hon åt inte frukost."


def test_a_fault_that_shares_its_place_with_another_is_not_taken() -> None:
    both = replace(NOTE, faults=(NoteFault(29, 39, "ordval", "mår illa"), NOTE.faults[1]))
    assert corrected(both, 0, len(NOTE.text), gap=NOTE.faults[1]) is None
    assert corrected(both, 0, 33) is None
