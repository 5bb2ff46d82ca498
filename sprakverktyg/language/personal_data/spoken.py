"""Numbers written as they are said."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_ONES = "ett|en|två|tre|fyra|fem|sex|sju|åtta|nio"
SPOKEN = (
    f"(?:noll|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|"
    f"(?:tjugo|trettio|fyrtio|femtio|sextio|sjuttio|åttio|nittio)(?:{_ONES})?|{_ONES})"
)
"""A number below a hundred in words."""

_PHONE = re.compile(rf"(?i)(?<!\w)noll(?:[ ,]{{1,2}}{SPOKEN}){{4,12}}(?!\w)")
_ROW = re.compile(rf"(?i)(?<!\w)(?!(?:ett|en) två tre ){SPOKEN}(?: {SPOKEN}){{4,12}}(?!\w)")
_CODE = re.compile(rf"(?i)kod(?:en|er)?\b[^.!?\d\n]{{0,40}}?\s({SPOKEN}(?:[ ,]{{1,2}}{SPOKEN}){{2,5}})(?!\w)")
_LAST_FOUR = re.compile(
    rf"(?i)(?:sista fyra|fyra sista|slutar på)(?: siffrorna)?(?: är)? ({SPOKEN}(?: {SPOKEN}){{1,3}})(?!\w)"
)


def phones(text: str) -> Iterator[Span]:
    """Yield telephone numbers in words."""
    for match in _PHONE.finditer(text):
        yield match.span()


def codes(text: str) -> Iterator[Span]:
    """Yield codes and long rows of numbers in words."""
    for match in _ROW.finditer(text):
        yield match.span()
    for pattern in (_CODE, _LAST_FOUR):
        for match in pattern.finditer(text):
            yield match.span(1)
