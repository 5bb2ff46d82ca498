"""The command that asks the guard whether one text still says what another says."""

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.domain.errors import BrokenContent, Fault

REMEDY = 'Write {"before": "…", "after": "…"} on the line.'


def register(commands: Commands) -> None:
    guard = commands.add_parser("guard", help="says whether a rewrite still says what the text says")
    guard.add_argument("file", nargs="?", type=Path, metavar="FILE")
    guard.add_argument("--lines", action="store_true", help="every line is a pair, and gives a line of JSON")
    guard.set_defaults(run=_guard)


def _guard(options: argparse.Namespace) -> int:
    from sprakverktyg.language.pipeline import load_pipeline
    from sprakverktyg.language.simplify.guard import check
    from sprakverktyg.language.simplify.shipped import accepted_words

    name = str(options.file) if options.file else "standard input"
    text = options.file.read_text(encoding="utf-8") if options.file else sys.stdin.read()
    pairs = list(_pairs(name, text.split("\n") if options.lines else [text]))
    nlp, accepted = load_pipeline(), accepted_words(content_in_use().plain_words)
    for before, after in pairs:
        verdict = check(nlp, before, after, accepted=accepted)
        print(json.dumps({"same": verdict.same, **asdict(verdict)}, ensure_ascii=False))
    return 0


def _pairs(name: str, lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of lines of JSON; empty lines are passed over.

    Raises: BrokenContent at the first line that is no pair.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            pair = json.loads(line)
        except json.JSONDecodeError as fault:
            raise BrokenContent([Fault(name, number, "json", f"{fault.msg}. {REMEDY}")]) from None
        if not isinstance(pair, dict) or not all(isinstance(pair.get(key), str) for key in ("before", "after")):
            raise BrokenContent([Fault(name, number, "pair", f"The two texts are not there. {REMEDY}")])
        yield pair["before"], pair["after"]
