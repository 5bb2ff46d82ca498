"""The figures of the simplifier: what its edits do to hard texts, against what people wrote, and how fast it is."""

import math
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from sprakverktyg.domain.corpus import Pair
from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings, Mode, Proposal, Simplification
from sprakverktyg.domain.text import Finding
from sprakverktyg.language.benchmarks import Figure, percent
from sprakverktyg.language.benchmarks.sari import mean_sari
from sprakverktyg.language.components.difficulty import hard_words, word_difficulties
from sprakverktyg.language.components.readability import lix, sentence_lengths
from sprakverktyg.language.long_texts import read
from sprakverktyg.language.simplify.engine import Simplifier
from sprakverktyg.language.simplify.hard_places import hard_places
from sprakverktyg.language.simplify.rules import Family
from sprakverktyg.language.simplify.rules.tree import words_in
from sprakverktyg.language.simplify.rules.verbs.nouns_of_verbs import verb_of
from sprakverktyg.language.simplify.rules.verbs.passives import is_passive

if TYPE_CHECKING:
    from spacy.tokens import Doc

LONG_SENTENCE = 20
"""Words; a sentence with more counts as hard."""

PAGES, CHARACTERS_PER_PAGE = 40, 3_000


@dataclass(frozen=True, slots=True)
class Hardness:
    """What makes a text hard, each as a share: of words, verbs, nouns, sentences; and its LIX."""

    hard_words: float
    passives: float
    nominalisations: float
    long_sentences: float
    lix: float


def hardness(doc: "Doc", terms: frozenset[str], lexicon: tuple[PlainWord, ...]) -> Hardness:
    """Return how hard a text is."""
    words = [token for token in doc if token.is_alpha]
    verbs = [token for token in doc if token.pos_ == "VERB"]
    nouns = [token for token in doc if token.pos_ == "NOUN"]
    lengths = sentence_lengths(doc)
    return Hardness(
        hard_words=percent(len(_hard_words(doc, terms, lexicon)), len(words)),
        passives=percent(sum(map(is_passive, verbs)), len(verbs)),
        nominalisations=percent(sum(bool(verb_of(noun.lemma_)) for noun in nouns), len(nouns)),
        long_sentences=percent(sum(length > LONG_SENTENCE for length in lengths), len(lengths)),
        lix=lix((token.text for token in doc if token.is_alpha), len(lengths)) or 0.0,
    )


def figures(simplifier: Simplifier, pairs: Sequence[Pair], terms: frozenset[str]) -> Iterator[Figure]:
    """Yield the figures on pairs of a hard original and its plain versions."""
    of = f"{len(pairs)} pairs, {sum(len(pair.sentences) for pair in pairs)} sentences"
    texts = [[sentence.original for sentence in pair.sentences] for pair in pairs]
    ticked = [simplifier("\n".join(lines)) for lines in texts]
    everything = replace(simplifier, accept_offered=True)
    offered = [everything("\n".join(lines)) for lines in texts]
    yield _figure("invariants broken in accepted text", float(_broken(simplifier, ticked)), "edits", of, 0, True)
    yield _figure("ticked edits", float(_count(ticked, Mode.TICKED)), "edits", of)
    yield _figure("offered edits", float(_count(ticked, Mode.OFFERED)), "edits", of)
    yield _figure("questions", float(sum(len(result.questions) for result in ticked)), "questions", of)
    yield _figure("refused by the guard", float(sum(len(result.refused) for result in ticked)), "edits", of)
    yield _figure("hard sentences with an edit", _helped(simplifier, ticked, terms), "%", of, 70)
    before = hardness(_read(simplifier, [result.original for result in ticked]), terms, simplifier.lexicon)
    after = hardness(_read(simplifier, [result.simplified for result in ticked]), terms, simplifier.lexicon)
    fully = hardness(_read(simplifier, [result.simplified for result in offered]), terms, simplifier.lexicon)
    for name, unit in _SHARES.items():
        values = [getattr(one, name) for one in (before, after, fully)]
        halved = values[0] / 2 if name in ("hard_words", "passives") else None
        label = name.replace("_", " ")
        yield _figure(f"{label}, original", values[0], unit, of)
        yield _figure(f"{label}, ticked edits made", values[1], unit, of, None if name == "lix" else values[0], True)
        yield _figure(f"{label}, offered edits made too", values[2], unit, of, halved, True)
    references = [
        [[version for version in (one.plain, one.plain2) if version] for one in pair.sentences] for pair in pairs
    ]
    yield from _sari_figures(simplifier, texts, references, ticked, offered, of)


_SHARES = {
    "hard_words": "% of words",
    "passives": "% of verbs",
    "nominalisations": "% of nouns",
    "long_sentences": "% of sentences",
    "lix": "LIX",
}


def _sari_figures(
    simplifier: Simplifier,
    texts: Sequence[Sequence[str]],
    references: Sequence[Sequence[Sequence[str]]],
    ticked: Sequence[Simplification],
    offered: Sequence[Simplification],
    of: str,
) -> Iterator[Figure]:
    only = {
        "lexicon only": _with_family(simplifier, Family.WORDS),
        "splits only": _with_family(simplifier, Family.SENTENCES),
    }
    outputs = {
        "nothing changed": [list(lines) for lines in texts],
        **{name: [_lines(part("\n".join(lines))) for lines in texts] for name, part in only.items()},
        "ticked": [_lines(result) for result in ticked],
        "ticked and offered": [_lines(result) for result in offered],
    }
    for name, versions in outputs.items():
        rows = [
            (source, output, plain)
            for lines, written, people in zip(texts, versions, references, strict=True)
            for source, output, plain in zip(lines, written, people, strict=True)
            if plain
        ]
        yield _figure(f"SARI, {name}", mean_sari(rows), "", of)


