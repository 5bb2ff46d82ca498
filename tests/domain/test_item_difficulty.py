"""Difficulties learnt from answers."""

import random
from dataclasses import replace

import pytest

from sprakverktyg.cli.simulated_learners import START, Bank, Person, history
from sprakverktyg.domain.ability import SKILLS, Guess
from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import Arrange, Choose, Exercise, Match, Speak, Task, Write
from sprakverktyg.domain.item_difficulty import (
    ITEM_SPREAD,
    TYPE_SPREAD,
    Difficulties,
    Learning,
    Shown,
    Trait,
    estimate,
    guessing_floor,
)

TRAIT = Trait("lucka:smitta:ord", "lucka", Skill.LASA, 0.5, 0.0)


def test_what_was_not_answered_is_its_first_guess() -> None:
    assert Difficulties().of(TRAIT) == Guess(0.5, TYPE_SPREAD**2 + ITEM_SPREAD**2)


def test_types_are_learnt_from_simulated_learners() -> None:
    rng = random.Random(5)
    bank = Bank(rng)
    learning = Learning(bank.types)
    for number in range(200):
        learning.learn(history(Person(rng), bank, SKILLS[number % 5], 60))
    learnt = learning.result()
    items = [item for found in bank.items.values() for item in found]
    before = [item.difficulty - item.trait.difficulty for item in items]
    after = [item.difficulty - learnt.of(item.trait).mean for item in items]
    assert sum(off * off for off in after) < 0.6 * sum(off * off for off in before)
    assert sum(guess.mean for guess in learnt.types.values()) == pytest.approx(0.0, abs=1e-9)


def test_a_strong_group_does_not_make_all_types_easy() -> None:
    learning = Learning(["lucka", "ratta"])
    for number in range(200):
        trait = replace(TRAIT, exercise_id=f"{number % 7}", type="lucka" if number % 2 else "ratta")
        learning.learn([Shown(trait, True, START)] * 5)
    means = [guess.mean for guess in learning.result().types.values()]
    assert sum(means) == pytest.approx(0.0, abs=1e-9)


def test_a_harder_item_makes_a_right_answer_worth_more() -> None:
    shown = [Shown(TRAIT, True, START)]
    easy, hard = (Difficulties(items={TRAIT.exercise_id: Guess(off, 0.1)}) for off in (-2.0, 2.0))
    assert estimate(shown, hard, now=START).of(Skill.LASA).mean > estimate(shown, easy, now=START).of(Skill.LASA).mean


@pytest.mark.parametrize(
    ("task", "floor"),
    [
        (Choose(("a", "b", "c", "d"), "a"), 0.25),
        (Match(("1", "2"), ("a", "b"), ("a", "b")), 0.25),
        (Arrange(("hand", "sprit"), (("hand", "sprit"),)), 0.5),
        (Arrange(("a", "b", "c"), (("a", "b", "c"),)), 0.0),
        (Write(("smitta",)), 0.0),
        (Speak(), 0.0),
    ],
)
def test_what_guessing_gets_right(task: Task, floor: float) -> None:
    exercise = Exercise("x:y:z", "x", "m", None, Skill.ORD, Level.A2, 0.0, "", task, "z")
    assert guessing_floor(exercise) == floor
