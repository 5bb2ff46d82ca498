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


MASKS = {
    PersonalDataKind.PERSONNUMMER: "[personnummer]",
    PersonalDataKind.NAME: "[namn]",
    PersonalDataKind.PHONE: "[telefon]",
    PersonalDataKind.EMAIL: "[e-post]",
    PersonalDataKind.ADDRESS: "[adress]",
    PersonalDataKind.DATE: "[datum]",
    PersonalDataKind.ROOM: "[rum]",
    PersonalDataKind.OTHER: "[nummer]",
}
"""What stands in a text in place of an identifier. Swedish, since the texts are."""


@dataclass(frozen=True, slots=True)
class PersonalData:
    """An identifier in a text: character offsets into the text as given, half open, and the passage itself."""

    start: int
    end: int
    kind: PersonalDataKind
    text: str
