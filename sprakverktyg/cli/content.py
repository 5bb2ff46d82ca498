"""The commands about content."""

import argparse
import json
import os
import random
import sys
from dataclasses import asdict
from itertools import zip_longest
from pathlib import Path

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.content import Content, load_content
from sprakverktyg.content.plain_words import read_plain_words
from sprakverktyg.content.toml import Faults
from sprakverktyg.domain.errors import BrokenContent, Fault
from sprakverktyg.domain.exercise import Arrange, Choose, Exercise, Match, Task, Write
from sprakverktyg.language.exercises import build_exercise, exercise_ids, module_exercise_ids
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
    ids += module_exercise_ids(options.module, library)
    if not ids:
        print(f"sprakverktyg: the module {options.module!r} has no exercises. Correct its id.", file=sys.stderr)
        return 1
    rng = random.Random(options.seed)  # noqa: S311 – for variety, not for secrets
    chosen = [build_exercise(item, library) for item in _mixed(ids, options.count, rng)]
    if options.format == "json":
        print(json.dumps({"exercises": [_exercise_record(item) for item in chosen]}, ensure_ascii=False))
    else:
        for item in chosen:
            print(f"{item.type:<15} {item.prompt or item.speech}  {list(_parts(item.task)) or ''} → {_right(item)[0]}")
    return 0


def _mixed(ids: list[str], count: int, rng: random.Random) -> list[str]:
    """Return ids by chance, one of each type in turn as long as there are any."""
    by_type: dict[str, list[str]] = {}
    for item in rng.sample(ids, len(ids)):
        by_type.setdefault(item.partition(":")[0], []).append(item)
    rounds = zip_longest(*rng.sample(list(by_type.values()), len(by_type)))
    return [item for row in rounds for item in row if item][:count]


def _parts(task: Task) -> tuple[str, ...]:
    """Return what one chooses among, or puts in order."""
    match task:
        case Choose(choices=parts) | Arrange(parts=parts) | Match(options=parts):
            return parts
    return ()


def _right(item: Exercise) -> list[str]:
    if isinstance(item.task, Match):
        return [f"{row} = {answer}" for row, answer in zip(item.task.rows, item.task.answers, strict=True)]
    return list(item.answers)


def _exercise_record(item: Exercise) -> dict[str, object]:
    prompt = {
        "text": item.prompt,
        "choices": _parts(item.task),
        "rows": item.task.rows if isinstance(item.task, Match) else (),
        "passage": [f"{line.who}: {line.says}" if line.who else line.says for line in item.passage],
        "speech": item.speech,
        "hint": item.hint,
    }
    if isinstance(item.task, Write) and item.task.begin:
        prompt["begin"] = item.task.begin
    return {
        "id": item.id,
        "type": item.type,
        "module": item.module_id,
        "skill": item.skill,
        "level": item.level,
        "prompt": {name: value for name, value in prompt.items() if value or name in ("text", "choices")},
        "answer": _right(item),
        "source": item.source,
    }
