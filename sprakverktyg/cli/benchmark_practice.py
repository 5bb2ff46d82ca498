"""`sprakverktyg benchmark practice`: an answer stored and the next item shown, with many learners and many answers."""

import argparse
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.language.benchmarks import Figure

if TYPE_CHECKING:
    from sprakverktyg.load.learners import Times

PACKAGES = ("flask", "waitress", "sqlalchemy", "fsrs", "sprakverktyg")
EVENTS = (50_000, 500_000, 5_000_000)
GOAL = 150
"""Milliseconds at the 95th percentile."""

FIRST_GOAL, REPEAT_GOAL = 150, 20
"""Kilobytes of a session page."""

SECONDS_TO_START = 120
WARMING = 30
"""Seconds that are not counted: the server finds its exercises, and a hundred people come at the same moment."""


def register(subjects: Commands) -> None:
    practice = subjects.add_parser("practice", help="answers stored per second, with millions of them stored before")
    practice.add_argument("--events", type=count, nargs="+", default=EVENTS, help="answers stored before, per round")
    practice.add_argument("--learners", type=count, default=100, help="who practise at once")
    practice.add_argument("--pause", type=float, default=5.0, help="mean seconds on an item; half of it on its answer")
    practice.add_argument("--seconds", type=float, default=40.0, help="that are measured per round")
    practice.add_argument("--database", metavar="URL", help="an empty database, which is emptied again; else SQLite")
    practice.add_argument("--dir", type=Path, help="where the SQLite files are made, and removed")
    practice.set_defaults(run=_practice)


def _practice(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.figures import machine, table

    print(*machine(PACKAGES), f"load average before: {os.getloadavg()[0]:.1f}", "", sep="\n")
    figures: list[Figure] = []
    for events in options.events:
        with tempfile.TemporaryDirectory(dir=options.dir) as folder:
            figures += _round(options, Path(folder), events)
    print(*table(figures), sep="\n")
    return 0


def _round(options: argparse.Namespace, folder: Path, events: int) -> list[Figure]:
    from sprakverktyg.cli.content import content_in_use
    from sprakverktyg.domain.errors import InvalidInput
    from sprakverktyg.load import history, learners
    from sprakverktyg.storage import bulk
    from sprakverktyg.storage.base import make_engine, migrate

    url = options.database or f"sqlite:///{folder / 'load.db'}"
    migrate(url)
    engine = make_engine(url)
    if not bulk.is_empty(engine):
        raise InvalidInput("database_not_empty")
    try:
        began = time.monotonic()
        words = content_in_use().library.words
        made = history.fill(engine, words, events=events, learners=options.learners, now=datetime.now(UTC))
        print(f"{made.events} answers of {made.people} people: {time.monotonic() - began:.0f} s", file=sys.stderr)
        with served(url, folder) as (address, process_id):
            times = learners.visit(
                address,
                made.emails,
                pause=options.pause,
                warming=WARMING,
                seconds=options.seconds,
                clock=lambda: processor_seconds(process_id),
            )
            size = _transfer(address, made.emails[0])
        kind = engine.dialect.name
    finally:
        if options.database:
            bulk.clear(engine)
        engine.dispose()
    of = f"{events:,} answers, {options.learners} learners, {kind}, load {os.getloadavg()[0]:.1f}"
    return [*_figures(times, options.seconds, of), *_sizes(*size)]


def _figures(times: "Times", lasted: float, of: str) -> Iterator[Figure]:
    from sprakverktyg.load.learners import BEGUN, BOTH, SHOWN, STORED

    seconds, answers = times.seconds, len(times.seconds[STORED])

    names = {
        BOTH: "answer stored and next item shown",
        STORED: "answer stored and judged",
        SHOWN: "next item shown",
        BEGUN: "session begun and first item shown",
    }
    for kind, name in names.items():
        if len(seconds[kind]) > 1:
            cuts = quantiles(seconds[kind], n=100)
            yield Figure(f"{name}, p50", 1000 * cuts[49], "ms", of=of)
            yield Figure(f"{name}, p95", 1000 * cuts[94], "ms", GOAL if kind == BOTH else None, True, of)
    yield Figure("answers", answers / lasted, "per s", of=of)
    if answers and times.spent:
        yield Figure("processor time of the server per answer, all pages", 1000 * times.spent / answers, "ms", of=of)
    yield Figure("learners who were cut off", len(times.faults), "", 0, True, of)


def _sizes(first: int, repeat: int) -> Iterator[Figure]:
    yield Figure("session page, first visit", first / 1000, "kB", FIRST_GOAL, True, "page, style, scripts, icons")
    yield Figure("session page, repeat visit", repeat / 1000, "kB", REPEAT_GOAL, True, "what is not kept")


def _transfer(address: str, email: str) -> tuple[int, int]:
    from sprakverktyg.load.transfer import session_page

    transfer = session_page(address, email)
    return transfer.first, transfer.repeat


@contextmanager
def served(url: str, folder: Path) -> Iterator[tuple[str, int]]:
    """Run the server on a free port, as a process of its own, and yield its address and the id of the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {
        "SPRAKVERKTYG_SECRET": "only to measure with, never to be reached",
        "SPRAKVERKTYG_DATABASE": url,
        "SPRAKVERKTYG_QUEUE": str(folder / "queue.db"),
        "SPRAKVERKTYG_PORT": str(port),
        "SPRAKVERKTYG_SECURE_COOKIES": "no",
    }
    command: Sequence[str] = (sys.executable, "-m", "sprakverktyg", "run")
    with (folder / "server.log").open("w") as log:
        process = subprocess.Popen(command, env={**os.environ, **settings}, stdout=log, stderr=log)  # noqa: S603 – ours
    try:
        _wait_for(f"http://127.0.0.1:{port}/halsa", process)
        yield f"http://127.0.0.1:{port}", process.pid
    finally:
        process.terminate()
        process.wait()


def processor_seconds(process_id: int) -> float:
    """Return the processor time that a process has used; 0 where the system does not tell."""
    file = Path(f"/proc/{process_id}/stat")
    if not file.is_file():
        return 0.0
    user, system = file.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 – our own server
            return
        except OSError:
            time.sleep(0.2)
    raise OSError(0, "the server did not start", address)
