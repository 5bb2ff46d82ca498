"""How colleagues are named to each other: short names, their order, and pages of letters."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from uuid import UUID

_AFTER_Z = str.maketrans("åäö", "{|}")
"""In Swedish å, ä and ö follow z."""

COLOURS = 8


def initials_of(name: str) -> str:
    return "".join(part[0] for part in name.split()[:2]).upper()


def colour_of(person_id: UUID) -> int:
    """Return one of eight colours, always the same for the same person."""
    return person_id.int % COLOURS


def swedish_order(name: str) -> str:
    """Return a key that sorts names as a Swedish reader expects."""
    return name.casefold().translate(_AFTER_Z)


def short_names(names: Sequence[str]) -> list[str]:
    """Return the first name of each; with an initial where two share it, and in full where that is not enough."""
    first = [name.split()[0] for name in names]
    initial = [f"{parts[0]} {parts[-1][0]}" if len(parts := name.split()) > 1 else name for name in names]
    shared_first, shared_initial = (
        {text for text, count in Counter(map(str.casefold, texts)).items() if count > 1} for texts in (first, initial)
    )
    return [
        short if short.casefold() not in shared_first else longer if longer.casefold() not in shared_initial else name
        for short, longer, name in zip(first, initial, names, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class LetterPage:
    """The names from one first letter to another, both included."""

    first: str
    last: str

    def __str__(self) -> str:
        return self.first if self.first == self.last else f"{self.first}–{self.last}"

    def holds(self, name: str) -> bool:
        return swedish_order(self.first) <= swedish_order(name[0]) <= swedish_order(self.last)


def letter_pages(names: Iterable[str], limit: int) -> list[LetterPage]:
    """Divide names between first letters, as many as `limit` to a page. A letter with more names has its own page."""
    ordered = sorted(names, key=swedish_order)
    pages: list[LetterPage] = []
    held = 0
    for letter, group in groupby(ordered, key=lambda name: name[0].upper()):
        count = len(list(group))
        if pages and held + count <= limit:
            pages[-1] = LetterPage(pages[-1].first, letter)
            held += count
        else:
            pages.append(LetterPage(letter, letter))
            held = count
    return pages
