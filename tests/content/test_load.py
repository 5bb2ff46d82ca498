"""Every rule for content files is broken once, and told with file, line, rule and remedy."""

from pathlib import Path

import pytest

from sprakverktyg.content import Content, load_content
from sprakverktyg.domain.competence import PROFILE_SKILLS, Level
from sprakverktyg.domain.errors import BrokenContent, Fault, NotFound

FRAMEWORK = "yrkeskrav/aldreomsorg/framework.toml"
REQUIREMENT = "yrkeskrav/aldreomsorg/halsa.toml"
PROFILE = "yrkeskrav/profiles/start.toml"
WORDS = "corpora/vocabulary/hygien.toml"
TEXT = "corpora/texts/rutin.md"
PLAIN = "corpora/plain_words/ord.toml"

FILES = {
    FRAMEWORK: """\
id = "aldreomsorg"
name = "Äldreomsorg"
yrkeskrav = ["halsa"]
""",
    REQUIREMENT: """\
id = "halsa"
number = 1
name = "Hälsa"

[[module]]
id = "hygien"
name = "Hygien"
can = ["Tvättar händerna.", "Torkar händerna.", "Spritar händerna."]
risks = ["Smittan sprids."]
situations = ["Före maten", "Efter maten"]
texts = ["Skylt", "Rutin"]

"""
    + "".join(
        f'[module.language.{skill}]\nA2 = "Kan lite."\nB1 = "Kan mer."\nB2 = "Kan mycket."\n'
        for skill in ("lasa", "lyssna", "samtala", "skriva")
    ),
    PROFILE: """\
id = "start"
name = "Start"
framework = "aldreomsorg"
description = "Nivån för att börja."

[levels]
lasa = "B1"
lyssna = "B1"
samtala = "A2"
skriva = "B1"

[[evidence]]
kind = "sfi_d"
name = "Betyg i sfi kurs D"
level = "B1"
skills = ["lasa", "skriva"]
""",
    WORDS: """\
module = "hygien"

[[word]]
id = "smitta"
lemma = "smitta"
pos = "NOUN"
gender = "en"
forms = ["smitta", "smittan", "smittor", "smittorna"]
level = "A2"
core = true
explanation = "Det som gör att en sjukdom går vidare."
example_a2 = "Tvätta bort all smitta."
example_b1 = "Vi misstänkte smitta."

[[word]]
id = "ta-emot"
lemma = "ta emot"
pos = "VERB"
forms = ["ta emot", "tar emot", "tog emot", "tagit emot", "ta emot"]
level = "B1"
explanation = "Att få något av en annan."
example_a2 = "Hon tar alltid emot posten."
example_b1 = "Han tog emot en boende."
related = ["få"]
""",
    TEXT: """\
+++
id = "rutin"
title = "Rutin"
genre = "rutin"
level = "B1"
modules = ["hygien"]

[[question]]
question = "Vad gör du först?"
answer = "Tvättar."
sentence = "Tvätta dina händer noga."

[[question]]
question = "När?"
answer = "Före."
sentence = "Tvätta dina händer noga."

[[question]]
question = "Hur?"
answer = "Noga."
sentence = "Tvätta dina händer noga."

[[question]]
question = "Vad?"
answer = "Händerna."
sentence = "dina händer"
+++
"""
    + "Tvätta dina\nhänder noga. " * 40
    + "\n",
    PLAIN: """\
[[entry]]
hard = "samt"
easy = "och"
pos = "CCONJ"
mode = "ticked"
reason = "Kort."
example = "Te samt kaffe."
gives = "Te och kaffe."

[[entry]]
hard = "erhålla"
easy = "få"
pos = "VERB"
mode = "offered"
reason = "Vanligt."
unless = ["_ på"]
example = "Hon erhåller te."
gives = "Hon får te."
not = ["Hon erhåller på nytt te."]
""",
}

