"""The figures of a text before and after it is made plainer, as the command line prints them."""

from sprakverktyg.domain.competence import Level
from sprakverktyg.language.components.readability import readability
from sprakverktyg.language.long_texts import read
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.simplify.rules.verbs.passives import is_passive

LEVEL_FROM = ((9.0, Level.B1), (14.0, Level.B2), (20.0, Level.C1))
"""Words of mean sentence length; our own rough bands. They say something of a text and never of a person."""


def readability_record(text: str) -> dict[str, object]:
    """Return the figures; what is not defined for a text is 0."""
    doc = read(load_pipeline(), text, disable=("ner",))
    figures = readability(doc)
    verbs = [token for token in doc if token.pos_ == "VERB"]
    length = figures.mean_sentence_length.value or 0.0
    measures = {name: getattr(figures, name) for name in ("lix", "ovix", "nominal_ratio", "mean_sentence_length")}
    return {
        "words": figures.words,
        "sentences": figures.sentences,
        **{name: round(measure.value or 0.0, 3) for name, measure in measures.items()},
        "passive_share": round(sum(map(is_passive, verbs)) / len(verbs), 3) if verbs else 0.0,
        "level": [Level.A2, *(level for limit, level in LEVEL_FROM if length >= limit)][-1].value,
    }
