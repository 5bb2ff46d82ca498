"""The commands about content."""

import argparse
import json
import os
import random
import sys
from dataclasses import asdict
from pathlib import Path

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.content import Content, load_content
from sprakverktyg.content.plain_words import read_plain_words
from sprakverktyg.content.toml import Faults
from sprakverktyg.domain.errors import BrokenContent, Fault
from sprakverktyg.language.exercises import build_exercise, exercise_ids
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.settings import SETTINGS, data_folder
from sprakverktyg.usecases import content_check, lexicon_check


def register(commands: Commands) -> None:
    check = commands.add_parser("check-content", help="checks yrkeskrav/ and corpora/, prints counts and every fault")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument(
        "--plain-words", nargs="+", type=Path, metavar="FILE", help="check only these files of the plain-word lexicon"
    )
    check.set_defaults(run=_check_content)

    exercises = commands.add_parser("exercises", help="generated exercises of a module")
    exercises.add_argument("--module", required=True, metavar="ID")
    exercises.add_argument("--count", type=count, default=10)
    exercises.add_argument("--seed", type=int, default=0)
    exercises.add_argument("--format", choices=("text", "json"), default="text")
    exercises.set_defaults(run=_exercises)


def content_in_use() -> Content:
    """Return the content that ships, with the municipality's own where the settings name it."""
    local = os.environ.get(SETTINGS["local"].name)
    return load_content(data_folder("yrkeskrav"), data_folder("corpora"), Path(local) if local else None)


def _check_content(options: argparse.Namespace) -> int:
    found: content_check.Counts | None = None
    faults: list[Fault] = []
    corpora = data_folder("corpora")
    try:
        if options.plain_words:
            faults = _plain_word_faults(options.plain_words)
        else:
            content = content_in_use()
            found = content_check.counts(content)
            faults = [
                *content_check.faults(content, data_folder("yrkeskrav"), corpora),
                *lexicon_check.faults(load_pipeline(), content.plain_words, sorted(corpora.glob("plain_words/*.toml"))),
            ]
    except BrokenContent as broken:
        faults = list(broken.faults)
    if options.format == "json":
        record = {
            "modules": found.modules if found else {},
            "totals": found.totals if found else {},
            "faults": [asdict(fault) for fault in faults],
        }
        print(json.dumps(record, ensure_ascii=False))
    elif found:
        for module_id, numbers in found.modules.items():
            print(f"{module_id:<45}", *(f"{name} {number:>3} " for name, number in numbers.items()))
        print(*(f"{name:<25} {number:>5}" for name, number in found.totals.items()), sep="\n")
    if options.format == "text":
        for fault in faults:
            print(fault, file=sys.stderr)
    return 1 if faults else 0


def _plain_word_faults(files: list[Path]) -> list[Fault]:
    """Return the faults of the entries in these files, which stand beside the shipped ones."""
    chosen, read = [file.resolve() for file in files], Faults()
    shipped = [file.resolve() for file in data_folder("corpora").glob("plain_words/*.toml")]
    lexicon = read_plain_words(sorted({*shipped, *chosen}), read)
    read.refuse_duplicates()
    read.stop()
    return list(lexicon_check.faults(load_pipeline(), lexicon, chosen))


def _exercises(options: argparse.Namespace) -> int:
    library = content_in_use().library
    ids = [item for word in library.module_words(options.module) for item in exercise_ids(word, library)]
    if not ids:
        print(f"sprakverktyg: the module {options.module!r} has no exercises. Correct its id.", file=sys.stderr)
        return 1
    rng = random.Random(options.seed)  # noqa: S311 – for variety, not for secrets
    chosen = [build_exercise(item, library) for item in rng.sample(ids, min(options.count, len(ids)))]
    if options.format == "json":
        print(json.dumps({"exercises": [_exercise_record(item) for item in chosen]}, ensure_ascii=False))
    else:
        for item in chosen:
            print(f"{item.type:<10} {item.prompt}  {list(item.choices) or ''} → {item.answers[0]}")
    return 0


def _exercise_record(item: object) -> dict[str, object]:
    record = asdict(item)  # type: ignore[call-overload]
    return {
        "id": record["id"],
        "type": record["type"],
        "module": record["module_id"],
        "skill": record["skill"],
        "level": record["level"],
        "prompt": {"text": record["prompt"], "choices": record["choices"]},
        "answer": record["answers"],
        "source": record["source"],
    }
