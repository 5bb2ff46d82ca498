"""`sprakverktyg benchmark language`: the figures of the Swedish core."""

import argparse
import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.settings import data_folder
from sprakverktyg.usecases.content_check import right_spellings

if TYPE_CHECKING:
    from sprakverktyg.language.benchmarks import Figure

PACKAGES = ("spacy", "thinc", "numpy", "wordfreq", "chunspell", "hunspell-sv", "sprakverktyg")

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")


def register(subjects: Commands) -> None:
    language = subjects.add_parser("language", help="the Swedish core: reading, spelling, words, personal data")
    language.add_argument("--treebank", type=Path, metavar="DIR", help="a folder with sv_talbanken-dev.conllu")
    language.add_argument("--learner-errors", type=Path, metavar="DIR", help="a folder with dalaj-ged-dev.jsonl")
    language.add_argument("--ner", type=Path, metavar="DIR", help="a folder with ner-test.txt")
    language.set_defaults(run=_language)


def _language(options: argparse.Namespace) -> int:
    # Before numpy is loaded: the speed is that of one core.
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    from sprakverktyg.cli.figures import machine, table

    print(*machine(PACKAGES), "", sep="\n")
    print(*table(_figures(options)), sep="\n")
    return 0


def _figures(options: argparse.Namespace) -> "Iterator[Figure]":
    import spacy

    from sprakverktyg.language.analysis import Analyser
    from sprakverktyg.language.benchmarks import parsing, privacy, ranking, spelling, words
    from sprakverktyg.language.pipeline import MODEL, load_pipeline

    content = content_in_use()
    own_words = right_spellings(content, data_folder("corpora"))
    yield from parsing.costs()
    if options.treebank:
        treebank = options.treebank / parsing.DEV
        nlp = spacy.load(MODEL)
        gc.freeze()  # as the server does
        yield from parsing.accuracy(options.treebank, nlp)
        yield words.inflection(treebank)
    else:
        _left_out("tags, tree, speed, inflection", "--treebank")
    if options.ner:
        yield from parsing.names(options.ner, spacy.load(MODEL))
    else:
        _left_out("names", "--ner")
    yield from words.compounds()
    texts = ranking.versions(content.library.texts, content.pairs)
    yield from ranking.figures(texts, Analyser(content.plain_words, content.known_terms).readability)
    if options.learner_errors:
        yield from spelling.figures(options.learner_errors, own_words, load_pipeline())
    else:
        _left_out("errors of learners", "--learner-errors")
    lines = parsing.paragraphs([text.body for text in content.library.texts])
    alarms = spelling.alarms_in(lines, own_words, load_pipeline())
    yield spelling.alarm_figure("false alarms in the care texts that ship", alarms)
    yield from privacy.figures(load_pipeline())


def _left_out(what: str, option: str) -> None:
    print(f"sprakverktyg: {what}: not measured, for {option} is not given.", file=sys.stderr)
