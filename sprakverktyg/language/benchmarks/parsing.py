"""How well and how fast the pipeline reads: the figures of spaCy's own scorer, on raw text."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sprakverktyg.language.benchmarks import Figure
from sprakverktyg.language.pipeline import MODEL

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEV = "sv_talbanken-dev.conllu"
NAMES = "ner-test.txt"
SENTENCES = 10
"""Sentences of a document."""

MEGABYTE = 1_000_000

TIMES = 3
"""How often a load is tried; other programs on the machine disturb some."""

_SCORES = (
    ("UPOS", "pos_acc", 97.0),
    ("morphology", "morph_acc", 96.0),
    ("lemma", "lemma_acc", 97.5),
    ("UAS", "dep_uas", 85.0),
    ("LAS", "dep_las", 79.0),
    ("sentence F", "sents_f", 95.0),
)
SPEED = "speed, one core, processor time"
SPEED_GOAL = 8_000.0
SIDE = 512
"""Rows and columns of the matrices that the machine is measured by."""
SIZE_GOAL, LOAD_GOAL, MEMORY_GOAL = 30.0, 2.0, 500.0

_PROBE = """
import time
start = time.perf_counter()
import spacy
nlp = spacy.load({model!r})
seconds, used = time.perf_counter() - start, time.process_time()
nlp("Elsa sov gott i natt.")
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if {is_mac} else 1e3)
except ImportError:
    peak = 0.0
print(seconds, used, peak)
"""


def accuracy(treebank: Path, nlp: "Language") -> list[Figure]:
    """Return the figures on the dev part of a treebank in a folder, and the speed on one core.

    The speed is that of a pipeline that has not read anything, in processor time, so that other programs do not disturb
    it; numpy must have been told to keep to one core. The yardsticks tell how fast the machine is at that hour.
    """
    import spacy
    from spacy.scorer import Scorer
    from spacy.training import Example

    from sprakverktyg.language.training.treebank import read_conllu, to_doc

    sentences = list(read_conllu(treebank / DEV))
    documents = [sentences[start : start + SENTENCES] for start in range(0, len(sentences), SENTENCES)]
    references = [to_doc(nlp.vocab, document) for document in documents]
    texts = [reference.text for reference in references]
    yardstick = matrix_speed()
    docs, seconds = _read(nlp, texts)
    again = min(_read(nlp, texts)[1] for _ in range(TIMES))
    blank = min(_read(spacy.blank("sv"), texts)[1] for _ in range(TIMES))
    scores = Scorer(nlp).score([Example(doc, reference) for doc, reference in zip(docs, references, strict=True)])
    of = f"{sum(map(len, sentences)):,} words of {DEV}"
    found = [Figure(name, 100 * float(scores[key]), "%", goal, of=of) for name, key, goal in _SCORES]
    tokens = sum(map(len, docs))
    return [
        *found,
        Figure(SPEED, tokens / seconds, "words/s", SPEED_GOAL, of=of),
        Figure("the same, read for the second time", tokens / again, "words/s", of=f"best of {TIMES}"),
        Figure("yardstick: spaCy's blank tokenizer", tokens / blank, "words/s", of=f"best of {TIMES}"),
        Figure("yardstick: NumPy's matrix product", yardstick, "GFLOP/s", of=f"{SIDE} × {SIDE}, best of {10 * TIMES}"),
    ]


def matrix_speed() -> float:
    """Return how many thousand million operations a second a matrix product does, in processor time of this process.

    The pipeline does little else, so that two speeds of it can be compared where this is the same.
    """
    matrix = np.ones((SIDE, SIDE), dtype="float32")
    best = min(_product_time(matrix) for _ in range(10 * TIMES))
    return 2 * SIDE**3 / best / 1e9


def _product_time(matrix: "np.ndarray[tuple[int, int], np.dtype[np.float32]]") -> float:
    start = time.process_time()
    matrix @ matrix
    return time.process_time() - start


def _read(nlp: "Language", texts: Sequence[str]) -> "tuple[list[Doc], float]":
    """Return the documents, and the seconds of processor time that they took."""
    start = time.process_time()
    docs = list(nlp.pipe(texts))
    return docs, time.process_time() - start


def names(folder: Path, nlp: "Language") -> list[Figure]:
    """Return precision, recall and F of names in the test part of a folder; words are given."""
    from sprakverktyg.language.training.names import read_names, to_example

    examples = [to_example(nlp, sentence) for sentence in read_names(folder / NAMES)]
    with nlp.select_pipes(enable=["tok2vec", "ner"]):
        for example, doc in zip(examples, nlp.pipe([example.predicted for example in examples]), strict=True):
            example.predicted = doc
        scores = nlp.get_pipe("ner").score(examples)  # type: ignore[attr-defined]
    of = f"{len(examples):,} sentences of {NAMES}"
    return [
        Figure(f"names, {name}", 100 * float(scores[key]), "%", of=of)
        for name, key in (("precision", "ents_p"), ("recall", "ents_r"), ("F", "ents_f"))
    ]


def costs() -> Iterator[Figure]:
    """Yield the size of the model, and the time and memory that a new process needs to have it."""
    size = sum(path.stat().st_size for path in MODEL.rglob("*") if path.is_file()) / MEGABYTE
    yield Figure("model size", size, "MB", SIZE_GOAL, at_most=True)
    code = _PROBE.format(model=str(MODEL), is_mac=sys.platform == "darwin")
    seconds, used, peak = min(_probe(code) for _ in range(TIMES))
    of = f"a new process, best of {TIMES}"
    yield Figure("load, spaCy included", seconds, "s", LOAD_GOAL, at_most=True, of=of)
    yield Figure("load, processor time", used, "s", of=of)
    if peak:
        yield Figure("peak memory", peak, "MB", MEMORY_GOAL, at_most=True, of=of)


def _probe(code: str) -> list[float]:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return [float(number) for number in done.stdout.split()]


def paragraphs(texts: Sequence[str]) -> list[str]:
    """Return the lines of running text that texts consist of, without the marks of Markdown."""
    lines = (re.sub(r"^\s*(?:[-*•]|#+|\d+[.)])\s+", "", line).strip() for text in texts for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("|")]
