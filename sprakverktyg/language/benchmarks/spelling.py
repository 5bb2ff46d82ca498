"""How many spelling errors of learners are found, how often the right word is suggested, how often all is well.

The sentences are those of DaLAJ-GED (JSON lines), one error in each. They are halved by a hash, so that one half was
never looked at while the limits were set. What calls itself correct there holds some errors too, so that the number of
false alarms is an upper bound.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sprakverktyg.domain.spelling import Misspelling
from sprakverktyg.language.benchmarks import Figure, percent
from sprakverktyg.language.spelling import misspellings

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

FILE = "dalaj-ged-dev.jsonl"
ORTHOGRAPHY = "O"

FOUND_GOAL, SUGGESTED_GOAL, ALARMS_GOAL = 70.0, 80.0, 2.0


@dataclass(frozen=True, slots=True)
class LearnerSentence:
    """A sentence with the place of its one error and what ought to stand there; both None where it is correct."""

    text: str
    error: tuple[int, int] | None
    correction: str | None
    level: str | None


@dataclass(frozen=True, slots=True)
class SpellingFigures:
    """Counts over sentences: errors, those found, those of which a suggestion is right; alarms and words elsewhere."""

    errors: int
    found: int
    suggested: int
    alarms: int
    words: int


def read_sentences(path: Path, half: int | None = None) -> Iterator[LearnerSentence]:
    """Yield the correct sentences and those with an error of orthography alone; of one half (0 or 1) if it is given."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row: dict[str, Any] = json.loads(line)
        text, meta = row["sentence"], row.get("meta") or {}
        if half is not None and hashlib.sha256(text.encode()).digest()[0] % 2 != half:
            continue
        if row["label"] == "correct":
            yield LearnerSentence(text, None, None, meta.get("education_level"))
        elif meta["error_label"] == ORTHOGRAPHY:
            span = (meta["error_span"]["start"], meta["error_span"]["stop"])
            yield LearnerSentence(text, span, meta["confusion_pair"]["correction"], meta.get("education_level"))


def measure(sentences: Iterable[LearnerSentence], own_words: frozenset[str], nlp: "Language") -> SpellingFigures:
    """Return the figures. An error is found if a misspelling overlaps it; a suggestion must give the right text."""
    errors = found = suggested = alarms = words = 0
    rows = list(sentences)
    for row, doc in zip(rows, nlp.pipe([row.text for row in rows], batch_size=16), strict=True):
        items = misspellings(doc, own_words)
        if row.error is None:
            alarms += len(items)
            words += _words(doc)
            continue
        errors += 1
        start, end = row.error
        hits = [item for item in items if item.start < end and start < item.end]
        right = row.text[:start] + (row.correction or "") + row.text[end:]
        found += bool(hits)
        suggested += any(text == right for item in hits for text in _corrected(row.text, item))
    return SpellingFigures(errors, found, suggested, alarms, words)


def alarms_in(texts: Iterable[str], own_words: frozenset[str], nlp: "Language") -> SpellingFigures:
    """Return the figures of texts that are correct, a paragraph or a sentence each."""
    return measure((LearnerSentence(text, None, None, None) for text in texts), own_words, nlp)


def figures(path: Path, own_words: frozenset[str], nlp: "Language") -> list[Figure]:
    """Return the figures of both halves of the learners' sentences in a folder."""
    result = []
    for half, name in ((0, "half developed on"), (1, "half kept closed")):
        of = measure(read_sentences(path / FILE, half), own_words, nlp)
        result += [
            Figure(f"spelling errors found, {name}", percent(of.found, of.errors), "%", FOUND_GOAL, of=f"{of.errors}"),
            Figure(
                f"right among the suggestions, {name}",
                percent(of.suggested, of.found),
                "%",
                SUGGESTED_GOAL,
                of=f"{of.found} found",
            ),
            alarm_figure(f"false alarms in correct sentences, {name} (upper bound)", of),
        ]
    return result


def alarm_figure(name: str, of: SpellingFigures) -> Figure:
    """Return the false alarms for each thousand words."""
    rate = 1_000 * of.alarms / of.words if of.words else 0.0
    return Figure(name, rate, "per 1,000 words", ALARMS_GOAL, at_most=True, of=f"{of.words} words")


def _words(doc: "Doc") -> int:
    return sum(token.is_alpha for token in doc)


def _corrected(text: str, item: Misspelling) -> Iterator[str]:
    return (text[: item.start] + suggestion + text[item.end :] for suggestion in item.suggestions)
