"""`sprakverktyg benchmark ability`: how right the estimates are for simulated learners whose ability is known."""

import argparse
import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.cli.simulated_learners import START, Bank, Item, Person, fisher, history, without_time
from sprakverktyg.domain.ability import SKILLS, SPREAD, UNKNOWN, Ability
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.item_difficulty import Difficulties, Learning, Shown, estimate
from sprakverktyg.domain.placement import Asked, is_enough, next_item, next_skill
from sprakverktyg.language.benchmarks import Figure, percent

AFTER = (20, 50, 200)
ANSWERS_LEARNT_FROM = 100
CANDIDATES = 12
PRECISE = 0.5
"""Standard deviation at which adaptive and random choice are compared."""

LONGEST = 100


def register(subjects: Commands) -> None:
    ability = subjects.add_parser("ability", help="ability: error, coverage and what adaptive choice saves, simulated")
    ability.add_argument("--learners", type=count, default=2000, metavar="N")
    ability.add_argument("--seed", type=int, default=1)
    ability.set_defaults(run=_ability)


def _ability(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.figures import machine, table

    print(*machine(), "", sep="\n")
    print(*table(figures(options.learners, options.seed)), sep="\n")
    return 0


def figures(learners: int, seed: int) -> Iterable[Figure]:
    """Yield the figures of a simulation with so many learners."""
    rng = random.Random(seed)  # noqa: S311 – a simulation
    bank = Bank(rng)
    learnt = _learnt(bank, max(learners * 3 // 10, 1), rng)
    for name, difficulties in (("first guess", Difficulties()), ("learnt", learnt)):
        yield from _accuracy(bank, difficulties, learners, rng, f"difficulty: {name}")
    yield from _choice(bank, learnt, max(learners // 4, 1), rng)
    yield from _placement(bank, learnt, max(learners // 2, 1), rng)


def _learnt(bank: Bank, learners: int, rng: random.Random) -> Difficulties:
    learning = Learning(bank.types)
    for number in range(learners):
        learning.learn(history(Person(rng), bank, SKILLS[number % len(SKILLS)], ANSWERS_LEARNT_FROM))
        bank.change()
    return learning.result()


@dataclass(slots=True)
class Errors:
    """Estimates against the truth: errors, how many intervals held it, and the error that could not be avoided."""

    errors: list[float] = field(default_factory=list)
    covered: int = 0
    limits: list[float] = field(default_factory=list)
    bounds: list[float] = field(default_factory=list)

    def add(self, ability: Ability, skill: Skill, truth: float, told: float) -> None:
        known = ability.of(skill)
        low, high = known.interval
        self.errors.append(known.mean - truth)
        self.covered += low <= truth <= high
        if told:
            self.limits.append(1.0 / told)
            self.bounds.append(1.0 / (told + 1.0 / SPREAD**2))

    @property
    def rmse(self) -> float:
        return _root_mean([error * error for error in self.errors])

    @property
    def bias(self) -> float:
        return abs(sum(self.errors) / len(self.errors))


def _root_mean(squares: Sequence[float]) -> float:
    return math.sqrt(sum(squares) / len(squares))


def _accuracy(bank: Bank, difficulties: Difficulties, learners: int, rng: random.Random, name: str) -> Iterable[Figure]:
    found = {length: Errors() for length in AFTER}
    for number in range(learners):
        skill, person = SKILLS[number % len(SKILLS)], Person(rng)
        stream, shown, told = person.practise(bank.items[skill]), [], 0.0
        by_id = {item.trait.exercise_id: item for item in bank.items[skill]}
        for length in range(1, max(AFTER) + 1):
            shown.append(next(stream))
            told += fisher(by_id[shown[-1].trait.exercise_id], person.ability[skill])
            if length in found:
                ability = estimate(shown, difficulties, now=person.now)
                found[length].add(ability, skill, person.ability[skill], told)
    of = f"{learners:,} learners"
    for length, errors in found.items():
        where = f"{length} answers, {name}"
        yield Figure(f"error (RMSE), {where}", errors.rmse, "logits", of=of)
        yield Figure("  bias, without its sign", errors.bias, "logits", 0.1, True, of)
        yield Figure("  limit 1/√information", math.sqrt(_median(errors.limits)), "logits", of=f"{of}, median")
        yield Figure("  limit with what is known before", _root_mean(errors.bounds), "logits", of=of)
        share = percent(errors.covered, learners)
        yield Figure("  90 % interval holds the truth, at least", share, "%", 88, of=of)
        yield Figure("  90 % interval holds the truth, at most", share, "%", 92, True, of)


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _choice(bank: Bank, difficulties: Difficulties, learners: int, rng: random.Random) -> Iterable[Figure]:
    """Ask in one skill until the estimate is precise, by maximum information and by chance."""
    lengths: dict[bool, list[int]] = {True: [], False: []}
    errors: dict[bool, list[float]] = {True: [], False: []}
    for number in range(learners):
        person, skill = Person(rng), SKILLS[number % len(SKILLS)]
        for adaptive in (True, False):
            ability, shown = UNKNOWN, list[Shown]()
            while len(shown) < LONGEST and ability.of(skill).deviation > PRECISE:
                item = _chosen(bank, skill, ability, difficulties, rng, taken=shown, adaptive=adaptive)
                shown.append(without_time(person.answer(item)))
                ability = estimate(shown, difficulties, now=START)
            lengths[adaptive].append(len(shown))
            errors[adaptive].append((ability.of(skill).mean - person.ability[skill]) ** 2)
    of = f"{learners:,} learners"
    mean = {adaptive: sum(values) / len(values) for adaptive, values in lengths.items()}
    for adaptive, name in ((False, "by chance"), (True, "adaptive")):
        yield Figure(f"answers until ±{PRECISE} logits, {name}", mean[adaptive], "answers", of=of)
        yield Figure("  error (RMSE) then", _root_mean(errors[adaptive]), "logits", of=of)
    saved = 100 * (1 - mean[True] / mean[False])
    yield Figure("answers that adaptive choice saves", saved, "%", of=of)


def _chosen(
    bank: Bank,
    skill: Skill,
    ability: Ability,
    difficulties: Difficulties,
    rng: random.Random,
    *,
    taken: Sequence[Shown],
    adaptive: bool,
) -> Item:
    asked = {one.trait.exercise_id for one in taken}
    free = [item for item in bank.items[skill] if item.trait.exercise_id not in asked]
    if not adaptive:
        return rng.choice(free)
    drawn = {item.trait: item for item in rng.sample(free, CANDIDATES)}
    return drawn[next_item(list(drawn), ability, difficulties, rng)]


def _placement(bank: Bank, difficulties: Difficulties, learners: int, rng: random.Random) -> Iterable[Figure]:
    errors, nothing, lengths = Errors(), list[float](), list[int]()
    for _ in range(learners):
        person, ability, shown = Person(rng), UNKNOWN, list[Shown]()
        while not is_enough(ability, Asked(ability.answers)):
            skill = next_skill(ability, Asked(ability.answers), SKILLS, rng)
            item = _chosen(bank, skill, ability, difficulties, rng, taken=shown, adaptive=True)
            shown.append(without_time(person.answer(item)))
            ability = estimate(shown, difficulties, now=START)
        lengths.append(len(shown))
        for skill in SKILLS:
            errors.add(ability, skill, person.ability[skill], 0.0)
            nothing.append(person.ability[skill] ** 2)
    of = f"{learners:,} learners, five skills"
    share = percent(errors.covered, len(errors.errors))
    yield Figure("placement: items", sum(lengths) / len(lengths), "items", 20, True, of)
    yield Figure("  error (RMSE) of a skill", errors.rmse, "logits", of=of)
    yield Figure("  the same without placement", _root_mean(nothing), "logits", of=of)
    yield Figure("  90 % interval holds the truth, at least", share, "%", 88, of=of)
    yield Figure("  90 % interval holds the truth, at most", share, "%", 92, True, of)
