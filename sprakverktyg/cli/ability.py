"""The `learn-difficulties` command: how difficult the exercises are, by everybody's answers."""

import argparse
import random
import sys

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.settings import Settings


def register(commands: Commands) -> None:
    learn = commands.add_parser("learn-difficulties", help="learns from the answers how difficult the exercises are")
    learn.add_argument("--seed", type=count, default=1, help="the order of chance in which people are gone through")
    learn.set_defaults(run=_learn)


def _learn(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.content import content_in_use
    from sprakverktyg.cli.serving import database_sessions
    from sprakverktyg.usecases.ability import learn_difficulties

    rng = random.Random(options.seed)  # noqa: S311 – an order, not a secret
    library = content_in_use().library
    with database_sessions(Settings.from_env()).begin() as session:
        people = learn_difficulties(session, library, rng=rng)
    print(f"Learnt from the answers of {people} people.", file=sys.stderr)
    return 0
