"""The command `export-readiness`: the manager's list as a file."""

import csv
import io
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from sprakverktyg.cli import main
from sprakverktyg.storage.base import migrate

Run = pytest.CaptureFixture[bytes]


@pytest.fixture
def database(database_with_cast: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SPRAKVERKTYG_SECRET", "x" * 32)
    monkeypatch.setenv("SPRAKVERKTYG_DATABASE", f"sqlite:///{tmp_path / 'cli.db'}")
    shutil.copy(database_with_cast, tmp_path / "cli.db")
    return tmp_path / "cli.db"


def lines_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


@pytest.mark.usefixtures("database")
def test_csv_and_xlsx_hold_the_same_lines_of_a_unit(capsysbinary: Run) -> None:
    assert main(["export-readiness", "--unit", "björken"]) == 0
    lines = lines_of(capsysbinary.readouterr().out)
    assert main(["export-readiness", "--unit", "Björken", "--format", "xlsx"]) == 0
    sheet = load_workbook(io.BytesIO(capsysbinary.readouterr().out)).active
    assert [[cell.value for cell in row] for row in sheet.rows] == lines
    assert lines[0][:3] == ["Enhet", "Profil", "Person"]
    assert {(line[0], line[2]) for line in lines[1:]} == {
        ("Björken", f"Own {role}") for role in ("Care_Worker", "Handledare", "Sprakombud")
    }
    assert len(lines) == 1 + 3 * (9 + 28 * 3)
    assert {line[-1] for line in lines[1:]} == {"Vet inte"}


@pytest.mark.usefixtures("database")
def test_all_units(capsysbinary: Run) -> None:
    assert main(["export-readiness", "--all"]) == 0
    assert {line[0] for line in lines_of(capsysbinary.readouterr().out)[1:]} == {"Björken", "Linden", "Almen"}


@pytest.mark.usefixtures("database")
def test_a_unit_that_there_is_not(capsysbinary: Run) -> None:
    assert main(["export-readiness", "--unit", "Granen"]) == 1
    told = capsysbinary.readouterr()
    assert told.out == b""
    assert told.err.count(b"\n") == 1
    assert b"There is no unit called Granen." in told.err


def test_a_database_without_units(database: Path, capsysbinary: Run) -> None:
    database.unlink()
    migrate(f"sqlite:///{database}")
    assert main(["export-readiness", "--all"]) == 1
    assert b"There are no units yet." in capsysbinary.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--unit", "Björken", "--all"], ["--all", "--format", "pdf"]])
def test_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["export-readiness", *arguments])
    assert stopped.value.code == 2
