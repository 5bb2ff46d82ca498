"""A group's overview as cells: the one table behind the screen, the print, the CSV and the .xlsx."""

from flask_babel import gettext as _

from sprakverktyg.domain.assignment import AssignmentStatus
from sprakverktyg.usecases.group_overview import MINUTES_WEEKS, GroupOverview, LearnerOverview
from sprakverktyg.web.labels import label

Cell = str | int


def header() -> list[str]:
    """Return the names of the columns: who, assignments by status, what is hard, and the practice."""
    return [
        _("Deltagare"),
        *(label(status) for status in AssignmentStatus),
        _("Har fastnat på"),
        _("Svårt just nu"),
        _("Minuter på %(weeks)s veckor", weeks=MINUTES_WEEKS),
        _("Övade senast"),
    ]


def lines(found: GroupOverview) -> list[list[Cell]]:
    """Return a line per learner, in the order of the overview."""
    return [_line(row) for row in found.learners]


def _line(row: LearnerOverview) -> list[Cell]:
    return [
        row.person.name,
        *(row.counts[status] for status in AssignmentStatus),
        ", ".join(word.lemma for word in row.stuck_on),
        ", ".join(label(skill) for skill in row.hard),
        row.minutes,
        row.last_on.isoformat() if row.last_on else "",
    ]
