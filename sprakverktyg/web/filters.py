"""How numbers, days and names of things look on screen."""

import re
from datetime import date, datetime

from flask import Flask
from flask_babel import format_date, format_datetime, format_decimal, format_time
from markdown_it import MarkdownIt
from markupsafe import Markup

from sprakverktyg.domain.pieces import pieces
from sprakverktyg.web import labels, reasons

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True})


def init_app(app: Flask) -> None:
    app.add_template_filter(decimal)
    app.add_template_filter(percent)
    app.add_template_filter(day)
    app.add_template_filter(iso_day)
    app.add_template_filter(moment)
    app.add_template_filter(clock)
    app.add_template_filter(markdown)
    app.add_template_filter(labels.label, "label")
    app.add_template_filter(reasons.why)
    app.add_template_filter(pieces)


def decimal(value: float | None, digits: int = 1) -> str:
    """Write a number with the decimal mark of the language; – for a missing one."""
    if value is None:
        return "–"
    return format_decimal(round(value, digits), format="#,##0." + "0" * digits if digits else "#,##0")


def percent(share: float | None) -> str:
    """Write a share between 0 and 1 in whole per cent; – for a missing one."""
    return "–" if share is None else f"{decimal(100 * share, 0)} %"


def day(value: date) -> str:
    return format_date(value, "d MMMM yyyy")


def iso_day(value: str) -> str:
    """Write a day that is kept as text, in ISO 8601."""
    return day(date.fromisoformat(value))


def markdown(text: str) -> Markup:
    """Render Markdown; HTML in it is shown as text. Its headings stand below the page's own."""
    return Markup(_MARKDOWN.render(_deeper_headings(text)))  # noqa: S704 – the renderer escapes


def _deeper_headings(text: str) -> str:
    return re.sub(r"^#", "##", text, flags=re.MULTILINE) if re.search(r"^# ", text, re.MULTILINE) else text


def moment(value: datetime) -> str:
    """Write a point in time in Stockholm's time."""
    return format_datetime(value, "d MMMM yyyy HH:mm")


def clock(value: datetime) -> str:
    """Write the time of day in Stockholm's time."""
    return format_time(value, "HH:mm")
