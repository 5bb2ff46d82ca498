"""The figures of inflection and compounds: how many were right, of how many."""

from pathlib import Path

from sprakverktyg.language.benchmarks import DATA, Figure, percent
from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.morphology import inflect

COMPOUNDS = DATA / "compounds.tsv"
OPEN_CLASSES = frozenset({"NOUN", "VERB", "ADJ"})


INFLECTION_GOAL, COMPOUND_GOAL = 98.0, 95.0


def inflection(treebank: Path) -> Figure:
    """Return the share of forms of a treebank file that are formed right."""
    right, total = inflection_accuracy(treebank)
    return Figure("inflection", percent(right, total), "%", INFLECTION_GOAL, of=f"{total:,} triples of {treebank.name}")


def compounds() -> list[Figure]:
    """Return the share of the care compounds that ship that are divided right, for each half of the list."""
    halves = zip(("half the limits were set by", "other half"), compound_accuracy_by_half(COMPOUNDS), strict=True)
    return [
        Figure(f"compounds, {name}", percent(right, total), "%", COMPOUND_GOAL, of=f"{total} words")
        for name, (right, total) in halves
    ]


def inflection_accuracy(treebank: Path) -> tuple[int, int]:
    """Count the distinct triples (lemma, features, form) of nouns, verbs and adjectives that are formed right.

    `treebank` is a CoNLL-U file. All count, slips, abbreviations and words cut off by a hyphen too; capitals do not.
    """
    triples = set()
    for line in treebank.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit() and fields[3] in OPEN_CLASSES:
            triples.add((fields[2], fields[3], fields[5], fields[1].lower()))
    right = sum(
        (inflect(lemma, upos, **_features(feats)) or "").lower() == form for lemma, upos, feats, form in triples
    )
    return right, len(triples)


def compound_accuracy(path: Path) -> tuple[int, int]:
    """Count the compounds of a list that are split right. Each line holds a word, a tab and its parts joined by `+`."""
    return _right(_lines(path))


def compound_accuracy_by_half(path: Path) -> tuple[tuple[int, int], tuple[int, int]]:
    """Count as `compound_accuracy`, first the lines that the limits were set by (every other), then the others."""
    lines = _lines(path)
    return _right(lines[::2]), _right(lines[1::2])


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines()


def _right(lines: list[str]) -> tuple[int, int]:
    rows = [line.split("\t") for line in lines]
    return sum("+".join(split(word)) == parts for word, parts in rows), len(rows)


def _features(column: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in column.split("|") if "=" in pair)
