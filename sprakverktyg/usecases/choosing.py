"""Which ten items a session has: words that are due, new words that are met twice, and two pieces of other kinds."""

import random
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, islice

from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import WORD_TYPES, exercise_ids, module_exercise_ids, read_aloud

ITEMS = 10
PIECES = 2
"""Items of a text, a dialogue, notes or several words, of different types: one in the middle and one at the end."""
MOST_NEW_WORDS = 4
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
    pieces = _pieces(words, library, rng)
    room = ITEMS - len(pieces)
    met = sorted((word for word in words if word.id in due), key=lambda word: due[word.id])
    overdue = [word for word in met if due[word.id] <= now or word.id in asked]
    unmet = sorted(
        (word for word in words if word.id not in due), key=lambda word: (word.id not in asked, not word.core)
    )
    new = unmet[: min(MOST_NEW_WORDS, max(1, (room - len(overdue)) // 2))]
    first = list(_picked(new, library, rng, recognise=True))
    second = list(_picked(new, library, rng, recognise=False, taken=first))
    repeated = _picked(overdue, library, rng, recognise=False)
    later = [*second, *islice(repeated, room - len(first) - len(second))]
    rng.shuffle(later)
    spare = _picked((word for word in met if word not in overdue), library, rng, recognise=False)
    more = _picked(unmet[len(new) :], library, rng, recognise=True)
    chosen = list(islice(chain(first, later, spare, more), room))
    half = len(chosen) // 2
    return [*chosen[:half], *pieces[:1], *chosen[half:], *pieces[1:]]


def _pieces(words: Sequence[Word], library: Library, rng: random.Random) -> list[str]:
    """Return items of different types that are not about one word, one type as likely as another."""
    by_type: dict[str, list[str]] = {}
    for module_id in dict.fromkeys(word.module_id for word in words):
        for item in module_exercise_ids(module_id, library):
            by_type.setdefault(_type(item), []).append(item)
    by_type[read_aloud.TYPE] = [
        f"{read_aloud.TYPE}:{word.id}:{source}" for word in words for source in read_aloud.sources(word, library)
    ]
    filled = sorted(kind for kind in by_type if by_type[kind])
    kinds = rng.sample(filled, min(PIECES, len(filled)))
    return [rng.choice(by_type[kind]) for kind in kinds]


def _picked(
    words: Iterable[Word], library: Library, rng: random.Random, *, recognise: bool, taken: Collection[str] = ()
) -> Iterator[str]:
    """Yield an item for each word: one where it is recognised or one where it is produced, if there is such."""
    for word in words:
        ids = [item for item in exercise_ids(word, library) if item not in taken]
        if item := _pick(ids, rng, recognise=recognise):
            yield item


def _pick(ids: list[str], rng: random.Random, *, recognise: bool) -> str | None:
    """Return one of the items, one type as likely as another. Reading aloud proves nothing, and stands back."""
    judged = [item for item in ids if _type(item) != read_aloud.TYPE]
    recognising = [item for item in judged if WORD_TYPES[_type(item)].RECOGNISES]
    producing = [item for item in judged if item not in recognising]
    pool = ((recognising or producing) if recognise else (producing or recognising)) or ids
    types = sorted({_type(item) for item in pool})
    if not types:
        return None
    chosen = rng.choice(types)
    return rng.choice([item for item in pool if _type(item) == chosen])


def _type(item: str) -> str:
    return item.partition(":")[0]
