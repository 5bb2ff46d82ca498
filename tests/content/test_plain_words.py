import re
from collections import Counter
from pathlib import Path

import pytest

from sprakverktyg.content.plain_words import load_plain_words
from sprakverktyg.domain.errors import BrokenContent
from sprakverktyg.domain.text import PlainWord
from sprakverktyg.settings import data_folder

FILE = data_folder("corpora") / "plain_words.toml"
WORDS = load_plain_words(FILE)
PAIRS = [(hard, plain) for word in WORDS for hard, plain in zip(word.hard, word.plain, strict=True)]

ENTRY = """\
[[word]]
hard = ["samt"]
plain = ["och"]
reason = "Kort."
"""

MUST_STAY = {
    "negation": {"inte", "ej", "icke", "aldrig", "utan", "ingen", "inga"},
    "duty": {"ska", "skall", "måste", "bör", "kan"},
}
PROFESSIONAL = (
    "delegering ordination ordinera administrera seponera avvikelse insats bedömning samtycke sekretess "
    "kateter signera dokumentera behörig genomförandeplan ordinarie tvång skyddsåtgärd"
).split()


def write(folder: Path, text: str) -> Path:
    path = folder / "plain_words.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_an_entry(tmp_path: Path) -> None:
    path = write(tmp_path, ENTRY + 'unless = ["_ och", "x _"]\n')
    assert load_plain_words(path) == (PlainWord(("samt",), ("och",), "Kort.", ("_ och", "x _")),)


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("hard = och", 1, "toml"),
        ("", 1, "missing"),
        (ENTRY.replace('["och"]', '["och", "men"]'), 1, "forms"),
        (ENTRY.replace('["och"]', "[]"), 1, "count"),
        (ENTRY.replace('["och"]', '"och"'), 1, "wrong-kind"),
        (ENTRY.replace('"och"', '"samt"'), 1, "same"),
        (ENTRY.replace('"och"', '"Och"'), 1, "form"),
        (ENTRY.replace('"samt"', '"sam  t"'), 1, "form"),
        (ENTRY.replace("Kort.", "Kort"), 1, "reason"),
        (ENTRY.replace("Kort.", "ord " * 26 + "."), 1, "reason"),
        (ENTRY.replace('reason = "Kort."', ""), 1, "missing"),
        (ENTRY + 'unless = ["och"]', 1, "unless"),
        (ENTRY + "reson = 1", 1, "unknown-key"),
        (ENTRY + "\n" + ENTRY, 6, "duplicate"),
    ],
)
def test_faults(tmp_path: Path, text: str, line: int, rule: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(BrokenContent) as raised:
        load_plain_words(path)
    assert (str(path), line, rule) in [(fault.file, fault.line, fault.rule) for fault in raised.value.faults]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(BrokenContent):
        load_plain_words(tmp_path / "plain_words.toml")


def test_the_lexicon_is_large_and_each_reason_its_own() -> None:
    assert len(WORDS) >= 90
    assert [reason for reason, count in Counter(word.reason for word in WORDS).items() if count > 1] == []


def test_no_plain_form_is_a_hard_one() -> None:
    hard = {form for form, _ in PAIRS}
    assert [plain for _, plain in PAIRS if plain in hard] == []


@pytest.mark.parametrize("kind", ["negation", "duty"])
def test_what_must_stay_stays(kind: str) -> None:
    def strong(form: str) -> int:
        return sum(word in MUST_STAY[kind] for word in form.split())

    assert [pair for pair in PAIRS if strong(pair[0]) != strong(pair[1])] == []


def test_numbers_stay() -> None:
    assert [pair for pair in PAIRS if any(re.search(r"\d", form) for form in pair)] == []


def test_no_professional_term_is_replaced() -> None:
    replaced = {word for hard, _ in PAIRS for word in hard.split()}
    # "göra en bedömning av" becomes "bedöma": the assessment stays.
    assert replaced & set(PROFESSIONAL) <= {"bedömning"}
