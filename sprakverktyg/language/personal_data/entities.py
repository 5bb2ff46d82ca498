"""Person names that a trained pipeline sees, as a support to the rules."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

PERSON_LABELS = frozenset({"PER", "PRS", "PERSON"})

_NO_WORD = re.compile(r"\S{101,}|[\ud800-\udfff]")  # the tokenizer is slow on long runs; half characters fail


def person_entities(text: str, nlp: "Language | None") -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each person name that the pipeline finds; none without a trained one."""
    if nlp is None or "ner" not in nlp.pipe_names:
        return ()
    doc = nlp(_NO_WORD.sub(lambda run: " " * len(run[0]), text))
    return tuple((entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ in PERSON_LABELS)
