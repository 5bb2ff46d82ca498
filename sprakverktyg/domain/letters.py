"""How two answers differ, letter by letter or word by word."""

import difflib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class LetterKind(StrEnum):
    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Letters:
    """A run of letters, or of words: in both answers, missing from what was given, or extra in it."""

    kind: LetterKind
    text: str


SHARED_LETTERS_TO_COMPARE = 0.5
"""Between answers that share less, single letters agree by chance and tell the learner nothing."""


def difference(expected: str, given: str, *, by_words: bool = False) -> tuple[Letters, ...]:
    """Return how `given` differs from `expected`, letter by letter or word by word, in reading order."""
    wanted, written = (re.findall(r"\S+\s*" if by_words else r"(?s).", text) for text in (expected, given))
    letters: list[Letters] = []
    keys = [part.strip() or part for part in wanted], [part.strip() or part for part in written]
    matcher = difflib.SequenceMatcher(None, *keys, autojunk=False)
    if matcher.ratio() < SHARED_LETTERS_TO_COMPARE:
        both = ((LetterKind.EXTRA, given), (LetterKind.MISSING, expected))
        return tuple(Letters(kind, text) for kind, text in both if text)
    for operation, start, end, given_start, given_end in matcher.get_opcodes():
        if operation == "equal":
            letters.append(Letters(LetterKind.SAME, "".join(wanted[start:end])))
            continue
        if given_end > given_start:
            letters.append(Letters(LetterKind.EXTRA, "".join(written[given_start:given_end])))
        if end > start:
            letters.append(Letters(LetterKind.MISSING, "".join(wanted[start:end])))
    return tuple(letters)


def tidy(text: str) -> str:
    """Return the text without what does not count: case, double spaces, punctuation at the edges of words."""
    text = unicodedata.normalize("NFC", text).casefold()
    words = (word.strip(' .!?,;:”"“»«()…–') for word in text.split())
    return " ".join(filter(None, words))


def without_dots(text: str) -> str:
    """Return the text with å, ä, ö and é as a, a, o and e."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def distance(left: str, right: str) -> int:
    """Return the number of letters to add, take away, change or swap with a neighbour (optimal string alignment)."""
    rows = [list(range(len(right) + 1))]
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            best = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
