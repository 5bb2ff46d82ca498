"""The one place where the coach asks about spelling."""

from functools import lru_cache

from sprakverktyg.language.components.difficulty import zipf
from sprakverktyg.language.spelling import is_known, suggestions

is_right = is_known


@lru_cache(maxsize=4096)
def suggestion(word: str) -> str | None:
    """Return the most usual of the dictionary's first suggestions that is one word, or None."""
    candidates = [other for other in suggestions(word)[:3] if " " not in other]
    return max(candidates, key=lambda other: zipf(other.lower()), default=None)
