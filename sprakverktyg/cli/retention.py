"""The `erase-expired` command: what has been kept long enough goes. Run it every night."""

import argparse
import sys
from datetime import UTC, datetime

from sprakverktyg.cli.commands import Commands
from sprakverktyg.settings import Settings


def register(commands: Commands) -> None:
    erase = commands.add_parser("erase-expired", help="erases what has been kept long enough; tells counts only")
    which = erase.add_mutually_exclusive_group()
    which.add_argument("--dry-run", action="store_true", help="say what would be erased, and erase nothing (default)")
    which.add_argument("--do", action="store_true", help="erase")
    erase.set_defaults(run=_erase)


def _erase(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.serving import database_sessions
    from sprakverktyg.storage.base import WRITES
    from sprakverktyg.usecases.retention import erase_expired

    with database_sessions(Settings.from_env())() as session:
        session.connection(execution_options=WRITES)
        erased = erase_expired(session, now=datetime.now(UTC))
        if options.do:
            session.commit()
        else:
            session.rollback()
    for item in erased:
        print(f"{item.organisation}\t{item.kind}\t{item.rows}")
    total = sum(item.rows for item in erased)
    print(f"{total} erased." if options.do else f"{total} would be erased. Add --do to erase.", file=sys.stderr)
    return 0
