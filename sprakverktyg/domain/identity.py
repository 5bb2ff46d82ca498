"""Personal identity numbers (personnummer and samordningsnummer)."""

import re
from datetime import date

_NUMBER = re.compile(r"(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{3})(\d)(?!\d)")
ADDED_DAYS = 60
"""A samordningsnummer has the day of birth plus 60 (Skatteverket)."""


def find_personnummer(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each number with a possible date of birth and the right check digit."""
    return [match.span() for match in _NUMBER.finditer(text) if _is_real(match)]


def _is_real(match: re.Match[str]) -> bool:
    year, month, day, serial, check = match.groups()
    number = int(day)
    try:
        date(2000 + int(year) % 4, int(month), number - ADDED_DAYS if number > ADDED_DAYS else number)
    except ValueError:
        return False
    doubled = [int(digit) * (2 if index % 2 == 0 else 1) for index, digit in enumerate(year + month + day + serial)]
    total = sum(value - 9 if value > 9 else value for value in doubled)
    return (10 - total % 10) % 10 == int(check)
