"""The worker as a process of its own, killed in the middle of a document."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.orm import Session, sessionmaker

from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.base import WRITES, make_engine, make_sessions
from sprakverktyg.storage.models import Document, Person, Unit
from sprakverktyg.usecases import accounts, documents, guarding, reading, rewriting
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.usecases.workspace import progress, workspace
from tests.support.cast import email_of
from tests.support.desk import FakeWorkshop, report
from tests.support.guarding import nobody
from tests.support.rows import START

SENTENCES = 400
DEADLINE = 120


@pytest.fixture
def sessions(database_with_cast: Path, tmp_path: Path) -> Iterator[sessionmaker[Session]]:
    shutil.copy(database_with_cast, tmp_path / "jobs.db")
    engine = make_engine(f"sqlite:///{tmp_path / 'jobs.db'}")
    yield make_sessions(engine)
    engine.dispose()


def desk_of(session: Session, document: Document | None = None) -> Desk:
    person = session.query(Person).filter_by(email=email_of(Role.SPRAKOMBUD)).one()
    viewer = accounts.viewer(session, person.id)
    assert viewer is not None
    if document is None:
        text = "Personalen ska erhålla information. Häll inte ut teet. " * (SENTENCES // 2)
        cleared = guarding.clear(guarding.read_for_review("rutin.txt", text.encode(), find=nobody))
        read = documents.read(report, cleared)
        unit = session.query(Unit).filter_by(name="Björken").one()
        document = documents.take_in(session, viewer, read, find=nobody, unit_id=unit.id, title="Rutin", now=START)
    return Desk(session, viewer, document, FakeWorkshop(), START)


@contextmanager
def worker(folder: Path) -> Iterator[None]:
    """Run the worker; it is killed at the end, as by a power cut."""
    environment = {
        **os.environ,
        "SPRAKVERKTYG_SECRET": "x" * 32,
        "SPRAKVERKTYG_DATABASE": f"sqlite:///{folder / 'jobs.db'}",
        "SPRAKVERKTYG_QUEUE": str(folder / "queue.db"),
    }
    with (folder / "worker.log").open("a") as log:
        process = subprocess.Popen((sys.executable, "-m", "sprakverktyg", "worker"), env=environment, stderr=log)
    try:
        yield
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert "Traceback" not in (folder / "worker.log").read_text()


def wait_until(found: Callable[[], bool]) -> None:
    deadline = time.monotonic() + DEADLINE
    while not found():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def test_a_killed_worker_loses_no_decision_and_the_document_is_read_to_its_end(
    sessions: sessionmaker[Session], tmp_path: Path
) -> None:
    with sessions.begin() as session:
        document = desk_of(session).document

    def read() -> tuple[int, int]:
        with sessions() as session:
            found = progress(session, document)
            return found.read, found.total

    assert read() == (0, 0)
    with worker(tmp_path):
        wait_until(lambda: read()[0] > 0)
    done, total = read()
    assert 0 < done < total == SENTENCES
    with sessions.begin() as session:
        session.connection(execution_options=WRITES)
        desk = desk_of(session, session.get(Document, document.id))
        key = workspace(session, desk.document, 0).lines[0].choices[0].key
        rewriting.accept(desk, 0, key)
        rewriting.edit(desk, total - 1, "Spara teet.", find=nobody)
    with worker(tmp_path):
        wait_until(lambda: read()[0] == total)
        wait_until(lambda: not waiting(sessions))
    with sessions() as session:
        desk = desk_of(session, session.get(Document, document.id))
        first, last = (workspace(session, desk.document, place).lines for place in (0, total - 1))
        assert (first[0].wording, last[-1].wording) == ("Personalen ska få information.", "Spara teet.")
        assert [choice.proposal.before for choice in first[2].choices] == ["erhålla"]
        assert not last[-1].choices
        assert workspace(session, desk.document).can_undo


def waiting(sessions: sessionmaker[Session]) -> bool:
    with sessions() as session:
        return bool(reading.waiting(session))