LONG = " ".join(["ord"] * 30)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of content without faults."""
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


def load(folder: Path) -> Content:
    return load_content(folder / "yrkeskrav", folder / "corpora")


def faults_in(folder: Path) -> list[Fault]:
    with pytest.raises(BrokenContent) as caught:
        load(folder)
    return caught.value.faults


def told(folder: Path) -> list[tuple[str, int, str]]:
    """Return (file, line, rule) of every fault."""
    return [(Path(fault.file).relative_to(folder).as_posix(), fault.line, fault.rule) for fault in faults_in(folder)]


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change the first place where `old` stands."""
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_folder_without_faults(folder: Path) -> None:
    content = load(folder)
    module = content.framework.module("hygien")
    assert module.language[PROFILE_SKILLS[0]][Level.B1] == "Kan mer."
    assert [word.id for word in content.library.module_words("hygien")] == ["smitta", "ta-emot"]
    assert [text.id for text in content.library.module_texts("hygien")] == ["rutin"]
    assert content.profile("start").levels[PROFILE_SKILLS[2]] is Level.A2
    assert [entry.easy for entry in content.plain_words] == ["och", "få"]
    with pytest.raises(NotFound):
        content.profile("finns-inte")


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "rule"),
    [
        # a framework and its Yrkeskrav
        (FRAMEWORK, 'name = "Äldreomsorg"', "", 1, "missing"),
        (FRAMEWORK, '["halsa"]', '["halsa", "finns_inte"]', 1, "yrkeskrav-missing"),
        (REQUIREMENT, "number = 1", "", 1, "missing"),
        (REQUIREMENT, "number = 1", 'number = "ett"', 1, "wrong-kind"),
        (REQUIREMENT, "number = 1", "number = 1\nnummer = 1", 1, "unknown-key"),
        (REQUIREMENT, 'name = "Hygien"', 'name = " "', 5, "missing"),
        (REQUIREMENT, ', "Spritar händerna."', "", 5, "count"),
        (REQUIREMENT, '["Smittan sprids."]', '["a.", "b.", "c.", "d.", "e."]', 5, "count"),
        (REQUIREMENT, '["Före maten", "Efter maten"]', '["Före maten", 7]', 5, "wrong-kind"),
        (REQUIREMENT, '"Skylt", "Rutin"', '"Skylt", ""', 5, "wrong-kind"),
        (REQUIREMENT, 'B2 = "Kan mycket."', "", 5, "missing"),
        (REQUIREMENT, 'B2 = "Kan mycket."', 'B2 = "Kan mycket."\nC1 = "Kan allt."', 5, "unknown-key"),
        (
            REQUIREMENT,
            "[module.language.lasa]",
            '[module.language.sjunga]\nA2 = "a"\n[module.language.lasa]',
            5,
            "unknown-key",
        ),
        # a profile
        (PROFILE, 'samtala = "A2"', 'samtala = "A4"', 1, "unknown-value"),
        (PROFILE, 'samtala = "A2"', "", 1, "missing"),
        (PROFILE, 'samtala = "A2"', 'samtala = "A2"\nsjunga = "A2"', 1, "unknown-key"),
        (PROFILE, '["lasa", "skriva"]', '["lasa", "ord"]', 12, "unknown-value"),
        (PROFILE, '["lasa", "skriva"]', "[]", 12, "count"),
        (PROFILE, 'kind = "sfi_d"', 'kind = "sfi_d"\nsort = "betyg"', 12, "unknown-key"),
        # words
        (WORDS, 'module = "hygien"', 'module = "hygein"', 1, "unknown-module"),
        (WORDS, 'module = "hygien"', 'module = "hygien"\nmodul = "hygien"', 1, "unknown-key"),
        (WORDS, 'id = "smitta"', 'id = "Smitta"', 3, "id"),
        (WORDS, 'id = "ta-emot"', 'id = "ta emot"', 15, "id"),
        (WORDS, 'gender = "en"', 'gender = "den"', 3, "gender"),
        (WORDS, 'pos = "VERB"', 'pos = "VERB"\ngender = "en"', 15, "gender"),
        (WORDS, '"smittor", "smittorna"', '"smittor"', 3, "forms"),
        (WORDS, 'lemma = "ta emot"', 'lemma = "tar emot"', 15, "forms"),
        (WORDS, 'level = "B1"', 'level = "B3"', 15, "unknown-value"),
        (WORDS, 'level = "B1"', 'levle = "B1"\nlevel = "B1"', 15, "unknown-key"),
        (WORDS, "core = true", 'core = "ja"', 3, "wrong-kind"),
        (WORDS, "Det som gör att", "En smitta gör att", 3, "explanation"),
        (WORDS, "Det som gör", LONG, 3, "explanation"),
        (WORDS, "Tvätta bort all smitta.", "Tvätta bort allt.", 3, "example"),
        (WORDS, "Tvätta bort", LONG, 3, "example"),
        (WORDS, "Han tog emot", f"{LONG} tog emot", 15, "example"),
        (WORDS, 'example_b1 = "Han tog emot en boende."', "", 15, "missing"),
        (WORDS, 'related = ["få"]', 'related = "få"', 15, "wrong-kind"),
        # texts
        (TEXT, "+++", "---", 1, "front-matter"),
        (TEXT, "+++", "Hej\n+++", 1, "front-matter"),
        (TEXT, 'title = "Rutin"', "title =", 3, "toml"),
        (TEXT, "+++", "\n+++\nid =", 3, "toml"),
        (TEXT, 'title = "Rutin"', "", 1, "missing"),
        (TEXT, 'title = "Rutin"', 'title = "Rutin"\ntitel = "Rutin"', 1, "unknown-key"),
        (TEXT, 'genre = "rutin"', 'genre = "roman"', 1, "genre"),
        (TEXT, '["hygien"]', '["hygien", "hygein"]', 1, "unknown-module"),
        (TEXT, '["hygien"]', "[]", 1, "count"),
        (TEXT, 'sentence = "dina händer"', 'sentence = "mina händer"', 23, "question"),
        (TEXT, 'answer = "Händerna."', 'answer = "Händerna."\nsvar = "Händerna."', 23, "unknown-key"),
        (
            TEXT,
            '[[question]]\nquestion = "När?"\nanswer = "Före."\nsentence = "Tvätta dina händer noga."',
            "",
            1,
            "count",
        ),
        (TEXT, "+++\nTvätta", f"+++\n{LONG * 30}\nTvätta", 1, "length"),
        # plain words
        (PLAIN, '"samt"', '"Samt"', 1, "form"),
        (PLAIN, '"Vanligt."', f'"{LONG}."', 10, "reason"),
    ],
)
def test_a_broken_rule(folder: Path, file: str, old: str, new: str, line: int, rule: str) -> None:
    change(folder, file, old, new)
    assert told(folder) == [(file, line, rule)]


