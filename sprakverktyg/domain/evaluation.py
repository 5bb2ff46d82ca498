"""What learners say of a period at a workplace, and what others may see of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from statistics import fmean
from uuid import UUID

from sprakverktyg.domain.days import day_of

SMALLEST_GROUP = 5
"""People who must stand behind a figure. Fewer, and a colleague can guess who said what."""

LOWEST, HIGHEST = 1, 5


class Statement(StrEnum):
    """What a learner agrees with, from 1 (not at all) to 5 (wholly)."""

    WELCOME = "valkommen"
    TIME = "tid"
    EXPLAINED = "forklarat"
    LANGUAGE = "spraket"
    READY = "redo"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A learner's answer about a period, and when it was given. `words` may be empty."""

    person_id: UUID
    at: datetime
    ratings: Mapping[Statement, int]
    words: str = ""


@dataclass(frozen=True, slots=True)
class YearOfEvaluations:
    """The means of a year. `means` is empty, and `answers` None, when too few have answered."""

    year: int
    answers: int | None
    means: Mapping[Statement, float]
    overall: float | None
    words: tuple[str, ...]


def released(answers: Iterable[Evaluation]) -> tuple[Evaluation, ...]:
    """Return the answers that may be shown: whole groups of at least five different people, in order of time.

    Answers are let out group by group, never one by one. Otherwise the difference between the page before and the page
    after somebody has answered would tell what they said.
    """
    out: list[Evaluation] = []
    waiting: list[Evaluation] = []
    for answer in sorted(answers, key=lambda answer: answer.at):
        waiting.append(answer)
        if len({item.person_id for item in waiting}) == SMALLEST_GROUP:
            out += waiting
            waiting = []
    return tuple(out)


def trend(answers: Iterable[Evaluation]) -> tuple[YearOfEvaluations, ...]:
    """Return the years that somebody answered in, oldest first, each with what may be shown of it."""
    by_year: dict[int, list[Evaluation]] = {}
    for answer in answers:
        by_year.setdefault(day_of(answer.at).year, []).append(answer)
    return tuple(_year(year, released(found)) for year, found in sorted(by_year.items()))


def _year(year: int, shown: Sequence[Evaluation]) -> YearOfEvaluations:
    if not shown:
        return YearOfEvaluations(year, None, {}, None, ())
    means = {statement: fmean(answer.ratings[statement] for answer in shown) for statement in Statement}
    # In order of the alphabet, so that the place of a sentence does not tell when it was written.
    words = sorted(answer.words for answer in shown if answer.words)
    return YearOfEvaluations(year, len(shown), means, fmean(means.values()), tuple(words))
