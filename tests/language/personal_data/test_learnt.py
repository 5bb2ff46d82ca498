"""The tagger: what is made of its shares, what it sees, and how it learns."""

from pathlib import Path
from random import Random

import numpy as np
import pytest

from sprakverktyg.domain.privacy import PersonalDataKind as Kind
from sprakverktyg.language.benchmarks.privacy import parse_note, read_notes
from sprakverktyg.language.personal_data.entities import NOTHING_SEEN, look
from sprakverktyg.language.personal_data.features import features
from sprakverktyg.language.personal_data.learnt import (
    LIKELY_AFTER,
    LIKELY_BESIDE,
    LIKELY_NAME,
    LIKELY_NUMBER,
    passages,
)
from sprakverktyg.language.personal_data.pieces import groups_of, pieces_of
from sprakverktyg.language.personal_data.tagger import KINDS, read_tagger
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.training.personal_data import NOTES, example, fit, vary

SURE, PERHAPS, HARDLY = 0.99, (LIKELY_BESIDE + LIKELY_NAME) / 2, LIKELY_AFTER / 2
BARELY = (LIKELY_AFTER + LIKELY_BESIDE) / 2


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("Anna Qvarbek sov.", {"Anna": SURE, "Qvarbek": PERHAPS}, ["Anna Qvarbek"]),
        ("Anna, Qvarbek sov.", {"Anna": SURE, "Qvarbek": PERHAPS}, ["Anna"]),
        ("Anna Qvarbek sov.", {"Anna": SURE, "Qvarbek": HARDLY}, ["Anna"]),
        ("Anna Qvarbek sov.", {"Anna": SURE, "Qvarbek": BARELY}, ["Anna Qvarbek"]),
        ("Anna Alvedon nu", {"Anna": SURE, "Alvedon": BARELY}, ["Anna"]),
        ("Qvarbek Anna sov.", {"Anna": SURE, "Qvarbek": BARELY}, ["Anna"]),
        ('Ring Anna "Tussan" Ek', {"Anna": SURE, "Tussan": BARELY, "Ek": BARELY}, ["Anna", "Tussan", "Ek"]),
        ("Vi läste Astrid Lindgren", {"Astrid": SURE, "Lindgren": SURE}, []),
        ("Ebba von Essen sov.", {"Ebba": SURE}, ["Ebba von Essen"]),
        ("Ros sov. Med Ros.", {"Ros": PERHAPS}, []),
        ("Till Ros. Ros sov.", {"Ros": PERHAPS, "Till": HARDLY}, []),
        ("Vitamin K ges.", {"K": SURE}, []),
        ("Ring A.L. nu", {"A": SURE, "L": SURE}, ["A.L."]),
        ("Sign /T", {"T": SURE}, ["T"]),
        ("Anna B sov", {"Anna": SURE, "B": SURE}, ["Anna B"]),
        ("Hos Anna. Bo sov.", {"Anna": SURE, "Bo": SURE}, ["Anna", "Bo"]),
        ("Enligt Lex Sarah", {"Sarah": SURE}, []),
        ("Hunden Love skällde", {"Love": SURE}, []),
        ("Bergs balansskala", {"Bergs": SURE}, []),
        ("Anna-Lisa och Bo", {"Anna-Lisa": SURE, "Bo": SURE}, ["Anna-Lisa", "Bo"]),
    ],
)
def test_names_are_joined_and_continued(text: str, names: dict[str, float], found: list[str]) -> None:
    assert [text[start:end] for start, end, _ in passages(text, *shares(text, Kind.NAME, names))] == found


def test_a_name_that_is_sure_once_is_taken_elsewhere_too() -> None:
    text = "Qvarbek sov. Qvarbeks rum."
    pieces = pieces_of(text)
    rows = np.array([row(Kind.NAME, SURE), row(Kind.NAME, 0), row(Kind.NAME, PERHAPS), row(Kind.NAME, 0)])
    assert [text[start:end] for start, end, _ in passages(text, pieces, rows, bytes(len(text)))] == [
        "Qvarbek",
        "Qvarbeks",
    ]


