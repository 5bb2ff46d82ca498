"""What in a text can tell who somebody is, and must not enter the tool."""

from dataclasses import dataclass
from enum import StrEnum


class PersonalDataKind(StrEnum):
    """What kind of identifier a passage is."""

    PERSONNUMMER = "personnummer"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    DATE = "date"
    ROOM = "room"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class PersonalData:
    """An identifier in a text: character offsets into the text as given, half open, and the passage itself."""

    start: int
    end: int
    kind: PersonalDataKind
    text: str
