"""The `export-readiness` command: the manager's list for one unit or all, from the same query as the page.

Units work towards different profiles, so there is a line per person and requirement instead of a column.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Profile
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.standing import parts_of
from sprakverktyg.settings import Settings
from sprakverktyg.storage.people import all_units
from sprakverktyg.usecases.readiness import ReadinessList, readiness_list


def register(commands: Commands) -> None:
    export = commands.add_parser("export-readiness", help="the manager's list of a unit or of all, as .csv or .xlsx")
    which = export.add_mutually_exclusive_group(required=True)
    which.add_argument("--unit", metavar="NAME", help="units of that name")
    which.add_argument("--all", action="store_true", help="every unit")
    export.add_argument("--format", choices=("csv", "xlsx"), default="csv")
    export.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.serving import database_sessions
    from sprakverktyg.web import readiness_table, spreadsheet

    content = content_in_use()
    with database_sessions(Settings.from_env())() as session:
        lists = list(_lists(session, content, options.unit))
    if not lists:
        raise InvalidInput("unknown_unit", name=options.unit) if options.unit else InvalidInput("no_units")
    about = readiness_table.ABOUT_THE_PERSON
    header = ["Enhet", "Profil", *readiness_table.header(lists[0])[:about], "Krav", "Läge"]
    lines = [
        [found.unit.name, found.profile.name, *line[:about], asked, verdict]
        for found in lists
        for line in readiness_table.lines(found)
        for asked, verdict in zip(readiness_table.header(found)[about:], line[about:], strict=True)
    ]
    is_csv = options.format == "csv"
    sys.stdout.buffer.write(
        spreadsheet.to_csv(header, lines) if is_csv else spreadsheet.to_xlsx("Laget", header, lines)
    )
    return 0


def _lists(session: Session, content: Content, unit_name: str | None) -> Iterator[ReadinessList]:
    """Yield the list of each unit asked for."""
    on = day_of(datetime.now(UTC))
    for unit in all_units(session):
        if unit_name is None or unit.name.casefold() == unit_name.strip().casefold():
            profile: Profile = content.profile(unit.profile_id)
            framework = next(item for item in content.frameworks if item.id == profile.framework_id)
            yield readiness_list(session, content, unit, on=on, parts=parts_of(profile, framework))