@pytest.mark.parametrize(
    ("text", "numbers", "found"),
    [
        ("in med 77*12 sen upp", {"77": SURE, "12": SURE}, ["77*12"]),
        ("Ring 112 nu eller 113 13", {"112": SURE, "113": SURE, "13": SURE}, []),
        ("Ordernr 5512 klar", {"5512": SURE}, []),
        ("kod 4711 på", {"4711": LIKELY_NUMBER - 0.05}, []),
        ("7an o 9an", {"7": SURE, "an": SURE}, ["7an", "9an"]),
    ],
)
def test_numbers_are_joined_and_those_for_all_left_alone(
    text: str, numbers: dict[str, float], found: list[str]
) -> None:
    numbers = numbers | ({"9": SURE} if "9an" in found else {})
    assert [text[start:end] for start, end, _ in passages(text, *shares(text, Kind.ROOM, numbers))] == found


def test_what_a_rule_has_taken_is_left_to_it() -> None:
    text = "Anna Ek"
    pieces, rows, _ = shares(text, Kind.NAME, {"Anna": SURE, "Ek": SURE})
    assert list(passages(text, pieces, rows, b"\x01\x01\x01\x01\x00\x00\x00")) == [(5, 7, Kind.NAME)]


def test_the_shape_of_a_number_is_seen_from_each_of_its_runs() -> None:
    assert groups_of("tel 070-174 06 05.") == {
        4: ("3-3 2 2@0", "10@4"), 8: ("3-3 2 2@1", "10@4"), 12: ("3-3 2 2@2", "10@4"), 15: ("3-3 2 2@3", "10@4")
    }  # fmt: skip


def test_a_hidden_name_looks_like_one_that_no_list_has() -> None:
    text = "Med Kerstin i dag."
    seen = features(text, pieces_of(text), NOTHING_SEEN)
    hidden = features(text, pieces_of(text), NOTHING_SEEN, {"kerstin"})
    assert seen.shape == hidden.shape
    assert (seen != hidden).any()
    assert features("", [], NOTHING_SEEN).shape == (0, seen.shape[1])


def test_the_pipeline_tells_class_and_entity() -> None:
    said = look("Jag träffade Kerstin.", load_pipeline())
    assert said[13][0] == "PROPN"
    assert look("Jag träffade Kerstin.", None) == NOTHING_SEEN


def test_what_is_varied_keeps_its_marks() -> None:
    for seed, note in enumerate(read_notes(NOTES)):
        varied = vary(note, Random(seed))
        assert [item.kind for item in varied.planted] == [item.kind for item in note.planted]
        assert all(varied.text[item.start : item.end] == item.text for item in varied.planted)


def test_it_learns_the_same_again_and_keeps_it_in_a_file(tmp_path: Path) -> None:
    marked = ["Till {name|Qvarbek} nu", "Till Sorbact nu", "Hos {name|Zynda} nu", "Med Virkon nu"] * 3
    found = [example(parse_note("", text), NOTHING_SEEN) for text in marked]
    tagger = fit(found)
    assert (tagger.weights == fit(found).weights).all()
    for text, one in zip(marked, found, strict=True):
        wrong = (tagger.of_slots(one.slots).argmax(axis=1) != one.labels).sum()
        assert wrong == 0, text
    tagger.save(tmp_path / "tagger.npz")
    kept = read_tagger(tmp_path / "tagger.npz")
    assert np.abs(kept.weights - tagger.weights).max() <= np.abs(tagger.weights).max() / 250


def row(kind: Kind, share: float) -> list[float]:
    return [1 - share if one is None else share if one is kind else 0.0 for one in KINDS]


def shares(text: str, kind: Kind, by_word: dict[str, float]) -> tuple[list, np.ndarray, bytes]:  # type: ignore[type-arg]
    pieces = pieces_of(text)
    rows = np.array([row(kind, by_word.get(piece[0], 0.0)) for piece in pieces], dtype=np.float32)
    return pieces, rows, bytes(len(text))
