"""How much the guard catches of what is broken, and how much it refuses of what is not."""

import csv
import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Verdict
from sprakverktyg.language.benchmarks.mutations import mutants
from sprakverktyg.language.simplify.guard import AcceptedWords, check, compare_stepwise
from sprakverktyg.language.simplify.guard.compare import NOTHING_ACCEPTED

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PER_KIND = 2
"""Mutants of one kind that are drawn from one sentence, so that long sentences do not decide the figures."""

ENTAILED = "entailment"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: how many of the rewrites of a kind were refused, put in question, and let through."""

    name: str
    refused: int
    questioned: int
    let_through: int

    @property
    def total(self) -> int:
        return self.refused + self.questioned + self.let_through

    @property
    def caught(self) -> float:
        """The share that was not let through without a word; 1 if there was nothing."""
        return 1 - self.let_through / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts that show a phenomenon, and whether they say the same."""

    phenomenon: str
    before: str
    after: str
    same: bool


@dataclass(frozen=True, slots=True)
class PairRow:
    """What became of the pairs of a phenomenon that do not say the same, and of those that do."""

    other: Row
    same: Row


def mutation_rows(
    nlp: "Language",
    rewrites: Iterable[tuple[str, str]],
    accepted: AcceptedWords = NOTHING_ACCEPTED,
    *,
    rng: Random,
) -> tuple[Row, ...]:
    """Return a row for each mutation of rewrites, all of which ought to be caught, and last their sum.

    A rewrite is a text and what has been made of it, perhaps nothing; the second is broken and compared with the first.
    `rng` draws at most `PER_KIND` mutants of a kind from each rewrite.
    """
    outcomes: Counter[tuple[str, str]] = Counter()
    for original, rewrite in rewrites:
        before = nlp(original)
        by_kind: dict[str, list[str]] = {}
        for mutant in mutants(before if rewrite == original else nlp(rewrite)):
            by_kind.setdefault(mutant.mutation, []).append(mutant.text)
        for mutation, texts in by_kind.items():
            for broken in nlp.pipe(rng.sample(texts, min(PER_KIND, len(texts)))):
                outcomes[mutation, _outcome(compare_stepwise(before, broken, nlp, accepted=accepted))] += 1
    rows = _rows(outcomes)
    return (*rows, _sum(rows))


def invariant_rows(nlp: "Language", folder: Path) -> tuple[PairRow, ...]:
    """Return a row for each phenomenon of pairs that somebody else has made.

    The folder's .jsonl files have `premise`, `hypothesis`, `label` and in `meta` the phenomena, by SweDiagnostics'
    names. What is not entailed ought to be refused. What is entailed may say less, and then is refused too.
    """
    return _pair_rows(
        nlp,
        (
            Pair(phenomenon, pair["premise"], pair["hypothesis"], pair["label"] == ENTAILED)
            for pair in _pairs(folder)
            for phenomenon in ("all", *_phenomena(pair["meta"]))
        ),
    )


def paraphrase_rows(
    nlp: "Language", file: Path, wanted: Collection[str] = ("open", "closed")
) -> Mapping[str, tuple[PairRow, ...]]:
    """Return the rows of the wanted halves of our own pairs, `open` to work with and `closed` to measure on.

    The file has the columns phenomenon, answer (same or other), before and after. The checksum of a text says which
    half it is in, with all that is made of it.
    """
    halves: dict[str, list[Pair]] = {half: [] for half in wanted}
    for pair in _read_pairs(file):
        if (half := half_of(pair.before)) in halves:
            halves[half].append(pair)
    return {half: _pair_rows(nlp, pairs) for half, pairs in halves.items()}


def routine_rows(nlp: "Language", file: Path) -> tuple[PairRow, ...]:
    """Return the rows of pairs with the same columns that have no halves: all are open."""
    return _pair_rows(nlp, _read_pairs(file))


def _read_pairs(file: Path) -> Iterator[Pair]:
    """Yield each pair of a file twice, for its phenomenon and for all."""
    with file.open(encoding="utf-8", newline="") as lines:
        for line in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            for name in ("all", line["phenomenon"]):
                yield Pair(name, line["before"], line["after"], line["answer"] == "same")


def half_of(text: str) -> str:
    """Return the half that a text belongs to."""
    return "closed" if sha256(text.encode()).digest()[0] % 2 else "open"


def _pair_rows(nlp: "Language", pairs: Iterable[Pair]) -> tuple[PairRow, ...]:
    docs: dict[str, Doc] = {}
    outcomes: dict[bool, Counter[tuple[str, str]]] = {True: Counter(), False: Counter()}
    for pair in pairs:
        for text in (pair.before, pair.after):
            if text not in docs:
                docs[text] = nlp(text)
        outcomes[pair.same][pair.phenomenon, _outcome(compare_stepwise(docs[pair.before], docs[pair.after], nlp))] += 1
    names = sorted({name for counts in outcomes.values() for name, _ in counts} - {"all"})
    return tuple(PairRow(_row(name, outcomes[False]), _row(name, outcomes[True])) for name in (*names, "all"))


def rewrite_rows(
    nlp: "Language", rewrites: Iterable[tuple[str, str]], accepted: AcceptedWords = NOTHING_ACCEPTED
) -> tuple[Row, ...]:
    """Return a row for each invariant that rewrites by hand break, and last all rewrites.

    The rows of invariants count a rewrite once each, so that they do not add up.
    """
    broken: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for before, after in rewrites:
        verdict = check(nlp, before, after, accepted=accepted)
        outcomes[_outcome(verdict)] += 1
        broken.update({violation.invariant.value for violation in verdict.violations})
    whole = Row("all", outcomes["refused"], outcomes["questioned"], outcomes["let through"])
    return (*(Row(name, count, 0, whole.total - count) for name, count in broken.most_common()), whole)


def _outcome(verdict: Verdict) -> str:
    if not verdict.same:
        return "refused"
    return "questioned" if verdict.uncertain else "let through"


def _rows(outcomes: Counter[tuple[str, str]]) -> tuple[Row, ...]:
    names = sorted({name for name, _ in outcomes})
    return tuple(_row(name, outcomes) for name in names)


def _row(name: str, outcomes: Counter[tuple[str, str]]) -> Row:
    return Row(name, *(outcomes[name, outcome] for outcome in ("refused", "questioned", "let through")))


def _sum(rows: tuple[Row, ...]) -> Row:
    return Row(
        "all",
        sum(row.refused for row in rows),
        sum(row.questioned for row in rows),
        sum(row.let_through for row in rows),
    )


def _pairs(folder: Path) -> Iterator[dict[str, str]]:
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def _phenomena(meta: object) -> list[str]:
    """Return the phenomena of a pair; the genre of its text is none."""
    if not isinstance(meta, dict):
        return []
    return [name for key, value in meta.items() if key != "domain" for name in str(value).split(";") if name]
