import random
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from sprakverktyg.content import Content
from sprakverktyg.language.exercises import MODULE_TYPES, read_aloud
from sprakverktyg.usecases.choosing import ITEMS, PIECES, choose_items

NOW = datetime(2026, 10, 1, tzinfo=UTC)
WORDS = 52


def chosen(content: Content, *, overdue: int = 0, later: int = 0, asked: frozenset[str] = frozenset()) -> Counter[str]:
    """Return how often each word comes when the first words are overdue and the next due later."""
    words = content.library.module_words("hygienkunskap")
    due = {word.id: NOW - timedelta(days=1) for word in words[:overdue]}
    due |= {word.id: NOW + timedelta(days=9) for word in words[overdue : overdue + later]}
    items = choose_items(words, due, content.library, now=NOW, rng=random.Random(1), asked=asked)
    assert len(items) == len(set(items)) == ITEMS
    pieces = [item for item in items if item.split(":")[0] in (*MODULE_TYPES, read_aloud.TYPE)]
    assert len({item.split(":")[0] for item in pieces}) == len(pieces) == PIECES
    return Counter(item.split(":")[1] for item in items if item not in pieces)


@pytest.mark.parametrize(("overdue", "new"), [(0, 4), (2, 3), (4, 2), (6, 1), (8, 1), (10, 1), (40, 1)])
def test_new_words_are_met_twice_and_give_way_to_words_that_are_due(content: Content, overdue: int, new: int) -> None:
    due = {word.id for word in content.library.module_words("hygienkunskap")[:overdue]}
    unmet = {word: count for word, count in chosen(content, overdue=overdue).items() if word not in due}
    assert set(unmet.values()) == {2}
    assert len(unmet) == new


def test_when_all_is_known_words_that_are_due_later_fill_the_session(content: Content) -> None:
    assert set(chosen(content, later=WORDS).values()) == {1}


@pytest.mark.parametrize("overdue", range(12))
def test_a_session_is_full_as_long_as_there_are_words(content: Content, overdue: int) -> None:
    assert sum(chosen(content, overdue=overdue).values()) == ITEMS - PIECES


def test_what_a_teacher_asks_for_comes_first(content: Content) -> None:
    asked = frozenset(word.id for word in content.library.module_words("hygienkunskap")[-5:])
    assert chosen(content, asked=asked).keys() < asked
    assert chosen(content, later=WORDS, asked=asked).keys() >= asked
