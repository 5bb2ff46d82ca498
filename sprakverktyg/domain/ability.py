"""How much somebody can, per skill, as an estimate with its uncertainty: a fold over answers.

The model is a Rasch model with a floor for guessing and a ceiling for slips. Abilities and difficulties are in logits;
what is known of them is Gaussian, and each answer moves it by the exact mean and variance of what follows from Bayes'
rule (assumed-density filtering: Opper 1998; for players and games: Herbrich, Minka & Graepel 2007, TrueSkill). The five
skills are known together: an answer in one tells a little of the others. It is never shown as a level, and decides
nothing. Formulae, sources and limits stand in docs/measurement.md.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from sprakverktyg.domain.competence import Skill

SKILLS = tuple(Skill)

SPREAD = 1.2
"""Standard deviation of ability among learners, in logits, before anything is known."""

SHARED = 0.6
"""Correlation between two skills of a learner, before anything is known. An assumption: skills of one language go
together, and how closely has not been measured here."""

SLIP = 0.04
"""The share of items that one can, and still gets wrong."""

FORGOTTEN = timedelta(days=600)
"""The time in which what is known of an ability falls to a third (1/e) of the way towards knowing nothing."""

NINETY_PER_CENT = 1.645
"""Standard deviations to each side that hold 90 % of a Gaussian."""

_STEP = 0.4
_GRID = tuple(
    (point * _STEP, math.exp(-0.5 * (point * _STEP) ** 2) * _STEP / math.sqrt(2 * math.pi)) for point in range(-11, 12)
)
"""Points and weights for means over a standard Gaussian."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What is known of a number in logits: its mean and its variance."""

    mean: float
    variance: float

    @property
    def deviation(self) -> float:
        return math.sqrt(self.variance)

    @property
    def interval(self) -> tuple[float, float]:
        """The range that holds the number in nine cases of ten."""
        return (self.mean - NINETY_PER_CENT * self.deviation, self.mean + NINETY_PER_CENT * self.deviation)


@dataclass(frozen=True, slots=True)
class Ability:
    """What is known of somebody's skills, in the order of `SKILLS`: means, covariances, and how many answers each has.

    `at` is when it was last looked at; None before the first answer.
    """

    means: tuple[float, ...]
    covariances: tuple[tuple[float, ...], ...]
    answers: tuple[int, ...]
    at: datetime | None = None

    def of(self, skill: Skill) -> Guess:
        number = SKILLS.index(skill)
        return Guess(self.means[number], self.covariances[number][number])

    def answers_in(self, skill: Skill) -> int:
        return self.answers[SKILLS.index(skill)]


UNKNOWN = Ability(
    (0.0,) * len(SKILLS),
    tuple(tuple(SPREAD**2 * (1.0 if row == column else SHARED) for column in SKILLS) for row in SKILLS),
    (0,) * len(SKILLS),
)
"""What is known of somebody who has answered nothing."""


@dataclass(frozen=True, slots=True)
class Response:
    """An answer as evidence: in which skill, to how difficult an item, whether right.

    `floor` is the share that guessing gets right. `difficulty` has the uncertainty of all that it is made of.
    """

    skill: Skill
    difficulty: Guess
    floor: float
    right: bool


@dataclass(frozen=True, slots=True)
class Surprise:
    """What an answer moves: a mean by `gain` times its variance, a variance by minus `shrink` times its square.

    Ability moves with the gain, difficulty against it.
    """

    gain: float
    shrink: float


def chance_right(distance: float, floor: float) -> float:
    """Return how likely a right answer is where ability stands `distance` logits above difficulty."""
    return floor + (1.0 - floor - SLIP) * _logistic(distance)


def information(distance: float, floor: float) -> float:
    """Return the Fisher information of an answer about ability, in 1/logit² (Birnbaum 1968, with a ceiling)."""
    share = _logistic(distance)
    chance = chance_right(distance, floor)
    slope = (1.0 - floor - SLIP) * share * (1.0 - share)
    return slope * slope / (chance * (1.0 - chance))


def expected_right(ability: Ability, skill: Skill, difficulty: Guess, floor: float) -> float:
    """Return how likely a right answer is, with all that is not known of the person and of the item."""
    known = ability.of(skill)
    spread = math.sqrt(known.variance + difficulty.variance)
    middle = known.mean - difficulty.mean
    return sum(weight * chance_right(middle + spread * point, floor) for point, weight in _GRID)


def surprise(ability: Ability, response: Response) -> Surprise:
    """Return what an answer moves, by the mean and variance of the distance between ability and difficulty given it."""
    known = ability.of(response.skill)
    variance = known.variance + response.difficulty.variance
    spread, middle = math.sqrt(variance), known.mean - response.difficulty.mean
    total = first = second = 0.0
    for point, weight in _GRID:
        chance = chance_right(middle + spread * point, response.floor)
        mass = weight * (chance if response.right else 1.0 - chance)
        total += mass
        first += mass * point
        second += mass * point * point
    first, second = first / total, second / total
    return Surprise(first / spread, (1.0 - (second - first * first)) / variance)


def after(ability: Ability, response: Response) -> Ability:
    """Return what is known after an answer."""
    return moved(ability, response.skill, surprise(ability, response))


def moved(ability: Ability, skill: Skill, by: Surprise) -> Ability:
    number = SKILLS.index(skill)
    column = ability.covariances[number]
    return Ability(
        tuple(mean + by.gain * shared for mean, shared in zip(ability.means, column, strict=True)),
        tuple(
            tuple(value - by.shrink * mine * other for value, other in zip(row, column, strict=True))
            for row, mine in zip(ability.covariances, column, strict=True)
        ),
        tuple(count + (at == number) for at, count in enumerate(ability.answers)),
        ability.at,
    )


def looked_at(ability: Ability, now: datetime) -> Ability:
    """Return what is still known when time has passed: the same means, less certain. One learns, and one forgets."""
    if ability.at is None or now <= ability.at:
        return Ability(ability.means, ability.covariances, ability.answers, max(now, ability.at or now))
    kept = math.exp(-((now - ability.at) / FORGOTTEN))
    return Ability(
        ability.means,
        tuple(
            tuple(kept * value + (1.0 - kept) * first for value, first in zip(row, before, strict=True))
            for row, before in zip(ability.covariances, UNKNOWN.covariances, strict=True)
        ),
        ability.answers,
        now,
    )


def _logistic(value: float) -> float:
    return 1.0 / (1.0 + math.exp(-value)) if value >= 0 else math.exp(value) / (1.0 + math.exp(value))