def test_a_fault_says_where_it_is_and_what_to_do(folder: Path) -> None:
    change(folder, WORDS, 'level = "B1"', 'level = "B3"')
    (fault,) = faults_in(folder)
    assert str(fault) == f"{folder / WORDS}:15: unknown-value: level = 'B3': write one of A1, A2, B1, B2, C1."


def test_all_faults_are_told_at_once_by_file_and_line(folder: Path) -> None:
    change(folder, WORDS, 'gender = "en"', 'gender = "den"')
    change(folder, WORDS, "Han tog emot", "Han fick")
    change(folder, TEXT, 'genre = "rutin"', 'genre = "roman"')
    change(folder, PLAIN, '"samt"', '"Samt"')
    assert told(folder) == [
        (PLAIN, 1, "form"),
        (TEXT, 1, "genre"),
        (WORDS, 3, "gender"),
        (WORDS, 15, "example"),
    ]


@pytest.mark.parametrize("file", [WORDS, TEXT, PLAIN, PROFILE])
def test_a_file_that_is_not_utf_8(folder: Path, file: str) -> None:
    (folder / file).write_bytes((folder / file).read_text(encoding="utf-8").encode("utf-16"))
    assert told(folder) == [(file, 0, "unreadable")]


FIRST_TABLE = {WORDS: "[[word]]", PLAIN: "[[entry]]"}


