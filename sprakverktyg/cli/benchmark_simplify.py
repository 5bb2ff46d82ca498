"""`sprakverktyg benchmark simplify`: the figures of the simplifier and its guard."""

import argparse
import csv
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.content import Content
from sprakverktyg.content.corpus import read_pair
from sprakverktyg.content.toml import Faults
from sprakverktyg.domain.corpus import Pair

PACKAGES = ("spacy", "thinc", "numpy", "sprakverktyg")

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")


def register(subjects: Commands) -> None:
    simplify = subjects.add_parser("simplify", help="the simplifier: what its edits do, and its speed")
    simplify.add_argument("--pairs", type=Path, nargs="+", metavar="PATH", help="pairs in TOML, or folders of them")
    simplify.add_argument("--development", action="store_true", help="the pairs that the rules were made on")
    simplify.add_argument("--draw", type=count, metavar="N", help="write N accepted edits as TSV, to be judged by hand")
    simplify.add_argument("--seed", type=int, default=0)
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
        writer.writerows((*row, "", "", "") for row in simplify.draw(results, options.draw, options.seed))
        return 0
    print(*machine(PACKAGES), "", sep="\n")
    running = "\n".join(body for _, body in texts)
    rows = [*simplify.figures(simplifier, pairs, content.known_terms), *simplify.speed(simplifier, running)]
    print(*table(rows), sep="\n")
    return 0


def _pairs(options: argparse.Namespace, content: Content) -> Sequence[Pair]:
    if not options.pairs:
        return [pair for pair in content.pairs if pair.eval is not options.development]
    faults = Faults()
    files = [file for path in options.pairs for file in (sorted(path.glob("*.toml")) if path.is_dir() else [path])]
    modules = set(content.framework.modules)
    pairs = [pair for file in files for pair in read_pair(file, modules, faults)]
    faults.stop()
    return pairs
