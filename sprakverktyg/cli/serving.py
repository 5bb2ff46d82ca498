"""The commands that serve, and the first administrator."""

import argparse
import gc
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from sprakverktyg import jobs
from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.cli.rebuild import rebuild_all
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.roles import Role
from sprakverktyg.settings import SETTINGS, Settings, WrongSetting, data_folder, kept_secret
from sprakverktyg.storage import memory
from sprakverktyg.storage.base import WRITES, make_engine, make_sessions, migrate
from sprakverktyg.usecases import accounts, employment
from sprakverktyg.usecases.accounts import ExampleSignIn
from sprakverktyg.usecases.content_check import right_spellings

MOST_CONNECTIONS = 2_000
"""Tablets keep their connection open between two pages. With too few, the next tablet waits until another lets go."""


def register(commands: Commands) -> None:
    demo = commands.add_parser("demo", help="an embedded instance with invented people and content, served at once")
    demo.add_argument("--port", type=int, default=8000)
    demo.add_argument("--dir", type=Path, default=Path(".demo"))
    demo.set_defaults(run=_demo)

    run = commands.add_parser("run", help="the production server with settings from the environment")
    run.set_defaults(run=_run)

    worker = commands.add_parser("worker", help="reads long documents, beside servers with SPRAKVERKTYG_WORKER=no")
    worker.set_defaults(run=_worker)

    first = commands.add_parser("first-administrator", help="an organisation with its first unit and administrator")
    for name in ("--organisation", "--unit", "--name", "--email"):
        first.add_argument(name, required=True)
    first.add_argument("--profile", default="underskoterska_start")
    first.set_defaults(run=_first_administrator)


def _demo(options: argparse.Namespace) -> int:
    from sprakverktyg import demo

    folder: Path = options.dir
    settings = seeded(folder, port=options.port)
    print(f"\n  http://{settings.host}:{settings.port}\n")
    for member in demo.CAST:
        print(f"  {member.role:<14} {member.email:<24} {member.password}")
    print(f"\n  The data is kept in {folder}/. Stop with Ctrl-C.\n", flush=True)
    return _serve(settings, demo.CAST)


def seeded(folder: Path, *, port: int) -> Settings:
    """Return the settings of the demo in a folder; fill its database if it is empty."""
    from sprakverktyg import demo
    from sprakverktyg.language import search
    from sprakverktyg.language.analysis import Analyser
    from sprakverktyg.language.drafting.drafter import Drafter
    from sprakverktyg.language.feedback.coach import Coach
    from sprakverktyg.language.simplify.workshop import Workshop

    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        secret=kept_secret(folder / "secret"),
        database=f"sqlite:///{(folder / 'demo.db').absolute()}",
        port=port,
        secure_cookies=False,
        queue=str(folder / "queue.db"),
    )
    sessions = database_sessions(settings)
    content, now = content_in_use(), datetime.now(UTC)
    analyse = Analyser(content.plain_words, content.known_terms)
    coach = Coach(right_spellings(content, data_folder("corpora")))
    workshop = Workshop(content.plain_words, content.explanations)
    with sessions.begin() as session:
        demo.seed(
            session,
            content,
            analyse,
            analyse.personal_data,
            coach,
            workshop,
            Drafter(content.library, content.known_terms, analyse.readability),
            search.forms,
            now=now,
            on=day_of(now),
        )
    return settings


def _run(_options: argparse.Namespace) -> int:
    settings = Settings.from_env()
    _rebuild_after_migration(database_sessions(settings))
    return _serve(settings, ())


def _worker(_options: argparse.Namespace) -> int:
    from sprakverktyg.language.analysis import Analyser
    from sprakverktyg.language.simplify.workshop import Workshop

    settings = Settings.from_env()
    content = content_in_use()
    analyse = Analyser(content.plain_words, content.known_terms)
    workshop = Workshop(content.plain_words, content.explanations)
    jobs.work(jobs.make_jobs(settings, database_sessions(settings), analyse, workshop))
    return 0


def _serve(settings: Settings, examples: Sequence[ExampleSignIn]) -> int:
    import waitress

    from sprakverktyg.language.exercises import find_all
    from sprakverktyg.web import create_app
    from sprakverktyg.web.layers import layers_of

    app = create_app(settings, examples=examples)
    if settings.worker:
        jobs.work_beside(app.extensions["jobs"])

    def settle() -> None:
        find_all(layers_of(app).content.library)
        gc.freeze()  # What is read once stays as long as the server: to look through it for garbage held up requests.

    threading.Thread(target=settle, daemon=True).start()
    # The application answers an upload that is too large with a sentence; the server only bounds what it will read.
    waitress.serve(
        app,
        host=settings.host,
        port=settings.port,
        threads=8,
        connection_limit=MOST_CONNECTIONS,
        asyncore_use_poll=True,
        max_request_body_size=2**30,
        send_bytes=1,  # An answer that tells how far it has come is not gathered.
        ident="sprakverktyg",
    )
    return 0


def database_sessions(settings: Settings) -> sessionmaker[Session]:
    """Return sessions on a database that is brought to the newest migration.

    Raises: WrongSetting if it cannot be reached, or is newer than the program.
    """
    try:
        migrate(settings.database)
        sessions = make_sessions(make_engine(settings.database))
        with sessions.begin() as session:
            session.connection(execution_options=WRITES)
            employment.settle(session, on=day_of(datetime.now(UTC)))
        return sessions
    except (SQLAlchemyError, CommandError, ModuleNotFoundError) as fault:
        reason = str(getattr(fault, "orig", None) or fault).splitlines()[0]
        raise WrongSetting(f"{SETTINGS['database'].name} cannot be used: {reason}") from None


def _rebuild_after_migration(sessions: sessionmaker[Session]) -> None:
    """Work out what is kept beside the answers, where a migration has emptied it."""
    with sessions() as session:
        if not memory.is_emptied(session):
            return
    print("The schedules are worked out from the log of answers anew. It takes a while.", file=sys.stderr)
    for _ in rebuild_all(sessions):
        pass


def _first_administrator(options: argparse.Namespace) -> int:
    settings = Settings.from_env()
    content_in_use().profile(options.profile)
    password = sys.stdin.readline().rstrip("\n") if not sys.stdin.isatty() else _ask_password()
    with database_sessions(settings).begin() as session:
        organisation = accounts.add_organisation(session, options.organisation)
        unit = accounts.add_unit(
            session, organisation_id=organisation.id, name=options.unit, profile_id=options.profile, added_by=None
        )
        person = accounts.add_person(
            session, organisation_id=organisation.id, name=options.name, email=options.email, password=password
        )
        accounts.give_role(session, person_id=person.id, unit_id=unit.id, role=Role.ADMINISTRATOR)
    print(f"{person.email} can sign in now.", file=sys.stderr)
    return 0


def _ask_password() -> str:
    import getpass

    return getpass.getpass("Password: ")
