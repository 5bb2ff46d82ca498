"""SARI: how well a simplification keeps, deletes and adds what people kept, deleted and added.

Source: Xu, Napoles, Pavlick, Chen & Callison-Burch 2016, *Optimizing Statistical Machine Translation for Text
Simplification*, TACL 4. It is a figure to watch for changes, not a goal.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

LONGEST = 4
"""Words in the longest word groups that are compared."""


def sari(source: str, output: str, references: Sequence[str]) -> float:
    """Return the SARI of one sentence, 0–100, against one or more simplifications by people.

    The mean over word groups of 1–4 words of the F1 of what is kept, the F1 of what is added, and the precision of
    what is deleted. Nothing to do and nothing done counts as right.
    """
    scores = [_of_length(length, source, output, references) for length in range(1, LONGEST + 1)]
    return 100 * sum(scores) / len(scores)


def mean_sari(rows: Iterable[tuple[str, str, Sequence[str]]]) -> float:
    """Return the mean over sentences, given as source, output and references."""
    scores = [sari(*row) for row in rows]
    return sum(scores) / len(scores) if scores else 0.0


def _of_length(length: int, source: str, output: str, references: Sequence[str]) -> float:
    times = len(references)
    before = _repeated(_groups(source, length), times)
    after = _repeated(_groups(output, length), times)
    wanted: Counter[tuple[str, ...]] = Counter()
    for reference in references:
        wanted.update(_groups(reference, length))
    kept, deleted = before & after, before - after
    keep = _f1(_share(kept & wanted, kept, before & wanted), _share(kept & wanted, before & wanted, kept))
    delete = _share(deleted - wanted, deleted, before - wanted)
    added, to_add = set(after) - set(before), set(wanted) - set(before)
    right = len(added & to_add)
    precision = right / len(added) if added else float(not to_add)
    add = _f1(precision, right / len(to_add) if to_add else float(not added))
    return (keep + delete + add) / 3


def _groups(text: str, length: int) -> Counter[tuple[str, ...]]:
    words = text.lower().split()
    return Counter(tuple(words[place : place + length]) for place in range(len(words) - length + 1))


def _repeated(groups: Counter[tuple[str, ...]], times: int) -> Counter[tuple[str, ...]]:
    return Counter({group: count * times for group, count in groups.items()})


def _share(right: Counter[tuple[str, ...]], done: Counter[tuple[str, ...]], to_do: Counter[tuple[str, ...]]) -> float:
    """Return the mean share that is right of each group; of nothing done, 1 if there was nothing to do and else 0."""
    return sum(right[group] / count for group, count in done.items()) / len(done) if done else float(not to_do)


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
