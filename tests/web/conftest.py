import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from sprakverktyg.domain.roles import Role
from sprakverktyg.settings import Settings
from sprakverktyg.web import create_app
from sprakverktyg.web.access import limiter
from sprakverktyg.web.layers import Layers, make_layers
from tests.support.cast import email_of
from tests.support.pages import PageClient

SignedIn = Callable[..., PageClient]


def make_app(database: Path, folder: Path, shared: Layers) -> Iterator[Flask]:
    """Yield the application on a fresh copy of a database, with the layers that all tests share."""
    shutil.copy(database, folder / "test.db")
    settings = Settings(secret="x" * 32, database=f"sqlite:///{folder / 'test.db'}", secure_cookies=False, queue="")
    app = create_app(settings, shared=shared)
    app.test_client_class = PageClient
    limiter.enabled = False
    yield app
    limiter.enabled = True
    app.extensions["engine"].dispose()


def make_signed_in(app: Flask) -> SignedIn:
    """Return a function from role to signed-in client; `stranger=True` for the other municipality."""
    clients: dict[tuple[Role, bool], PageClient] = {}

    def sign_in(role: Role, *, stranger: bool = False) -> PageClient:
        if (role, stranger) not in clients:
            clients[role, stranger] = app.test_client()
            assert clients[role, stranger].sign_in(email_of(role, stranger=stranger)).status_code == 303
        return clients[role, stranger]

    return sign_in


@pytest.fixture(scope="session")
def shared_layers() -> Layers:
    return make_layers()


@pytest.fixture
def app(database_with_cast: Path, tmp_path: Path, shared_layers: Layers) -> Iterator[Flask]:
    yield from make_app(database_with_cast, tmp_path, shared_layers)


@pytest.fixture
def anonymous(app: Flask) -> PageClient:
    return app.test_client()


@pytest.fixture
def signed_in(app: Flask) -> SignedIn:
    return make_signed_in(app)
