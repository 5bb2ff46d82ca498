"""What a trained pipeline sees of names, as a support to the rules."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

PERSON_LABELS = frozenset({"PER", "PRS", "PERSON"})

_NO_WORD = re.compile(r"\S{101,}|[\ud800-\udfff]")  # the tokenizer is slow on long runs; half characters fail


@dataclass(frozen=True, slots=True)
class Sight:
    """Offsets where words begin: in names of people, in names of places and organisations, proper nouns, and
    verbs that somebody does."""

    persons: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    proper: frozenset[int] = frozenset()
    verbs: frozenset[int] = frozenset()


def look(text: str, nlp: "Language | None") -> Sight:
    """Return what the pipeline sees; nothing without a trained one."""
    if nlp is None or "ner" not in nlp.pipe_names:
        return Sight()
    from sprakverktyg.language.long_texts import read

    doc = read(nlp, _NO_WORD.sub(lambda run: " " * len(run[0]), text))
    return Sight(
        frozenset(entity.start_char for entity in doc.ents if entity.label_ in PERSON_LABELS),
        frozenset(token.idx for entity in doc.ents if entity.label_ not in PERSON_LABELS for token in entity),
        frozenset(token.idx for token in doc if token.pos_ == "PROPN"),
        frozenset(token.idx for token in doc if "VerbForm=Fin" in str(token.morph) and not token.text.endswith("s")),
    )
