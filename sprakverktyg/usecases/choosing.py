"""Which ten items a session has: words that are due, and new words that are met twice."""

import random
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import choose_word, exercise_ids

ITEMS = 10
MOST_NEW_WORDS = 5
"""A new word takes two items: it is first recognised, and later in the session produced."""


def choose_items(
    words: Sequence[Word],
    due: Mapping[str, datetime],
    library: Library,
    *,
    now: datetime,
    rng: random.Random,
    asked: frozenset[str] = frozenset(),
) -> list[str]:
    """Return the ids of the items of a session. Due words go first; at least one word is new as long as there are any.

    Words that are asked for count as due. Where that makes too few items, words that are due later fill the session,
    and then more new words.
    """
    met = sorted((word for word in words if word.id in due), key=lambda word: due[word.id])
    overdue = [word for word in met if due[word.id] <= now or word.id in asked]
    unmet = sorted(
        (word for word in words if word.id not in due), key=lambda word: (word.id not in asked, not word.core)
    )
    new = unmet[: min(MOST_NEW_WORDS, max(1, (ITEMS - len(overdue)) // 2))]
    first = _picked(new, library, rng, recognise=True)
    second = _picked(new, library, rng, recognise=False, taken=first)
    repeated = _picked(overdue, library, rng, recognise=False)[: ITEMS - len(first) - len(second)]
    later = [*second, *repeated]
    rng.shuffle(later)
    spare = _picked((word for word in met if word not in overdue), library, rng, recognise=False)
    more = _picked(unmet[len(new) :], library, rng, recognise=True)
    return [*first, *later, *spare, *more][:ITEMS]


def _picked(
    words: Iterable[Word], library: Library, rng: random.Random, *, recognise: bool, taken: Collection[str] = ()
) -> list[str]:
    """Return an item for each word: one where it is recognised or one where it is produced, if there is such."""
    pools = ([item for item in exercise_ids(word, library) if item not in taken] for word in words)
    return [item for pool in pools if (item := _pick(pool, rng, recognise=recognise))]


def _pick(ids: list[str], rng: random.Random, *, recognise: bool) -> str | None:
    recognising = [item for item in ids if item.startswith(choose_word.TYPE)]
    producing = [item for item in ids if item not in recognising]
    pool = (recognising or producing) if recognise else (producing or recognising)
    types = sorted({item.partition(":")[0] for item in pool})
    if not types:
        return None
    chosen = rng.choice(types)
    return rng.choice([item for item in pool if item.partition(":")[0] == chosen])
