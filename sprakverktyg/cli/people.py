"""The `import-people` command: what a list of people would change, and with `--do` the change itself."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from sprakverktyg.cli.commands import Commands
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.settings import Settings
from sprakverktyg.storage.models import Organisation
from sprakverktyg.storage.people import organisations, units_of


def register(commands: Commands) -> None:
    people = commands.add_parser("import-people", help="adds, changes and ends people from a .csv or .xlsx file")
    people.add_argument("file", type=Path)
    people.add_argument("--do", action="store_true", help="carry it out; without it nothing is changed")
    people.add_argument("--organisation", metavar="NAME", help="whose people they are, if there are several")
    people.add_argument("--new-units", action="store_true", help="add units that are missing")
    people.add_argument("--profile", default="underskoterska_start", help="the profile of units that are added")
    people.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> int:
    from sprakverktyg.cli import SENTENCES
    from sprakverktyg.cli.content import content_in_use
    from sprakverktyg.cli.serving import database_sessions
    from sprakverktyg.domain.people_file import summed
    from sprakverktyg.storage.base import WRITES
    from sprakverktyg.usecases.people_import import Importer, carry_out, lines_of, preview

    rows = lines_of(options.file.read_bytes())
    content_in_use().profile(options.profile)
    now = datetime.now(UTC)
    with database_sessions(Settings.from_env()).begin() as session:
        session.connection(execution_options=WRITES)
        organisation = _organisation(session, options.organisation)
        units = units_of(session, organisation.id)
        importer = Importer(organisation.id, units, None, options.new_units, options.profile, day_of(now), now)
        found = preview(session, importer, rows)
        for outcome in found.outcomes:
            line, changes = outcome.line, ", ".join(outcome.changes)
            why = SENTENCES[outcome.fault.code].format(**outcome.fault.details) if outcome.fault else changes
            print(f"line {line.number}: {outcome.result}: {line.name} <{line.email}>{': ' if why else ''}{why}")
        counts = summed(outcome.result for outcome in found.outcomes)
        told = ", ".join(f"{count} {result}" for result, count in counts.items())
        print(told, file=sys.stderr)
        if options.do:
            for person, password in carry_out(session, importer, rows, seen=None).passwords:
                print(f"{person.email};{password}")
    if not options.do and not found.has_faults:
        print("Nothing is changed. Add --do to carry it out.", file=sys.stderr)
    return 1 if found.has_faults else 0


def _organisation(session: Session, name: str | None) -> Organisation:
    found = [item for item in organisations(session) if name in (None, item.name)]
    if len(found) != 1:
        names = ", ".join(item.name for item in organisations(session))
        raise NotFound(f"no single organisation {name or ''}: name one of {names or 'none'} with --organisation")
    return found[0]
