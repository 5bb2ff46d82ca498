"""`backup` and `restore` tell in one sentence what stands in the way."""

from pathlib import Path

import pytest

from sprakverktyg.cli import main
from sprakverktyg.storage.base import make_engine, make_sessions
from sprakverktyg.storage.people import organisation_count


def test_backup_and_restore(
    database_with_cast: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    copy, new = tmp_path / "copy", f"sqlite:///{tmp_path / 'new.db'}"
    monkeypatch.setenv("SPRAKVERKTYG_SECRET", "x" * 32)
    for database, arguments, status, told in (
        (f"sqlite:///{database_with_cast}", ["backup", str(copy)], 0, "keep it locked up"),
        (f"sqlite:///{database_with_cast}", ["backup", str(copy)], 1, "is there already"),
        (new, ["backup", str(tmp_path / "other")], 1, "There is no database"),
        (new, ["restore", str(copy)], 0, "The database is as it was"),
        (new, ["restore", str(copy)], 1, "Add --replace"),
        (new, ["restore", str(copy), "--replace"], 0, "The database is as it was"),
        (new, ["restore", str(tmp_path / "gone")], 1, "No such file"),
        ("postgresql+psycopg://x@localhost/x", ["restore", str(copy), "--replace"], 1, "was made from sqlite"),
    ):
        monkeypatch.setenv("SPRAKVERKTYG_DATABASE", database)
        assert main(arguments) == status
        output = capsys.readouterr()
        assert told in output.err
        assert (output.err.count("\n"), output.out) == (1, "")
    engine = make_engine(new)
    with make_sessions(engine)() as session:
        assert organisation_count(session) == 2
    engine.dispose()
