"""The `sprakverktyg` command. Exit status: 0 done, 1 the content or input is at fault, 2 wrong usage."""

import argparse
import json
import logging
import os
import random
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from alembic.util import CommandError
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session, sessionmaker

from sprakverktyg import __version__
from sprakverktyg.content import Content, load_content
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import BrokenContent, InvalidInput, SprakverktygError
from sprakverktyg.domain.roles import Role
from sprakverktyg.language.exercises import build_exercise, exercise_ids
from sprakverktyg.settings import SETTINGS, Settings, WrongSetting, data_folder, kept_secret
from sprakverktyg.storage.base import make_engine, make_sessions, migrate
from sprakverktyg.usecases import accounts, content_check
from sprakverktyg.usecases.accounts import ExampleSignIn

SENTENCES = {
    "organisation_exists": "There is an organisation called {name} already. Choose another name.",
    "short_password": "The password is too short. Write at least {length} characters.",
    "email_taken": "Somebody has the address {email} already. Write another address.",
}
"""What the commands say of input that cannot be used, by its fault code."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status."""
    options = parser().parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        status: int = options.run(options)
        return status
    except BrokenContent as broken:
        for fault in broken.faults:
            print(fault, file=sys.stderr)
    except InvalidInput as fault:
        print(f"sprakverktyg: {SENTENCES[fault.code].format(**fault.details)}", file=sys.stderr)
    except (SprakverktygError, WrongSetting) as fault:
        print(f"sprakverktyg: {fault}", file=sys.stderr)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except UnicodeDecodeError:
        print("sprakverktyg: the text is not UTF-8. Save it as UTF-8 and try again.", file=sys.stderr)
    except OSError as fault:
        print(f"sprakverktyg: {fault.strerror}: {fault.filename or ''}", file=sys.stderr)
    return 1


def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="sprakverktyg", description=__doc__)
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    demo = commands.add_parser("demo", help="an embedded instance with invented people and content, served at once")
    demo.add_argument("--port", type=int, default=8000)
    demo.add_argument("--dir", type=Path, default=Path(".demo"))
    demo.set_defaults(run=_demo)

    run = commands.add_parser("run", help="the production server with settings from the environment")
    run.set_defaults(run=_run)

    first = commands.add_parser("first-administrator", help="an organisation with its first unit and administrator")
    for name in ("--organisation", "--unit", "--name", "--email"):
        first.add_argument(name, required=True)
    first.add_argument("--profile", default="underskoterska_start")
    first.set_defaults(run=_first_administrator)

    check = commands.add_parser("check-content", help="checks yrkeskrav/ and corpora/, prints counts and every fault")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.set_defaults(run=_check_content)

    privacy = commands.add_parser("personal-data", help="identifiers that must not enter the tool")
    privacy.add_argument("file", nargs="?", type=Path, metavar="FILE")
    privacy.add_argument("--lines", action="store_true", help="every line is a document, and gives a line of JSON")
    privacy.set_defaults(run=_personal_data)

    train = commands.add_parser("train-model", help="rebuilds the Swedish pipeline; takes most of an hour on two cores")
    train.add_argument("--treebank", type=Path, required=True, metavar="DIR")
    train.add_argument("--ner", type=Path, metavar="DIR")
    train.add_argument("--out", type=Path, required=True, metavar="DIR")
    train.set_defaults(run=_train_model)

    exercises = commands.add_parser("exercises", help="generated exercises of a module")
    exercises.add_argument("--module", required=True, metavar="ID")
    exercises.add_argument("--count", type=_count, default=10)
    exercises.add_argument("--seed", type=int, default=0)
    exercises.add_argument("--format", choices=("text", "json"), default="text")
    exercises.set_defaults(run=_exercises)
    return parser


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0")
    return int(text)


def _content() -> Content:
    local = os.environ.get(SETTINGS["local"].name)
    return load_content(data_folder("yrkeskrav"), data_folder("corpora"), Path(local) if local else None)


def _demo(options: argparse.Namespace) -> int:
    from sprakverktyg import demo
    from sprakverktyg.language.analysis import Analyser

    folder: Path = options.dir
    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        secret=kept_secret(folder / "secret"),
        database=f"sqlite:///{(folder / 'demo.db').absolute()}",
        port=options.port,
        secure_cookies=False,
    )
    sessions = _sessions(settings)
    content, now = _content(), datetime.now(UTC)
    analyse = Analyser(content.plain_words, content.known_terms)
    with sessions.begin() as session:
        demo.seed(session, content, analyse, now=now, on=day_of(now))
    print(f"\n  http://{settings.host}:{settings.port}\n")
    for member in demo.CAST:
        print(f"  {member.role:<14} {member.email:<24} {member.password}")
    print(f"\n  The data is kept in {folder}/. Stop with Ctrl-C.\n", flush=True)
    return _serve(settings, demo.CAST)


