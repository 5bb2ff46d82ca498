"""What somebody sees of their own learning: words by how well they stay, and how many new items they would manage."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.ability import Ability, Guess, chance_right
from sprakverktyg.domain.competence import Skill

STAYS_FROM = 21.0
"""Days of stability (FSRS) from which a word counts as kept, as the interval of a mature card (Anki manual)."""

ANSWERS_NEEDED = 8
"""First answers in a skill. Below, almost all that is known of it comes from the other skills."""

UNSURE_FROM = 0.75
"""Standard deviation in logits from which nothing is said: the range would be wider than five items of ten."""

TEN = 10


class WordStage(StrEnum):
    """How well a word stays: kept for weeks, known now, being learnt, not met."""

    KEPT = "kept"
    KNOWN = "known"
    LEARNING = "learning"
    NEW = "new"


def stage(known: bool, stability: float) -> WordStage:
    """Return the stage of a word that was met: whether the last answer was right, and the stability in days."""
    if not known:
        return WordStage.LEARNING
    return WordStage.KEPT if stability >= STAYS_FROM else WordStage.KNOWN


def count_stages(word_ids: Iterable[str], stages: Mapping[str, WordStage]) -> dict[WordStage, int]:
    """Return how many of the words are in each stage."""
    counts = Counter(stages.get(word_id, WordStage.NEW) for word_id in word_ids)
    return {one: counts[one] for one in WordStage}


@dataclass(frozen=True, slots=True)
class OutOfTen:
    """How many of ten new, middling items somebody would get right, and the range that holds it nine times of ten."""

    likely: int
    least: int
    most: int


def out_of_ten(ability: Ability, skill: Skill) -> OutOfTen | None:
    """Return how many of ten items one would manage without guessing; None where too little is known."""
    known: Guess = ability.of(skill)
    if ability.answers_in(skill) < ANSWERS_NEEDED or known.deviation >= UNSURE_FROM:
        return None
    least, most = (round(TEN * chance_right(end, 0.0)) for end in known.interval)
    return OutOfTen(round(TEN * chance_right(known.mean, 0.0)), least, most)
