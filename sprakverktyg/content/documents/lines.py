"""From characters and lines to the text of blocks."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(
    map(
        ord,
        "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufffe\uffff",
    )
)
_BULLET = re.compile(r"(?:[-–—•·*+▪■□●○◦‣►➢➔→✓✔☐☑❑❒❏\uf0b7\uf0a7]|[a-zåäö]\))(?:\s+|$)")
_NUMBER = re.compile(r"\(?(\d{1,2})[.)](?:\s+|$)")
_HYPHENATED = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_SHARED_PART = {"och", "eller", "samt", "respektive", "men", "till"}


def clean(text: str) -> str:
    """Return the text on one line, composed, without control characters, soft hyphens and surplus spaces."""
    text = unicodedata.normalize("NFC", text).translate(_INVISIBLE)
    spaced = "".join(" " if char.isspace() else char for char in text)
    kept = "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cs"))
    return " ".join(kept.split())


class Markers:
    """Finds the markers of list items, line by line.

    A number marks an item only if it is 1 or comes next, so that no number of a sentence is taken away.
    """

    def __init__(self) -> None:
        self._last = 0

    def split(self, line: str) -> tuple[int | None, str]:
        """Return the number of the item that begins with a line (0 for a bullet, None for no item), and the line
        without its marker."""
        if bullet := _BULLET.match(line):
            return 0, line[bullet.end() :]
        number = _NUMBER.match(line)
        if number and int(number[1]) in (1, self._last + 1):
            self._last = int(number[1])
            return self._last, line[number.end() :]
        return None, line


def is_marker(text: str) -> bool:
    """Return whether a text is the marker of a list item and nothing more."""
    return any(mark.fullmatch(text.strip()) for mark in (_BULLET, _NUMBER))


def join(before: str, after: str) -> str:
    """Join two lines of one paragraph; a word divided at the end of the line becomes whole again."""
    found = _HYPHENATED.search(before)
    if found is None:
        return f"{before} {after}"
    if before.endswith("\u00ad"):
        return before[:-1] + after
    if re.split(r"\W", after, maxsplit=1)[0] in _SHARED_PART:  # "dag-" + "och nattpersonal"
        return f"{before} {after}"
    keeps_hyphen = found[1].isupper() or len(found[1]) == 1 or after[:1].isupper()  # "HLR-" + "utbildning"
    return (before if keeps_hyphen else before[:-1]) + after


def split_breaks(text: str) -> list[str]:
    """Divide at line breaks, except where the next line goes on in lower case."""
    parts: list[str] = []
    for line in filter(None, map(clean, text.splitlines())):
        if parts and line[0].islower():
            parts[-1] = join(parts[-1], line)
        else:
            parts.append(line)
    return parts
