"""The report on the language duty: what was done in a quarter, and which groups are too small to tell of.

A figure of a group tells of each person in it when the group is small, or when it differs from another group that is
told of by few people. Both are withheld.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

SMALLEST_GROUP = 5

SMALL_GROUP = 20
"""Below this, a change of one to four people since the quarter before lets one work out what is true of them: the
others are few enough to be known. In larger groups their own changes hide it. A judgement, not a measured limit."""


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a year, 1–4."""

    year: int
    number: int

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        return self.after.first - timedelta(days=1)

    @property
    def after(self) -> "Quarter":
        return Quarter(self.year, self.number + 1) if self.number < 4 else Quarter(self.year + 1, 1)

    @property
    def before(self) -> "Quarter":
        return Quarter(self.year, self.number - 1) if self.number > 1 else Quarter(self.year - 1, 4)

    def __str__(self) -> str:
        return f"{self.year}-{self.number}"


def quarter_of(day: date) -> Quarter:
    """Return the quarter that a day lies in."""
    return Quarter(day.year, (day.month + 2) // 3)


@dataclass(frozen=True, slots=True)
class Figures:
    """What was done for a group in a quarter. People, mapping and plans are those at its end."""

    people: int = 0
    mapped: int = 0
    planned: int = 0
    agreed: int = 0
    followed_up: int = 0
    evaluated: int = 0
    minutes_agreed: int = 0
    minutes_used: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(*(getattr(self, name) + getattr(other, name) for name in Figures.__slots__))


@dataclass(frozen=True, slots=True)
class Group:
    """Those whom a row tells of: a unit, an area with its units, or all with their areas.

    `changed` is how many people have come or gone since the quarter before.
    """

    id: str
    name: str
    figures: Figures
    changed: int = 0
    parts: tuple["Group", ...] = field(default=())


def withheld(top: Group) -> frozenset[str]:
    """Return the ids of the groups whose figures are not told.

    First those that are small, or small and changed by few. Then, as long as what is told lets a small rest be worked
    out by taking parts from a whole, the smallest of those parts.
    """
    hidden = {group.id for group in _all(top) if _is_telling(group)}
    while part := _to_hide_next(top, hidden):
        hidden.add(part.id)
    return frozenset(hidden)


def _is_telling(group: Group) -> bool:
    people = group.figures.people
    return people < SMALLEST_GROUP or (people < SMALL_GROUP and 0 < group.changed < SMALLEST_GROUP)


def _to_hide_next(top: Group, hidden: set[str]) -> Group | None:
    for whole in _all(top):
        if whole.id in hidden or not whole.parts:
            continue
        told = _told_below(whole, hidden)
        rest = whole.figures.people - sum(part.figures.people for part in told)
        left = [group for group in _hidden_leaves(whole, hidden) if group.figures.people]
        # A rest that is one group is that group. People on several units make the rest look smaller than it is.
        if len(left) == 1 or (left and rest < SMALLEST_GROUP):
            return min(told, key=lambda part: (part.figures.people, part.id), default=whole)
    return None


def _told_below(whole: Group, hidden: set[str]) -> list[Group]:
    """Return the largest groups below that are told of."""
    told: list[Group] = []
    for part in whole.parts:
        told += [part] if part.id not in hidden else _told_below(part, hidden)
    return told


def _hidden_leaves(whole: Group, hidden: set[str]) -> list[Group]:
    left: list[Group] = []
    for part in whole.parts:
        if part.id in hidden:
            left += _hidden_leaves(part, hidden) if part.parts else [part]
    return left


def _all(top: Group) -> list[Group]:
    return [top, *(group for part in top.parts for group in _all(part))]


def depths(top: Group) -> Sequence[tuple[int, Group]]:
    """Return every group with how deep it lies, wholes before their parts."""
    found: list[tuple[int, Group]] = [(0, top)]
    for part in top.parts:
        found += [(depth + 1, group) for depth, group in depths(part)]
    return found
