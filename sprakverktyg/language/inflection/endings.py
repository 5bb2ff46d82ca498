"""How the end of a word decides its forms: the longest known ending wins, a whole word before all endings."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

START = "^"
"""Stands before the first letter of a whole word."""

LONGEST_ENDING = 24
"""Letters of a word that are looked at, so that any string is handled in constant time."""

WHOLE_WORD = 3
"""How many words with the same ending a word counts for that is itself the last part of compounds (*fot*)."""

NO_FORM = "-"
"""Stands for the edit of a word that lacks the form (*rädd* has no neuter)."""

_EDIT = re.compile(r"(\d*)(.*)", re.DOTALL)

Endings = Mapping[str, str]
"""What to do with a word by its ending: how many letters go, then the letters that come (`2än`: man, män)."""


def edit_between(word: str, form: str) -> str:
    """Return the edit that turns a word into a form of it."""
    kept = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, form, strict=False)))
    return f"{len(word) - kept or ''}{form[kept:]}"


def apply_edit(word: str, edit: str) -> str | None:
    """Return the word with its end changed, or None if the edit says that there is no such form."""
    if edit == NO_FORM:
        return None
    match = _EDIT.fullmatch(edit)
    letters, added = match.groups() if match else ("", "")
    return word[: max(len(word) - int(letters or 0), 0)] + added


def find_edit(endings: Endings, word: str) -> str | None:
    """Return the edit of the longest ending that is listed for the word, or None."""
    return next(find_edits(endings, word), None)


def whole_word_edit(endings: Endings, word: str) -> str | None:
    """Return the edit of a word that is itself listed, or None."""
    return endings.get(START + word, endings.get(word))


def find_edits(endings: Endings, word: str) -> Iterator[str]:
    """Yield the edits of all endings that are listed for the word, the longest first."""
    if len(word) <= LONGEST_ENDING and (edit := endings.get(START + word)) is not None:
        yield edit
    tail = word[-LONGEST_ENDING:]
    yield from (endings[tail[i:]] for i in range(len(tail) + 1) if tail[i:] in endings)


def learn_endings(edits: Mapping[str, str]) -> dict[str, str]:
    """Return the fewest endings that give every word its edit. A word is listed whole only as an exception."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for word, edit in sorted(edits.items()):
        for tail in _tails(word):
            votes[tail][edit] += 1
        votes[word][edit] += WHOLE_WORD
    endings: dict[str, str] = {}
    for tail in sorted(votes, key=len):
        before = find_edit(endings, tail)
        best, count = votes[tail].most_common(1)[0]
        if before is None or (best != before and count > votes[tail][before]):
            endings[tail] = best
    return endings | {START + word: edit for word, edit in sorted(edits.items()) if find_edit(endings, word) != edit}


def _tails(word: str) -> Iterable[str]:
    return (word[i:] for i in range(max(0, len(word) - LONGEST_ENDING), len(word) + 1))
