"""Words that stopped readers: counted so that nobody, with the database in hand either, can tell who asked.

Of each reader only one of a few marks is kept, which several people of a unit share. As many different marks as there
are, so many readers there were at least; there may have been more. (Whang, Vander-Zanden & Taylor 1990, *A linear-time
probabilistic counting algorithm*, count so; here the coarseness is wanted.)
"""

import hashlib
from datetime import date, timedelta

MARKS = 8

FEWEST_READERS = 3
"""Readers that a word must have stopped before anybody is told."""

FEWEST_ON_UNIT = 6
"""People who may read: among fewer, three readers are nearly all of them, and nothing is told."""


def mark_of(reader: str, document: str, word: str) -> int:
    """Return a reader's mark for a word, one bit of `MARKS`. It differs from word to word, so that none add up."""
    digest = hashlib.sha256(f"{reader}\n{document}\n{word}".encode()).digest()
    return 1 << (digest[0] % MARKS)


def fewest_readers(marks: int) -> int:
    """Return how many readers there were at least."""
    return marks.bit_count()


def told_from(on: date) -> date:
    """Return the day from which a word is told that has got its readers: the next Monday.

    Told at once, it would tell who was reading just then.
    """
    return on + timedelta(days=7 - on.weekday())
