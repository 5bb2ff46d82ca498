"""Names in news text: the data cleaned, as documents to train the name component on."""

import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spacy.tokens import Doc
from spacy.training import Example

from sprakverktyg.language.training.silver import spaced

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = frozenset(["PER", "LOC", "ORG"])
SOFT_HYPHEN = "\u00ad"
LONGEST_NAME = 6
"""Words. Longer runs of a label are faults of the data."""

NamedSentence = tuple[tuple[str, str], ...]
"""Words and their labels; "" where there is no name."""


def read_names(path: Path) -> Iterator[NamedSentence]:
    """Yield the sentences of a file with a word and its label on each line; faulty lines are passed over."""
    sentence: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        parts = line.replace(SOFT_HYPHEN, "").split()
        if not parts:
            if sentence:
                yield tuple(_cleaned(sentence))
            sentence = []
        elif len(parts) == 2:
            word, label = parts
            sentence.append((word, label if label in LABELS else ""))


def _cleaned(sentence: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Drop labels of runs without a capital letter and of runs too long for a name."""
    start = 0
    while start < len(sentence):
        end = start + 1
        while end < len(sentence) and sentence[end][1] == sentence[start][1]:
            end += 1
        run = sentence[start:end]
        faulty = end - start > LONGEST_NAME or not any(word != word.lower() for word, _ in run)
        yield from ((word, "" if faulty else label) for word, label in run)
        start = end


def to_example(nlp: "Language", sentence: Sequence[tuple[str, str]]) -> Example:
    """Return a sentence as an example with its names."""
    words = [word for word, _ in sentence]
    tags = []
    for number, (_, label) in enumerate(sentence):
        inside = number > 0 and label and sentence[number - 1][1] == label
        tags.append(f"{'I' if inside else 'B'}-{label}" if label else "O")
    reference = Doc(nlp.vocab, words=words, spaces=spaced(words), ents=tags)
    return Example(Doc(nlp.vocab, words=words, spaces=spaced(words)), reference)


def names_reader(
    sentences: Sequence[NamedSentence], people: Sequence[str], seed: int, exchanged: float = 0.3
) -> "Callable[[Language], Iterator[Example]]":
    """Return a reader that yields each sentence once a round, with some people given another name.

    News is about the same few people; in care notes anybody occurs, mostly by first name.
    """
    rng = random.Random(seed)  # noqa: S311

    def read(nlp: "Language") -> Iterator[Example]:
        order = list(sentences)
        rng.shuffle(order)
        for sentence in order:
            yield to_example(nlp, _renamed(sentence, people, rng) if rng.random() < exchanged else sentence)

    return read


def _renamed(sentence: NamedSentence, people: Sequence[str], rng: random.Random) -> NamedSentence:
    renamed: list[tuple[str, str]] = []
    for number, (word, label) in enumerate(sentence):
        if label != "PER":
            renamed.append((word, label))
        elif number == 0 or sentence[number - 1][1] != "PER":
            name = rng.choice(people) + ("s" if word.endswith("s") and rng.random() < 0.5 else "")
            renamed += [(part, "PER") for part in name.split()]
            if rng.random() < 0.2:
                renamed.append((rng.choice("ABCDEFGHIJKLMNOPRSTVWÅÖ"), "PER"))
    return tuple(renamed)
