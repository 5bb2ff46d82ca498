"""Rebuild the inflection data from the treebank and the word lists.

    python -m sprakverktyg.language.training.build_inflection TREEBANK_FOLDER LEXICON_FOLDER

The folders hold `sv_talbanken-train.conllu` and `sv_pud.conllu`, and `folkets_sv_en_public.xml.bz2` and
`kelly_sv.csv`. The development part of the treebank is not read.
"""

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from sprakverktyg.language import morphology
from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.inflection import adjectives, nouns, verbs
from sprakverktyg.language.inflection.endings import NO_FORM, apply_edit, edit_between, learn_endings
from sprakverktyg.language.training.inflection_lexicon import folkets_cells

TREEBANKS = ("sv_talbanken-train.conllu", "sv_pud.conllu")
OPEN = ("NOUN", "VERB", "ADJ")
CLOSED = ("PRON", "DET")

SHORT_VERB = 3
"""Letters; longer verbs keep their irregular participle with a prefix (*lägga*: *förlägga*)."""

SUREST_FROM = 3
"""How often a form must be met to count as an exception and not as a slip."""

PARADIGM_WEIGHT = 2
"""A word list's paradigm is surer than one word of the training part, whose tags are not all checked."""

OWN_FORMS = Path(morphology.__file__).parent / "inflection" / "own_forms.tsv"
"""Cell, lemma and form (`-`: there is none), by our own knowledge; they win over what was observed."""

OWN_PRONOUNS = OWN_FORMS.with_name("own_pronouns.tsv")

Cells = dict[str, dict[str, Counter[str]]]
"""By cell and lemma: how often each form was met."""


class Token(NamedTuple):
    """A word of the treebank."""

    form: str
    lemma: str
    upos: str
    feats: str


def main(treebank: Path, lexicon: Path) -> None:
    """Write the two data files."""
    tokens = [token for name in TREEBANKS for token in read_tokens(treebank / name)]
    folkets = list(folkets_cells(lexicon)) * PARADIGM_WEIGHT
    cells: Cells = defaultdict(lambda: defaultdict(Counter))
    for cell, lemma, form in [*_observed(tokens), *folkets, *_kelly_genders(lexicon)]:
        cells[cell][lemma][form] += 1
    _complete_nouns(cells)
    _complete_verbs(cells)
    _complete_adjectives(cells)
    _correct(cells)
    morphology.DATA.mkdir(parents=True, exist_ok=True)
    _write(morphology.ENDINGS, _endings(cells))
    _write(morphology.FORMS, _closed(tokens))
    morphology._endings.cache_clear()
    morphology._forms.cache_clear()
    _write(morphology.FORMS, [*_closed(tokens), *_exceptions(tokens)])


def read_tokens(path: Path) -> Iterator[Token]:
    """Yield the words of a CoNLL-U file, in lower case unless the lemma has capitals; no cut-off ones."""
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) != 10 or not fields[0].isdigit():
            continue
        _, form, lemma, upos, _, feats, *_ = fields
        feats = "" if feats == "_" else feats
        if form.endswith("-"):
            continue
        yield Token(form if lemma != lemma.lower() else form.lower(), lemma, upos, feats)


def features(feats: str) -> dict[str, str]:
    """Return the features of a CoNLL-U column as a dict."""
    return dict(pair.split("=", 1) for pair in feats.split("|") if pair)


def _observed(tokens: Iterable[Token]) -> Iterator[tuple[str, str, str]]:
    for token in tokens:
        form, lemma, feats = token.form.lower(), token.lemma.lower(), features(token.feats)
        if feats.keys() & {"Abbr", "Foreign"}:
            continue
        if feats.get("Case") == "Gen":
            if token.upos != "NOUN" or lemma.endswith("s"):
                continue
            form = form.removesuffix("s")
        if token.upos == "NOUN" and (gender := feats.get("Gender")):
            yield "gender", lemma, gender
            if cell := nouns.noun_cell(feats):
                yield f"{gender}_{cell}", lemma, form
        elif token.upos in ("VERB", "AUX") and feats.get("VerbForm") != "Part":
            if (cell := verbs.verb_cell(feats) or "") and (lemma.endswith("s") or feats.get("Voice") == "Act"):
                yield cell, lemma, form
        elif token.upos == "ADJ" and (cell := adjectives.adjective_cell(feats)):
            if not adjectives.is_regular(cell, lemma, form):
                continue
            if cell != "superlative" or feats.get("Definite") != "Def":
                yield cell, lemma, form
            elif form.endswith(("sta", "ste")):
                yield cell, lemma, form[:-1]


