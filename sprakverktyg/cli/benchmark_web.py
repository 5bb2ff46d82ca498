"""`sprakverktyg benchmark web`: how long the server takes for the main list of every role in a large municipality."""

import argparse
import gc
import os
import secrets
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.language.benchmarks import Figure

if TYPE_CHECKING:
    from flask.testing import FlaskClient

    from sprakverktyg.load.leaders import Led

PACKAGES = ("flask", "sqlalchemy", "sprakverktyg")
STAFF, EVENTS, REQUESTS = 2_000, 5_000_000, 20
GOAL = 300
"""Milliseconds at the 95th percentile."""


def register(subjects: Commands) -> None:
    web = subjects.add_parser("web", help="server times of the main lists, with 2,000 staff and millions of answers")
    web.add_argument("--events", type=count, default=EVENTS, help="answers that are stored before")
    web.add_argument("--requests", type=count, default=REQUESTS, metavar="N", help="per page, after one that warms up")
    web.add_argument("--database", metavar="URL", help="filled if it is empty, and kept to measure again; else SQLite")
    web.set_defaults(run=_web)


def _web(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.figures import machine, table

    print(*machine(PACKAGES), f"load average before: {os.getloadavg()[0]:.1f}", "", sep="\n")
    with tempfile.TemporaryDirectory() as folder:
        url = options.database or f"sqlite:///{Path(folder) / 'load.db'}"
        print(*table(_figures(url, options.events, options.requests)), sep="\n")
    return 0


def _figures(url: str, events: int, requests: int) -> Iterator[Figure]:
    from sprakverktyg.load.leaders import email_of
    from sprakverktyg.settings import Settings
    from sprakverktyg.web import create_app

    led, stored = _filled(url, events)
    app = create_app(Settings(secret=secrets.token_hex(), database=url, secure_cookies=False))
    gc.freeze()  # as the server does
    app.config["WTF_CSRF_ENABLED"] = False
    clients: dict[str, FlaskClient] = {}
    kind = app.extensions["engine"].dialect.name
    for name, page, address in _pages(led):
        if name not in clients:
            clients[name] = app.test_client()
            _sign_in(clients[name], email_of(name))
        _time(clients[name], address)
        began = time.process_time()
        seconds = [_time(clients[name], address) for _ in range(requests)]
        spent = time.process_time() - began
        cuts = quantiles(seconds, n=100, method="inclusive")
        of = f"{stored:,} answers, {kind}, {requests} requests, load {os.getloadavg()[0]:.1f}"
        yield Figure(f"{page}, median", 1000 * cuts[49], "ms", of=of)
        yield Figure(f"{page}, p95", 1000 * cuts[94], "ms", GOAL, True, of)
        yield Figure("  processor time", 1000 * spent / requests, "ms", of=of)
    app.extensions["engine"].dispose()


def _pages(led: "Led") -> Iterator[tuple[str, str, str]]:
    """Yield who opens it, what it is called, and its address."""
    unit = f"/laget/{led.unit_id}"
    yield "person0", "care worker: start", "/"
    yield "person0", "care worker: modules", "/ova/"
    yield "person0", "care worker: what I can", "/det-har-kan-jag/"
    yield "sprakombud", "språkombud: documents", "/dokument/"
    yield "larare", "teacher: groups", "/grupper/"
    yield "larare", "teacher: a group of 30", f"/grupper/{led.group_id}"
    yield "larare", "teacher: notes to mark", "/bedoma/"
    yield "handledare", "handledare: 30 learners and a unit", "/handledning/"
    yield "chef", "manager: readiness of 50, skills", unit
    yield "chef", "manager: readiness of 50, modules", f"{unit}?del={led.part_id}"
    yield "chef", "manager: readiness of 50, all as .csv", f"{unit}/laget.csv"
    yield "chef", "manager: paid time of 50", f"{unit}/arbetstid"
    yield "chef", "manager: quality agreement", f"{unit}/kvalitet"
    yield "chef", "manager: language duty, one unit", "/sprakkrav/"
    yield "omradeschef", "manager: language duty, all units", "/sprakkrav/"
    yield "administrator", "administrator: people of all units", "/administration/"


def _filled(url: str, events: int) -> "tuple[Led, int]":
    """Return where the leaders lead, and how many answers there are; fill the database first if it is empty."""
    from sprakverktyg.cli.content import content_in_use
    from sprakverktyg.domain.errors import InvalidInput
    from sprakverktyg.load import history, leaders
    from sprakverktyg.storage import bulk
    from sprakverktyg.storage.base import make_engine, migrate

    migrate(url)
    engine = make_engine(url)
    content = content_in_use()
    if bulk.is_empty(engine):
        began = time.monotonic()
        now = datetime.now(UTC)
        made = history.fill(engine, content.library.words, events=events, learners=STAFF, now=now)
        leaders.add_leaders(engine, content, now=now)
        print(f"{made.events} answers of {made.people} people: {time.monotonic() - began:.0f} s", file=sys.stderr)
    led, stored = leaders.led(engine, content), bulk.rows_of_answers(engine)
    engine.dispose()
    if led is None:
        raise InvalidInput("database_not_empty")
    return led, stored


def _sign_in(client: "FlaskClient", email: str) -> None:
    from sprakverktyg.load.history import PASSWORD

    answer = client.post("/logga-in", data={"email": email, "password": PASSWORD})
    if answer.status_code != 303:
        raise OSError(0, "signing in failed", email)


def _time(client: "FlaskClient", address: str) -> float:
    began = time.perf_counter()
    answer = client.get(address)
    answer.get_data()
    spent = time.perf_counter() - began
    if answer.status_code != 200:
        raise OSError(0, f"the server answered {answer.status_code}", address)
    return spent
