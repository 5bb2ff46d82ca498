"""The `backup` and `restore` commands: the whole database in one file, and back."""

import argparse
import sys
from pathlib import Path

from sprakverktyg.cli.commands import Commands
from sprakverktyg.settings import Settings


def register(commands: Commands) -> None:
    backup = commands.add_parser("backup", help="writes a copy of the whole database to a file")
    backup.add_argument("file", type=Path)
    backup.set_defaults(run=_backup)

    restore = commands.add_parser("restore", help="fills the database from a file that `backup` has made")
    restore.add_argument("file", type=Path)
    restore.add_argument("--replace", action="store_true", help="what is in the database may go")
    restore.set_defaults(run=_restore)


def _backup(options: argparse.Namespace) -> int:
    from sprakverktyg.storage.backup import back_up

    back_up(Settings.from_env().database, options.file)
    print(f"The database is copied to {options.file}. It holds personal data: keep it locked up.", file=sys.stderr)
    return 0


def _restore(options: argparse.Namespace) -> int:
    from sprakverktyg.storage.backup import restore

    restore(Settings.from_env().database, options.file, replace=options.replace)
    print(f"The database is as it was when {options.file} was made.", file=sys.stderr)
    return 0
