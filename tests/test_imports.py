"""The direction of imports: web, cli, jobs → usecases → {language, storage, content} → domain."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sprakverktyg

PACKAGE = Path(sprakverktyg.__file__).parent
ROOTS = {"web/__init__", "web/layers"}
"""Composition roots, like `cli` and `demo`, may import every layer: they put them together."""

MAY_IMPORT = {
    "domain": set(),
    "content": {"domain"},
    "language": {"domain"},
    "storage": {"domain"},
    "usecases": {"domain", "content", "language", "storage"},
    "web": {"domain", "usecases", "storage.models", "storage.base"},
    "settings": set(),
}
FILES = sorted(path.relative_to(PACKAGE).with_suffix("").as_posix() for path in PACKAGE.rglob("*.py"))


def imported(file: str) -> set[str]:
    """Return the parts of the package that a file imports, as `layer.module`."""
    names = set()
    for node in ast.walk(ast.parse((PACKAGE / file).with_suffix(".py").read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{file}: write imports in full"
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return {name.removeprefix("sprakverktyg.") for name in names if name.startswith("sprakverktyg.")}


@pytest.mark.parametrize("file", [file for file in FILES if file not in ROOTS and file.partition("/")[0] in MAY_IMPORT])
def test_direction(file: str) -> None:
    layer = file.partition("/")[0]
    for name in imported(file):
        target = name.partition(".")[0]
        allowed = MAY_IMPORT[layer] | {layer}
        assert target in allowed or any(name.startswith(f"{item}.") for item in allowed), (
            f"{file} may not import {name}: {layer} imports only {sorted(allowed)}"
        )


def loaded_by(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    return set(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split())


def test_the_domain_loads_no_framework() -> None:
    modules = ["competence", "evidence", "exercise", "readiness", "roles", "scheduling", "text", "vocabulary"]
    loaded = loaded_by("; ".join(f"import sprakverktyg.domain.{module}" for module in modules))
    assert not loaded & {"flask", "sqlalchemy", "spacy"}


def test_spacy_is_loaded_only_when_text_is_analysed() -> None:
    assert "spacy" not in loaded_by("import sprakverktyg.web, sprakverktyg.cli, sprakverktyg.demo")


def test_the_benchmarks_can_still_choose_one_thread() -> None:
    assert "numpy" not in loaded_by("import sprakverktyg.cli")
