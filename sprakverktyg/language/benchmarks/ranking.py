"""How often the mean difficulty of words puts versions of the same text in the right order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from sprakverktyg.domain.corpus import Pair
from sprakverktyg.domain.text import Readability
from sprakverktyg.domain.vocabulary import CareText
from sprakverktyg.language.benchmarks import Figure, percent

FAMILIES, PAIRS, EVAL_PAIRS = "families", "pairs", "pairs kept for measuring"
"""The sets that figures are reported by. Limits and weights may be chosen with the first two in view."""


GOAL = 95.0
"""Per cent of the pairs, all sets together."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions of the same text: the set and the text they belong to, which two, the easier and the harder."""

    part: str
    name: str
    easier: str
    harder: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """Two versions with their mean word difficulty."""

    versions: Versions
    easier: float
    harder: float

    @property
    def is_right(self) -> bool:
        """Whether the easier version came out as the easier; alike is wrong."""
        return self.easier < self.harder


def versions(texts: Iterable[CareText], pairs: Iterable[Pair]) -> tuple[Versions, ...]:
    """Return every two levels of a family of care texts, and each original with each of its plain versions."""
    return (*_of_families(texts), *(item for pair in pairs for item in _of_pair(pair)))


def rank(versions: Iterable[Versions], measure: Callable[[str], Readability]) -> tuple[Ranked, ...]:
    """Return the versions with their figures; a text without a figure counts as the hardest."""
    values: dict[str, float] = {}

    def value(text: str) -> float:
        if text not in values:
            found = measure(text).word_difficulty.value
            values[text] = float("inf") if found is None else found
        return values[text]

    return tuple(Ranked(item, value(item.easier), value(item.harder)) for item in versions)


def right_of(ranked: Iterable[Ranked]) -> dict[str, tuple[int, int]]:
    """Return for each set how many came in the right order, of how many."""
    counts: dict[str, tuple[int, int]] = {}
    for item in ranked:
        right, total = counts.get(item.versions.part, (0, 0))
        counts[item.versions.part] = (right + item.is_right, total + 1)
    return counts


def figures(versions: Iterable[Versions], measure: Callable[[str], Readability]) -> Iterator[Figure]:
    """Yield the share that came in the right order, for each set and for all."""
    counts = right_of(rank(versions, measure))
    for part, (right, total) in counts.items():
        yield Figure(f"easier text has easier words, {part}", percent(right, total), "%", of=f"{total} pairs")
    right, total = (sum(numbers) for numbers in zip(*counts.values(), strict=True))
    yield Figure("easier text has easier words, all", percent(right, total), "%", GOAL, of=f"{total} pairs")


def _of_families(texts: Iterable[CareText]) -> Iterator[Versions]:
    families: dict[str, list[CareText]] = {}
    for text in texts:
        if text.family:
            families.setdefault(text.family, []).append(text)
    for name, members in families.items():
        for easier, harder in combinations(sorted(members, key=lambda text: text.level), 2):
            yield Versions(FAMILIES, f"{name} {easier.level} {harder.level}", easier.body, harder.body)


def _of_pair(pair: Pair) -> Iterator[Versions]:
    part = EVAL_PAIRS if pair.eval else PAIRS
    original = "\n".join(sentence.original for sentence in pair.sentences)
    yield Versions(part, f"{pair.id} plain", "\n".join(sentence.plain for sentence in pair.sentences), original)
    second = [sentence for sentence in pair.sentences if sentence.plain2]
    if second:
        yield Versions(
            part,
            f"{pair.id} plain2",
            "\n".join(sentence.plain2 or "" for sentence in second),
            "\n".join(sentence.original for sentence in second),
        )
