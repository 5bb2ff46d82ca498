"""The English interface is complete."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

import sprakverktyg

ROOT = Path(__file__).parent.parent.parent
ENGLISH = Path(sprakverktyg.__file__).parent / "web" / "translations" / "en" / "LC_MESSAGES" / "messages.po"


@pytest.fixture(scope="module")
def english() -> Catalog:
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    """All strings that are marked in the code and the templates."""
    file = tmp_path_factory.mktemp("babel") / "messages.pot"
    command = [sys.executable, "-m", "babel.messages.frontend", "--quiet", "extract", "-F", "babel.cfg", "-k", "_l"]
    subprocess.run([*command, "-o", str(file), "."], cwd=ROOT, check=True)
    with file.open("rb") as stream:
        return read_po(stream)


def test_every_marked_string_is_translated(english: Catalog, marked: Catalog) -> None:
    missing = [
        message.id
        for message in marked
        if message.id and ((found := english.get(message.id)) is None or not all(_strings(found.string)) or found.fuzzy)
    ]
    assert not missing, "run `make translations` and write the English"


def test_nothing_is_translated_that_is_gone(english: Catalog, marked: Catalog) -> None:
    assert [message.id for message in english if message.id and marked.get(message.id) is None] == []


def test_placeholders_are_the_same(english: Catalog) -> None:
    assert [(message.id, list(message.check())) for message in english if list(message.check())] == []


def test_the_compiled_file_is_fresh(english: Catalog) -> None:
    buffer = io.BytesIO()
    write_mo(buffer, english)
    buffer.seek(0)
    with ENGLISH.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert _pairs(compiled) == _pairs(read_mo(buffer))


def _pairs(catalog: Catalog) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(_strings(message.id), _strings(message.string)) for message in catalog if message.id}


def _strings(string: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)
