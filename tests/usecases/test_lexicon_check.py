"""Every entry of the lexicon does what its example says, and nothing where it must not."""

from pathlib import Path

import pytest

from sprakverktyg.content import Content
from sprakverktyg.content.plain_words import read_plain_words
from sprakverktyg.content.toml import Faults
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.settings import data_folder
from sprakverktyg.usecases.lexicon_check import faults

FILES = sorted((data_folder("corpora") / "plain_words").glob("*.toml"))

ENTRY = """\
[[entry]]
hard = "avlägsna"
easy = "ta bort"
pos = "VERB"
mode = "ticked"
reason = "Kort."
example = "Avlägsna duken."
gives = "Ta bort duken."
not = ["Hon har avlägsna vänner."]
"""


def test_the_shipped_lexicon(content: Content) -> None:
    assert list(faults(load_pipeline(), content.plain_words, FILES)) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", []),
        ("Ta bort duken.", "Ta duken bort.", [2]),
        ("Hon har avlägsna vänner.", "Hon avlägsnar duken.", [2]),
        ('"ticked"', '"offered"', []),
    ],
)
def test_a_wrong_example_is_told_with_its_place(tmp_path: Path, old: str, new: str, expected: list[int]) -> None:
    file = tmp_path / "ord.toml"
    file.write_text(ENTRY.replace(old, new), encoding="utf-8")
    lexicon = read_plain_words([file], Faults())
    found = list(faults(load_pipeline(), lexicon, [file]))
    assert [(fault.file, fault.line) for fault in found] == [(str(file), line) for line in expected]
