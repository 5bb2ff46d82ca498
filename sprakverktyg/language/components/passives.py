"""Passives: "bli" with a past participle: in today's treebank the participle is the verb and "bli" its auxiliary."""

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FORMS_OF_BLI = frozenset("bli blir blev blivit".split())
NEUTER = "Case=Nom|Definite=Ind|Gender=Neut|Number=Sing|Tense=Past|VerbForm=Part"
MOVED_FEATS = ("Degree=", "Voice=")


def settle_passives(doc: "Doc") -> "Doc":
    """Make the participle the head where the parser has it as a complement of "bli"."""
    for token in doc:
        if token.dep_ == "xcomp" and token.head.lower_ in FORMS_OF_BLI and _is_past_participle(token):
            _exchange(token.head, token)
        elif token.dep_ == "dep" and token.lower_ in FORMS_OF_BLI and _is_late_verb(token.head, token):
            _name_passive(token, token.head)
    return doc


def _is_late_verb(verb: "Token", bli: "Token") -> bool:
    """Return whether a verb or participle stands after "bli"; the parser has no label for what "bli" is then."""
    forms = verb.morph.get("VerbForm", [])
    return verb.i > bli.i and verb.pos_ in ("ADJ", "VERB") and ("Sup" in forms or "Part" in forms)


def _name_passive(bli: "Token", verb: "Token") -> None:
    bli.dep_ = "aux:pass"
    bli.pos_ = "AUX"
    for child in verb.children:
        if child.dep_ == "nsubj":
            child.dep_ = "nsubj:pass"
    if "Sup" in verb.morph.get("VerbForm", []):
        verb.set_morph(NEUTER)  # type: ignore[attr-defined]
    else:
        _set_verb(verb)


def _is_past_participle(token: "Token") -> bool:
    return token.pos_ in ("ADJ", "VERB") and "Tense=Past|VerbForm=Part" in str(token.morph)


def _exchange(bli: "Token", participle: "Token") -> None:
    top, relation = bli.head, bli.dep_
    children = [child for child in bli.children if child.i != participle.i]
    participle.head = participle if top.i == bli.i else top
    participle.dep_ = relation
    for child in (*children, bli):
        child.head = participle
        if child.dep_ == "nsubj":
            child.dep_ = "nsubj:pass"
    bli.dep_ = "aux:pass"
    bli.pos_ = "AUX"
    _set_verb(participle)


def _set_verb(participle: "Token") -> None:
    participle.pos_ = "VERB"
    kept = [feat for feat in str(participle.morph).split("|") if not feat.startswith(MOVED_FEATS)]
    if "Number=Plur" in kept:
        kept = [feat for feat in kept if not feat.startswith("Definite=")]
    voice = [] if "Gender=Neut" in kept else ["Voice=Pass"]
    participle.set_morph("|".join(sorted([*kept, *voice])))  # type: ignore[attr-defined]


class Passives:
    """The component: it has no data."""

    def __call__(self, doc: "Doc") -> "Doc":
        return settle_passives(doc)


@Language.factory("passives", assigns=["token.head", "token.dep", "token.pos"], requires=["token.dep", "token.morph"])
def create_passives(nlp: Language, name: str) -> Passives:
    """Return the component."""
    return Passives()