def _run(_options: argparse.Namespace) -> int:
    settings = Settings.from_env()
    _sessions(settings)
    return _serve(settings, ())


def _serve(settings: Settings, examples: Sequence[ExampleSignIn]) -> int:
    import waitress

    from sprakverktyg.web import create_app

    app = create_app(settings, examples=examples)
    # The application answers an upload that is too large with a sentence; the server only bounds what it will read.
    waitress.serve(
        app, host=settings.host, port=settings.port, threads=8, max_request_body_size=2**30, ident="sprakverktyg"
    )
    return 0


def _sessions(settings: Settings) -> sessionmaker[Session]:
    """Return sessions on a database that is brought to the newest migration.

    Raises: WrongSetting if it cannot be reached, or is newer than the program.
    """
    try:
        migrate(settings.database)
        return make_sessions(make_engine(settings.database))
    except (SQLAlchemyError, CommandError, ModuleNotFoundError) as fault:
        reason = str(getattr(fault, "orig", None) or fault).splitlines()[0]
        raise WrongSetting(f"{SETTINGS['database'].name} cannot be used: {reason}") from None


def _first_administrator(options: argparse.Namespace) -> int:
    settings = Settings.from_env()
    _content().profile(options.profile)
    password = sys.stdin.readline().rstrip("\n") if not sys.stdin.isatty() else _ask_password()
    with _sessions(settings).begin() as session:
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


def _check_content(options: argparse.Namespace) -> int:
    found, faults = None, []
    try:
        content = _content()
        found, faults = (
            content_check.counts(content),
            content_check.faults(content, data_folder("yrkeskrav"), data_folder("corpora")),
        )
    except BrokenContent as broken:
        faults = broken.faults
    if options.format == "json":
        record = {
            "modules": found.modules if found else {},
            "totals": found.totals if found else {},
            "faults": [asdict(fault) for fault in faults],
        }
        print(json.dumps(record, ensure_ascii=False))
    elif found:
        for module_id, numbers in found.modules.items():
            print(f"{module_id:<45}", *(f"{name} {number:>3} " for name, number in numbers.items()))
        print(*(f"{name:<25} {number:>5}" for name, number in found.totals.items()), sep="\n")
    if options.format == "text":
        for fault in faults:
            print(fault, file=sys.stderr)
    return 1 if faults else 0


def _personal_data(options: argparse.Namespace) -> int:
    from sprakverktyg.language.personal_data import find_personal_data
    from sprakverktyg.language.pipeline import load_pipeline

    text = options.file.read_text(encoding="utf-8") if options.file else sys.stdin.read()
    for document in text.splitlines() if options.lines else [text]:
        found = [asdict(item) for item in find_personal_data(document, load_pipeline())]
        print(json.dumps({"found": found}, ensure_ascii=False))
    return 0


def _train_model(options: argparse.Namespace) -> int:
    from sprakverktyg.language.training.recipe import train

    print(train(options.treebank, options.ner, options.out, corpora=data_folder("corpora")), file=sys.stderr)
    return 0


def _exercises(options: argparse.Namespace) -> int:
    library = _content().library
    ids = [item for word in library.module_words(options.module) for item in exercise_ids(word, library)]
    if not ids:
        print(f"sprakverktyg: the module {options.module!r} has no exercises. Correct its id.", file=sys.stderr)
        return 1
    rng = random.Random(options.seed)  # noqa: S311 – for variety, not for secrets
    chosen = [build_exercise(item, library) for item in rng.sample(ids, min(options.count, len(ids)))]
    if options.format == "json":
        print(json.dumps({"exercises": [_exercise_record(item) for item in chosen]}, ensure_ascii=False))
    else:
        for item in chosen:
            print(f"{item.type:<10} {item.prompt}  {list(item.choices) or ''} → {item.answers[0]}")
    return 0


def _exercise_record(item: object) -> dict[str, object]:
    record = asdict(item)  # type: ignore[call-overload]
    return {
        "id": record["id"],
        "type": record["type"],
        "module": record["module_id"],
        "skill": record["skill"],
        "level": record["level"],
        "prompt": {"text": record["prompt"], "choices": record["choices"]},
        "answer": record["answers"],
        "source": record["source"],
    }
