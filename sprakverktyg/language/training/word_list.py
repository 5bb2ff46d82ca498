"""From dictionaries to readings: which tags a form can have and what its lemma is.

A dictionary says how a stem is inflected ("kanyl/ADH"), not what the endings mean. What each ending means is learned
from the treebank: the tags that the forms with that ending have there.
"""

import bz2
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import files
from pathlib import Path
from typing import NamedTuple

from defusedxml.ElementTree import parse

from sprakverktyg.language.components.word_forms import Reading, Readings
from sprakverktyg.language.training.treebank import Sentence

MIN_SHARE = 0.17
"""A tag counts as a reading of an ending from this share of its forms in the treebank."""

LONGEST = 40
NO_INFLECTION = frozenset("XYZUWvfx!")
"""Flags of the dictionary that are about compounds or style."""


class Entry(NamedTuple):
    """A form in a dictionary, the way it is made ("D>en") and the stem it is made from."""

    form: str
    way: str
    stem: str


class Suffix(NamedTuple):
    cut: str
    add: str
    condition: re.Pattern[str]


def hunspell_entries() -> Iterator[Entry]:
    """Yield all forms of the installed package `hunspell-sv`."""
    paths = {Path(str(file)).name: Path(str(file.locate())) for file in files("hunspell-sv") or ()}
    suffixes = _suffixes(paths["sv_SE.aff"])
    seen = set()
    for name in ("sv_SE.dic", "sv_SE_expanded.dic"):
        for line in paths[name].read_text(encoding="utf-8").splitlines():
            word = line.split("\t")[0]
            stem, _, flags = word.partition("/")
            if stem and word not in seen and "%" not in flags:
                seen.add(word)
                yield from _inflected(stem, "".join(sorted(set(flags) - NO_INFLECTION)), suffixes)


def _suffixes(path: Path) -> Mapping[str, list[Suffix]]:
    suffixes = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        match line.split():
            case ["SFX", flag, cut, add, condition, *_]:
                add = add.partition("/")[0]
                cut, add = ("" if text == "0" else text for text in (cut, add))
                suffixes[flag].append(Suffix(cut, add, re.compile(rf"(?:{condition})$")))
    return suffixes


def _inflected(stem: str, flags: str, suffixes: Mapping[str, list[Suffix]]) -> Iterator[Entry]:
    name = "^" if stem[0].isupper() else ""
    stem = stem.lower()
    yield Entry(stem, f"={flags}{name}", stem)
    for flag in flags:
        for suffix in suffixes.get(flag, ()):
            if stem.endswith(suffix.cut) and suffix.condition.search(stem):
                form = stem[: len(stem) - len(suffix.cut)] + suffix.add
                yield Entry(form, f"{flag}{suffix.cut}>{suffix.add}{name}", stem)


def folkets_entries(path: Path) -> Iterator[Entry]:
    """Yield all forms of Folkets lexikon (`folkets_sv_en_public.xml.bz2`)."""
    with bz2.open(path) as file:
        for word in parse(file).getroot().iter("word"):
            stem = word.get("value", "").replace("|", "").lower()
            kind = word.get("class") or ""
            inflections = [element.get("value", "").replace("|", "").lower() for element in word.iter("inflection")]
            if not stem or " " in stem or kind in ("prefix", "suffix", "abbrev"):
                continue
            if kind:
                yield Entry(stem, f"F{kind}={len(inflections)}", stem)
            for place, form in enumerate(inflections):
                if form and " " not in form:
                    yield Entry(form, f"F{kind}{len(inflections)}.{place}{form[-1] if kind == 'nn' else ''}", stem)


def readings_of_forms(entries: Iterable[Entry], sentences: Iterable[Sentence]) -> dict[str, Readings]:
    """Return the readings of each form, with the meaning of endings learned from the sentences."""
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for entry in entries:
        if len(entry.form) < LONGEST:
            found[entry.form].add((entry.way, entry.stem))
    for form, ways in found.items():
        if inflected := {(way, stem) for way, stem in ways if way != "="}:
            found[form] = inflected
    meanings = _meanings(found, sentences)
    readings = {}
    for form, ways in found.items():
        row = {
            Reading(tag, *(edit(form, stem) if change is None else change))
            for way, stem in ways
            for tag, change in _meaning(way, meanings)
        }
        if row:
            readings[form] = tuple(sorted(row))
    return readings


Change = tuple[int, str] | None
"""How many letters to cut and what to add; None where the lemma is the stem."""


def edit(form: str, lemma: str) -> tuple[int, str]:
    """Return how many letters to cut from the end of the form and what to add to get the lemma."""
    same = 0
    for one, other in zip(form, lemma, strict=False):
        if one != other:
            break
        same += 1
    return len(form) - same, lemma[same:]


def _meanings(
    found: Mapping[str, set[tuple[str, str]]], sentences: Iterable[Sentence]
) -> dict[str, list[tuple[str, Change]]]:
    types = {
        (word.form.lower(), f"{word.upos}|{word.feats}", word.lemma.lower())
        for sentence in sentences
        for word in sentence
        if word.upos not in ("PUNCT", "SYM")
    }
    tags: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    changes: dict[tuple[str, str], dict[Change, float]] = defaultdict(lambda: defaultdict(float))
    for form, tag, lemma in sorted(types):
        ways = found.get(form, set())
        for way, stem in sorted(ways):
            tags[way][tag] += 1 / len(ways)
            changes[way, tag][None if stem == lemma else edit(form, lemma)] += 1 / len(ways)
    meanings = {}
    for way, shares in tags.items():
        total = sum(shares.values())
        often = sorted(shares, key=lambda tag: -shares[tag])[:4]
        kept = [tag for tag in often if shares[tag] >= MIN_SHARE * total and (shares[tag] > 0.9 or total < 2)]
        if kept and way != "=":
            meanings[way] = [(tag, max(changes[way, tag], key=changes[way, tag].__getitem__)) for tag in kept]
    return meanings


def _meaning(way: str, meanings: Mapping[str, list[tuple[str, Change]]]) -> list[tuple[str, Change]]:
    if way in meanings:
        return meanings[way]
    if not way.startswith("=") and way.endswith("s") and way[:-1] in meanings:
        nouns = [tag for tag, _ in meanings[way[:-1]] if tag.startswith("NOUN")]
        return [(tag.replace("Case=Nom", "Case=Gen"), None) for tag in nouns]
    if way.endswith("^"):
        return [("PROPN|Case=Gen" if way.endswith("s^") and ">" in way else "PROPN|Case=Nom", None)]
    return []
