"""The words and runs of figures of a text, and what each of them is by itself: its case, its lists, its ending."""

import re
from collections.abc import Sequence
from functools import lru_cache

from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.name_lists import (
    ends_like_surname,
    is_first,
    is_never,
    is_surname,
    is_thing_by_form,
    is_word,
    name_lists,
    readings,
)
from sprakverktyg.language.personal_data.signs import KINDS_OF_WORDS, ROLE_ENDINGS, THING_ENDINGS, TRIGGERS

LONGEST_WORD = 60
"""Letters. Longer runs are no words, and are cut."""

_PIECE = re.compile(rf"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d{{1,{LONGEST_WORD}}}")
_GROUP = re.compile(r"\d+(?:[ \u00a0]?[-–—‐‑−./:()+*][ \u00a0]?\d+|[ \u00a0]\d+){0,8}")
_SPACE = re.compile(r"\s+")

Pieces = Sequence[re.Match[str]]


def pieces_of(text: str) -> list[re.Match[str]]:
    """Return the words and runs of figures of a text."""
    return [match for match in _PIECE.finditer(text) if len(match[0]) <= LONGEST_WORD]


def groups_of(text: str) -> dict[int, tuple[str, str]]:
    """Return, for the offset of each run of figures, the shape of the numbers around it and its place there.

    The shape of 070-174 06 05 is 3-3 2 2.
    """
    groups = {}
    for match in _GROUP.finditer(text):
        runs = list(re.finditer(r"\d+", match[0]))
        shape = re.sub(r"\d+", lambda run: str(len(run[0])), match[0])
        digits = sum(len(run[0]) for run in runs)
        for place, run in enumerate(runs):
            groups[match.start() + run.start()] = f"{shape[:16]}@{place}", f"{digits}@{len(runs)}"
    return groups


@lru_cache(maxsize=65_536)
def word_of(piece: str) -> str:
    """Return a word in small letters; figures beyond two only as how many they are, and the century of years."""
    if not piece.isdecimal():
        return piece.lower()
    if len(piece) == 4 and piece[:2] in ("19", "20"):
        return f"year{piece[:2]}"
    return piece if len(piece) < 3 else f"figures{len(piece)}"


@lru_cache(maxsize=65_536)
def case_of(piece: str) -> str:
    """Return the shape of a piece: x, X, Xx, XX, XxX, with hyphens, or how many figures it has."""
    if piece.isdecimal():
        return str(len(piece)) + ("0" if piece[0] == "0" else "")
    shapes = []
    for part in re.split(r"[-'’]", piece):
        if part.islower():
            shapes.append("x")
        elif part.isupper():
            shapes.append("X" if len(part) == 1 else "XX")
        else:
            shapes.append("Xx" if part[1:].islower() else "XxX")
    return "-".join(shapes[:3])


@lru_cache(maxsize=65_536)
def lists_of(piece: str) -> str:
    """Return the lists that a word is in, a letter each; a word in small letters is looked up as if it were a name."""
    if piece.isdecimal():
        return "0"
    name = piece if not piece.islower() else "-".join(part[:1].upper() + part[1:] for part in piece.split("-"))
    return "".join(
        letter
        for letter, is_in in (
            ("F", is_first(name)),
            ("S", is_surname(name)),
            ("W", is_word(name)),
            ("N", is_never(name)),
            ("m", not name_lists().small.isdisjoint(readings(piece))),
            ("f", name in name_lists().famous),
        )
        if is_in
    )


@lru_cache(maxsize=65_536)
def dictionary_of(piece: str) -> str:
    """Return whether the dictionary has a word with and without a capital letter, and how usual it is."""
    if piece.isdecimal():
        return "0"
    low = piece.lower()
    return f"{is_known(low):d}{is_known(low.capitalize()):d}{min(int(zipf(low)), 6)}"


@lru_cache(maxsize=65_536)
def form_of(piece: str) -> str:
    """Return what the ending of a word says: a surname, a role, a place, a medicine or a common compound."""
    if piece.isdecimal():
        return "0"
    low = piece.lower()
    return "".join(
        letter
        for letter, is_so in (
            ("s", ends_like_surname(piece)),
            ("r", low.endswith(ROLE_ENDINGS)),
            ("p", low.endswith(THING_ENDINGS)),
            ("t", is_thing_by_form(piece)),
        )
        if is_so
    )


@lru_cache(maxsize=65_536)
def kinds_of(piece: str) -> str:
    """Return the kinds of sign that a word is: a role, a verb of people, a word before places …"""
    low = piece.lower()
    return "".join(letter for letter, words in KINDS_OF_WORDS if low in words)


@lru_cache(maxsize=65_536)
def trigger_of(piece: str) -> str:
    """Return the kind of identifier that a word announces (code, telephone, room …), or nothing."""
    low = piece.lower()
    return next((kind for kind, pattern in TRIGGERS if pattern.fullmatch(low)), "")


@lru_cache(maxsize=65_536)
def gap_of(text: str) -> str:
    """Return what stands between two pieces, white space as one blank and a new line as one."""
    return "\n" if "\n" in text else _SPACE.sub(" ", text)[:3]
