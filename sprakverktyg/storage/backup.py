"""A copy of the whole database in one file, and back again. Nothing is ever left half done."""

import os
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import URL, inspect, make_url, text
from sqlalchemy.exc import SQLAlchemyError

from sprakverktyg.domain.errors import CannotBackUp
from sprakverktyg.storage.base import make_engine, migrate

_SQLITE, _POSTGRESQL = b"SQLite format 3\0", b"PGDMP"
_VERSION_TABLE = "alembic_version"


def back_up(url: str, file: Path) -> None:
    """Write a copy of the database to a new file, readable by its owner only. People can go on working meanwhile.

    Raises: CannotBackUp.
    """
    if file.exists():
        raise CannotBackUp(f"{file} is there already. Name a new file.")
    address = make_url(url)
    with _beside(file) as waiting:
        if address.get_backend_name() == "sqlite":
            _copy_sqlite(_sqlite_file(address), waiting)
        else:
            _run("pg_dump", address, "--format=custom", "--no-owner", "--no-privileges", f"--file={waiting}")
        waiting.replace(file)


def restore(url: str, file: Path, *, replace: bool) -> None:
    """Fill the database from a copy, and bring it to the newest migration. What was in it is gone.

    Raises: CannotBackUp, and leaves everything as it was, if the file is no copy of such a database, was made by a
    newer program, or the database has rows and `replace` does not say that they may go.
    """
    address = make_url(url)
    kind = _kind(file)
    if kind != address.get_backend_name():
        raise CannotBackUp(
            f"{file} was made from {kind}, and the settings name a database of {address.get_backend_name()}."
        )
    _refuse_newer(_sqlite_version(file) if kind == "sqlite" else _dump_version(file))
    if not replace and _has_rows(url):
        raise CannotBackUp("The database has rows already. Add --replace if they may go, or name an empty one.")
    if kind == "sqlite":
        _copy_sqlite(file, _sqlite_file(address, must_exist=False))
    else:
        _restore_dump(file, url)
    migrate(url)


def _kind(file: Path) -> str:
    with file.open("rb") as data:
        start = data.read(len(_SQLITE))
    if start == _SQLITE:
        return "sqlite"
    if start.startswith(_POSTGRESQL):
        return "postgresql"
    raise CannotBackUp(f"{file} is no backup. Name a file that `sprakverktyg backup` has made.")


def _refuse_newer(version: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version not in known:
        raise CannotBackUp(
            "The backup was made by another version of the program. Install that version or a newer one."
        )


def _has_rows(url: str) -> bool:
    engine = make_engine(url)
    try:
        tables = set(inspect(engine).get_table_names()) - {_VERSION_TABLE}
        with engine.connect() as connection:
            return any(connection.scalar(text(f'SELECT 1 FROM "{table}" LIMIT 1')) for table in tables)  # noqa: S608
    except SQLAlchemyError as fault:
        raise CannotBackUp(f"The database cannot be reached: {_first_line(str(fault))}") from None
    finally:
        engine.dispose()


# SQLite


def _sqlite_file(address: URL, *, must_exist: bool = True) -> Path:
    file = Path(address.database or ":memory:")
    if str(file) == ":memory:" or (must_exist and not file.is_file()):
        raise CannotBackUp(f"There is no database in {file}. Set SPRAKVERKTYG_DATABASE.")
    return file


def _copy_sqlite(source: Path, target: Path) -> None:
    """Copy page by page within one transaction; the copy is one file that needs no log beside it."""
    try:
        with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target, timeout=10)) as new:
            _check_sqlite(old, source)
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.Error as fault:
        raise CannotBackUp(f"The database cannot be copied: {fault}. Stop the server and try again.") from None


def _check_sqlite(connection: sqlite3.Connection, file: Path) -> None:
    with suppress(sqlite3.DatabaseError):
        if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
            return
    raise CannotBackUp(f"{file} is damaged. Use another copy.")


def _sqlite_version(file: Path) -> str:
    with closing(sqlite3.connect(file)) as connection:
        _check_sqlite(connection, file)
        try:
            row = connection.execute(f"SELECT version_num FROM {_VERSION_TABLE}").fetchone()  # noqa: S608
        except sqlite3.Error:
            row = None
    if row is None:
        raise CannotBackUp(f"{file} is no backup of this program.")
    return str(row[0])


# PostgreSQL


def _dump_version(file: Path) -> str:
    told = _run("pg_restore", None, "--data-only", f"--table={_VERSION_TABLE}", "--file=-", str(file))
    lines = told.splitlines()
    copied = [number for number, line in enumerate(lines) if line.startswith("COPY ") and _VERSION_TABLE in line]
    if not copied:
        raise CannotBackUp(f"{file} is no backup of this program.")
    return lines[copied[0] + 1].strip()


def _restore_dump(file: Path, url: str) -> None:
    """Take away the tables and put back those of the dump, in one transaction."""
    engine = make_engine(url)
    tables = inspect(engine).get_table_names()
    engine.dispose()
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "restore.sql")
        _run("pg_restore", None, "--no-owner", "--no-privileges", f"--file={script}", str(file))
        before = Path(folder, "before.sql")
        before.write_text("".join(f'DROP TABLE "{table}" CASCADE;\n' for table in tables), encoding="utf-8")
        _run(
            "psql",
            make_url(url),
            "--no-psqlrc",
            "--quiet",
            "--single-transaction",
            "--set=ON_ERROR_STOP=1",
            f"--file={before}",
            f"--file={script}",
        )


def _run(program: str, address: URL | None, *arguments: str) -> str:
    """Run a program of PostgreSQL; the password goes by the environment, where no list of processes shows it."""
    environment = dict(os.environ)
    where: Sequence[str] = ()
    if address is not None:
        if address.password:
            environment["PGPASSWORD"] = str(address.password)
        plain = address.set(drivername="postgresql", password=None)
        where = (f"--dbname={plain.render_as_string(hide_password=False)}",)
    try:
        done = subprocess.run(  # noqa: S603 – a fixed program, and no shell
            [program, *where, *arguments], env=environment, capture_output=True, text=True, encoding="utf-8", check=True
        )
    except FileNotFoundError:
        raise CannotBackUp(f"{program} is not installed. Install the PostgreSQL client programs.") from None
    except subprocess.CalledProcessError as fault:
        raise CannotBackUp(_first_line(fault.stderr) or f"{program} failed.") from None
    return done.stdout


def _first_line(told: str) -> str:
    return next((line.strip() for line in told.splitlines() if line.strip()), "")


@contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """Give a file in the same folder, for its owner only, that is gone afterwards unless it has been moved."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
