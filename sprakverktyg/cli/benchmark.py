"""The `benchmark` command: figures, goals and the machine. Each subject is a module with `register(subjects)`."""

from sprakverktyg.cli import (
    benchmark_ability,
    benchmark_documents,
    benchmark_feedback,
    benchmark_language,
    benchmark_practice,
    benchmark_simplify,
    benchmark_web,
)
from sprakverktyg.cli.commands import Commands

SUBJECTS = (
    benchmark_language,
    benchmark_simplify,
    benchmark_documents,
    benchmark_feedback,
    benchmark_practice,
    benchmark_ability,
    benchmark_web,
)


def register(commands: Commands) -> None:
    benchmark = commands.add_parser("benchmark", help="measures, and prints figures, goals and the machine")
    subjects = benchmark.add_subparsers(required=True, metavar="SUBJECT")
    for subject in SUBJECTS:
        subject.register(subjects)
