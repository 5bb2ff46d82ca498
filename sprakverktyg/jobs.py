"""Work in the background: a worker reads long documents, step by step, while people go on.

The queue only wakes a worker. What is left to do stands in the database, and each step is committed when it is done: a
worker that is killed loses at most one step, and the document is taken up again by the next one.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from huey import Huey, MemoryHuey, SqliteHuey, crontab
from huey.consumer import Consumer
from sqlalchemy.orm import Session, sessionmaker

from sprakverktyg.settings import Settings
from sprakverktyg.storage.base import WRITES
from sprakverktyg.usecases import reading
from sprakverktyg.usecases.documents import Analyse
from sprakverktyg.usecases.sentences import Workshop

LONGEST_WAIT = 1.0
"""Seconds between two looks at an empty queue."""


@dataclass(frozen=True, slots=True)
class Jobs:
    """The queue, and what can be put into it."""

    queue: Huey
    read_document: Callable[[UUID], object]
    sessions: sessionmaker[Session]


def make_jobs(settings: Settings, sessions: sessionmaker[Session], analyse: Analyse, workshop: Workshop) -> Jobs:
    """Return the jobs on the queue of the settings; without one everything is done at once, where it is asked for."""
    queue = SqliteHuey("sprakverktyg", filename=settings.queue) if settings.queue else MemoryHuey(immediate=True)

    def read(document_id: UUID) -> None:
        while _step(sessions, analyse, workshop, document_id):
            pass

    def take_up() -> None:
        """Take up what a worker that is gone has left."""
        with sessions() as session:
            left = reading.waiting(session, untouched_since=datetime.now(UTC) - reading.LEFT_ALONE)
        for document_id in left:
            read_document(document_id)

    read_document = queue.task(name="read_document")(read)
    queue.periodic_task(crontab(), name="take_up")(take_up)
    return Jobs(queue, read_document, sessions)


def work(jobs: Jobs) -> None:
    """Do what is in the queue, and what was left when the last worker stopped, until this process ends."""
    with jobs.sessions() as session:
        left = reading.waiting(session)
    for document_id in left:
        jobs.read_document(document_id)
    logging.getLogger("huey").setLevel(logging.WARNING)
    _Worker(jobs.queue, max_delay=LONGEST_WAIT, backoff=1.5).run()


def work_beside(jobs: Jobs) -> None:
    """Do the same in a thread beside a server."""
    threading.Thread(target=work, args=(jobs,), daemon=True).start()


class _Worker(Consumer):
    """A consumer that leaves the signals to the program: only a main thread may take them, and a killed worker loses
    nothing."""

    def _set_signal_handlers(self) -> None:
        pass


def _step(sessions: sessionmaker[Session], analyse: Analyse, workshop: Workshop, document_id: UUID) -> bool:
    """Take the next step with a document; the database is locked only while its result is written."""
    with sessions() as session:
        step = reading.next_step(session, document_id)
    report = said = None
    if step and step.part:
        said = step.part.read(workshop, step.settings)
    elif step:
        report = analyse(step.text)
    with sessions.begin() as session:
        session.connection(execution_options=WRITES)
        now = datetime.now(UTC)
        if step is None:
            reading.finish(session, document_id)
        elif report:
            reading.keep_report(session, document_id, report, now)
        elif said is not None:
            reading.keep_part(session, document_id, step, said, now)
    return step is not None
