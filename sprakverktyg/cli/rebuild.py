"""The `rebuild` command: what is kept beside the answers, worked out from the log anew."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.cli.commands import Commands
from sprakverktyg.settings import Settings

if TYPE_CHECKING:
    from sqlalchemy.orm import Session, sessionmaker

    from sprakverktyg.usecases.remembering import Rebuilt


def register(commands: Commands) -> None:
    rebuild = commands.add_parser("rebuild", help="works out schedules and sums per day from the log of answers anew")
    rebuild.add_argument("--check", action="store_true", help="change nothing; exit status 1 if anything differs")
    rebuild.set_defaults(run=_rebuild)


def _rebuild(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.serving import database_sessions

    people = answers = different = 0
    for person in rebuild_all(database_sessions(Settings.from_env()), store=not options.check):
        people, answers, different = people + 1, answers + person.answers, different + person.different
    done = "differ from the log" if options.check else "differed and are put right"
    print(f"{people} people, {answers} answers: {different} words and days {done}.", file=sys.stderr)
    return 1 if options.check and different else 0


def rebuild_all(sessions: "sessionmaker[Session]", *, store: bool = True) -> "Iterator[Rebuilt]":
    """Rebuild person by person, each in a transaction of its own, so that others can go on meanwhile."""
    from sprakverktyg.storage.base import WRITES
    from sprakverktyg.storage.practice import people_with_answers
    from sprakverktyg.usecases.remembering import rebuild

    with sessions() as session:
        ids = people_with_answers(session)
    for person_id in ids:
        with sessions.begin() as session:
            session.connection(execution_options=WRITES)
            yield rebuild(session, person_id, store=store)
