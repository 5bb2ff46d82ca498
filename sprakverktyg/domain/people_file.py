"""A list of people as a spreadsheet has it: a line per person and role."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from sprakverktyg.domain.employment import Span
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Role

NAME, EMAIL, UNIT, ROLE, FIRST, LAST, ENDS = COLUMNS = (
    "namn",
    "e-post",
    "enhet",
    "roll",
    "första dag",
    "sista dag",
    "anställningen slutar",
)
NEEDED = (NAME, EMAIL)
LONGEST_NAME, LONGEST_EMAIL = 200, 254

ROLE_WORDS = MappingProxyType(
    {
        "omsorgspersonal": Role.CARE_WORKER,
        "vårdbiträde": Role.CARE_WORKER,
        "undersköterska": Role.CARE_WORKER,
        "språkombud": Role.SPRAKOMBUD,
        "lärare": Role.TEACHER,
        "handledare": Role.HANDLEDARE,
        "chef": Role.MANAGER,
        "enhetschef": Role.MANAGER,
        "administratör": Role.ADMINISTRATOR,
    }
)


class LineResult(StrEnum):
    """What a line of the file comes to."""

    NEW = "new"
    CHANGED = "changed"
    ENDED = "ended"
    SAME = "same"
    FAULTY = "faulty"


class LineChange(StrEnum):
    """What exactly a line changes."""

    NEW_PERSON = "new_person"
    BACK = "back"
    NAME = "name"
    NEW_UNIT = "new_unit"
    NEW_ROLE = "new_role"
    DAYS = "days"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A line that can be read. Empty cells are "" and None; `number` is the line in the file, from 1."""

    number: int
    name: str
    email: str
    unit: str
    role: Role | None
    span: Span
    ends: date | None


@dataclass(frozen=True, slots=True)
class FaultyLine:
    number: int
    name: str
    email: str
    fault: InvalidInput


def read_lines(rows: Sequence[Sequence[str]]) -> Iterator[PersonLine | FaultyLine]:
    """Yield the lines under the head, in order. Empty ones are left out.

    Raises: InvalidInput if the head has no such columns, has one that is not known, or nothing stands under it.
    """
    if not rows or not any(any(row) for row in rows[1:]):
        raise InvalidInput("empty_list")
    head = [_plain(cell) for cell in rows[0]]
    if missing := [name for name in NEEDED if name not in head]:
        raise InvalidInput("column_missing", column=missing[0])
    if unknown := [name for name in head if name and name not in COLUMNS]:
        raise InvalidInput("unknown_column", column=unknown[0])
    if twice := [name for name in head if name and head.count(name) > 1]:
        raise InvalidInput("column_twice", column=twice[0])
    for number, row in enumerate(rows[1:], 2):
        if any(cell.strip() for cell in row):
            yield _read(number, dict(zip(head, (" ".join(cell.split()) for cell in row), strict=False)))


def _read(number: int, cells: dict[str, str]) -> PersonLine | FaultyLine:
    name, email = cells.get(NAME, ""), cells.get(EMAIL, "").lower()
    try:
        if not name or len(name) > LONGEST_NAME:
            raise InvalidInput("name_missing")
        if not _is_address(email):
            raise InvalidInput("wrong_address", email=email)
        unit, word = cells.get(UNIT, ""), cells.get(ROLE, "")
        if bool(unit) != bool(word):
            raise InvalidInput("unit_without_role")
        span = Span(_day(cells.get(FIRST, "")), _day(cells.get(LAST, "")))
        return PersonLine(number, name, email, unit, _role(word), span, _day(cells.get(ENDS, "")))
    except InvalidInput as fault:
        return FaultyLine(number, name, email, fault)


def _plain(cell: str) -> str:
    return " ".join(cell.split()).casefold()


def _is_address(text: str) -> bool:
    before, at, after = text.partition("@")
    inside, dot, last = after.rpartition(".")
    if not all((before, at, inside, dot, last)) or "@" in after or " " in text:
        return False
    return len(text) <= LONGEST_EMAIL and last != "invalid"


def _role(word: str) -> Role | None:
    if not word:
        return None
    role = ROLE_WORDS.get(word.casefold()) or next((role for role in Role if role == word), None)
    if role is None:
        raise InvalidInput("unknown_role", role=word)
    return role


def _day(text: str) -> date | None:
    """Return the day of 2026-11-22, or of the day and time that a spreadsheet program makes of it."""
    if not text:
        return None
    try:
        return date.fromisoformat(text.partition(" ")[0])
    except ValueError:
        raise InvalidInput("wrong_day", day=text) from None


def summed(results: Iterable[LineResult]) -> dict[LineResult, int]:
    """Return how many lines came to each result."""
    found = list(results)
    return {result: found.count(result) for result in LineResult}
