"""What stands beside a word."""

import re
from collections.abc import Sequence

Words = Sequence[re.Match[str]]

LONGEST_ABBREVIATION = 4
"""Letters of a title or role that a stop belongs to (prof., sign.); after longer words it ends a sentence."""

_STARTS = frozenset(".!?:\n\r\t\"”“»’'•*–-|>/")


def starts_sentence(text: str, word: re.Match[str]) -> bool:
    before = text[max(0, word.start() - 3) : word.start()].rstrip(" \u00a0")
    return not before or before[-1] in _STARTS or before[-1] == "\ufeff"


def word_before(text: str, words: Words, index: int) -> str:
    if not index:
        return ""
    gap = text[words[index - 1].end() : words[index].start()]
    word = words[index - 1][0].lower()
    stops = "." in gap and len(word) > LONGEST_ABBREVIATION
    return word if len(gap) < 4 and not stops and not gap.strip(" .:\u00a0") else ""


def word_after(text: str, words: Words, index: int) -> str:
    if index + 1 == len(words) or text[words[index].end() : words[index + 1].start()] not in (" ", "\u00a0"):
        return ""
    return words[index + 1][0]
