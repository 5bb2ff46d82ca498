import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.memory import WordMemory
from sprakverktyg.domain.pace import FEEDBACK_SECONDS, USUAL_SECONDS, type_of
from sprakverktyg.domain.scheduling import Schedule
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises import MODULE_TYPES, read_aloud
from sprakverktyg.usecases.mixing import FEWEST_ITEMS, Learner, mix

NOW = datetime(2026, 10, 1, 7, tzinfo=UTC)
TODAY = date(2026, 10, 1)
DAILY = {TODAY - timedelta(days=day): 300 for day in range(1, 28)}
NEW = Learner({}, (), False, {}, USUAL_SECONDS)


def a_memory(module_id: str, *, due: float, stability: float = 5.0) -> WordMemory:
    """Return the memory of a word that is due in so many days."""
    when = NOW + timedelta(days=due)
    schedule = Schedule(when, 2, None, stability, 5.0, when - timedelta(days=stability))
    return WordMemory(module_id, NOW - timedelta(days=60), schedule, Outcome.RIGHT, 2, 0)


def met(library: Library, *modules: str, due: float) -> dict[str, WordMemory]:
    return {word.id: a_memory(module, due=due) for module in modules for word in library.module_words(module)}


def mixed(content: Content, learner: Learner, minutes: int = 5, *, seed: int = 1) -> list[str]:
    rng = random.Random(seed)
    items = mix(learner, content.framework.modules, content.library, minutes=minutes, now=NOW, on=TODAY, rng=rng)
    assert len(items) == len(set(items))
    return items


def is_piece(item: str) -> bool:
    return type_of(item) in (*MODULE_TYPES, read_aloud.TYPE)


def words_in(items: Sequence[str]) -> Counter[str]:
    return Counter(item.split(":")[1] for item in items if not is_piece(item))


@pytest.mark.parametrize("minutes", [3, 5, 10])
@pytest.mark.parametrize("slowness", [0.7, 1, 3])
@pytest.mark.parametrize("seed", range(3))
def test_as_many_items_as_there_is_time_for(content: Content, minutes: int, slowness: float, seed: int) -> None:
    pace = {name: seconds * slowness for name, seconds in USUAL_SECONDS.items()}
    learner = Learner(met(content.library, "hygienkunskap", "lakemedel", due=-1), (), False, DAILY, pace)
    items = mixed(content, learner, minutes, seed=seed)
    longest = max(pace.values()) + FEEDBACK_SECONDS
    needed = sum(pace[type_of(item)] + FEEDBACK_SECONDS for item in items)
    assert len(items) >= FEWEST_ITEMS
    assert minutes * 60 - longest <= needed <= minutes * 60 or len(items) <= FEWEST_ITEMS + 1
    assert sum(map(is_piece, items)) <= 1


def test_somebody_new_begins_with_new_words_that_are_met_twice_and_one_piece(content: Content) -> None:
    items = mixed(content, NEW)
    assert Counter(words_in(items).values())[2] >= 2
    assert sum(map(is_piece, items)) == 1
    assert {content.library.word(word).core for word in words_in(items)} == {True}


def test_what_is_due_comes_from_all_modules(content: Content) -> None:
    memories = met(content.library, "hygienkunskap", "lakemedel", "dokumentation", due=-1)
    items = mixed(content, Learner(memories, (), False, DAILY, USUAL_SECONDS), 10)
    modules = {memories[word].module_id for word in words_in(items) if word in memories}
    assert len(modules) == 3


def test_after_a_holiday_what_can_be_saved_comes_first_and_little_is_new(content: Content) -> None:
    memories = met(content.library, "hygienkunskap", "lakemedel", due=-30)
    saved = {word.id for word in content.library.module_words("lakemedel")[:10]}
    memories |= {word: a_memory("lakemedel", due=-1, stability=60) for word in saved}
    before = {TODAY - timedelta(days=day): 300 for day in range(30, 60)}
    words = words_in(mixed(content, Learner(memories, (), False, before, USUAL_SECONDS)))
    assert sum(word not in memories for word in words) <= 1
    repeated = {word for word in words if word in memories}
    assert repeated <= saved or saved <= repeated


def test_what_is_asked_for_takes_half_and_all_of_it_when_it_is_due_soon(content: Content) -> None:
    asked = tuple(word.id for word in content.library.module_words("lakemedel"))
    learner = Learner(met(content.library, "hygienkunskap", "lakemedel", due=-1), asked, False, DAILY, USUAL_SECONDS)

    def share(learner: Learner) -> float:
        words = words_in(mixed(content, learner, 10))
        return sum(word in asked for word in words) / len(words)

    assert 0.25 < share(learner) < 0.75
    assert share(replace(learner, urgent=True)) > 0.85


@pytest.mark.parametrize("minutes", [3, 5, 10])
def test_a_word_of_ones_own_comes_at_once(content: Content, minutes: int) -> None:
    own = content.library.module_words("lakemedel")[-1].id
    memories = met(content.library, "hygienkunskap", due=-1)
    assert words_in(mixed(content, Learner(memories, (own,), False, DAILY, USUAL_SECONDS), minutes))[own] == 2


def test_when_nothing_is_due_and_the_week_is_full_words_due_later_fill_the_time(content: Content) -> None:
    memories = {
        word: replace(memory, met_at=NOW - timedelta(days=1))
        for word, memory in met(content.library, "hygienkunskap", due=3).items()
    }
    words = words_in(mixed(content, Learner(memories, (), False, DAILY, USUAL_SECONDS)))
    assert words.keys() <= memories.keys()
    assert set(words.values()) == {1}


def test_without_words_there_is_nothing(content: Content) -> None:
    library = Library((), ())
    assert mix(NEW, [], library, minutes=5, now=NOW, on=TODAY, rng=random.Random(1)) == []
