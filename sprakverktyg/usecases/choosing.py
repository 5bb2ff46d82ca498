"""Which ten items a session has: words that are due, new words that are met twice, and two pieces of other kinds."""

import random
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import chain, islice

from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import MODULE_TYPES, WORD_TYPES, ids_of_type, read_aloud

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
    misfit: Callable[[Word], float] = lambda word: 0.0,
) -> list[str]:
    """Return the ids of the items of a session. Due words go first; at least one word is new as long as there are any.

    New words come core words first, and of those the ones that fit best (`misfit` is small), in the order of the
    content. Words that are asked for count as due. Where that makes too few items, words that are due later fill the
    session, and then more new words.
    """
    pieces = _pieces(words, library, rng)
    room = ITEMS - len(pieces)
    met = sorted((word for word in words if word.id in due), key=lambda word: due[word.id])
    overdue = [word for word in met if due[word.id] <= now or word.id in asked]
    unmet = sorted(
        (word for word in words if word.id not in due),
        key=lambda word: (word.id not in asked, not word.core, misfit(word)),
    )
    new = unmet[: min(MOST_NEW_WORDS, max(1, (room - len(overdue)) // 2))]
    first = list(picked(new, library, rng, recognise=True))
    second = list(picked(new, library, rng, recognise=False, taken=first))
    repeated = picked(overdue, library, rng, recognise=False)
    later = [*second, *islice(repeated, room - len(first) - len(second))]
    rng.shuffle(later)
    spare = picked((word for word in met if word not in overdue), library, rng, recognise=False)
    more = picked(unmet[len(new) :], library, rng, recognise=True)
    chosen = list(islice(chain(first, later, spare, more), room))
    half = len(chosen) // 2
    return [*chosen[:half], *pieces[:1], *chosen[half:], *pieces[1:]]


def choose_among(
    words: Sequence[Word],
    met: Collection[str],
    library: Library,
    *,
    rng: random.Random,
    types: tuple[str, ...] = (),
) -> list[str]:
    """Return up to ten items about the words, in chance order: each word once, and again as long as there is room.

    A word that is not met is first recognised. `types` are those to choose from; all that prove something if empty.
    """
    order = rng.sample(list(words), len(words))
    chosen: list[str] = []
    for again in (False, True):
        for word in order:
            of_types = [item for kind in types for item in ids_of_type(kind, word.id, library) if item not in chosen]
            if of_types:
                chosen.append(rng.choice(of_types))
            elif not types:
                chosen += picked([word], library, rng, recognise=not again and word.id not in met, taken=chosen)
            if len(chosen) >= ITEMS:
                return chosen
    return chosen


def _pieces(words: Sequence[Word], library: Library, rng: random.Random) -> list[str]:
    """Return items of different types that are not about one word, or only to say; one type as likely as another."""
    modules = list(dict.fromkeys(word.module_id for word in words))
    chosen: list[str] = []
    for kind in rng.sample([*MODULE_TYPES, read_aloud.TYPE], len(MODULE_TYPES) + 1):
        subjects = [word.id for word in words] if kind in WORD_TYPES else modules
        ids = [item for subject in subjects for item in ids_of_type(kind, subject, library)]
        chosen += [rng.choice(ids)] if ids else []
        if len(chosen) == PIECES:
            break
    return chosen


RECOGNISING = [name for name, kind in WORD_TYPES.items() if kind.RECOGNISES]
PRODUCING = [name for name in WORD_TYPES if name not in RECOGNISING and name != read_aloud.TYPE]


def picked(
    words: Iterable[Word], library: Library, rng: random.Random, *, recognise: bool, taken: Collection[str] = ()
) -> Iterator[str]:
    """Yield an item for each word: one where it is recognised or one where it is produced, if there is such.

    One type is as likely as another. Reading aloud proves nothing about a word, and is not among them.
    """
    first, second = (RECOGNISING, PRODUCING) if recognise else (PRODUCING, RECOGNISING)
    for word in words:
        for kind in (*rng.sample(first, len(first)), *rng.sample(second, len(second))):
            ids = [item for item in ids_of_type(kind, word.id, library) if item not in taken]
            if ids:
                yield rng.choice(ids)
                break
