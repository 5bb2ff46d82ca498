"""Whether the plain-language lexicon does what its examples say."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sprakverktyg.domain.errors import Fault
from sprakverktyg.domain.plain_words import PlainWord

if TYPE_CHECKING:
    from spacy.language import Language


def faults(nlp: "Language", lexicon: tuple[PlainWord, ...], files: Sequence[Path]) -> Iterator[Fault]:
    """Yield a fault for every example in the files that the lexicon makes something else of."""
    from sprakverktyg.language.simplify.rules.words.examples import wrong_examples

    places = {hard: (str(file), line) for file, line, hard in _entries(files)}
    for wrong in wrong_examples(nlp, lexicon, frozenset(places)):
        file, line = places[wrong.entry.hard]
        message = f"{wrong.sentence!r} becomes {wrong.got!r}, not {wrong.expected!r}. Correct the entry or the example."
        yield Fault(file, line, "example", message)


def _entries(files: Sequence[Path]) -> Iterator[tuple[Path, int, str]]:
    """Yield the file, the line and the hard word of each entry."""
    for file in files:
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("hard = "):
                yield file, number, line.removeprefix("hard = ").strip().strip('"')
