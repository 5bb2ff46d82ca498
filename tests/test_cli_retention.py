"""`erase-expired`: a dry run says the same and does nothing."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from sprakverktyg.cli import main
from sprakverktyg.storage.base import make_engine, make_sessions
from sprakverktyg.storage.models import Erasure, Person
from tests.support.filled import fill


def test_only_do_erases(
    database_with_cast: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{shutil.copy(database_with_cast, tmp_path / 'kept.db')}"
    monkeypatch.setenv("SPRAKVERKTYG_SECRET", "x" * 32)
    monkeypatch.setenv("SPRAKVERKTYG_DATABASE", url)
    sessions = make_sessions(make_engine(url))
    with sessions.begin() as session:
        person = session.scalars(select(Person).where(Person.email == "own-care_worker@test.example")).one()
        fill(session, person)
        person.ended_at = datetime(2020, 1, 1, tzinfo=UTC)

    assert main(["erase-expired"]) == 0
    dry = capsys.readouterr()
    with sessions() as session:
        assert session.get(Person, person.id) is not None
        before = len(session.scalars(select(Erasure)).all())
    assert main(["erase-expired", "--do"]) == 0
    done = capsys.readouterr()
    assert dry.out == done.out
    assert "Solängs kommun\taccount\t" in done.out
    assert person.name not in done.out + done.err
    with sessions() as session:
        assert session.get(Person, person.id) is None
        assert len(session.scalars(select(Erasure)).all()) == before + len(done.out.splitlines())
    assert main(["erase-expired", "--do"]) == 0
    assert capsys.readouterr().out == ""
    session.get_bind().dispose()
