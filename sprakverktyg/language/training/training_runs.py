"""One run of spaCy's training: a configuration, files with sentences, and the folder for the result."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as train_loop
from spacy.util import load_config, registry
from thinc.api import NumpyOps, set_current_ops

from sprakverktyg.language.training.names import names_reader, read_names
from sprakverktyg.language.training.treebank import Variety, read_conllu, to_doc, training_examples

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.lookups import Lookups

CONFIG = Path(__file__).parent / "config.cfg"


@dataclass(frozen=True)
class Run:
    """What one training takes; `changes` are dotted names of the configuration and their values."""

    train: Sequence[Path]
    dev: Path
    lookups: Path
    out: Path
    config: Path = CONFIG
    changes: Mapping[str, object] = field(default_factory=dict)


def carry_out(run: Run) -> Path:
    """Train and return the folder of the best pipeline. The same run gives the same pipeline on one machine."""
    set_current_ops(NumpyOps(use_blis=False))
    register_readers()
    overrides = {
        "paths.train": [str(path) for path in run.train],
        "paths.dev": str(run.dev),
        "initialize.lookups": {"@misc": "sprakverktyg.Lookups.v1", "path": str(run.lookups)},
        **run.changes,
    }
    config = load_config(run.config, overrides=overrides, interpolate=False)
    nlp = init_nlp(config)
    run.out.mkdir(parents=True, exist_ok=True)
    train_loop(nlp, run.out, stdout=sys.stdout, stderr=sys.stderr)
    return run.out / "model-best"


def register_readers() -> None:
    """Make the readers known to spaCy; only training needs them."""
    registry.readers.register("sprakverktyg.Treebank.v1", func=_treebank)
    registry.readers.register("sprakverktyg.Gold.v1", func=_gold)
    registry.readers.register("sprakverktyg.Names.v1", func=_names)
    registry.misc.register("sprakverktyg.Lookups.v1", func=_lookups)


def one_thread() -> None:
    """Keep NumPy to one thread, so that several runs can go on beside each other; before NumPy is imported."""
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ.setdefault(name, "1")


def _treebank(paths: list[str], seed: int) -> "Callable[[Language], Iterator[Example]]":
    return training_examples([list(read_conllu(Path(path))) for path in paths], Variety(), seed)


def _gold(path: str, group: int) -> "Callable[[Language], Iterator[Example]]":
    sentences = list(read_conllu(Path(path)))

    def read(nlp: "Language") -> Iterator[Example]:
        for start in range(0, len(sentences), group):
            reference = to_doc(nlp.vocab, sentences[start : start + group])
            yield Example(nlp.make_doc(reference.text), reference)

    return read


def _names(paths: list[str], seed: int, exchanged: float) -> "Callable[[Language], Iterator[Example]]":
    sentences = [sentence for path in paths for sentence in read_names(Path(path))]
    people = (Path(__file__).parent / "people.txt").read_text(encoding="utf-8").splitlines()
    return names_reader(sentences, [*people[0].split(), *people[1:]], seed, exchanged)


def _lookups(path: str) -> "Lookups":
    from spacy.lookups import Lookups

    return Lookups().from_disk(path)
