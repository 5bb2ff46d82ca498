"""What all tests share: the content, a database of each kind, and the cast."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from sprakverktyg.content import Content, load_content
from sprakverktyg.settings import data_folder
from sprakverktyg.storage.base import make_engine, make_sessions, migrate
from tests.support import postgresql
from tests.support.cast import Cast, make_cast


def pytest_report_header() -> str:
    import flask
    import spacy
    import sqlalchemy

    versions = f"spacy {spacy.__version__}, sqlalchemy {sqlalchemy.__version__}"
    return f"flask {flask.__dict__.get('__version__', '3')}, {versions}"


@pytest.fixture(scope="session")
def content() -> Content:
    return load_content(data_folder("yrkeskrav"), data_folder("corpora"))


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    yield from postgresql.server()


@pytest.fixture(scope="session")
def sqlite_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    return f"sqlite:///{tmp_path_factory.mktemp('sqlite') / 'test.db'}"


@pytest.fixture(
    scope="session",
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)],
)
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """An engine of each kind, on a database with all migrations."""
    url = request.getfixturevalue(f"{request.param}_url")
    migrate(url)
    engine = make_engine(url)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """A session whose work is undone after the test."""
    with engine.connect() as connection:
        transaction = connection.begin()
        with Session(connection, join_transaction_mode="create_savepoint", expire_on_commit=False) as session:
            yield session
        transaction.rollback()


@pytest.fixture
def cast(session: Session) -> Cast:
    return make_cast(session)


@pytest.fixture(scope="session")
def database_with_cast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the cast in it, to be copied by each test that needs a server."""
    file = tmp_path_factory.mktemp("cast") / "cast.db"
    migrate(f"sqlite:///{file}")
    engine = make_engine(f"sqlite:///{file}")
    with make_sessions(engine).begin() as session:
        make_cast(session)
    engine.dispose()
    return file
