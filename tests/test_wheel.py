"""The wheel, installed into an empty environment, runs the demo."""

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.support.server import Server

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    return next(folder.glob("*.whl"))


def run(*command: object) -> None:
    subprocess.run(list(map(str, command)), check=True, cwd="/", stdout=subprocess.DEVNULL)


def test_templates_and_content_travel_in_it(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for name in (
        "templates/base.html",
        "yrkeskrav/aldreomsorg/framework.toml",
        "corpora/vocabulary/hygienkunskap.toml",
        "web/static/style.css",
        "web/translations/en/LC_MESSAGES/messages.mo",
        "storage/migrations/env.py",
    ):
        assert f"sprakverktyg/{name}" in names


def test_an_empty_environment_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", ROOT / "requirements.lock")
    run(python, "-m", "pip", "install", "--quiet", "--no-deps", wheel)
    server = Server("", tmp_path, str(python.with_name("sprakverktyg")), "demo", "--dir", str(tmp_path / "data"))
    server.kill()
    assert "amina@demo.example" in server.log()
    assert (tmp_path / "data" / "demo.db").exists()
