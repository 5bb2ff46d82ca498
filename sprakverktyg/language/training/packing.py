"""Putting the trained parts together: one pipeline with its tables, its licence and its description."""

import json
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import spacy

from sprakverktyg.language.components.lemmas import Lemmas
from sprakverktyg.language.training.lemma_tables import lemma_tables
from sprakverktyg.language.training.treebank import Sentence

if TYPE_CHECKING:
    from spacy.language import Language

CARD = Path(__file__).parent / "MODEL_CARD.md"

SOURCES = (
    {
        "name": "UD Swedish Talbanken",
        "author": "Joakim Nivre, Aaron Smith; original Talbanken: Jan Einarsson, Ulf Teleman, Lund 1974–76",
        "url": "https://github.com/UniversalDependencies/UD_Swedish-Talbanken",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "UD Swedish PUD",
        "author": "Universal Dependencies contributors",
        "url": "https://github.com/UniversalDependencies/UD_Swedish-PUD",
        "license": "CC BY-SA 4.0",
    },
    {
        "name": "Swedish NER corpus: web news 2012 from Språkbanken",
        "author": "Andreas Klintberg and others",
        "url": "https://github.com/klintan/swedish-ner-corpus",
        "license": "CC BY 4.0",
    },
    {
        "name": "Folkets lexikon",
        "author": "KTH Royal Institute of Technology",
        "url": "https://folkets-lexikon.csc.kth.se",
        "license": "CC BY-SA 2.5",
    },
    {
        "name": "hunspell-sv: readings of word forms in vocab/lookups.bin",
        "author": "Göran Andersson, Daniel Nylander",
        "url": "https://github.com/yeager/hunspell-sv",
        "license": "LGPL-3.0",
    },
)


def assemble(parts: Path, names: Path | None, gold: Sequence[Sentence], out: Path) -> Path:
    """Add the parts with rules and tables to the trained ones, write the pipeline and return its folder."""
    nlp = spacy.load(parts)
    performance = dict(nlp.meta.get("performance", {}))
    nlp.add_pipe("sentence_limits", first=True)
    nlp.add_pipe("passives", after="parser")
    nlp.add_pipe("word_classes", after="passives")
    lemmas = nlp.add_pipe("lemmas", after="word_classes")
    assert isinstance(lemmas, Lemmas)
    lemmas.exact, lemmas.endings = lemma_tables(gold, nlp.vocab)
    if names:
        trained = spacy.load(names)
        nlp.add_pipe("ner", source=trained)
        performance.update({key: value for key, value in trained.meta["performance"].items() if key.startswith("ents")})
    _without_training(nlp)
    nlp.meta.update(
        name="sprakverktyg_core",
        version=version("sprakverktyg"),
        description="Swedish for care texts: tokens, sentences, word classes, morphology, lemmas, dependencies, names",
        author="Språkverktyg",
        license="CC BY-SA 4.0",
        sources=[dict(source) for source in SOURCES],
        performance=performance,
    )
    nlp.to_disk(out)
    (out / "MODEL_CARD.md").write_text(_card(performance), encoding="utf-8")
    return out


def _without_training(nlp: "Language") -> None:
    """Leave out what only the training needs: paths and readers that are not there where the pipeline is used."""
    blank = spacy.blank("sv").config
    for section in ("paths", "corpora", "training", "initialize"):
        nlp.config[section] = blank[section]


def _card(performance: dict[str, object]) -> str:
    figures = {key: value for key, value in performance.items() if isinstance(value, float)}
    return CARD.read_text(encoding="utf-8").replace("{figures}", json.dumps(figures, indent=2, sort_keys=True))