@pytest.mark.parametrize("file", [FRAMEWORK, REQUIREMENT, PROFILE, WORDS, PLAIN])
def test_a_file_that_is_not_toml(folder: Path, file: str) -> None:
    change(
        folder, file, "name" if file in (FRAMEWORK, REQUIREMENT, PROFILE) else FIRST_TABLE[file], "detta är inte toml\n"
    )
    line = FILES[file][: FILES[file].index("name" if "name" in FILES[file] else FIRST_TABLE[file])].count("\n") + 1
    assert (file, line, "toml") in told(folder)


@pytest.mark.parametrize("file", list(FILES))
@pytest.mark.parametrize("break_", ["\r\n", "\n"])
def test_files_from_windows_are_read(folder: Path, file: str, break_: str) -> None:
    (folder / file).write_text(FILES[file], encoding="utf-8-sig", newline=break_)
    assert load(folder).library.words


def test_a_line_separator_within_a_text_moves_no_line_number(folder: Path) -> None:
    change(folder, WORDS, "Det som gör", "Det\u2028som gör")
    change(folder, WORDS, 'level = "B1"', 'level = "B3"')
    assert told(folder) == [(WORDS, 15, "unknown-value")]


def test_no_framework(folder: Path) -> None:
    (folder / FRAMEWORK).unlink()
    assert ("yrkeskrav", 0, "framework-missing") in told(folder)


def test_a_yrkeskrav_without_its_file(folder: Path) -> None:
    (folder / REQUIREMENT).unlink()
    assert (FRAMEWORK, 1, "yrkeskrav-missing") in told(folder)


def test_a_yrkeskrav_that_is_not_listed(folder: Path) -> None:
    extra = FILES[REQUIREMENT].replace('"halsa"', '"extra"').replace('"hygien"', '"annan"')
    (folder / REQUIREMENT).with_name("extra.toml").write_text(extra, encoding="utf-8")
    assert told(folder) == [(FRAMEWORK, 1, "yrkeskrav-unlisted")]


def test_names_stand_once_across_files(folder: Path) -> None:
    copies = {
        WORDS: "corpora/vocabulary/mer/hygien.toml",
        TEXT: "corpora/texts/slut.md",
        PROFILE: "yrkeskrav/profiles/till.toml",
        REQUIREMENT: "yrkeskrav/aldreomsorg/halsa_igen.toml",
    }
    for file, copy in copies.items():
        (folder / copy).parent.mkdir(exist_ok=True)
        (folder / copy).write_text(FILES[file], encoding="utf-8")
    assert told(folder) == sorted(
        [
            (copies[WORDS], 3, "duplicate"),  # the id
            (copies[WORDS], 3, "duplicate"),  # the lemma with its word class
            (copies[WORDS], 15, "duplicate"),
            (copies[WORDS], 15, "duplicate"),
            (copies[TEXT], 1, "duplicate"),
            (copies[PROFILE], 1, "duplicate"),
            (copies[REQUIREMENT], 1, "duplicate"),
            (copies[REQUIREMENT], 5, "duplicate"),
        ]
    )
    assert "hygien.toml:3" in faults_in(folder)[1].message


def test_the_shipped_content(content: Content) -> None:
    framework = content.framework
    assert (len(framework.requirements), len(framework.modules)) == (6, 28)
    assert [requirement.number for requirement in framework.requirements] == [1, 2, 3, 4, 5, 6]
    assert sum(len(requirement.modules) for requirement in framework.requirements) == 28
    assert {profile.id for profile in content.profiles} == {"underskoterska_start", "sprakkrav_b2"}
    for ids in ([word.id for word in content.library.words], [text.id for text in content.library.texts]):
        assert len(ids) == len(set(ids))
    assert {word.module_id for word in content.library.words} <= framework.modules.keys()
    assert {profile.framework_id for profile in content.profiles} == {framework.id}


def test_the_terms_are_known_in_all_their_forms(content: Content) -> None:
    term = next(word for word in content.library.words if word.term)
    assert set(map(str.lower, term.used_forms)) <= content.known_terms
