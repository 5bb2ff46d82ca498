"""Prints the figures of the guard: `python docs/guard_figures.py [--invariants DIR]`, from the root of the repository.

DIR holds .jsonl files with `premise`, `hypothesis`, `label` and `meta`, as SweDiagnostics has them.
"""

import argparse
import platform
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random

from sprakverktyg.content import load_content
from sprakverktyg.language.benchmarks.guard import Row, invariant_rows, mutation_rows, rewrite_rows
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.simplify.guard import accept
from sprakverktyg.settings import data_folder

SENTENCES = 400
SEED = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--invariants", type=Path, metavar="DIR")
    options = parser.parse_args()
    nlp = load_pipeline()
    content = load_content(data_folder("yrkeskrav"), data_folder("corpora"))
    started = time.monotonic()

    sentences = [item.plain for pair in content.pairs if not pair.eval for item in pair.sentences]
    sentences += [line for text in content.library.texts for line in text.body.splitlines() if len(line.split()) > 4]
    rng = Random(SEED)  # noqa: S311 – to draw, not for secrets
    drawn = rng.sample(sentences, SENTENCES)
    show(f"Broken on purpose, {SENTENCES} passages", mutation_rows(nlp, drawn, rng=rng))

    accepted = accept(pair for word in content.plain_words for pair in zip(word.hard, word.plain, strict=True))
    for is_eval in (False, True):
        rewrites = [
            (item.original, item.plain)
            for pair in content.pairs
            if pair.eval is is_eval
            for item in pair.sentences
            if item.original != item.plain
        ]
        show(f"Plain versions by hand, eval = {is_eval}", rewrite_rows(nlp, rewrites, accepted))
    if options.invariants:
        show("Pairs made by others", invariant_rows(nlp, options.invariants))
    print(f"{time.monotonic() - started:.0f} s on {platform.machine()}, Python {platform.python_version()}")


def show(title: str, rows: Iterable[Row]) -> None:
    print(f"\n{title}\n| | n | refused | asked about | let through | caught |\n|---|--:|--:|--:|--:|--:|")
    for row in rows:
        figures = (row.total, row.refused, row.questioned, row.let_through)
        print(f"| {row.name} | {' | '.join(map(str, figures))} | {row.caught:.1%} |")


if __name__ == "__main__":
    main()
