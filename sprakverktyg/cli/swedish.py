"""The commands about Swedish text."""

import argparse
import io
import json
import sys
from dataclasses import asdict
from pathlib import Path

from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.settings import data_folder


def register(commands: Commands) -> None:
    analyse = commands.add_parser("analyse", help="tokens, lemmas, tags, heads, compounds and difficulty")
    analyse.add_argument("file", nargs="?", type=Path, metavar="FILE")
    analyse.add_argument("--format", choices=("json", "conllu"), default="json")
    analyse.add_argument(
        "--pretokenized", action="store_true", help="every line is a sentence, its tokens are separated by spaces"
    )
    analyse.set_defaults(run=_analyse)

    privacy = commands.add_parser("personal-data", help="identifiers that must not enter the tool")
    privacy.add_argument("file", nargs="?", type=Path, metavar="FILE")
    privacy.add_argument("--lines", action="store_true", help="every line is a document, and gives a line of JSON")
    privacy.set_defaults(run=_personal_data)

    learn = commands.add_parser("train-personal-data", help="rebuilds what finds names and numbers of people in notes")
    learn.add_argument("--out", type=Path, required=True, metavar="DIR")
    learn.set_defaults(run=_train_personal_data)

    train = commands.add_parser("train-model", help="rebuilds the Swedish pipeline; takes about an hour on two cores")
    train.add_argument("--treebank", type=Path, required=True, metavar="DIR")
    train.add_argument("--ner", type=Path, metavar="DIR")
    train.add_argument("--out", type=Path, required=True, metavar="DIR")
    train.set_defaults(run=_train_model)


def _analyse(options: argparse.Namespace) -> int:
    from sprakverktyg.language.annotation import annotate, annotate_words, conllu, record
    from sprakverktyg.language.pipeline import load_pipeline

    annotated = annotate_words if options.pretokenized else annotate
    sentences = annotated(load_pipeline(), _text(options.file), content_in_use().known_terms)
    if options.format == "conllu":
        sys.stdout.writelines(conllu(sentences))
    else:
        print(json.dumps(record(sentences), ensure_ascii=False))
    return 0


def _text(file: Path | None) -> str:
    """Return the text of a file or of standard input, as it is: no line break is changed."""
    data = file.read_bytes() if file else sys.stdin.buffer.read()
    return data.decode("utf-8").removeprefix("\ufeff")


def _personal_data(options: argparse.Namespace) -> int:
    from sprakverktyg.language.personal_data import find_personal_data
    from sprakverktyg.language.pipeline import load_pipeline

    text = _given(options.file)
    for document in _lines(text) if options.lines else [text]:
        found = [asdict(item) for item in find_personal_data(document, load_pipeline())]
        print(json.dumps({"found": found}, ensure_ascii=False))
    return 0


def _train_personal_data(options: argparse.Namespace) -> int:
    from sprakverktyg.language.pipeline import load_pipeline
    from sprakverktyg.language.training.personal_data import train

    train(load_pipeline(), options.out)
    return 0


def _given(file: Path | None) -> str:
    """Return a file or standard input as it is, line ends too, so that offsets hold in it."""
    if file:
        return file.read_bytes().decode("utf-8")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="strict", newline="")
    return sys.stdin.read()


def _lines(text: str) -> list[str]:
    """Return the lines. Only a line feed ends one: other breaks may stand inside a document."""
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _train_model(options: argparse.Namespace) -> int:
    from sprakverktyg.language.training.recipe import train

    print(train(options.treebank, options.ner, options.out, corpora=data_folder("corpora")), file=sys.stderr)
    return 0
