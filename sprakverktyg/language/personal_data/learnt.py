"""What the tagger finds: pieces that are likely enough somebody's, joined to passages."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.language.personal_data.name_lists import name_lists
from sprakverktyg.language.personal_data.numbers import NOT_ABOUT_PEOPLE
from sprakverktyg.language.personal_data.pieces import Pieces, lists_of, pieces_of
from sprakverktyg.language.personal_data.second_look import load_second_look
from sprakverktyg.language.personal_data.signs import NUMERALS, PARTICLES
from sprakverktyg.language.personal_data.tagger import KINDS, load_tagger

if TYPE_CHECKING:
    from sprakverktyg.language.personal_data.entities import Sight
    from sprakverktyg.language.personal_data.tagger import Floats

Passage = tuple[int, int, PersonalDataKind]

NAME = PersonalDataKind.NAME

LIKELY_LISTED = 0.1
LIKELY_NAME = 0.25
LIKELY_SMALL = 0.35
LIKELY_NUMBER = 0.5
LIKELY_DATE = 0.7
"""Shares from which a piece counts, chosen by cross-validation over writers: a name that a list has and that is no
common word, another with a capital letter, one in small letters, a number, and a date of birth."""
LIKELY_BESIDE = 0.05
"""What is enough for a word beside a name, or for a name that the text has elsewhere too."""
LIKELY_AFTER = 0.01
"""What is enough for a word with a capital letter right after a name: it hardly is the beginning of anything else."""
FOR_ALL = re.compile(r"(?<!\d)(?:112|1177|113 ?13|114 ?14)(?!\d)")
"""Numbers that anybody calls."""

_DOSES = re.compile(r"[0-3½](?:[-+][0-3½]){1,3}")
_NUMBER_SO_FAR = re.compile(r"(?:(?<![^\W\d_])[A-Z]{1,2})?[\d\-–./:]*$")
_NAMED_AFTER = (
    "skala",
    "skalan",
    "sjukdom",
    "sjukdomen",
    "syndrom",
    "syndromet",
    "församling",
    "kyrka",
    "sjukhus",
    "plats",
    "torg",
    "gata",
    "väg",
    "park",
    "allé",
)
_ANIMALS = ("hund", "hunden", "katt", "katten", "kanin", "kaninen", "fågeln", "undulaten", "papegojan", "hästen")
_NO_PERSON = frozenset(("lex", "sankt", "sankta", "psalm", "stormen", "avd", "avdelning", "avdelningen"))

_JOINS_NAMES = frozenset((" ", "\u00a0", "-", ".", ". ", "  "))
_BESIDE_NAMES = frozenset((" ", ' "', '" ', " ”", "” "))
_LONGEST_GAP = 3


def find_learnt(text: str, sight: "Sight", taken: Sequence[int]) -> Iterator[Passage]:
    """Yield what the tagger takes for somebody's, where no letter is taken already."""
    pieces = pieces_of(text)
    shares = load_tagger().probabilities(text, pieces, sight)
    if sight:  # the second look has learnt from shares with a pipeline only
        shares = load_second_look().of(text, pieces, shares, taken)
    yield from passages(text, pieces, shares, taken)


def passages(text: str, pieces: Pieces, shares: "Floats", taken: Sequence[int]) -> Iterator[Passage]:
    """Yield the passages that the shares of the classes of each piece give."""
    kinds = _kinds(text, pieces, shares, taken)
    start = end = -1
    current: PersonalDataKind | None = None
    for piece, kind in zip(pieces, kinds, strict=True):
        if current is not None and kind is current and _joins(text, end, piece.start(), kind):
            end = piece.end()
            continue
        if current is not None and _may_be(text[start:end], current):
            yield start, _with_stop(text, start, end), current
        current = kind
        start, end = piece.span()
    if current is not None and _may_be(text[start:end], current):
        yield start, _with_stop(text, start, end), current


def _kinds(text: str, pieces: Pieces, shares: "Floats", taken: Sequence[int]) -> list[PersonalDataKind | None]:
    """Return the kind of identifier that each piece belongs to, or None."""
    best = [KINDS[index + 1] for index in shares[:, 1:].argmax(axis=1)] if pieces else []
    somebodys = (1 - shares[:, 0]).tolist()
    free = [not any(taken[piece.start() : piece.end()]) for piece in pieces]
    kinds: list[PersonalDataKind | None] = [
        kind if free[index] and share >= _least(piece[0], kind) and not _is_nobodys(text, pieces, index, kind) else None
        for index, (piece, kind, share) in enumerate(zip(pieces, best, somebodys, strict=True))
    ]
    known = {
        piece[0].removesuffix("s")
        for piece, kind in zip(pieces, kinds, strict=True)
        if kind is NAME and len(piece[0]) > 2
    }
    for index, piece in enumerate(pieces):
        if kinds[index] or not free[index] or somebodys[index] < LIKELY_AFTER or _is_nobodys(text, pieces, index, NAME):
            continue
        may_be = best[index] is NAME and somebodys[index] >= LIKELY_BESIDE
        again = may_be and (piece[0].removesuffix("s") in known or _continues_name(text, pieces, kinds, index))
        if again or _follows_name(text, pieces, kinds, index):
            kinds[index] = NAME
    for index, piece in enumerate(pieces):
        within = free[index] and 0 < index < len(pieces) - 1 and kinds[index - 1] is NAME
        if within and piece[0].lower() in PARTICLES and pieces[index + 1][0][0].isupper():
            kinds[index] = kinds[index + 1] = NAME
        if kinds[index] is NAME and len(piece[0]) == 1 and not _is_initial(text, pieces, kinds, index):
            kinds[index] = None
    return kinds


