"""What the shipped content must have; each rule is broken once on purpose."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from sprakverktyg.content import Content, load_content
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.settings import data_folder
from sprakverktyg.usecases import content_check

YRKESKRAV, CORPORA = data_folder("yrkeskrav"), data_folder("corpora")


def rules(content: Content, corpora: Path = CORPORA) -> set[str]:
    return {fault.rule for fault in content_check.faults(content, YRKESKRAV, corpora)}


def with_word(content: Content, **changes: str) -> Content:
    first, *rest = content.library.words
    return replace(content, library=Library((replace(first, **changes), *rest), content.library.texts))  # type: ignore[arg-type]


def test_the_shipped_content_breaks_no_rule(content: Content) -> None:
    assert content_check.faults(content, YRKESKRAV, CORPORA) == []


@pytest.mark.parametrize(
    "kind", ["dialogues", "writing", "plain_words", "pairs", "notes", "introduction", "reflection"]
)
def test_too_little_of_something(content: Content, kind: str) -> None:
    assert "count" in rules(replace(content, **{kind: ()}))


def test_a_module_below_its_count(content: Content) -> None:
    fewer = tuple(word for word in content.library.words if word.module_id != "demens")
    messages = [
        fault.message
        for fault in content_check.faults(
            replace(content, library=Library(fewer, content.library.texts)), YRKESKRAV, CORPORA
        )
    ]
    assert any(message.startswith("demens has 0 words") for message in messages)


def test_an_explanation_that_is_harder_than_its_word(content: Content) -> None:
    found = content_check.faults(
        with_word(content, lemma="hand", explanation="Manuell anatomisk gripextremitet."), YRKESKRAV, CORPORA
    )
    assert [fault.rule for fault in found if fault.rule == "explanation"] == ["explanation"]
    assert all(fault.line > 0 for fault in found if fault.rule == "explanation")


def test_a_misspelling_is_told_with_its_place(tmp_path: Path) -> None:
    shutil.copytree(CORPORA, tmp_path / "corpora")
    file = tmp_path / "corpora" / "dialogues" / "telefon.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    place = next(number for number, line in enumerate(lines) if line.startswith("scene ="))
    lines[place] = lines[place].replace('."', ' på avdelnningen."')
    file.write_text("\n".join(lines), encoding="utf-8")
    found = content_check.faults(load_content(YRKESKRAV, tmp_path / "corpora"), YRKESKRAV, tmp_path / "corpora")
    assert [(fault.file, fault.line, fault.rule) for fault in found] == [(str(file), place + 1, "spelling")]


def test_a_real_identity_number(content: Content, tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "brev.md").write_text("Hej!\nElsa, 811228-9874, har flyttat.\n", encoding="utf-8")
    found = content_check.faults(content, YRKESKRAV, tmp_path)
    assert [(Path(fault.file).name, fault.line) for fault in found if fault.rule == "personnummer"] == [("brev.md", 2)]
