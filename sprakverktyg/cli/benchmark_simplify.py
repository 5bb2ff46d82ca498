"""`sprakverktyg benchmark simplify`: the figures of the simplifier and its guard."""

import argparse
import csv
import os
import random
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.content import Content
from sprakverktyg.content.corpus import read_pair
from sprakverktyg.content.toml import Faults
from sprakverktyg.domain.corpus import Pair
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.settings import data_folder

if TYPE_CHECKING:
    from sprakverktyg.language.benchmarks.guard import PairRow, Row
    from sprakverktyg.language.simplify.engine import Simplifier

PACKAGES = ("spacy", "thinc", "numpy", "sprakverktyg")

LINES, SHORTEST_LINE = 400, 5
"""Lines of care texts that are broken on purpose, and the words that one has at least."""

PARAPHRASES = "paraphrases.tsv"
ROUTINES = "word_order*.tsv"
"""In corpora/: pairs that say the same in another voice or order, and pairs that only look like it.

The routines are by four hands, each of whom had not seen what the guard refuses.
"""

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")


def register(subjects: Commands) -> None:
    simplify = subjects.add_parser("simplify", help="the simplifier: what its edits do, and its speed")
    simplify.add_argument("--pairs", type=Path, nargs="+", metavar="PATH", help="pairs in TOML, or folders of them")
    simplify.add_argument("--development", action="store_true", help="the pairs that the rules were made on")
    simplify.add_argument("--draw", type=count, metavar="N", help="write N accepted edits as TSV, to be judged by hand")
    simplify.add_argument("--offered", action="store_true", help="draw among the offered edits")
    simplify.add_argument("--seed", type=int, default=0)
    simplify.add_argument("--guard", action="store_true", help="only the tables of the guard")
    simplify.add_argument(
        "--invariants", type=Path, metavar="DIR", help="pairs that entail or not, as in SweDiagnostics"
    )
    simplify.set_defaults(run=_simplify)


def _simplify(options: argparse.Namespace) -> int:
    # Before numpy is loaded: the speed is that of one core.
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    from sprakverktyg.cli.figures import machine, table
    from sprakverktyg.language.benchmarks import simplify
    from sprakverktyg.language.simplify.shipped import make_simplifier

    content = content_in_use()
    terms = {word.lemma: word.explanation for word in content.library.words if word.term}
    simplifier = make_simplifier(content.plain_words, terms)
    texts = [(text.id, text.body) for text in content.library.texts]
    pairs = _pairs(options, content)
    if options.draw:
        originals = [(pair.id, "\n".join(one.original for one in pair.sentences)) for pair in pairs]
        results = [(name, simplifier(text)) for name, text in (*originals, *texts)]
        writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
        writer.writerow(("text", "rule", "before", "after", "grammatical", "same meaning", "remark"))
        mode = Mode.OFFERED if options.offered else Mode.TICKED
        writer.writerows((*row, "", "", "") for row in simplify.draw(results, options.draw, options.seed, mode))
        return 0
    print(*machine(PACKAGES), "", sep="\n")
    if not options.guard:
        running = "\n".join(body for _, body in texts)
        rows = [*simplify.figures(simplifier, pairs, content.known_terms), *simplify.speed(simplifier, running)]
        print(*table(rows), sep="\n")
    _print_guard(simplifier, pairs, texts, options)
    return 0


def _print_guard(
    simplifier: "Simplifier", pairs: Sequence[Pair], texts: Sequence[tuple[str, str]], options: argparse.Namespace
) -> None:
    """Print what the guard catches of texts and rewrites that are broken on purpose, and what it refuses."""
    from sprakverktyg.language.benchmarks.guard import (
        invariant_rows,
        mutation_rows,
        paraphrase_rows,
        rewrite_rows,
        routine_rows,
    )
    from sprakverktyg.language.simplify.shipped import accepted_words

    rng = random.Random(options.seed)  # noqa: S311 – to draw, not for secrets
    lines = [line for _, body in texts for line in body.splitlines() if len(line.split()) >= SHORTEST_LINE]
    drawn = rng.sample(lines, min(LINES, len(lines)))
    originals = [one.original for pair in pairs for one in pair.sentences]
    rewritten = [
        (before, after)
        for before in originals
        if (after := simplifier(before).simplified) != before and "\n" not in after
    ]
    by_hand = [
        (one.original, one.plain) for pair in pairs for one in pair.sentences if one.plain and one.original != one.plain
    ]
    nlp, accepted = simplifier.nlp, accepted_words(content_in_use().plain_words)
    _print_rows(
        f"{len(drawn)} lines of care texts, broken", mutation_rows(nlp, [(x, x) for x in drawn], accepted, rng=rng)
    )
    _print_rows(
        f"{len(rewritten)} rewrites of the simplifier, broken", mutation_rows(nlp, rewritten, accepted, rng=rng)
    )
    _print_rows("plain versions by hand", rewrite_rows(nlp, by_hand, accepted))
    for half, rows in paraphrase_rows(nlp, data_folder("corpora") / PARAPHRASES).items():
        _print_pairs(f"voice and word order, {half} half", rows)
    for file in sorted(data_folder("corpora").glob(ROUTINES)):
        _print_pairs(f"voice and word order in longer routines, {file.stem}", routine_rows(nlp, file))
    if options.invariants:
        _print_pairs("pairs made by others", invariant_rows(nlp, options.invariants))


def _print_rows(title: str, rows: "Iterable[Row]") -> None:
    print(f"\n{title}\n| | n | refused | asked about | let through | caught |\n|---|--:|--:|--:|--:|--:|")
    for row in rows:
        figures = (row.total, row.refused, row.questioned, row.let_through)
        print(f"| {row.name} | {' | '.join(map(str, figures))} | {row.caught:.1%} |")


def _pairs(options: argparse.Namespace, content: Content) -> Sequence[Pair]:
    if not options.pairs:
        return [pair for pair in content.pairs if pair.eval is not options.development]
    faults = Faults()
    files = [file for path in options.pairs for file in (sorted(path.glob("*.toml")) if path.is_dir() else [path])]
    modules = set(content.framework.modules)
    pairs = [pair for file in files for pair in read_pair(file, modules, faults)]
    faults.stop()
    return pairs


def _print_pairs(title: str, rows: "Iterable[PairRow]") -> None:
    print(f"\n{title}\n| | not the same: n | let through | asked about | the same: n | refused | asked about |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for row in rows:
        other = (row.other.total, row.other.let_through, row.other.questioned)
        same = (row.same.total, row.same.refused, row.same.questioned)
        print(f"| {row.other.name} | {' | '.join(map(str, (*other, *same)))} |")
