"""Dates of birth: those that the text calls so, and whole dates so long ago that they hardly are anything else."""

import re
from collections.abc import Iterator

from sprakverktyg.language.personal_data.spoken import SPOKEN

Span = tuple[int, int]

LONG_AGO = "19(?:0[5-9]|[1-5]\\d)"
"""Years in which those who are old today were born; what happened then to a care unit is seldom in a note."""

_MONTH = (
    r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)\.?"
)
_DAY_IN_WORDS = (
    r"(?:(?:tjugo|trettio)?(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde)|tionde|elfte|tolfte|"
    r"trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|trettionde)"
)
_YEAR = r"(?:19|20)\d{2}"
_FEAST = (
    r"(?:(?:jul|midsommar|nyårs|påsk|pingst)(?:afton|dagen)|annandag (?:jul|påsk)|trettondagen|lucia|luciadagen|"
    r"valborg|valborgsmässoafton|första maj|skottdagen|alla hjärtans dag|nationaldagen|mikaeli)"
)
_DATE = (
    rf"{_FEAST}(?:\s{_YEAR})?|"
    rf"(?:{_YEAR}[-–./ ]\d{{1,2}}[-–./ ]\d{{1,2}}|(?:19|20)?\d{{6}}(?:[-–][Xx*]{{4}})?|"
    rf"(?:den )?(?:\d{{1,2}}(?::?[ae])?|{_DAY_IN_WORDS})\s{_MONTH}"
    rf"(?:\s(?:{_YEAR}|nittonhundra[a-zåäö]+|-?\d{{2}}(?![.:]?\d)))?|"
    rf"\d{{1,2}}\s?[/.-]\s?\d{{1,2}}(?:\s?[/.-]?\s?(?:{_YEAR}|-?\d{{2}}))?|\d{{2}}[-/.]\d{{2}}[-/.]\d{{2}}|"
    rf"(?:{_DAY_IN_WORDS}\s)?{_MONTH}\s(?:{_YEAR}|-\d{{2}}|nittonhundra[a-zåäö]+)|"
    rf"(?:våren|sommaren|hösten|vintern)\s{_YEAR}|{_YEAR}|-\d{{2}}|[’']\d{{2}}|"
    rf"(?:{_DAY_IN_WORDS}\s{_MONTH}\s)?{SPOKEN}(?:\s{SPOKEN}){{0,2}}\s{SPOKEN})"
)
_CALLED = re.compile(
    r"(?i)(?<!\w)(?:född|född:|föddes|föd\.|födda?|födelsedatum|födelsedag(?:en)?|födelsetid|födelseår|fyller|fyllde|"
    r"fyller år|fyllde år|födelsedata|dob|date ?of ?birth|born|döptes|döpt|årgång|f\.|f)"
    r"(?:\s(?:år|är|var|\d{2,3}(?: år)?(?! ?[/.-])))?"
    rf"(?:\s(?:i|på|vid|utanför)\s(?!{_FEAST})"
    r"[^\W\d_]{2,20}(?:\s[A-ZÅÄÖ][^\W\d_]{1,20})?,?)?(?:\s(?:i|på|år))?"
    r"(?:[\s:]{1,3}|(?<=\bf\.))(" + _DATE + r")(?!\w|[.:]\d)"
)
_BIRTHDAY = re.compile(
    r"(?i)(?<!\w)(?:fyller|fyllde|födelsedag)(?:[\s,]+(?!den\b)[^\W\d_]{1,12}){0,3}[\s,]+(?:\d{2,3}(?: år)?[\s,]+)?"
    rf"((?:den )?\d{{1,2}}(?::?[ae])?\s{_MONTH}|(?:den )?\d{{1,2}}/\d{{1,2}})(?![\w/])"
)
_BEFORE_WORD = re.compile(
    rf"(?i)(\d{{1,2}}\s?/\s?\d{{1,2}}(?:\s?-\s?\d{{2}})?|\d{{1,2}}\s{_MONTH}) "
    rf"(?:är|var) (?:hans|hennes|[^\W\d_]{{2,20}}s )?\s?födelsedag"
)
_OLD = re.compile(
    rf"(?<![\d.,/-])(?:(?:2[7-9]|[3-5]\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|"
    rf"{LONG_AGO} (?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01])|{LONG_AGO}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|"
    rf"{LONG_AGO}[-–./](?:0?[1-9]|1[0-2])[-–./](?:0[1-9]|[12]\d|3[01])|"
    rf"(?i:\d{{1,2}}\s{_MONTH}\s{LONG_AGO})|\d{{1,2}}[/.-]\d{{1,2}}[ /.-]{LONG_AGO})(?![\d-])"
)
_OLD_IN_WORDS = re.compile(
    rf"(?i)(?<!\w){_DAY_IN_WORDS}\s{_MONTH}\s(?:nitton ?hundra ?)?(?:tjugo|trettio|fyrtio|femtio)[a-zåäö]{{0,5}}(?!\w)"
)
_YEAR_AFTER_NAME = re.compile(r"(?<=[^\W\d_], )[-’'](?:19)?\d{2}(?=[,.;\s)]|$)")


def dates_of_birth(text: str) -> Iterator[Span]:
    """Yield dates and years of birth, and birthdays."""
    for match in _CALLED.finditer(text):
        yield match.span(1)
    for pattern in (_BIRTHDAY, _BEFORE_WORD):
        for match in pattern.finditer(text):
            yield match.span(1)
    for pattern in (_OLD, _OLD_IN_WORDS, _YEAR_AFTER_NAME):
        for match in pattern.finditer(text):
            yield match.span()