def _may_be(passage: str, kind: PersonalDataKind) -> bool:
    """Return whether a passage can be what it is taken for: numbers have figures or are tvåan, and are no doses."""
    if kind is NAME or any(map(str.isdigit, passage)):
        return not _DOSES.fullmatch(passage)
    return " " in passage or (passage.lower() in NUMERALS and passage.endswith("an"))


def _least(piece: str, kind: PersonalDataKind | None) -> float:
    """Return the share from which a piece counts as of a kind."""
    if kind is not NAME:
        return LIKELY_DATE if kind is PersonalDataKind.DATE else LIKELY_NUMBER
    if not piece[0].isupper():
        return LIKELY_SMALL
    lists = lists_of(piece)
    listed = ("F" in lists or "S" in lists) and not {"W", "N", "f"} & set(lists) and not piece.isupper()
    return LIKELY_LISTED if listed else LIKELY_NAME


def _is_nobodys(text: str, pieces: Pieces, index: int, kind: PersonalDataKind | None) -> bool:
    """Return whether the words beside a piece say that it is a thing, an animal, or a number of something else."""
    piece = pieces[index]
    if kind is not NAME:
        called = FOR_ALL.search(text, max(0, piece.start() - 4), piece.end() + 4)
        is_for_all = called is not None and called.start() <= piece.start() < called.end()
        before = _NUMBER_SO_FAR.sub("", text[max(0, piece.start() - 60) : piece.start()])
        return is_for_all or bool(NOT_ABOUT_PEOPLE.search(before))
    if _is_famous(text, pieces, index):
        return True
    before = pieces[index - 1][0].lower() if index and text[pieces[index - 1].end() : piece.start()] == " " else ""
    following = [other[0].lower() for other in pieces[index + 1 : index + 3] if text[other.start() - 1] == " "]
    if len(following) > 1 and not pieces[index + 1][0][0].isupper():
        following.pop()
    return any(word.endswith(_NAMED_AFTER) for word in following) or before.endswith(_ANIMALS) or before in _NO_PERSON


def _is_famous(text: str, pieces: Pieces, index: int) -> bool:
    """Return whether a piece is part of the name of somebody whose songs, books or pictures are spoken of."""
    near = pieces[max(0, index - 1) : index + 2]
    pairs = (text[one.start() : two.end()].lower() for one, two in pairwise(near))
    return any(pair in name_lists().people or pair.removesuffix("s") in name_lists().people for pair in pairs)


def _continues_name(text: str, pieces: Pieces, kinds: Sequence[PersonalDataKind | None], index: int) -> bool:
    """Return whether a piece stands beside a name with nothing but a blank between."""
    before = index > 0 and kinds[index - 1] is NAME and text[pieces[index - 1].end() : pieces[index].start()] == " "
    after = (
        index + 1 < len(pieces)
        and kinds[index + 1] is NAME
        and text[pieces[index].end() : pieces[index + 1].start()] == " "
    )
    return before or after


def _follows_name(text: str, pieces: Pieces, kinds: Sequence[PersonalDataKind | None], index: int) -> bool:
    """Return whether a piece with a capital letter, no thing or place, stands right after a name or its nickname."""
    piece = pieces[index]
    if not index or kinds[index - 1] is not NAME or not piece[0][0].isupper() or "N" in lists_of(piece[0]):
        return False
    return text[pieces[index - 1].end() : piece.start()] in _BESIDE_NAMES


def _is_initial(text: str, pieces: Pieces, kinds: Sequence[PersonalDataKind | None], index: int) -> bool:
    """Return whether a single letter belongs to a name, has a stop and another beside it, or signs after a slash."""
    near = [
        other
        for other in (index - 1, index + 1)
        if 0 <= other < len(pieces)
        and kinds[other] is NAME
        and text[min(pieces[index].end(), pieces[other].end()) : max(pieces[index].start(), pieces[other].start())]
        in _JOINS_NAMES
    ]
    return bool(near) or text[max(0, pieces[index].start() - 3) : pieces[index].start()].rstrip(" ").endswith("/")


def _joins(text: str, end: int, start: int, kind: PersonalDataKind) -> bool:
    """Return whether what stands between two pieces leaves them one passage; a stop does after an initial only."""
    gap = text[end:start]
    if kind is not NAME:
        return len(gap) <= _LONGEST_GAP and "\n" not in gap
    return gap in _JOINS_NAMES and (gap[:1] != "." or not text[end - 2 : end - 1].isalpha())


def _with_stop(text: str, start: int, end: int) -> int:
    """Return the end with the full stop of an initial: A.L."""
    return end + 1 if text[end : end + 1] == "." and text[max(start, end - 2) : end][-2:-1] in (".", "") else end
