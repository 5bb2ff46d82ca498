"""The whole database in a file and back, on both kinds."""

import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import URL, create_engine, inspect, make_url, select, text

from sprakverktyg.domain.errors import CannotBackUp
from sprakverktyg.storage.backup import back_up, restore
from sprakverktyg.storage.base import Base, make_engine, make_sessions, migrate
from sprakverktyg.storage.models import Organisation
from tests.support.rows import a_person, a_unit


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[URL]:
    """A database of each kind with some rows, to be copied by each test."""
    if request.param == "sqlite":
        url = make_url(f"sqlite:///{tmp_path_factory.mktemp('backup') / 'template.db'}")
    else:
        url = make_url(request.getfixturevalue("postgresql_url"))
        _on_server(url, "CREATE DATABASE backup_template")
        url = url.set(database="backup_template")
    migrate(url.render_as_string(hide_password=False))
    fill(url.render_as_string(hide_password=False), "Åsa Öberg")
    yield url
    if request.param == "postgresql":
        _on_server(url.set(database="postgres"), "DROP DATABASE backup_template")


@pytest.fixture
def addresses(template: URL, tmp_path: Path) -> Iterator[list[str]]:
    """Two databases of a kind: one with rows, one without tables."""
    names = ("backup_full", "backup_empty")
    if template.get_backend_name() == "sqlite":
        shutil.copy(str(template.database), tmp_path / names[0])
        yield [f"sqlite:///{tmp_path / name}" for name in names]
        return
    server = template.set(database="postgres")
    _on_server(server, f"CREATE DATABASE {names[0]} TEMPLATE backup_template", f"CREATE DATABASE {names[1]}")
    yield [template.set(database=name).render_as_string(hide_password=False) for name in names]
    _on_server(server, *(f"DROP DATABASE {name} WITH (FORCE)" for name in names))


def _on_server(url: URL, *commands: str) -> None:
    server = create_engine(url, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        for command in commands:
            connection.exec_driver_sql(command)
    server.dispose()


def fill(url: str, name: str) -> None:
    engine = make_engine(url)
    with make_sessions(engine).begin() as session:
        a_person(session, a_unit(session, f"Enhet {name}"), name)
    engine.dispose()


def rows(url: str) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of every table."""
    engine = make_engine(url)
    with engine.connect() as connection:
        found = {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in Base.metadata.sorted_tables
        }
        found["alembic_version"] = list(map(tuple, connection.execute(text("SELECT * FROM alembic_version"))))
    engine.dispose()
    return found


def test_there_and_back(addresses: list[str], tmp_path: Path) -> None:
    full, empty = addresses
    file = tmp_path / "copy"
    back_up(full, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with pytest.raises(CannotBackUp, match="is there already"):
        back_up(full, file)
    restore(empty, file, replace=False)
    assert rows(empty) == rows(full)
    fill(full, "Efteråt")
    later = rows(full)
    with pytest.raises(CannotBackUp, match="has rows already"):
        restore(full, file, replace=False)
    assert rows(full) == later
    restore(full, file, replace=True)
    assert rows(full) == rows(empty)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_backup_of_a_newer_program_is_refused(addresses: list[str], tmp_path: Path) -> None:
    full, empty = addresses
    engine = make_engine(full)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = 'from_the_future'"))
    engine.dispose()
    back_up(full, tmp_path / "copy")
    with pytest.raises(CannotBackUp, match="another version"):
        restore(empty, tmp_path / "copy", replace=True)
    engine = make_engine(empty)
    assert inspect(engine).get_table_names() == []
    engine.dispose()


def test_a_running_server_goes_on(addresses: list[str], tmp_path: Path) -> None:
    """What is not committed yet is not in the copy, and the copy does not wait for it."""
    full, empty = addresses
    engine = make_engine(full)
    with make_sessions(engine)() as session:
        session.add(Organisation(name="Halvvägs"))
        session.flush()
        back_up(full, tmp_path / "copy")
    engine.dispose()
    restore(empty, tmp_path / "copy", replace=False)
    assert [row[0] for row in rows(empty)["organisation"]] == ["Enhet Åsa Öbergs kommun"]


def test_a_damaged_file_changes_nothing(addresses: list[str], tmp_path: Path) -> None:
    full, _ = addresses
    before = rows(full)
    file = tmp_path / "copy"
    back_up(full, file)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(CannotBackUp):
        restore(full, file, replace=True)
    assert rows(full) == before


def test_files_that_are_no_backup(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'here.db'}"
    (text_file := tmp_path / "text").write_text("Inte en kopia")
    (dump := tmp_path / "dump").write_bytes(b"PGDMP\1\2")
    with closing(sqlite3.connect(tmp_path / "other")) as other:
        other.execute("CREATE TABLE annat (x)")
    for file, why in (
        (text_file, "is no backup"),
        (dump, "was made from postgresql"),
        (tmp_path / "other", "this program"),
    ):
        with pytest.raises(CannotBackUp, match=why):
            restore(url, file, replace=True)
    with pytest.raises(CannotBackUp, match="no database"):
        back_up(url, tmp_path / "copy")


def test_postgresql_without_its_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CannotBackUp, match="pg_dump is not installed"):
        back_up("postgresql+psycopg://x@localhost/x", tmp_path / "copy")
    assert not list(tmp_path.iterdir())