def speed(simplifier: Simplifier, text: str) -> Iterator[Figure]:
    """Yield words a second against the bare pipeline, the time of 40 pages, and how the time grows."""
    simplifier(text[:CHARACTERS_PER_PAGE])  # what is loaded at the first use is loaded
    long_text = (text + "\n") * (1 + PAGES * CHARACTERS_PER_PAGE // len(text))
    pages = long_text[: PAGES * CHARACTERS_PER_PAGE]
    words = len(pages.split())
    of = f"{PAGES} pages, {words} words"
    bare = _seconds(lambda: read(simplifier.nlp, pages))
    start = time.perf_counter()
    whole = _seconds(lambda: simplifier(pages))
    waited = time.perf_counter() - start
    half = pages[: len(pages) // 2]
    once, twice = _seconds(partial(simplifier, half)), _seconds(partial(simplifier, f"{half}\n{half}"))
    yield _figure("bare pipeline", words / bare, "words/s", of)
    yield _figure("simplifier", words / whole, "words/s", of)
    yield _figure("simplifier / bare pipeline", bare / whole, "", of, 0.6)
    yield _figure("40 pages", waited, "s", of, 15, True)
    yield _figure("growth of time: the same text twice, 2 to the power of", math.log2(twice / once), "", of, 1.2, True)


def draw(
    results: Iterable[tuple[str, Simplification]], count: int, seed: int, mode: Mode = Mode.TICKED
) -> Iterator[tuple[str, ...]]:
    """Yield edits of a mode drawn at random, to be judged by hand: where, rule, the lines before and after."""
    edits = [(name, result, edit) for name, result in results for edit in result.edits if edit.mode is mode]
    chosen = random.Random(seed).sample(edits, min(count, len(edits)))  # noqa: S311 – for a fair draw, not for secrets
    for name, result, edit in chosen:
        start, end = _line(result.original, edit)
        line = result.original[start:end]
        after = line[: edit.start - start] + edit.after + line[edit.end - start :]
        yield name, edit.rule, line, after.replace("\n", " ⏎ ")


def _figure(name: str, value: float, unit: str, of: str, goal: float | None = None, at_most: bool = False) -> Figure:
    return Figure(name, value, unit, goal, at_most, of)


def _broken(simplifier: Simplifier, results: Iterable[Simplification]) -> int:
    """Count the lines whose accepted version as a whole does not say the same, read anew from the text."""
    return sum(
        not simplifier.judge(simplifier.nlp(before), simplifier.nlp(after), DocumentSettings()).same
        for result in results
        for before, after in zip(result.original.split("\n"), _lines(result), strict=True)
        if before != after
    )


def _helped(simplifier: Simplifier, results: Iterable[Simplification], terms: frozenset[str]) -> float:
    """Return the share of hard sentences that have a ticked or offered edit."""
    hard = helped = 0
    for result in results:
        doc = read(simplifier.nlp, result.original)
        marked = [finding.start for finding in _hard_words(doc, terms, simplifier.lexicon)]
        for sentence in doc.sents:
            start, end = sentence.start_char, sentence.end_char
            if words_in(sentence) > LONG_SENTENCE or any(start <= place < end for place in marked):
                hard += 1
                helped += any(edit.start < end and start < edit.end for edit in result.edits)
    return percent(helped, hard)


def _hard_words(doc: "Doc", terms: frozenset[str], lexicon: tuple[PlainWord, ...]) -> list[Finding]:
    return hard_words(word_difficulties(doc, terms, list(hard_places(doc, lexicon))))


def _with_family(simplifier: Simplifier, family: Family) -> Simplifier:
    return replace(
        simplifier, rules=tuple(rule for rule in simplifier.rules if rule.family is family), document_rules=()
    )


def _lines(result: Simplification) -> list[str]:
    """Return the accepted version of each line of the original; line breaks that an edit adds are spaces."""
    lines, start = [], 0
    for line in result.original.split("\n"):
        end = start + len(line)
        text, position = "", start
        for edit in result.edits:
            if edit.mode is Mode.TICKED and start <= edit.start and edit.end <= end:
                text += result.original[position : edit.start] + edit.after
                position = edit.end
        lines.append((text + result.original[position:end]).replace("\n", " "))
        start = end + 1
    return lines


def _line(text: str, edit: Proposal) -> tuple[int, int]:
    end = text.find("\n", edit.end)
    return text.rfind("\n", 0, edit.start) + 1, end if end >= 0 else len(text)


def _read(simplifier: Simplifier, texts: Iterable[str]) -> "Doc":
    return read(simplifier.nlp, "\n".join(texts), disable=("ner",))


def _count(results: Iterable[Simplification], mode: Mode) -> int:
    return sum(edit.mode is mode for result in results for edit in result.edits)


def _seconds(action: Callable[[], object]) -> float:
    start = time.process_time()  # not the clock: other programs on the machine must not count
    action()
    return time.process_time() - start
