"""Personnummer, and other numbers that belong to one person."""

import re
from collections.abc import Iterator

from sprakverktyg.domain.identity import find_personnummer

Span = tuple[int, int]

_SPACED = re.compile(r"(?<!\d)((?:(?:19|20) ?)?\d{6})(\s{0,2}[-–—+/]\s{0,2}|[\u2010\u2011\u2212]|\s{1,2})(\d{4})(?!\d)")
_SPREAD = re.compile(r"(?<!\d)((?:19|20)?\d{2})[-./ ](\d{2})[-./ ](\d{2})\s?[-–/ ]\s?(\d{4})(?!\d)")
_NAMED = re.compile(
    r"(?i)\b(?:person(?:\s|-)?(?:nummer|nr)|personnumret|pers\.?nr|p(?:\s|-)?nr|samordningsnummer|samordningsnr|ssn)"
    r"\b\.?(?:\s(?:är|var))?[\s:=]{0,3}((?:19|20)?\d{6}\s?[-–+]?\s?\d{4})(?!\d)"
)
_RESERVE = re.compile(r"(?<![\w-])(?:19|20)?\d{6}\s?[-–]?\s?(?:[TRKSUWXJLMN][A-Z]\d{2}|[A-Z]\d{3})(?!\w)")
_LAST_FOUR = re.compile(
    r"(?i)\b(?:(?:de )?(?:fyra sista|sista fyra)|slutsiffror(?:na)?)(?: siffrorna)?(?: är)?[\s:]{1,3}(\d{4})(?!\d)"
)
_OTHERS = (
    re.compile(r"(?<!\w)SE\d{2}(?: ?\d{4}){5}(?!\w)"),
    re.compile(
        r"(?i)\b(?:kontonummer|kontonr|konto|clearing(?:nummer)?|kortnummer|bankkonto|plusgiro|journalnummer|"
        r"journalnr|passnummer|körkortsnummer|lma-nummer|lma-kort|dossiernummer|kundnummer)"
        r"\.?(?: är| nr)?[\s:]{1,3}(\d(?:[\d \-–,]{2,26})\d)"
    ),
    re.compile(
        r"(?i)\b(?:portkod|dörrkod|kod till (?:porten|dörren|larmet)|larmkod)(?:en)?(?: är)?[\s:]{1,3}(\d{4})\b"
    ),
    re.compile(
        r"(?i:\b(?:bil|bilen|reg\.?\s?nr|registreringsnummer|regnummer|regnr|taxi|moped)(?: är| med)?[\s:]{1,3})"
        r"([A-Z]{3} ?\d{2}[A-Z0-9])(?!\w)"
    ),
)


def personnummer(text: str) -> Iterator[Span]:
    """Yield numbers with a right check digit however they are divided, and any that the text calls a personnummer."""
    yield from find_personnummer(text)
    for match in _SPACED.finditer(text):
        if find_personnummer(match[1].replace(" ", "") + "-" + match[3]):
            yield match.span()
    for match in _SPREAD.finditer(text):
        if find_personnummer("".join(match.groups()[:3]) + "-" + match[4]):
            yield match.span()
    for match in _NAMED.finditer(text):
        yield match.span(1)
    for match in _RESERVE.finditer(text):
        yield match.span()
    for match in _LAST_FOUR.finditer(text):
        yield match.span(1)


def other_numbers(text: str) -> Iterator[Span]:
    """Yield numbers of accounts, cards, records and cars, and codes to doors, where the text says what they are."""
    for pattern in _OTHERS:
        for match in pattern.finditer(text):
            yield match.span(match.lastindex or 0)
