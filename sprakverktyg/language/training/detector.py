"""Trains the detector of the writing coach on marked learners' sentences: logistic regression on hashed features."""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from sprakverktyg.language.feedback.detector.features import features
from sprakverktyg.language.feedback.detector.model import Detector, empty_weights
from sprakverktyg.language.feedback.draft import Draft
from sprakverktyg.language.feedback.engine import hits, rules_by_token

if TYPE_CHECKING:
    from spacy.language import Language

    from sprakverktyg.language.feedback.detector.features import Slots
    from sprakverktyg.language.feedback.detector.model import Floats

ROUNDS = 8
BATCH = 64
RATE = 0.03
DECAY = 1e-5
START = 0.1
"""The sum of squares that Adagrad begins with: the larger, the smaller the first steps."""

IMPORTANCE = 0.1
MOST_CORRECT = 5000
"""Sentences of correct Swedish that are learnt from, and what a word of them counts beside a learner's."""

FOLDS = 5
GRAM = 4
"""Words. Sentences that share so many in a row may come from the same essay."""
USUAL_GRAM = 12
"""Sentences in which such words may stand before they count as a common phrase."""
SAME_SENTENCE = 0.4
"""Share of the shorter sentence's grams that two versions of one sentence have in common."""


@dataclass(frozen=True, slots=True)
class MarkedSentence:
    """A learner's sentence with blanks between its tokens, and (start, end, faulty) for each."""

    text: str
    tokens: tuple[tuple[int, int, bool], ...]

    def is_faulty(self, start: int, end: int) -> bool:
        return any(faulty and first < end and start < last for first, last, faulty in self.tokens)


def read_marked(file: Path) -> tuple[MarkedSentence, ...]:
    """Read sentences in the format of MultiGED: a token, a tab and `c` or `i` a line; a blank line ends a sentence."""
    return tuple(_marked_sentences(file.read_text(encoding="utf-8")))


def _marked_sentences(content: str) -> Iterator[MarkedSentence]:
    for block in re.split(r"\n\s*\n", content.strip()):
        position, tokens, words = 0, [], []
        for line in block.splitlines():
            word, _, label = line.partition("\t")
            tokens.append((position, position + len(word), label.strip() == "i"))
            words.append(word)
            position += len(word) + 1
        yield MarkedSentence(" ".join(words), tuple(tokens))


def fit(slots: "Slots", labels: "Floats", correct: "Slots", *, seed: int = 0) -> Detector:
    """Return a detector for rows of feature slots with the labels 1 (faulty) and 0, trained with Adagrad.

    `correct` are rows of words from correct Swedish. They count little: learners write about other things.
    """
    importance = np.concatenate([np.ones(len(labels)), np.full(len(correct), IMPORTANCE)]).astype(np.float32)
    rng = np.random.default_rng(seed)
    weights, squares = empty_weights(), np.full_like(empty_weights(), START)
    bias = float(np.log(labels.mean() / (1 - labels.mean())))
    slots = np.concatenate([slots, correct])
    labels = np.concatenate([labels, np.zeros(len(correct), dtype=np.float32)])
    for _ in range(ROUNDS):
        order = rng.permutation(len(labels))
        for begin in range(0, len(order), BATCH):
            rows = order[begin : begin + BATCH]
            batch = slots[rows]
            error = 1 / (1 + np.exp(-(weights[batch].sum(axis=1) + bias))) - labels[rows]
            error *= importance[rows]
            used, where = np.unique(batch.ravel(), return_inverse=True)
            gradient = np.bincount(where.ravel(), np.repeat(error, batch.shape[1])).astype(np.float32)
            gradient += DECAY * BATCH * weights[used]
            squares[used] += gradient * gradient
            weights[used] -= RATE * gradient / np.sqrt(squares[used])
    return Detector(weights, bias)


@dataclass(frozen=True, slots=True)
class Folds:
    """The part that each text belongs to, and for each part the texts that a detector measured on it may learn from."""

    part: tuple[int, ...]
    learn_from: tuple[frozenset[int], ...]


