"""The detector: what it learns, how it is kept, and that it is not measured on what it has learnt."""

from pathlib import Path

import numpy as np
import pytest
from spacy.language import Language

from sprakverktyg.domain.feedback import Category, Remark
from sprakverktyg.language.benchmarks.feedback import JudgedSentence, Table, _score_sentence, _score_words
from sprakverktyg.language.feedback.detector.model import FILE, read_detector
from sprakverktyg.language.feedback.draft import Draft
from sprakverktyg.language.feedback.engine import hits, rules_by_token
from sprakverktyg.language.training.detector import FOLDS, MarkedSentence, divide, fit, read_marked

NONE = np.zeros((0, 2), dtype=np.int32)


def test_it_learns_what_faulty_words_have_and_is_kept_in_a_file(tmp_path: Path) -> None:
    slots = np.array([[1, 2], [1, 3], [4, 2], [4, 3]] * 50, dtype=np.int32)
    labels = np.array([1, 1, 0, 0] * 50, dtype=np.float32)
    detector = fit(slots, labels, NONE)
    faulty, right = detector.of_slots(np.array([[1, 2], [4, 2]], dtype=np.int32))
    assert faulty > 0.55 > 0.45 > right
    detector.save(tmp_path / "detector.npz")
    kept = read_detector(tmp_path / "detector.npz")
    assert kept.of_slots(slots) == pytest.approx(detector.of_slots(slots), abs=0.02)


def test_the_one_that_ships_is_small_and_doubts_a_fault_more_than_its_correction(trained: Language) -> None:
    assert FILE.stat().st_size < 3_000_000
    detector = read_detector(FILE)

    def doubt(text: str, word: str) -> float:
        draft = Draft(trained(text))
        doubts = detector.doubts(draft.doc, draft.forms, rules_by_token(draft.doc, hits(draft)))
        return next(value for token, value in zip(draft.doc, doubts, strict=True) if token.text == word)

    assert doubt("Jag bor i ett lägenhet.", "ett") > 2 * doubt("Jag bor i en lägenhet.", "en")


def test_reading_marked_sentences(tmp_path: Path) -> None:
    file = tmp_path / "marked.tsv"
    file.write_text("Hon\tc\ngå\ti\n.\tc\n\nJa\tc\n", encoding="utf-8")
    first, second = read_marked(file)
    assert (first.text, second.text) == ("Hon gå .", "Ja")
    assert (first.is_faulty(4, 6), first.is_faulty(0, 3)) == (True, False)


def test_versions_of_a_sentence_are_in_one_part_and_neighbours_are_not_learnt_from() -> None:
    texts = [
        "Hon vill gärna gå ut i den stora parken varje dag",
        "Hon vill gärna går ut i den stora parken varje dag",
        "Sedan ska hon ut i den stora skogen med sin hund och sin gamla mamma som bor nära",
        *(f"Mening nummer {word} handlar om {word} och inget annat här" for word in "ett två tre fyra fem sex".split()),
    ]
    folds = divide(texts)
    assert folds.part[0] == folds.part[1]
    assert set(folds.part) <= set(range(FOLDS))
    for fold, learnt in enumerate(folds.learn_from):
        assert not any(folds.part[index] == fold for index in learnt)
    assert not {0, 1, 2} & folds.learn_from[folds.part[0]]


def test_scores() -> None:
    words, sentences = Table(), Table()
    said = [Remark(0, 3, "en_ett", Category.GRAMMAR, "", ""), Remark(8, 8, "spelling", Category.SPELLING, "", "")]
    _score_words(
        words, MarkedSentence("ett bil åka nu", ((0, 3, True), (4, 7, False), (8, 11, False), (12, 14, True))), said
    )
    assert (words.whole.precision, words.whole.recall) == (0.5, 0.5)
    assert words.row("en_ett").precision == 1
    _score_sentence(sentences, JudgedSentence("", True, "M, S"), said)
    _score_sentence(sentences, JudgedSentence("", False, ""), said)
    _score_sentence(sentences, JudgedSentence("", True, "S"), [])
    assert (sentences.whole.precision, sentences.whole.recall) == (0.5, 0.5)
    assert (sentences.row("M").recall, sentences.row("S").recall) == (1, 0.5)
