"""How much the guard catches of what is broken, and how much it refuses of what is not."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Verdict
from sprakverktyg.language.benchmarks.mutations import mutants
from sprakverktyg.language.simplify.guard import AcceptedWords, compare
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
                outcomes[mutation, _outcome(compare(before, broken, accepted=accepted))] += 1
    rows = _rows(outcomes)
    return (*rows, _sum(rows))


def invariant_rows(nlp: "Language", folder: Path) -> tuple[Row, ...]:
    """Return two rows for each phenomenon of pairs that somebody else has made: not entailed, and entailed.

    The folder's .jsonl files have `premise`, `hypothesis`, `label` and in `meta` the phenomena, by SweDiagnostics'
    names. What is not entailed ought to be refused. What is entailed may say less, and then is refused too.
    """
    docs: dict[str, Doc] = {}
    outcomes: Counter[tuple[str, str]] = Counter()
    for pair in _pairs(folder):
        for text in (pair["premise"], pair["hypothesis"]):
            if text not in docs:
                docs[text] = nlp(text)
        outcome = _outcome(compare(docs[pair["premise"]], docs[pair["hypothesis"]]))
        kind = "entailed" if pair["label"] == ENTAILED else "not entailed"
        for phenomenon in ("all", *_phenomena(pair["meta"])):
            outcomes[f"{phenomenon}: {kind}", outcome] += 1
    return _rows(outcomes)


def rewrite_rows(
    nlp: "Language", rewrites: Iterable[tuple[str, str]], accepted: AcceptedWords = NOTHING_ACCEPTED
) -> tuple[Row, ...]:
    """Return a row for each invariant that rewrites by hand break, and last all rewrites.

    The rows of invariants count a rewrite once each, so that they do not add up.
    """
    broken: Counter[str] = Counter()
    outcomes: Counter[str] = Counter()
    for before, after in rewrites:
        verdict = compare(nlp(before), nlp(after), accepted=accepted)
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
    return tuple(
        Row(name, *(outcomes[name, outcome] for outcome in ("refused", "questioned", "let through"))) for name in names
    )


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
