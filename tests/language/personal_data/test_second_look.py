"""The second look at names: what it changes, what it lets be, and that it learns."""

from pathlib import Path

import numpy as np
import pytest

from sprakverktyg.domain.privacy import PersonalDataKind as Kind
from sprakverktyg.language.benchmarks.privacy import MarkedNote, parse_note
from sprakverktyg.language.personal_data import second_look
from sprakverktyg.language.personal_data.pieces import pieces_of
from sprakverktyg.language.personal_data.second_look import LEAST, SecondLook, load_second_look
from sprakverktyg.language.personal_data.tagger import KINDS
from sprakverktyg.language.training.second_look import learn_second_look

DOUBTED = 0.4
BESIDE_NAME, BESIDE_THING = "Med {name|Anna} {name|Qvarbek}", "Med Virkon Sorbact"


@pytest.fixture(scope="module")
def learnt() -> SecondLook:
    notes = [parse_note("", marked) for marked in (BESIDE_NAME, BESIDE_THING)] * 400
    return learn_second_look(notes, [first_look(note) for note in notes])


def test_a_doubted_word_beside_a_name_is_one_and_beside_a_thing_none(learnt: SecondLook) -> None:
    assert share_of_last(learnt, parse_note("", BESIDE_NAME)) > 0.8
    assert share_of_last(learnt, parse_note("", BESIDE_THING)) < 0.2


def test_shares_are_shares_still_and_what_is_nobodys_or_a_number_or_a_rules_stays(learnt: SecondLook) -> None:
    note = parse_note("", "Med {name|Anna} {name|Qvarbek} 12 {name|Zynda} nu")
    first = shares_of([LEAST / 2, 0.9, DOUBTED, DOUBTED, DOUBTED, DOUBTED])
    taken = bytearray(len(note.text))
    taken[note.planted[-1].start : note.planted[-1].end] = b"\x01" * len(note.planted[-1].text)
    again = learnt.of(note.text, pieces_of(note.text), first, taken)
    assert again.sum(axis=1) == pytest.approx(1)
    assert [bool((row == before).all()) for row, before in zip(again, first, strict=True)] == [
        True, False, False, True, True, False
    ]  # fmt: skip


def test_a_text_without_words_is_let_be() -> None:
    assert load_second_look().of("", [], shares_of([]), b"").shape == (0, len(KINDS))


def test_it_is_kept_in_a_file(learnt: SecondLook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    learnt.save(tmp_path / "second_look.npz")
    monkeypatch.setattr(second_look, "FILE", tmp_path / "second_look.npz")
    assert np.abs(load_second_look.__wrapped__().weights - learnt.weights).max() < 0.01


def first_look(note: MarkedNote) -> np.ndarray:  # type: ignore[type-arg]
    return shares_of([0.001, 0.95 if note.planted else 0.02, DOUBTED])


def shares_of(shares: list[float]) -> np.ndarray:  # type: ignore[type-arg]
    rows = np.zeros((len(shares), len(KINDS)), dtype=np.float32)
    rows[:, KINDS.index(Kind.NAME)] = shares
    rows[:, 0] = 1 - rows[:, KINDS.index(Kind.NAME)]
    return rows


def share_of_last(look: SecondLook, note: MarkedNote) -> float:
    return float(1 - look.of(note.text, pieces_of(note.text), first_look(note), bytes(len(note.text)))[-1, 0])