def _kelly_genders(lexicon: Path) -> Iterator[tuple[str, str, str]]:
    with (lexicon / "kelly_sv.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["POS"] in ("noun-en", "noun-ett"):
                yield "gender", row["Lemma"].lower(), "Com" if row["POS"] == "noun-en" else "Neut"


def _complete_nouns(cells: Cells) -> None:
    for gender in nouns.GENDERS:
        indefinite, definite = cells[f"{gender}_plural_indefinite"], cells[f"{gender}_plural_definite"]
        for lemma in sorted(indefinite.keys() - definite.keys()):
            if form := nouns.plural_definite(lemma, _best(indefinite[lemma]), gender):
                definite[lemma][form] += 1
        for lemma in sorted(definite.keys() - indefinite.keys()):
            if form := nouns.plural_indefinite(_best(definite[lemma]), gender):
                indefinite[lemma][form] += 1


def _complete_verbs(cells: Cells) -> None:
    weak = {
        lemma
        for cell, ending in {"present": "ar", "past": "ade", "supine": "at"}.items()
        for lemma, forms in cells[cell].items()
        if lemma.endswith("a") and _best(forms) == lemma[:-1] + ending
        if cell != "present" or not lemma.endswith(("ta", "dra"))  # (från)tar, (av)drar are strong
    }
    for cell, ending in {"present": "r", "past": "de", "supine": "t"}.items():
        for lemma in sorted(weak - cells[cell].keys()):
            cells[cell][lemma][lemma + ending] += 1
    for lemma in sorted(cells["present"].keys() - cells["imperative"].keys()):
        cells["imperative"][lemma][verbs.imperative(lemma, _best(cells["present"][lemma]))] += 1
    participles = cells["participle"]
    for lemma in sorted(cells["past"].keys() & cells["supine"].keys()):
        if form := verbs.past_participle(_best(cells["past"][lemma]), _best(cells["supine"][lemma])):
            participles[lemma][form] += 1


def _correct(cells: Cells) -> None:
    for line in OWN_FORMS.read_text(encoding="utf-8").splitlines():
        cell, lemma, form = line.split("\t")
        cells[cell][lemma] = Counter([form])
        if cell == "participle" and len(lemma) > SHORT_VERB:
            edit = edit_between(lemma, form)
            for longer in cells["past"]:
                if longer.endswith(lemma):
                    cells[cell][longer] = Counter([str(apply_edit(longer, edit))])


def _complete_adjectives(cells: Cells) -> None:
    for lemma in sorted(cells["plural"].keys() - cells["definite"].keys()):
        cells["definite"][lemma][_best(cells["plural"][lemma])] += 1
    for lemma in sorted(cells["definite"].keys() - cells["plural"].keys()):
        form = _best(cells["definite"][lemma])
        if form.endswith("a"):
            cells["plural"][lemma][form] += 1
    for cell, ending in {"comparative": "re", "superlative": "st"}.items():
        for lemma in sorted(cells["plural"].keys() - cells[cell].keys()):
            if (plural := _best(cells["plural"][lemma])).endswith("a"):
                cells[cell][lemma][plural + ending] += 1


def _best(forms: Counter[str]) -> str:
    """Return the form met most often; of two met as often, the one that is more usual in Swedish at large."""
    return max(forms, key=lambda form: (forms[form], zipf(form), form))


def _endings(cells: Cells) -> Iterator[tuple[str, ...]]:
    for cell, lemmas in sorted(cells.items()):
        edits = {
            lemma: form if cell == "gender" or form == NO_FORM else edit_between(lemma, form)
            for lemma, forms in lemmas.items()
            if lemma.replace("-", "").isalpha() and (form := _best(forms))
        }
        yield from ((cell, ending, edit) for ending, edit in sorted(learn_endings(edits).items()))


def _closed(tokens: Iterable[Token]) -> list[tuple[str, ...]]:
    counts = Counter(token for token in tokens if token.upos in CLOSED)
    own = [tuple(line.split("\t")) for line in OWN_PRONOUNS.read_text(encoding="utf-8").splitlines()]
    known = {row[:3] for row in own}
    observed = _most_usual(count for count in counts.items() if count[1] > 1)
    return own + [row for row in observed if row[:3] not in known]


def _exceptions(tokens: Iterable[Token]) -> list[tuple[str, ...]]:
    """Return the most usual form of each triple that the endings get wrong."""
    counts = Counter(token for token in tokens if token.upos in OPEN and token.feats)
    return [
        (upos, lemma, feats, form)
        for upos, lemma, feats, form in _most_usual(counts.items())
        if counts[Token(form, lemma, upos, feats)] >= SUREST_FROM and _may_be_listed(upos, feats)
        if morphology.inflect(lemma, upos, **features(feats)) != form
    ]


def _may_be_listed(upos: str, feats: str) -> bool:
    """Return whether features are full enough to stand for one form; nouns and verbs are left to their cells."""
    return "Abbr=" in feats or (upos == "ADJ" and any(name in feats for name in ("Number=", "Definite=", "NumType=")))


def _most_usual(counts: Iterable[tuple[Token, int]]) -> list[tuple[str, ...]]:
    best: dict[tuple[str, str, str], str] = {}
    for token, _ in sorted(counts, key=lambda item: (-item[1], item[0])):
        best.setdefault((token.upos, token.lemma, token.feats), token.form)
    return [(*key, form) for key, form in best.items()]


def _write(path: Path, rows: Iterable[tuple[str, ...]]) -> None:
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
