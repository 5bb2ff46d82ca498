"""The readiness list as cells of text: the one table behind the screen, the print, the CSV and the .xlsx."""

from flask_babel import gettext as _

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.forecast import Forecast
from sprakverktyg.domain.readiness import Verdict
from sprakverktyg.domain.standing import SKILLS_PART, Asked, Part, Source
from sprakverktyg.usecases.readiness import ReadinessList, ReadinessRow
from sprakverktyg.web.filters import decimal
from sprakverktyg.web.labels import label

ABOUT_THE_PERSON = 5
"""Columns before those of the requirements."""
SOURCES, VERDICTS = tuple(Source), tuple(Verdict)


def header(found: ReadinessList) -> list[str]:
    """Return the names of the columns: first about the person, then each requirement by source."""
    return [
        _("Person"),
        _("Nästa steg"),
        _("Samtal"),
        _("Plan"),
        _("Alla kärnord"),
        *(
            f"{name_of(item)} – {label(source)}"
            for part in found.parts
            for item in part.asked
            for source in item.sources
        ),
    ]


def lines(found: ReadinessList) -> list[list[str]]:
    """Return a line of words per person, in the order of the list."""
    words = {verdict: label(verdict) for verdict in VERDICTS}
    return [
        [
            *about(row),
            *(
                words[row.verdict(source, item.id)]
                for part in found.parts
                for item in part.asked
                for source in item.sources
            ),
        ]
        for row in found.rows
    ]


def about(row: ReadinessRow) -> list[str]:
    """Return the cells before those of the requirements."""
    return [
        row.person.name,
        label(row.readiness.next_step),
        _("Föreslås") if row.talk_suggested else "–",
        label(row.plan_state),
        forecast_in_words(row.forecast),
    ]


def forecast_in_words(ahead: Forecast) -> str:
    """Return the range with its reason, or why there is none."""
    if ahead.least is None:
        return label(ahead.reason)
    return _(
        "%(least)s–%(most)s veckor: %(minutes)s minuter och %(words)s nya ord i veckan, %(left)s ord kvar",
        least=ahead.least,
        most=ahead.most,
        minutes=ahead.minutes,
        words=decimal(ahead.words),
        left=ahead.left,
    )


def name_of(item: Asked) -> str:
    """Return what a requirement is called: the skill with its level, or the module."""
    return item.name if item.level is None else f"{label(Skill(item.id))} {item.level}"


def name_of_part(part: Part) -> str:
    return _("Språkets färdigheter") if part.id == SKILLS_PART else part.name
