import re
from pathlib import Path

import pytest

from sprakverktyg.content import Content
from sprakverktyg.content.plain_words import read_plain_words
from sprakverktyg.content.toml import Faults
from sprakverktyg.domain.errors import BrokenContent
from sprakverktyg.domain.plain_words import Condition, Place, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode

ENTRY = """\
[[entry]]
hard = "samt"
easy = "och"
pos = "CCONJ"
mode = "ticked"
reason = "Kort."
example = "Te samt kaffe."
gives = "Te och kaffe."
"""
NOT = 'not = ["Te."]\n'
GROUP = '[[group]]\nname = "dryck"\nwords = ["te", "kaffe"]\n\n'

MUST_STAY = {
    "negation": {"inte", "ej", "icke", "aldrig", "utan", "ingen", "inga"},
    "duty": {"ska", "skall", "måste", "bör", "kan"},
}
NO_NEGATION = re.compile("utan( ytterligare| onödigt)? (dröjsmål|fördröjning)")
"""It says when, as *genast* does."""
PROFESSIONAL = (
    "delegering ordination ordinera administrera seponera avvikelse insats samtycke sekretess "
    "kateter signera dokumentera behörig genomförandeplan ordinarie tvång skyddsåtgärd"
).split()


def read(folder: Path, text: str) -> tuple[PlainWord, ...]:
    path = folder / "ord.toml"
    path.write_text(text, encoding="utf-8")
    faults = Faults()
    words = read_plain_words([path], faults)
    faults.refuse_duplicates()
    faults.stop()
    return words


def test_an_entry(tmp_path: Path) -> None:
    assert read(tmp_path, ENTRY) == (
        PlainWord(
            "samt", "och", WordClass.CCONJ, Mode.TICKED, "Kort.", example="Te samt kaffe.", gives="Te och kaffe."
        ),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("_ på", Condition(Place.NEAR, (), (frozenset({"på"}),))),
        ("till det|den _", Condition(Place.NEAR, (frozenset({"till"}), frozenset({"det", "den"})))),
        ("object <dryck>|mat", Condition(Place.OBJECT, (), (frozenset({"te", "kaffe", "mat"}),))),
        ("form past|supine", Condition(Place.FORM, (), (frozenset({"past", "supine"}),))),
        ("first", Condition(Place.FIRST)),
    ],
)  # fmt: skip
def test_a_condition(tmp_path: Path, text: str, expected: Condition) -> None:
    [word] = read(tmp_path, GROUP + ENTRY + NOT + f'unless = ["{text}"]\n')
    assert word.unless == (expected,)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("hard = och", "toml"),
        (ENTRY.replace('"CCONJ"', '"KONJ"'), "unknown-value"),
        (ENTRY.replace('"ticked"', '"asked"'), "mode"),
        (ENTRY.replace('"och"', '"samt"'), "same"),
        (ENTRY.replace('"och"', '"Och"'), "form"),
        (ENTRY.replace('"samt"', '"samt*"'), "form"),
        (ENTRY.replace('"samt"', '"såväl … som"'), "form"),
        (ENTRY.replace("Kort.", "Kort"), "reason"),
        (ENTRY.replace("Kort.", "ord " * 26 + "."), "reason"),
        (ENTRY.replace('reason = "Kort."', ""), "missing"),
        (ENTRY.replace("Te samt kaffe.", "Te samt kaffe"), "sentence"),
        (ENTRY.replace('gives = "Te och kaffe."', ""), "gives"),
        (ENTRY.replace("Te och kaffe.", "Te samt kaffe."), "gives"),
        (ENTRY.replace('"ticked"', '"explained"'), "gives"),
        (ENTRY + 'unless = ["_ på"]', "not"),
        (ENTRY + NOT + 'unless = ["på"]', "condition"),
        (ENTRY + NOT + 'unless = ["_"]', "condition"),
        (ENTRY + NOT + 'when = ["form plusquam"]', "condition"),
        (ENTRY + NOT + 'when = ["object <mat>"]', "group"),
        (ENTRY + "reson = 1", "unknown-key"),
        (ENTRY + "\n" + ENTRY, "duplicate"),
        (GROUP + GROUP + ENTRY, "duplicate"),
    ],
)
def test_faults(tmp_path: Path, text: str, rule: str) -> None:
    with pytest.raises(BrokenContent) as raised:
        read(tmp_path, text)
    assert rule in {fault.rule for fault in raised.value.faults}


def test_no_easy_word_is_a_hard_one(content: Content) -> None:
    replacing = [word for word in content.plain_words if word.mode in (Mode.TICKED, Mode.OFFERED)]
    hard = {word.hard for word in replacing if word.mode is Mode.TICKED and not word.when}
    assert [word.easy for word in replacing if word.easy in hard] == []


@pytest.mark.parametrize("kind", ["negation", "duty"])
def test_what_must_stay_stays(content: Content, kind: str) -> None:
    def strong(text: str) -> int:
        left = NO_NEGATION.sub("", text.lower())
        return sum(word in MUST_STAY[kind] for word in re.findall(r"\w+", left))

    changed = [word for word in content.plain_words if word.gives and strong(word.example) != strong(word.gives)]
    assert [word.hard for word in changed] == []


def test_numbers_stay(content: Content) -> None:
    numbers = re.compile(r"\d+")
    replacing = [word for word in content.plain_words if word.gives]
    assert [word.hard for word in replacing if numbers.findall(word.example) != numbers.findall(word.gives)] == []


def test_no_professional_term_is_replaced(content: Content) -> None:
    ticked = (word for word in content.plain_words if word.mode is Mode.TICKED)
    assert {part for word in ticked for part in word.hard.split()} & set(PROFESSIONAL) == set()
