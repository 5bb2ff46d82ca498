"""The `sprakverktyg` command. Exit status: 0 done, 1 the content or input is at fault, 2 wrong usage."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence

from sprakverktyg import __version__
from sprakverktyg.cli import (
    ability,
    backup,
    benchmark,
    content,
    feedback,
    guard,
    people,
    readiness,
    rebuild,
    retention,
    serving,
    simplify,
    swedish,
)
from sprakverktyg.domain.errors import BrokenContent, InvalidInput, SprakverktygError
from sprakverktyg.settings import WrongSetting

FAMILIES = (
    serving,
    content,
    swedish,
    simplify,
    guard,
    feedback,
    ability,
    readiness,
    people,
    backup,
    rebuild,
    retention,
    benchmark,
)

SENTENCES = {
    "database_not_empty": "The database has rows already. Name an empty one: it is filled, and emptied again.",
    "organisation_exists": "There is an organisation called {name} already. Choose another name.",
    "short_password": "The password is too short. Write at least {length} characters.",
    "empty_text": "There is no text in the file. Choose another one.",
    "unknown_file_type": "The file is of a kind that cannot be read. Save it as .txt, .md, .docx, .odt or .pdf.",
    "broken_file": "The file is damaged, or is not what its name says. Save it anew and try again.",
    "encrypted_file": "The file has a password. Save it without one and try again.",
    "scanned_pdf": "The PDF has pictures of pages and no text. Use the file that it was made from.",
    "too_many_pages": "The file is too long. Divide it and try again.",
    "too_much_text": "The file has too much text. Divide it and try again.",
    "unpacks_too_large": "The file unpacks to more than can be read. Save it anew without pictures.",
    "macro_file": "The file has macros. Save it as .docx without them and try again.",
    "not_text": "The file is not text. Save it as UTF-8 text and try again.",
    "unknown_unit": "There is no unit called {name}. Write the name as the page of administration shows it.",
    "no_units": "There are no units yet. Add one with first-administrator.",
    "empty_list": "The list is empty. Write headings on the first line and a person on each line.",
    "column_missing": "The column {column} is missing. Write the heading on the first line.",
    "unknown_column": "The column {column} is not known. Take it away, or write a heading that is.",
    "column_twice": "The column {column} is there twice. Take one away.",
    "large_list": "The list is too large. Divide it into files of at most 10,000 lines.",
    "not_a_table": "The file is no table. Save it as .csv or .xlsx and try again.",
    "name_missing": "The name is missing or too long.",
    "wrong_address": "{email!r} is no whole e-mail address.",
    "unit_without_role": "Unit and role belong together. Write both, or none.",
    "unknown_role": "There is no role {role!r}. Write for instance omsorgspersonal or handledare.",
    "wrong_day": "{day!r} is no day. Write like 2026-11-22.",
    "unit_not_there": "There is no unit {name!r}. Correct it, or add --new-units.",
    "new_without_role": "The person is new. Write a unit and a role.",
    "new_but_ended": "The person is not there, and has ended according to the line. Take the line away.",
    "list_with_faults": "There are faults in the list, so nothing is changed. Correct them and try again.",
    "has_role": "The person has that role on the unit on those days already.",
    "after_last_day": "The person leaves before that day.",
    "ends_before_start": "The last day lies before the first.",
    "unit_exists": "There is a unit called {name} already.",
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
    for family in FAMILIES:
        family.register(commands)
    return parser
