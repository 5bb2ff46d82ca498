"""The day that something happens on, as the workplace sees it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def day_of(moment: datetime) -> date:
    """Return the day in Sweden of a point in time."""
    return moment.astimezone(STOCKHOLM).date()


def end_of(day: date) -> datetime:
    """Return the first moment after a day in Sweden."""
    return datetime.combine(day + timedelta(days=1), time.min, STOCKHOLM)
