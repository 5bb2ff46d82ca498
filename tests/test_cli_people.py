"""`import-people`: nothing is changed without `--do`, and nothing half."""

from pathlib import Path

import pytest
from sqlalchemy import func, select

from sprakverktyg.cli import main
from sprakverktyg.storage.base import make_engine, make_sessions, migrate
from sprakverktyg.storage.models import Person
from tests.support.cast import make_cast

HEAD = "namn;e-post;enhet;roll\n"
IDA = "Ida Ny;ida@test.example;Björken;chef\n"
OWN = ["--organisation", "Solängs kommun"]


@pytest.fixture
def people(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Return a function that counts the people in the database of the settings, which has the cast."""
    url = f"sqlite:///{tmp_path / 'people.db'}"
    monkeypatch.setenv("SPRAKVERKTYG_SECRET", "x" * 32)
    monkeypatch.setenv("SPRAKVERKTYG_DATABASE", url)
    migrate(url)
    engine = make_engine(url)
    with make_sessions(engine).begin() as session:
        make_cast(session)

    def count() -> int:
        with make_sessions(engine)() as session:
            return session.scalar(select(func.count()).select_from(Person)) or 0

    yield count
    engine.dispose()


def test_import_people(people, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:  # type: ignore[no-untyped-def]
    before = people()
    (good := tmp_path / "good.csv").write_text(HEAD + IDA, encoding="utf-8-sig")
    (bad := tmp_path / "bad.csv").write_text(f"{HEAD}{IDA}Bo;bo;;\n", encoding="cp1252")
    (none := tmp_path / "none.csv").write_bytes(b"\0\1")
    for arguments, status, told in (
        ([good, *OWN], 0, "line 2: new: Ida Ny <ida@test.example>: new_person, new_role"),
        ([bad, *OWN], 1, "line 3: faulty: Bo <bo>: 'bo' is no whole e-mail address."),
        ([bad, *OWN, "--do"], 1, "There are faults in the list, so nothing is changed."),
        ([none, *OWN], 1, "The file is no table."),
        ([good], 1, "name one of Granby kommun, Solängs kommun with --organisation"),
        ([tmp_path / "gone.csv", *OWN], 1, "No such file"),
    ):
        assert main(["import-people", *map(str, arguments)]) == status
        output = capsys.readouterr()
        assert told in output.out + output.err
        assert people() == before
    assert main(["import-people", str(good), *OWN, "--do"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("ida@test.example;")
    assert people() == before + 1