def divide(texts: Sequence[str]) -> Folds:
    """Divide texts so that no detector is measured near what it has learnt from.

    Versions of one sentence come into the same part. A detector for a part does not learn from texts that share four
    words in a row with a text of the part, unless many texts have these words.
    """
    grams = [_grams(text) for text in texts]
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, own in enumerate(grams):
        for gram in own:
            having[gram].append(index)
    first = _first_versions(grams, having)
    part = tuple(zlib.crc32(texts[index].lower().encode()) % FOLDS for index in first)
    learn_from = []
    for fold in range(FOLDS):
        near = {
            other
            for index in range(len(texts))
            if part[index] == fold
            for gram in grams[index]
            if len(having[gram]) <= USUAL_GRAM
            for other in having[gram]
        }
        learn_from.append(frozenset(index for index in range(len(texts)) if part[index] != fold and index not in near))
    return Folds(part, tuple(learn_from))


def _first_versions(grams: Sequence[frozenset[tuple[str, ...]]], having: dict[tuple[str, ...], list[int]]) -> list[int]:
    """Return for each text the first text of its group of versions."""
    parent = list(range(len(grams)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for index, own in enumerate(grams):
        shared = Counter(other for gram in own for other in having[gram][: 5 * USUAL_GRAM] if other < index)
        for other, count in shared.items():
            if count >= SAME_SENTENCE * min(len(own), len(grams[other])):
                first, last = sorted((root(index), root(other)))
                parent[last] = first
    return [root(index) for index in range(len(grams))]


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return frozenset(tuple(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1)))


def examples(nlp: "Language", sentences: Sequence[MarkedSentence]) -> "list[tuple[Slots, Floats]]":
    """Return for each sentence the feature slots of its words and whether they are faulty (1 or 0)."""
    found = []
    for sentence, doc in zip(
        sentences, nlp.pipe([s.text for s in sentences], disable=["ner"], batch_size=16), strict=True
    ):
        draft = Draft(doc)
        rules = rules_by_token(doc, hits(draft))
        places, slots = features(doc, draft.forms, rules)
        faulty = [sentence.is_faulty(doc[place].idx, doc[place].idx + len(doc[place])) for place in places]
        found.append((slots, np.array(faulty, dtype=np.float32)))
    return found


def read_correct(treebank: Path) -> tuple[MarkedSentence, ...]:
    """Return the first sentences of the training part of a treebank, as sentences without a faulty word."""
    texts = re.findall(r"^# text = (.+)$", treebank.read_text(encoding="utf-8"), re.MULTILINE)
    return tuple(MarkedSentence(text, ()) for text in texts[:MOST_CORRECT])


def train(nlp: "Language", file: Path, treebank: Path, out: Path) -> None:
    """Train the detector that ships on a file of marked sentences, all of them, and a treebank of correct ones."""
    correct = np.concatenate([slots for slots, _ in examples(nlp, read_correct(treebank))])
    slots, labels = zip(*examples(nlp, read_marked(file)), strict=True)
    out.parent.mkdir(parents=True, exist_ok=True)
    fit(np.concatenate(slots), np.concatenate(labels), correct).save(out)


def detectors(
    nlp: "Language", marked: Sequence[MarkedSentence], texts: Sequence[str], treebank: Path
) -> "Iterator[tuple[Detector, list[int]]]":
    """Yield for each part of the texts a detector that has learnt far from it, and the indices of its texts.

    `texts` begin with those of the marked sentences.
    """
    folds = divide(texts)
    learnt = examples(nlp, marked)
    correct = np.concatenate([slots for slots, _ in examples(nlp, read_correct(treebank))])
    for fold in range(FOLDS):
        chosen = [learnt[index] for index in sorted(folds.learn_from[fold]) if index < len(learnt)]
        slots, labels = zip(*chosen, strict=True)
        indices = [index for index, part in enumerate(folds.part) if part == fold]
        yield fit(np.concatenate(slots), np.concatenate(labels), correct), indices
