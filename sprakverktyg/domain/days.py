"""The day that something happens on, as the workplace sees it."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def day_of(moment: datetime) -> date:
    """Return the day in Sweden of a point in time."""
    return moment.astimezone(STOCKHOLM).date()
