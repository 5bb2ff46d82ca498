"""How difficult the exercises are: a first guess from type, level and rarity, corrected by everybody's answers.

The difficulty of an item is the first guess, plus what its type is off, plus what the item itself is off. The last two
are learnt. What all types are off together is kept at 0: else a strong or a weak group of learners would move the
whole scale, and nobody's ability could be compared with their own of last year.
"""

from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime

from sprakverktyg.domain.ability import UNKNOWN, Ability, Guess, Response, Surprise, looked_at, moved, surprise
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Arrange, Choose, Exercise, Match

TYPE_SPREAD, ITEM_SPREAD = 0.6, 0.6
"""Standard deviations of what the first guess is off, in logits, by type and by item, before anything is learnt."""

_TYPE, _ITEM = Guess(0.0, TYPE_SPREAD**2), Guess(0.0, ITEM_SPREAD**2)

LEAST_VARIANCE = 0.02
"""So much is never known of an item: content is edited, and no two groups of learners find it equally hard."""


@dataclass(frozen=True, slots=True)
class Trait:
    """What is known of an item before any answer: type, skill, first guess at difficulty, share right by guessing."""

    exercise_id: str
    type: str
    skill: Skill
    difficulty: float
    floor: float


def trait_of(exercise: Exercise) -> Trait:
    """Return what matters of an exercise for measuring."""
    return Trait(exercise.id, exercise.type, exercise.skill, exercise.difficulty, guessing_floor(exercise))


def guessing_floor(exercise: Exercise) -> float:
    """Return the share of right answers from somebody who guesses; 0 where one writes or puts in order."""
    match exercise.task:
        case Choose(choices=choices):
            return 1.0 / len(choices)
        case Match(options=options, rows=rows):
            return (1.0 / len(options)) ** min(len(rows), 2)
        case Arrange(parts=parts):
            return 0.5 if len(parts) == 2 else 0.0
    return 0.0


@dataclass(frozen=True, slots=True)
class Difficulties:
    """What has been learnt: how far the first guess is off, by name of the type and by id of the item."""

    types: Mapping[str, Guess] = field(default_factory=dict)
    items: Mapping[str, Guess] = field(default_factory=dict)

    def of(self, trait: Trait) -> Guess:
        kind, item = self.types.get(trait.type, _TYPE), self.items.get(trait.exercise_id, _ITEM)
        return Guess(trait.difficulty + kind.mean + item.mean, kind.variance + item.variance)


@dataclass(frozen=True, slots=True)
class Shown:
    """That somebody answered an item, and whether it was right."""

    trait: Trait
    right: bool
    at: datetime


def estimate(shown: Iterable[Shown], difficulties: Difficulties, *, now: datetime) -> Ability:
    """Return what is known of somebody now. The answers come in time order."""
    ability = UNKNOWN
    for one in shown:
        ability = looked_at(ability, one.at)
        ability = moved(ability, one.trait.skill, surprise(ability, _response(one, difficulties)))
    return looked_at(ability, now)


def _response(one: Shown, difficulties: Difficulties) -> Response:
    return Response(one.trait.skill, difficulties.of(one.trait), one.trait.floor, one.right)


class Learning:
    """Difficulties while they are learnt, one learner after another."""

    def __init__(self, types: Iterable[str]) -> None:
        self.types: MutableMapping[str, Guess] = dict.fromkeys(types, _TYPE)
        self.items: MutableMapping[str, Guess] = {}

    def learn(self, shown: Iterable[Shown]) -> None:
        """Learn from the answers of one learner, in time order. Ability and difficulties move together."""
        ability, known = UNKNOWN, Difficulties(self.types, self.items)
        for one in shown:
            ability = looked_at(ability, one.at)
            by = surprise(ability, _response(one, known))
            self.items[one.trait.exercise_id] = _harder(self.items.get(one.trait.exercise_id, _ITEM), by)
            self.types[one.trait.type] = _harder(self.types.get(one.trait.type, _TYPE), by)
            ability = moved(ability, one.trait.skill, by)
        self._anchor()

    def _anchor(self) -> None:
        """Keep what the types are off together at 0."""
        if self.types:
            shift = sum(guess.mean for guess in self.types.values()) / len(self.types)
            self.types = {name: Guess(guess.mean - shift, guess.variance) for name, guess in self.types.items()}

    def result(self) -> Difficulties:
        return Difficulties(dict(self.types), dict(self.items))


def _harder(guess: Guess, by: Surprise) -> Guess:
    variance = guess.variance - by.shrink * guess.variance**2
    return Guess(guess.mean - by.gain * guess.variance, max(variance, min(guess.variance, LEAST_VARIANCE)))
