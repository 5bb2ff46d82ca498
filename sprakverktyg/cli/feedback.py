"""The command of the writing coach."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Feedback
from sprakverktyg.settings import data_folder
from sprakverktyg.usecases.content_check import right_spellings

SHOWN = ("start", "end", "check", "category", "message", "example", "suggestion", "certainty")


def register(commands: Commands) -> None:
    feedback = commands.add_parser("feedback", help="remarks on a learner's text")
    feedback.add_argument("file", nargs="?", type=Path, metavar="FILE")
    feedback.add_argument("--task", metavar="ID", help="the writing task that the text answers")
    feedback.add_argument("--level", choices=("A2", "B1", "B2"), help="aimed at; that of the task, else B2")
    feedback.add_argument("--limit", type=count, metavar="N", help="the N most important remarks; all if left out")
    feedback.add_argument("--lines", action="store_true", help="every line is a document, and gives a line of JSON")
    feedback.set_defaults(run=_feedback)

    train = commands.add_parser("train-detector", help="rebuilds what the writing coach learnt from learners' errors")
    train.add_argument("--marked", type=Path, required=True, metavar="FILE", help="sv_swell-train.tsv of MultiGED")
    train.add_argument("--treebank", type=Path, required=True, metavar="FILE", help="sv_talbanken-train.conllu")
    train.add_argument("--out", type=Path, required=True, metavar="FILE")
    train.set_defaults(run=_train)


def _feedback(options: argparse.Namespace) -> int:
    from sprakverktyg.language.feedback.engine import give_feedback
    from sprakverktyg.language.pipeline import load_pipeline

    content = content_in_use()
    task = content.writing_task(options.task) if options.task else None
    level = Level(options.level or (task.level if task else Level.B2))
    words = right_spellings(content, data_folder("corpora"))
    text = options.file.read_text(encoding="utf-8") if options.file else sys.stdin.read()
    for document in text.splitlines() if options.lines else [text]:
        feedback = give_feedback(
            load_pipeline(), document, task=task, level=level, limit=options.limit, own_words=words
        )
        print(json.dumps(_record(feedback), ensure_ascii=False), flush=options.lines)
    return 0


def _train(options: argparse.Namespace) -> int:
    from sprakverktyg.language.pipeline import load_pipeline
    from sprakverktyg.language.training.detector import train

    train(load_pipeline(), options.marked, options.treebank, options.out)
    return 0


def _record(feedback: Feedback) -> dict[str, object]:
    remarks = [asdict(remark) for remark in feedback.remarks]
    return {
        "remarks": [{name: remark[name] for name in SHOWN} for remark in remarks],
        "covered": feedback.covered,
        "missing": feedback.missing,
    }
