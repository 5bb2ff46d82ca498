"""A short row of items that finds where somebody can begin: which one to ask next, and when it is enough."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.ability import SKILLS, Ability, information
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.item_difficulty import Difficulties, Trait

FEWEST, MOST = 12, 20
"""Items. Fewer say too little of five skills; more are too much for a first ten minutes."""

SURE_ENOUGH = 0.8
"""Standard deviation in logits, for every skill: two thirds of what it is before the first answer."""

BEST = 3
"""One of so many items that tell about as much is drawn, so that colleagues do not all get the same."""


class PlacementStatus(StrEnum):
    """How far somebody is with it. One may skip it, and do it another day."""

    BEGUN = "begun"
    FINISHED = "finished"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Asked:
    """How many items each skill has had so far, in the order of `SKILLS`."""

    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


def is_enough(ability: Ability, asked: Asked) -> bool:
    """Whether no more items are needed."""
    if asked.total >= MOST:
        return True
    return asked.total >= FEWEST and all(ability.of(skill).deviation <= SURE_ENOUGH for skill in SKILLS)


def next_skill(ability: Ability, asked: Asked, possible: Sequence[Skill], rng: random.Random) -> Skill:
    """Return the skill to ask about: one that was asked least, and of those the one that least is known of."""
    return min(
        possible,
        key=lambda skill: (asked.counts[SKILLS.index(skill)], -ability.of(skill).variance, rng.random()),
    )


def next_item(candidates: Sequence[Trait], ability: Ability, difficulties: Difficulties, rng: random.Random) -> Trait:
    """Return one of the items that tell most about ability as it is known now (maximum information)."""

    def tells(trait: Trait) -> float:
        return information(ability.of(trait.skill).mean - difficulties.of(trait).mean, trait.floor)

    return rng.choice(sorted(candidates, key=tells, reverse=True)[:BEST])
