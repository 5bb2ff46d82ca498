"""Several people write to the SQLite file at the same time."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, select, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from sprakverktyg.storage.base import WRITES, make_engine, make_sessions, migrate
from sprakverktyg.storage.models import Person, Unit
from tests.support.rows import a_unit

TIMES = 25


@pytest.fixture
def file_engine(tmp_path: Path) -> Iterator[Engine]:
    url = f"sqlite:///{tmp_path / 'test.db'}"
    migrate(url)
    engine = make_engine(url)
    with make_sessions(engine).begin() as session:
        a_unit(session, "0")
    yield engine
    engine.dispose()


def counted(session: Session) -> int:
    return int(session.scalars(select(Unit.name)).one())


def count_up(engine: Engine, faults: list[Exception]) -> None:
    """Read a number and write the next one: what a session that decides on what it has read does."""
    try:
        for _ in range(TIMES):
            with make_sessions(engine)() as session:
                session.connection(execution_options=WRITES)
                unit = session.scalars(select(Unit)).one()
                unit.name = str(int(unit.name) + 1)
                session.commit()
    except Exception as fault:  # a thread has nobody else to tell
        faults.append(fault)


def test_two_who_write_at_the_same_time_both_succeed(file_engine: Engine) -> None:
    faults: list[Exception] = []
    threads = [threading.Thread(target=count_up, args=(file_engine, faults)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    with make_sessions(file_engine)() as session:
        assert counted(session) == 2 * TIMES


def test_a_reader_neither_waits_for_a_writer_nor_sees_half_of_its_work(file_engine: Engine) -> None:
    sessions = make_sessions(file_engine)
    with sessions() as writer, sessions() as reader:
        writer.connection(execution_options=WRITES)
        writer.scalars(select(Unit)).one().name = "7"
        writer.flush()
        assert counted(reader) == 0
        writer.commit()
        assert counted(reader) == 0
        reader.rollback()
        assert counted(reader) == 7


def test_whoever_asks_for_the_lock_after_reading_may_be_refused(file_engine: Engine) -> None:
    """This is why a session that writes says so at once."""
    sessions = make_sessions(file_engine)
    with sessions() as late, sessions() as quick:
        assert counted(late) == 0
        quick.scalars(select(Unit)).one().name = "7"
        quick.commit()
        late.scalars(select(Unit)).one().name = "8"
        with pytest.raises(OperationalError, match="locked"):
            late.commit()


def test_sqlite_keeps_foreign_keys_and_a_write_ahead_log(file_engine: Engine) -> None:
    with make_sessions(file_engine)() as session:
        assert session.scalar(text("PRAGMA journal_mode")) == "wal"
        unit = session.scalars(select(Unit)).one()
        session.add(Person(organisation_id=unit.id, name="Amina", email="a@test.example", password_hash="-"))
        with pytest.raises(IntegrityError):
            session.flush()
