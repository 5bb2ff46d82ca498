"""Telephone numbers and e-mail addresses."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

FEWEST_DIGITS, MOST_DIGITS = 8, 13
"""Digits of a whole telephone number, area code included (the Swedish numbering plan and E.164). Without any
mark between them it takes one more: short rows of figures with spaces are times or doses."""

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}(?:@|\s?\(at\)\s?|\s?\[at\]\s?|\s?\(a\)\s?| snabel-?a )"
    r"(?:[\w-]{1,63}(?:\.|\s?\(dot\)\s?| punkt )){1,4}[^\W\d_]{2,24}(?![\w@])"
)
_ABROAD = re.compile(r"(?<![\w+])(?:\+|00)[1-9]\d{0,2}[ \-()/]{0,2}\(?\d[\d \-–()/]{4,16}\d(?!\d)")
_SWEDISH = re.compile(
    r"(?<![\d.,:+-])\(?0[1-9]\d{0,2}\)?(?:\s?[-–/]\s?|\s)\d{2,3}(?:[ \-]?\d{2,3}){1,3}(?![\d]|[.,]\d)"
)
_UNBROKEN = re.compile(r"(?<![\d.,:+/-])07[02369]\d(?:[ \-]?\d){6}(?!\d)")
_NAMED = re.compile(
    r"(?i)\b(?:tel(?:efon|efonnummer|efonnumret|nr)?|mobil(?:nummer|nr|en)?|tfn|hemnummer|ring(?: på)?|nås på|sms:?a?)"
    r"(?:\s(?:är|på|hem|nr))?[\s.:]{1,3}(\(?\d[\d \-–()/]{4,16}\d)(?![\d.,:])"
)
_WORKING_HOURS = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d\s?[-–]\s?(?:[01]\d|2[0-4])[0-5]\d")


def emails(text: str) -> Iterator[Span]:
    """Yield e-mail addresses, also those with the at sign in words."""
    return (match.span() for match in _EMAIL.finditer(text))


def phones(text: str) -> Iterator[Span]:
    """Yield telephone numbers: Swedish with area code, with country code, and short ones that the text calls so."""
    for pattern in (_ABROAD, _SWEDISH, _UNBROKEN):
        for match in pattern.finditer(text):
            digits = sum(character.isdigit() for character in match[0])
            fewest = FEWEST_DIGITS + (not set("-–/()+") & set(match[0]))
            if fewest <= digits <= MOST_DIGITS and not _WORKING_HOURS.fullmatch(match[0]):
                yield match.span()
    for match in _NAMED.finditer(text):
        digits = sum(character.isdigit() for character in match[1])
        if digits > 5 and not _WORKING_HOURS.match(match[1]):
            yield match.span(1)
