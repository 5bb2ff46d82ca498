"""The pipeline: the trained one where it is installed, else one that only finds words and sentences."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = Path(__file__).parent / "model"

MAX_CHARACTERS = 5_000_000
"""More than any document that is let in; spaCy stops at a million of its own accord."""


@cache
def load_pipeline() -> "Language":
    """Return the trained Swedish pipeline, or a blank one with sentence boundaries."""
    return build_pipeline(MODEL)


def build_pipeline(model: Path) -> "Language":
    """Return the pipeline of a model folder; if there is none, a blank one with sentence boundaries."""
    import spacy
    from spacy.language import Language

    from sprakverktyg.language.components.sentences import mark_blocks, mark_sentences

    if model.is_dir():
        Language.component("block_boundaries", func=mark_blocks)
        nlp = spacy.load(model)
        if "block_boundaries" not in nlp.pipe_names:
            # Our pipeline joins lines that go on; a block that ends is stronger, so it has the last word.
            place = {"after": "sentence_limits"} if "sentence_limits" in nlp.pipe_names else {"first": True}
            nlp.add_pipe("block_boundaries", **place)
    else:
        Language.component("sentence_boundaries", func=mark_sentences)
        nlp = spacy.blank("sv")
        nlp.add_pipe("sentence_boundaries")
    nlp.max_length = MAX_CHARACTERS
    return nlp


def is_parsed(nlp: "Language") -> bool:
    """Return whether the pipeline knows word classes and who depends on whom."""
    return "parser" in nlp.pipe_names and not {"tagger", "morphologizer"}.isdisjoint(nlp.pipe_names)
