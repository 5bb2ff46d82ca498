"""Simulated learners with known ability, who guess, slip, learn and forget, and items that are changed meanwhile.

The world is not that of the model: slips differ between learners, guesses are better or worse than chance, ability
grows with practice and sinks in pauses, and the first guess at an item's difficulty is off.
"""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import islice

from sprakverktyg.domain.ability import SHARED, SKILLS, SLIP, SPREAD
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.item_difficulty import Shown, Trait

START = datetime(2026, 9, 1, 7, tzinfo=UTC)
ITEMS_PER_SKILL = 240
FLOORS = (0.0, 0.0, 0.2, 0.25, 0.25, 1 / 3)
"""A type of exercise for each, in every skill."""

TYPE_OFF, ITEM_OFF = 0.5, 0.5
LARGEST_SLIP = 0.08
LUCK = 0.05
LEARNT_A_DAY, LEARNT_SPREAD = 0.01, 0.03
FORGOTTEN_A_DAY = 0.006
LONG_PAUSE, PAUSE_CHANCE = 28, 0.03
ANSWERS_A_DAY = 10
CHANGED_A_LEARNER = 0.0002
"""The share of items that are rewritten between two learners: in a thousand learners about one in five."""


@dataclass(frozen=True, slots=True)
class Item:
    trait: Trait
    difficulty: float
    guessed: float


class Bank:
    """Items whose true difficulty only the simulation knows."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._versions = 0
        self._types = {
            f"{skill}-{number}": rng.gauss(0.0, TYPE_OFF) for skill in SKILLS for number in range(len(FLOORS))
        }
        middle = sum(self._types.values()) / len(self._types)
        self._types = {name: off - middle for name, off in self._types.items()}
        self.items = {
            skill: [self._item(skill, number % len(FLOORS)) for number in range(ITEMS_PER_SKILL)] for skill in SKILLS
        }

    @property
    def types(self) -> Sequence[str]:
        return list(self._types)

    def change(self) -> None:
        """Rewrite some items: they are new ones, of the same type."""
        for items in self.items.values():
            for at in range(len(items)):
                if self._rng.random() < CHANGED_A_LEARNER:
                    items[at] = self._item(items[at].trait.skill, at % len(FLOORS))

    def _item(self, skill: Skill, number: int) -> Item:
        self._versions += 1
        name = f"{skill}-{number}"
        guess = self._rng.gauss(0.0, 0.9)
        true = guess + self._types[name] + self._rng.gauss(0.0, ITEM_OFF)
        luck = FLOORS[number] and max(0.0, FLOORS[number] + self._rng.uniform(-LUCK, LUCK))
        return Item(Trait(f"{name}-{self._versions}", name, skill, guess, FLOORS[number]), true, luck)


class Person:
    """A learner: true ability per skill as it is just now, and the share of slips."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        common = rng.gauss(0.0, 1.0)
        self.ability = {
            skill: SPREAD * (math.sqrt(SHARED) * common + math.sqrt(1.0 - SHARED) * rng.gauss(0.0, 1.0))
            for skill in SKILLS
        }
        self.slip = rng.uniform(0.0, LARGEST_SLIP)
        self.now = START

    def answer(self, item: Item) -> Shown:
        distance = self.ability[item.trait.skill] - item.difficulty
        chance = item.guessed + (1.0 - item.guessed - self.slip) / (1.0 + math.exp(-distance))
        return Shown(item.trait, self._rng.random() < chance, self.now)

    def practise(self, items: Sequence[Item]) -> Iterator[Shown]:
        """Answer items drawn by chance, some a day, without end. Ability changes from day to day."""
        while True:
            for item in self._rng.sample(items, ANSWERS_A_DAY):
                yield self.answer(item)
            days = LONG_PAUSE if self._rng.random() < PAUSE_CHANCE else self._rng.randint(1, 3)
            self.now += timedelta(days=days)
            for skill in SKILLS:
                learnt = self._rng.gauss(LEARNT_A_DAY, LEARNT_SPREAD)
                self.ability[skill] += learnt - FORGOTTEN_A_DAY * (days - 1)


def history(person: Person, bank: Bank, skill: Skill, answers: int) -> list[Shown]:
    """Return so many answers of a learner in one skill."""
    return list(islice(person.practise(bank.items[skill]), answers))


def without_time(shown: Shown) -> Shown:
    return replace(shown, at=START)


def fisher(item: Item, ability: float) -> float:
    """Return the information of an answer about a true ability, as somebody would have it who knew the item."""
    share = 1.0 / (1.0 + math.exp(item.difficulty - ability))
    chance = item.guessed + (1.0 - item.guessed - SLIP) * share
    slope = (1.0 - item.guessed - SLIP) * share * (1.0 - share)
    return slope * slope / (chance * (1.0 - chance))
