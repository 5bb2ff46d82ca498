"""The rules of dialogues, writing tasks, pairs, notes, observable tasks and translations; each is broken once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sprakverktyg.content.corpus import read_dialogues, read_notes, read_pair
from sprakverktyg.content.introduction import read_introduction
from sprakverktyg.content.reflection import read_reflection
from sprakverktyg.content.toml import Faults
from sprakverktyg.content.translations import read_translations
from sprakverktyg.content.writing import read_writing
from sprakverktyg.domain.errors import BrokenContent, Fault
from sprakverktyg.domain.writing import mentions

MODULES = {"lakemedel"}

DIALOGUE = """[[dialogue]]
id = "d"
title = "Ont"
setting = "telefon"
module = "lakemedel"
level = "A2"
scene = "Noor ringer."
phrases = ["Jag ringer om"]
lines = [
    "Noor: Hej. Jag ringer om Elsa.",
    "Leif: Hej.",
    "Noor: Hon har ont.",
    "Leif: Var?",
    "Noor: I benet.",
    "Leif: Bra.",
]
[[dialogue.reply]]
line = 5
wrong = ["I går.", "Ja."]
"""

TASK = """[[task]]
id = "t"
title = "Frukost"
genre = "journal"
module = "lakemedel"
level = "A2"
situation = "Gerda åt inte klockan 8.15."
model = { A2 = "Gerda åt inte 8.15.", B1 = "Kl. 8.15 åt Gerda inte.", B2 = "Gerda åt inte frukost kl. 8.15." }
[[task.fact]]
name = "vem"
question = "Vem?"
any = ["Gerda*"]
[[task.fact]]
name = "tid"
question = "När?"
any = ["8.15"]
[[task.fact]]
name = "vad"
question = "Vad?"
any = ["åt … inte", "åt inte"]
[[task.avoid]]
why = "Du gissar."
any = ["sur"]
[[task.faulty]]
text = "Gerda sur 8.15."
wrong = "Skriv vad du såg."
missing = ["vad"]
[[task.faulty]]
text = "Hon åt inte 8.15."
wrong = "Skriv vem."
missing = ["vem"]
[[task.faulty]]
text = "Gerda åt inte."
wrong = "Skriv när."
missing = ["tid"]
"""

SENTENCE = """[[sentence]]
original = "Dosen 2 mg får ej ges av Noor före kl. 08.00."
plain = "Noor får inte ge dosen 2 mg före klockan 08.00."
keep = ["får", "före"]
"""
PAIR = 'id = "p"\ntitle = "T"\ngenre = "rutin"\nmodules = ["lakemedel"]\n' + SENTENCE * 8

NOTE = """[[note]]
id = "n"
level = "A2"
text = "Hon har ont i mage och i benet."
facts = ["har ont"]
judgements = []
[[note.fault]]
span = "mage"
kind = "bojning"
correction = "magen"
"""

OBSERVED = """[[task]]
id = "o"
module = "lakemedel"
when = "forsta_dagen"
shows = "Visar skåpet."
look_for = ["Låser."]
listen_for = ["Säger varför."]
words = ["dos", "tablett", "skåp"]
"""

ASKED = """\
[[question]]
id = "q"
module = "lakemedel"
asks = "Vad ringer du om?"
words = ["ringa", "dos"]
"""

READERS: dict[str, tuple[str, Callable[[Path, Faults], object]]] = {
    "dialogue": (DIALOGUE, lambda file, faults: read_dialogues(file, MODULES, faults)),
    "task": (TASK, lambda file, faults: read_writing(file, MODULES, faults)),
    "pair": (PAIR, lambda file, faults: read_pair(file, MODULES, faults)),
    "note": (NOTE, lambda file, faults: read_notes(file, {"t"}, faults)),
    "observed": (OBSERVED, lambda file, faults: read_introduction(file, MODULES, {"dos", "tablett", "skåp"}, faults)),
    "asked": (ASKED, lambda file, faults: read_reflection(file, MODULES, faults)),
}


def faults_of(kind: str, folder: Path, before: str = "", after: str = "") -> list[Fault]:
    good, read = READERS[kind]
    assert before in good
    file, faults = folder / "content.toml", Faults()
    file.write_text(good.replace(before, after, 1), encoding="utf-8")
    read(file, faults)
    faults.refuse_duplicates()
    try:
        faults.stop()
    except BrokenContent as broken:
        return broken.faults
    return []


@pytest.mark.parametrize("kind", READERS)
def test_what_is_right_passes(kind: str, tmp_path: Path) -> None:
    assert faults_of(kind, tmp_path) == []


@pytest.mark.parametrize(
    ("kind", "before", "after", "rule"),
    [
        ("dialogue", '"telefon"', '"månen"', "unknown-value"),
        ("dialogue", '"lakemedel"', '"fel"', "unknown-module"),
        ("dialogue", "Jag ringer om", "Jag undrar om", "phrase"),
        ("dialogue", "line = 5", "line = 9", "reply"),
        ("dialogue", "Noor: Hej", "Hej", "line"),
        ("task", '"journal"', '"dikt"', "genre"),
        ("task", '"lakemedel"', '"fel"', "unknown-module"),
        ("task", 'A2 = "Gerda', 'A2 = "Hon', "model"),
        ("task", 'A2 = "Gerda åt', 'A2 = "Gerda, sur, åt', "model"),
        ("task", "Gerda sur 8.15.", "Gerda åt inte 8.15.", "faulty"),
        ("task", "Gerda sur 8.15.", "Gerda sur.", "faulty"),
        ("pair", "dosen 2 mg", "dosen 3 mg", "number"),
        ("pair", "klockan 08.00", "klockan 8", "number"),
        ("pair", "Noor får inte ge", "Du får inte ge", "name"),
        ("pair", "Noor får inte ge", "Noor får ge", "negation"),
        ("pair", "får inte ge", "ska inte ge", "keep"),
        ("note", '"mage"\n', '"magar"\n', "span"),
        ("note", '"bojning"', '"fel"', "unknown-value"),
        ("note", '["har ont"]', '["hade ont"]', "span"),
        ("note", 'id = "n"', 'id = "n"\ntask = "finns-inte"', "unknown-task"),
        ("observed", '"lakemedel"', '"fel"', "unknown-module"),
        ("observed", '"skåp"]', '"rymdskepp"]', "unknown-word"),
        ("observed", '"forsta_dagen"', '"sen"', "unknown-value"),
        ("asked", '"lakemedel"', '"fel"', "unknown-module"),
        ("asked", "om?", "om.", "question"),
        ("asked", ', "dos"', "", "count"),
    ],
)
def test_each_rule(kind: str, before: str, after: str, rule: str, tmp_path: Path) -> None:
    found = faults_of(kind, tmp_path, before, after)
    assert rule in {fault.rule for fault in found}
    assert all(fault.line > 0 for fault in found)


@pytest.mark.parametrize(
    ("line", "rule"),
    [("dos\tdose", "columns"), ("fel\tdose\tdraft", "unknown-word"), ("dos\tdose\tklar", "status")],
)
def test_translations(line: str, rule: str, tmp_path: Path) -> None:
    file, faults = tmp_path / "en.tsv", Faults()
    file.write_text(f"tablett\ttablet\tchecked\n{line}\n", encoding="utf-8")
    read_translations(file, {"dos", "tablett"}, faults)
    with pytest.raises(BrokenContent) as caught:
        faults.stop()
    assert [(fault.rule, fault.line) for fault in caught.value.faults] == [(rule, 2)]


@pytest.mark.parametrize(
    ("alternative", "text", "found"),
    [
        ("8.15", "Kl. 8.15 åt hon.", True),
        ("8.15", "Kl. 18.15 åt hon.", False),
        ("åt inte", "Hon ÅT INTE.", True),
        ("gröt*", "Gröten var kall.", True),
        ("gröt", "Gröten var kall.", False),
        ("gröten … kvar", "Gröten stod länge kvar.", True),
        ("gröten … kvar", "Gröten var god. Vi gick ut i solen och sedan stod den kvar.", False),
    ],
)
def test_alternatives(alternative: str, text: str, found: bool) -> None:
    assert mentions(text, alternative) is found
