"""The benchmark of the writing coach."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.settings import data_folder
from sprakverktyg.usecases.content_check import right_spellings

if TYPE_CHECKING:
    from sprakverktyg.language.benchmarks.feedback import Score, Table

MARKED, JUDGED = "sv_swell-train.tsv", "dalaj-ged-dev.jsonl"


def register(benchmarks: Commands) -> None:
    feedback = benchmarks.add_parser("feedback", help="how right the remarks of the writing coach are")
    feedback.add_argument(
        "--learner-errors", type=Path, metavar="DIR", help=f"a folder with {MARKED} and {JUDGED}; left out if not given"
    )
    feedback.add_argument("--marked", default=MARKED, metavar="NAME", help="another file of marked sentences")
    feedback.add_argument("--judged", default=JUDGED, metavar="NAME", help="another file of judged sentences")
    feedback.add_argument(
        "--treebank",
        type=Path,
        metavar="FILE",
        help="sv_talbanken-train.conllu, to train detectors that have not seen the sentences; else the one that ships",
    )
    feedback.add_argument("--dev", action="store_true", help="the notes to develop with, not those kept for measuring")
    feedback.set_defaults(run=_benchmark)


def _benchmark(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.figures import machine
    from sprakverktyg.language.benchmarks import feedback
    from sprakverktyg.language.pipeline import load_pipeline
    from sprakverktyg.language.training.detector import read_marked

    nlp, content = load_pipeline(), content_in_use()
    words = right_spellings(content, data_folder("corpora"))
    print(*machine(("spacy", "numpy", "wordfreq", "hunspell-sv", "sprakverktyg")), "", sep="\n")
    if options.learner_errors:
        marked = read_marked(options.learner_errors / options.marked)
        judged = feedback.read_judged(options.learner_errors / options.judged)
        print("marking learners' sentences …", file=sys.stderr)
        by_check, by_kind = feedback.learners(nlp, marked, judged, options.treebank)
        _print(f"Words of {options.marked} ({len(marked)} sentences), by check", by_check)
        _print(f"Sentences of {options.judged} ({len(judged)}), by kind of fault", by_kind)
    tasks = {task.id: task for task in content.writing}
    chosen = [note for note in content.notes if note.eval is not options.dev]
    table, facts = feedback.notes(nlp, chosen, tasks, words)
    _print(f"Marked notes ({len(chosen)}, {'to develop with' if options.dev else 'kept for measuring'})", table)
    print(_line("missing facts", facts), "\n")
    count, alarms = feedback.false_alarms(nlp, (text.body for text in content.library.texts), words)
    print(f"Correct texts: {alarms.total()} remarks on {count} words, one per {count / max(1, alarms.total()):.0f}")
    print(*(f"  {check:<24} {number:>5}" for check, number in alarms.most_common()), sep="\n")
    return 0


def _print(title: str, table: "Table") -> None:
    print(
        f"{title}\n{'':<26} {'said':>6} {'right':>6} {'prec.':>6} {'there':>6} {'found':>6} {'recall':>6} {'F0.5':>6}"
    )
    print(_line("all", table.whole))
    print(*_lines(table), "", sep="\n")


def _lines(table: "Table") -> Iterable[str]:
    return (_line(name, table.rows[name]) for name in sorted(table.rows))


def _line(name: str, score: "Score") -> str:
    return (
        f"{name:<26} {score.said:>6} {score.right:>6} {score.precision:>6.3f} {score.there:>6} {score.found:>6} "
        f"{score.recall:>6.3f} {score.f_half:>6.3f}"
    )
