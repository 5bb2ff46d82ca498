"""What the writing coach says of a text, and what it says first. No spaCy types here.

All offsets are character offsets into the text as given, half open.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

MOST_AT_A_TIME = 5
"""Remarks that a learner can act on in one sitting."""


class Category(StrEnum):
    """What a remark is about."""

    CONTENT = "content"
    OBJECTIVITY = "objectivity"
    GRAMMAR = "grammar"
    SPELLING = "spelling"
    WORD = "word"
    STYLE = "style"


class Reply(StrEnum):
    """What a learner answers to a remark. Kept, so that checks that are often wrong are seen."""

    CHANGED = "changed"
    DISAGREES = "disagrees"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at: where, which check found it, why in one easy sentence, and an example that is not the text.

    `suggestion` is a form of a single word; the coach never writes the text. `certainty` (0–1) is the share of the
    check's remarks that are right, as measured. `safety` marks what changes who did what, when, or whether.
    """

    start: int
    end: int
    check: str
    category: Category
    message: str
    example: str
    suggestion: str | None = None
    certainty: float = 1.0
    safety: bool = False


@dataclass(frozen=True, slots=True)
class Feedback:
    """Remarks with the most important first, and the names of the task's facts that are there and that are not."""

    remarks: tuple[Remark, ...]
    covered: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()


def most_important(remarks: Iterable[Remark], limit: int | None = MOST_AT_A_TIME) -> tuple[Remark, ...]:
    """Return the remarks in the order in which a learner meets them, at most `limit`.

    Content comes first, then objectivity, then what matters for safety, then the one pattern of grammar with most hits,
    then spelling, and last the other patterns. Within a group the order is that of the text.
    """
    found = list(remarks)
    patterns = Counter(remark.check for remark in found if _is_pattern(remark))
    leading = max(patterns, key=lambda check: patterns[check]) if patterns else ""
    return tuple(sorted(found, key=lambda remark: (_rank(remark, leading), remark.start, remark.end))[:limit])


def _is_pattern(remark: Remark) -> bool:
    return remark.category in (Category.GRAMMAR, Category.WORD) and not remark.safety


def _rank(remark: Remark, leading: str) -> int:
    if remark.category is Category.CONTENT:
        return 0
    if remark.category is Category.OBJECTIVITY:
        return 1
    if remark.safety:
        return 2
    if remark.check == leading:
        return 3
    return 4 if remark.category is Category.SPELLING else 5
