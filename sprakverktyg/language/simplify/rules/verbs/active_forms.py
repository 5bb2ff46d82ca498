"""The active forms of passive verbs, and the words that go with a verb."""

import re
from typing import TYPE_CHECKING

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.verbs.passives import Passive, is_without_har

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTICLES = frozenset("upp ner in ut om bort fram ihop till igenom över tillbaka undan av".split())
_SIMPLE = {"ombe": "be"}
"""Verbs whose active form is another: *ombes* is *ber*."""

_NO_SUPINE = re.compile(r"[^aeiouyåäö]*[aeiouyåäö]t")
"""*byt* of *byts* and *mät* of *mäts*, which the parser may take for supines: those are *bytt* and *mätt*."""
_PREPOSITIONS = frozenset("om till igenom".split())
_NO_PARTICLES = frozenset("tillsammans hemma borta inne ute uppe nere före efter senast tidigast".split())


def active_forms(passive: Passive) -> dict[int, str] | None:
    """Return the active form for the place of each verb."""
    forms: dict[int, str] = {}
    for verb in passive.verbs:
        shape = passive.bli if passive.bli is not None else verb
        feats = {name: tree.feature(shape, name) for name in ("Mood", "Tense", "VerbForm") if tree.feature(shape, name)}
        if feats.get("VerbForm") == "Fin" and passive.finite not in (shape, *passive.verbs):
            feats = {"VerbForm": "Inf"}  # read as a present: the auxiliary stands far away
        if shape == verb and verb.lemma_ not in _SIMPLE and feats.get("VerbForm") in ("Inf", "Sup"):
            form: str | None = verb.lower_.removesuffix("s")  # so also where the base form was guessed
            if feats["VerbForm"] == "Sup" and _NO_SUPINE.fullmatch(form or ""):
                return None
        else:
            form = inflect(_SIMPLE.get(verb.lemma_, verb.lemma_), "VERB", Voice="Act", **feats)
        if not form or form == verb.lower_ or not is_known(form):
            return None
        forms[shape.i] = f"{_har(verb)} {form}" if passive.finite.i == verb.i and is_without_har(verb) else form
    return forms


def _har(verb: "Token") -> str:
    """Return the auxiliary that a subordinate clause lacks, in the tense of the main clause."""
    finite = tree.finite_verb(verb.sent.root)
    return "hade" if finite is not None and tree.has(finite, "Tense", "Past") else "har"


def is_particle(token: "Token") -> bool:
    """Return whether a word belongs to the verb before it, also where the parser takes it for a preposition."""
    if token.dep_ == "compound:prt":
        return token.lower_ not in _NO_PARTICLES and not token.lower_.endswith("ifrån")
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.lower_ in PARTICLES | {"på"} and (following is None or following.is_punct or following.pos_ == "CCONJ"):
        return True
    if token.lower_ == "på" and following is not None and following.lower_ == "varje":
        return True  # *fylls på varje måndag*
    if token.lower_ == "i" and following is not None and following.lower_ == "tillsammans":
        return True  # *fylls i tillsammans med*
    if following is None or token.lower_ not in PARTICLES:
        return False
    if token.lower_ == "av":
        return following.lower_ in ("innan", "förrän")  # *stängas av innan*
    return following.lower_ == "av" or (following.dep_ == "advmod" and token.lower_ not in _PREPOSITIONS)
