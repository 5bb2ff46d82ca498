"""The README says what the code says."""

import re
from pathlib import Path

import pytest

from sprakverktyg.cli import parser
from sprakverktyg.settings import SETTINGS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[list[str]]:
    """Return the rows of the first table under a heading that names it, without its head."""
    section = README.split(f"\n{heading}\n", 1)[1]
    lines = [line for line in section.splitlines() if line.startswith(("|", "## "))]
    table = []
    for line in lines[2:]:
        if line.startswith("## "):
            break
        table.append([cell.strip() for cell in line.strip("|").split("|")])
    return table


def test_settings() -> None:
    listed = {name.strip("`"): (default, text) for name, default, text in rows("## Installing")}
    assert listed == {setting.name: (_default(setting.default), setting.help) for setting in SETTINGS.values()}


def _default(value: str | None) -> str:
    return "*must be set*" if value is None else f"`{value}`" if value else ""


def test_commands() -> None:
    listed = {command.strip("`").split()[1] for command, _ in rows("## The command")}
    actions = parser()._subparsers._group_actions  # type: ignore[union-attr]
    assert listed == set(actions[0].choices)  # type: ignore[arg-type]


def test_map() -> None:
    listed = {place.strip("`").rstrip("/") for place, _ in rows("## The map")}
    package = {
        f"sprakverktyg/{path.name}"
        for path in (ROOT / "sprakverktyg").iterdir()
        if not path.name.startswith("__") and (path.is_dir() or path.suffix == ".py")
    }
    assert listed == package | {"templates", "yrkeskrav", "corpora", "tests", "docs"}


def test_the_two_commands() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for command in ("demo", "test"):
        assert f"\n    make {command} " in README
        assert re.search(rf"^{command}:", makefile, re.MULTILINE)
    assert (ROOT / ".ci" / "run").read_text().splitlines()[-1] == "make test"


@pytest.mark.parametrize("file", ["README.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))])
def test_links_and_pictures_exist(file: str) -> None:
    text = (ROOT / file).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        if not target.startswith("http"):
            assert ((ROOT / file).parent / target).exists(), f"{file} points at {target}"


@pytest.mark.parametrize("word", ["Yrkeskrav", "språkombud", "handledare", "sfi", "GERS", "LIX", "UD", "FSRS"])
def test_glossary(word: str) -> None:
    assert any(word in cells[0] for cells in rows("## Glossary"))


def test_the_example_in_the_guide_works() -> None:
    """The type that `adding-an-exercise-type.md` adds is really built from its text."""
    guide = (ROOT / "docs" / "adding-an-exercise-type.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n(.*?)```", guide, re.DOTALL)
    assert code is not None
    names: dict[str, object] = {}
    exec(compile(code[1], "guide", "exec"), names)
    from sprakverktyg.web.views.pattern import WORD

    exercise = names["build"]("flertal:smitta:ord", WORD, "ord", None)  # type: ignore[operator]
    assert exercise.answers == ("smittor",)
    assert names["sources"](WORD, None) == ["ord"]  # type: ignore[operator]
