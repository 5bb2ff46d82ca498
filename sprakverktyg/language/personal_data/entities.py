"""What a trained pipeline says of each word of a text."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Token

Sight = Mapping[int, tuple[str, ...]]
"""By the offset where a word begins: its class, its relation, the entity, the word it depends on, and its form."""

PERSON_LABELS = frozenset({"PER", "PRS", "PERSON"})
UNSEEN = ("-", "-", "-", "-", "-")
"""What stands for a word of which no pipeline says anything."""

NOTHING_SEEN: Sight = {}

_NO_WORD = re.compile(r"\S{101,}|[\ud800-\udfff]")  # the tokenizer is slow on long runs; half characters fail
_VERB = re.compile(r"VerbForm=(\w+)")


def look(text: str, nlp: "Language | None", told: Callable[[int, int], object] | None = None) -> Sight:
    """Return what the pipeline says; nothing without a trained one. `told` hears how much of all is read."""
    if nlp is None or "ner" not in nlp.pipe_names:
        return NOTHING_SEEN
    from sprakverktyg.language.long_texts import read

    doc = read(nlp, _NO_WORD.sub(lambda run: " " * len(run[0]), text), told=told)
    return {token.idx: _said(token) for token in doc}


def _said(token: "Token") -> tuple[str, ...]:
    morph = str(token.morph)
    verb = _VERB.search(morph)
    case = "Gen" if "Case=Gen" in morph else ""
    entity = "PER" if token.ent_type_ in PERSON_LABELS else token.ent_type_
    head = "" if token.head.i == token.i else token.head.lemma_
    return token.pos_, token.dep_, entity, head, f"{verb[1] if verb else ''}{case}"
