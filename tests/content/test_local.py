"""A municipality's own folder laid over the shipped content."""

from pathlib import Path

import pytest

from sprakverktyg.content import load_content
from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.errors import BrokenContent
from sprakverktyg.settings import data_folder

OWN_WORD = """module = "lakemedel"
[[word]]
id = "vagnen"
lemma = "gröna vagnen"
pos = "PHRASE"
forms = ["gröna vagnen"]
level = "A2"
explanation = "Den vagn där vi har medicinerna på Björken."
example_a2 = "Lås alltid gröna vagnen när du går från den."
example_b1 = "Nyckeln till gröna vagnen hänger hos sjuksköterskan och byts varje vecka."
"""


def load(local: Path):  # type: ignore[no-untyped-def]
    return load_content(data_folder("yrkeskrav"), data_folder("corpora"), local)


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def test_a_word_is_added_and_known_as_local(tmp_path: Path) -> None:
    write(tmp_path / "corpora" / "vocabulary" / "bjorken.toml", OWN_WORD)
    content = load(tmp_path)
    assert content.library.word("vagnen").module_id == "lakemedel"
    assert content.local == {"vagnen"}
    assert (
        len(content.library.words)
        == len(load_content(data_folder("yrkeskrav"), data_folder("corpora")).library.words) + 1
    )


def test_a_file_at_the_same_path_takes_the_place_of_ours(tmp_path: Path) -> None:
    name = "profiles/underskoterska_start.toml"
    ours = (data_folder("yrkeskrav") / name).read_text(encoding="utf-8")
    write(tmp_path / "yrkeskrav" / name, ours.replace('skriva = "B1"', 'skriva = "A2"', 1))
    assert load(tmp_path).profile("underskoterska_start").levels[Skill.SKRIVA] is Level.A2


def test_it_is_checked_by_the_same_rules(tmp_path: Path) -> None:
    write(tmp_path / "corpora" / "vocabulary" / "bjorken.toml", OWN_WORD.replace("lakemedel", "finns_inte"))
    with pytest.raises(BrokenContent) as caught:
        load(tmp_path)
    assert [(Path(fault.file).name, fault.rule) for fault in caught.value.faults] == [
        ("bjorken.toml", "unknown-module")
    ]


def test_a_word_that_we_have_already_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "corpora" / "vocabulary" / "bjorken.toml", OWN_WORD.replace('id = "vagnen"', 'id = "dosett"'))
    with pytest.raises(BrokenContent, match="duplicate"):
        load(tmp_path)
