"""Telephone numbers and e-mail addresses."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

FEWEST_DIGITS, MOST_DIGITS = 8, 13
"""Digits of a whole telephone number, area code included (the Swedish numbering plan and E.164). Without any
mark between them it takes one more: short rows of figures with spaces are times or doses."""

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@| ?@ ?|\s?[(\[](?:at|a)[)\]]\s?| snabel-?a )"
    r"(?:[\w-]{1,63}(?:\.|\s?[(\[](?:dot|punkt)[)\]]\s?| punkt )){1,4}[^\W\d_]{2,24}(?![\w@])"
)
_UNFINISHED_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{2,64}@[^\W\d_][\w-]{1,62}(?![\w@.-]\w|\w)")
_ABROAD = re.compile(r"(?<![\w+])(?:\+|00)[1-9]\d{0,2}[ \-()/]{0,2}\(?\d[\d \-–()/]{4,16}\d(?!\d)")
_SWEDISH = re.compile(
    r"(?<![\d.,:+-])\(?0[1-9]\d{0,2}\)?(?:\s?[-–‑‐/_.]\s?|\s)\d{2,3}(?:[ \-‑.]?\d{2,3}){1,3}(?: \d)?(?![\d]|[.,]\d)"
)
_SPACED = re.compile(r"(?<![\d.,] )(?<![\d.,:+-])0 [1-9](?: \d){6,9}(?! ?\d)")
_UNBROKEN = re.compile(r"(?<![\d.,:+/-])07[02369]\d?(?:[ \-‑./]?\d){6,7}(?!\d)")
_EXTENSION = re.compile(
    r"(?i)\b(?:ankn?(?:ytning|ytningen)?|kort(?:nummer|nr)?|snabbnummer|snabbval)\.?(?: är)?[\s:]{1,2}"
    r"(\d(?: ?\d){2,5})(?!\d)"
)
_NAMED = re.compile(
    r"(?i)\b(?:tel(?:efon|efonnummer|efonnumret|nr|\.nr)?|mobil(?:nummer|nr|en)?|tfn|hemnummer|hemnr|telnr|"
    r"direktnr|direkt|fax|ring(?: på)?|nås på|sms:?a?)"
    r"(?:\s(?:är|på|hem|nr)){0,2}[\s.:]{1,3}(\(?\d[\d \-–‑()/.]{4,16}\d)(?!\d|[.,:]\d)"
)
_NUMBERED = re.compile(
    r"(?i)\b(?:nummer|numret|nr)(?: (?:är|hem|till [^\W\d]{2,20})){0,2}[\s.:]{1,3}"
    r"(\d{2,3}(?:[ -]\d{2,3}){2,3})(?![\d-]|[.,:]\d)"
)
_WORKING_HOURS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d\s?[-–]\s?(?:[01]\d|2[0-4])[0-5]\d")


def emails(text: str) -> Iterator[Span]:
    """Yield e-mail addresses, also those with the at sign in words."""
    for pattern in (_EMAIL, _UNFINISHED_EMAIL):
        for match in pattern.finditer(text):
            yield match.span()


def phones(text: str) -> Iterator[Span]:
    """Yield telephone numbers: Swedish with area code, with country code, and short ones that the text calls so."""
    for pattern in (_ABROAD, _SWEDISH, _UNBROKEN, _SPACED):
        for match in pattern.finditer(text):
            digits = sum(character.isdigit() for character in match[0])
            fewest = FEWEST_DIGITS + (not set("-–/()+") & set(match[0]))
            if fewest <= digits <= MOST_DIGITS and not _WORKING_HOURS.fullmatch(match[0]):
                yield match.span()
    for pattern in (_NAMED, _NUMBERED):
        for match in pattern.finditer(text):
            digits = sum(character.isdigit() for character in match[1])
            if digits > 5 and not _WORKING_HOURS.match(match[1]):
                yield match.span(1)
    for match in _EXTENSION.finditer(text):
        yield match.span(1)
