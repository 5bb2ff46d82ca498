"""What the tagger sees of each word and number: itself, its neighbours, and what a trained pipeline says of it.

Each property is hashed to a number; features are properties, alone or up to three together,
mixed into `2**BITS` slots.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from murmurhash import hash as murmurhash

from sprakverktyg.language.personal_data.entities import UNSEEN, Sight
from sprakverktyg.language.personal_data.likeness import likeness_of
from sprakverktyg.language.personal_data.pieces import (
    Pieces,
    case_of,
    dictionary_of,
    form_of,
    gap_of,
    groups_of,
    kinds_of,
    lists_of,
    trigger_of,
    word_of,
)
from sprakverktyg.language.personal_data.surroundings import starts_sentence

if TYPE_CHECKING:
    Slots = np.ndarray[tuple[int, int], np.dtype[np.int64]]

BITS = 19
BLOCK = 1_000
"""Pieces that are judged at a time; a piece takes some kilobytes while it is."""
REACH = 3
"""Pieces on each side that are looked at."""
FURTHEST_TRIGGER = 8
"""Pieces between a word that announces a number and the number."""

PROPERTIES = (
    "word", "case", "lists", "dictionary", "form", "kinds", "gap", "start", "like", "again", "style", "trigger",
    "group", "digits", "end2", "end3", "end4", "begin", "pos", "dep", "ent", "head", "morph", "around",
)  # fmt: skip

_ALONE = (
    ("word", range(-3, 4)), ("kinds", range(-2, 3)), ("lists", range(-2, 3)), ("case", range(-2, 3)),
    ("gap", range(2)), ("dictionary", range(-1, 2)), ("form", range(-1, 2)), ("start", [0]), ("like", range(-1, 2)),
    ("again", [0]), ("trigger", [0]), ("group", [0]), ("digits", [0]), ("end2", [0]), ("end3", [0]),
    ("end4", range(-1, 2)), ("begin", [0]), ("pos", range(-2, 3)), ("dep", [0]), ("ent", range(-1, 2)), ("head", [0]),
    ("morph", range(2)), ("around", [0]),
)  # fmt: skip
_TOGETHER = """
lists start; lists dictionary; lists dictionary start; lists word-1; lists word+1; lists kinds-1; lists kinds+1;
lists pos; lists pos+1; lists pos-1; lists lists-1; lists lists+1; lists lists-1 gap; lists lists+1 gap+1; lists ent;
lists like; lists case again; lists case style; lists form; lists gap+1 start; lists morph+1 start; lists kinds+1 start;
lists case dictionary; lists kinds-1 kinds+1; lists dep; lists head; lists pos start;
case start; case kinds-1; case kinds+1; case word-1; case word+1; case dictionary; case ent; case gap; case gap+1;
case like; case like dictionary; case form dictionary; case pos start; case case+1 gap+1; case case-1 gap;
case like kinds-1; case like kinds+1; case like word-1; case like start; case dictionary start; case dictionary again;
case dictionary kinds-1; case dictionary kinds+1; case dictionary word-1; case dictionary word+1; case dictionary ent;
case dictionary pos; case dictionary lists-1; case dictionary gap; case dictionary gap+1; case dictionary lists+1;
case again start; case style start; like ent; like pos; like again; form kinds-1; form like; dep head; pos pos+1;
pos-1 pos pos+1; ent pos; end3 case; end3 lists; end4 trigger;
group trigger; digits trigger; word trigger; case trigger; kinds trigger; case kinds-1 kinds+1; case-1 case case+1;
word-1 word; word word+1; word-1 case; word-2 word-1 case; word+1 case; group word-1; group word+1; group kinds-1;
group kinds+1; digits word-1; digits kinds-1; digits kinds+1; case gap case-1; word-2 case; word-3 case;
trigger gap case; around trigger; around kinds-1; around word-1; around kinds+1; around word+1;
case case-2 case-1; case case+1 case+2;
kinds case+1 gap+1; word case+1 gap+1; word case-1 gap; kinds-1 case trigger; form-1 case gap; form-1 case; form case+1;
end4-1 case; case lists-1 gap; trigger word+1; kinds case-1; kinds case+1
"""


def _templates() -> "np.ndarray[tuple[int, int], np.dtype[np.int64]]":
    """Return a row for each feature: three columns among the properties of the pieces in reach, the last for none."""
    width = len(PROPERTIES)
    none = width * (2 * REACH + 1)

    def column(name: str) -> int:
        property_, sign, distance = re.fullmatch(r"(\w+?)(?:([+-])(\d))?", name).groups()  # type: ignore[union-attr]
        offset = int(f"{sign or '+'}{distance or 0}")
        return (offset + REACH) * width + PROPERTIES.index(property_)

    rows = [[column(f"{name}{offset:+d}"), none, none] for name, offsets in _ALONE for offset in offsets]
    for group in _TOGETHER.replace("\n", " ").split(";"):
        columns = [column(name) for name in group.split()]
        rows.append(columns + [none] * (3 - len(columns)))
    return np.array(rows, dtype=np.int64)


TEMPLATES = _templates()
_FACTORS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F), np.uint64(0x165667B19E3779F9))
_SEEDS = np.arange(1, len(TEMPLATES) + 1, dtype=np.uint64) * np.uint64(0xD6E8FEB86659FD93)
_EDGE = murmurhash("edge")

NOBODY: Collection[str] = frozenset()


def features(text: str, pieces: Pieces, sight: Sight, hidden: Collection[str] = NOBODY) -> "Slots":
    """Return the slots of the features of each piece, a row a piece.

    Words among `hidden`, in small letters, are seen as if no list had them.
    """
    blocks = list(blocks_of_features(text, pieces, sight, hidden))
    return np.concatenate(blocks) if blocks else np.zeros((0, len(TEMPLATES)), dtype=np.int64)


def blocks_of_features(text: str, pieces: Pieces, sight: Sight, hidden: Collection[str] = NOBODY) -> "Iterator[Slots]":
    """Yield the slots of some pieces at a time, so that memory does not grow much with the text."""
    codes = np.full((len(pieces) + 2 * REACH, len(PROPERTIES)), _EDGE, dtype=np.uint64)
    if pieces:
        codes[REACH:-REACH] = [_codes(row) for row in _rows(text, pieces, sight, hidden)]
    for begin in range(0, len(pieces), BLOCK):
        count = min(BLOCK, len(pieces) - begin)
        near = [codes[begin + at : begin + at + count] for at in range(2 * REACH + 1)]
        seen = np.hstack([*near, np.zeros((count, 1), dtype=np.uint64)])
        mixed = _SEEDS + sum(seen[:, TEMPLATES[:, at]] * _FACTORS[at] for at in range(3))
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        yield (mixed >> np.uint64(64 - BITS)).astype(np.int64)


@lru_cache(maxsize=65_536)
def _code(value: str) -> int:
    return int(murmurhash(value.encode("utf-8", "surrogatepass"))) & 0xFFFFFFFF


def _codes(row: tuple[str, ...]) -> list[int]:
    return [_code(value) for value in row]


@lru_cache(maxsize=65_536)
def _itself(piece: str, hidden: bool) -> tuple[str, ...]:
    word = word_of(piece)
    lists = lists_of(piece)
    if hidden:
        lists = "".join(letter for letter in lists if letter in "W0")
    return (word, case_of(piece), lists, dictionary_of(piece), form_of(piece), kinds_of(piece), likeness_of(piece))


def _rows(text: str, pieces: Pieces, sight: Sight, hidden: Collection[str]) -> Iterable[tuple[str, ...]]:
    groups = groups_of(text)
    again = _again(text, pieces)
    style = style_of(text)
    selves = [_itself(piece[0], bool(hidden) and piece[0].lower() in hidden) for piece in pieces]
    gaps = [gap_of(text[pieces[index - 1].end() if index else 0 : piece.start()]) for index, piece in enumerate(pieces)]
    gaps.append(gap_of(text[pieces[-1].end() :]))
    announced, distance = "", 0
    for index, piece in enumerate(pieces):
        word, case, lists, dictionary, form, kinds, like = selves[index]
        starts = starts_sentence(text, piece)
        distance += 1
        if starts or distance > FURTHEST_TRIGGER:
            announced = ""
        group, digits = groups.get(piece.start(), ("", ""))
        last = index + 1 == len(pieces)
        before, after = selves[index - 1][1] if index else "^", "$" if last else selves[index + 1][1]
        yield (
            word, case, lists, dictionary, form, kinds, gaps[index], str(starts), like, again(index), style,
            f"{announced}{min(distance, 3)}" if announced else "", group, digits, word[-2:], word[-3:], word[-4:],
            word[:3], *sight.get(piece.start(), UNSEEN), f"{before}{gaps[index]}{case}{gaps[index + 1]}{after}",
        )  # fmt: skip
        if trigger := trigger_of(piece[0]):
            announced, distance = trigger, 0


def _again(text: str, pieces: Pieces) -> Callable[[int], str]:
    """Return what tells how the same word is written elsewhere: inside a sentence with a capital, or small."""
    uses: Counter[tuple[str, str]] = Counter()
    own = []
    for piece in pieces:
        stem = piece[0].lower().removesuffix("s")
        starts = starts_sentence(text, piece)
        own.append((stem, "l" if not piece[0][0].isupper() else "s" if starts else "C"))
        if len(stem) > 2 and not stem.isdecimal():
            uses[own[-1]] += 1

    def tell(index: int) -> str:
        stem, mine = own[index]
        left = {mark for mark in "Cls" if uses[stem, mark] > (mark == mine)}
        return "C" * ("C" in left) + "l" * ("l" in left) + "r" if left else ""

    return tell


def style_of(text: str) -> str:
    """Return how the text uses capital letters: hardly, as is usual, or throughout."""
    letters = sum(map(str.isalpha, text))
    capitals = sum(map(str.isupper, text))
    sentences = len(re.findall(r"[.!?\n]\s+\w|^\w", text))
    small = len(re.findall(r"[.!?\n]\s+[a-zåäö]|^[a-zåäö]", text))
    if capitals > letters / 2:
        return "all"
    return "none" if capitals * 60 < letters else "few" if small * 2 > sentences else "usual"
