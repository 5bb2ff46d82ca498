"""What docs/sources.md promises: every page it names opens for the person it names, in the demo's own database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from sprakverktyg import cli, demo
from sprakverktyg.cli.serving import seeded
from sprakverktyg.storage.models import Person, Unit
from sprakverktyg.web import create_app
from sprakverktyg.web.access import limiter
from sprakverktyg.web.layers import Layers
from tests.support.pages import PageClient

ROOT = Path(cli.__file__).parents[2]
ROW = re.compile(
    r"^\| (?P<what>[^|]+) \| (?P<email>\S+@demo\.example) \| `(?P<page>[^`]+)` \|[^|]+\| (?P<code>[^|]+) \|$", re.M
)


@dataclass(frozen=True)
class Demo:
    app: Flask
    ids: dict[str, str]
    clients: dict[str, PageClient]

    def client(self, email: str) -> PageClient:
        if email not in self.clients:
            self.clients[email] = self.app.test_client()
            assert self.clients[email].sign_in(email, demo.PASSWORD).status_code == 303
        return self.clients[email]


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory, shared_layers: Layers) -> Iterator[Demo]:
    app = create_app(seeded(tmp_path_factory.mktemp("demo"), port=0), shared=shared_layers)
    app.test_client_class = PageClient
    limiter.enabled = False
    with app.extensions["sessions"]() as session:
        rows = (*session.scalars(select(Person)), *session.scalars(select(Unit)))
        ids = {row.name: str(row.id) for row in rows}
    yield Demo(app, ids, {})
    limiter.enabled = True
    app.extensions["engine"].dispose()


ROWS = [match.groupdict() for match in ROW.finditer((ROOT / "docs/sources.md").read_text(encoding="utf-8"))]


def test_every_line_of_the_tables_is_read() -> None:
    text = (ROOT / "docs/sources.md").read_text(encoding="utf-8")
    assert len(ROWS) == len(re.findall(r"^\| .*@demo\.example", text, re.M)) > 30


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['page']} {row['what'][:20]}")
def test_the_page_opens_and_the_code_is_there(shown: Demo, row: dict[str, str]) -> None:
    address = re.sub(r"\{([^}]+)\}", lambda name: shown.ids[name[1]], row["page"])
    shown.client(row["email"]).page(address)
    for file in re.findall(r"`([^`]+)`", row["code"]):
        assert (ROOT / file).exists() or (ROOT / "sprakverktyg" / file).exists(), file
