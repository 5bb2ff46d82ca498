"""Signs that a passive clause was read wrongly, or that nobody does what it says: it is then left as it is."""

from typing import TYPE_CHECKING

from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.times import names_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})
_BY_ITSELF = frozenset({"automatiskt"})
_CONTENT = frozenset("att om huruvida ifall hur vad vem vilken vilket vilka".split())
"""Words that begin the clause for which *det* only holds the place: *det ska kontrolleras om dörren är låst*."""

ASKING_SOMEBODY = frozenset("uppmana ombe be uppmuntra".split())
"""Verbs whose object is the one who does what the infinitive says, as their passive's subject was."""


def is_doubtful(verb: "Token") -> bool:
    """Return whether a passive verb had better not be turned."""
    subjects = [item for item in verb.children if item.dep_ in _SUBJECTS and not names_time(item)]
    helpers = [item for item in verb.children if item.dep_ == "aux"]
    if len(subjects) > 1:
        return True
    if any(item.lower_ in _BY_ITSELF for item in verb.children):
        return True
    if verb.lemma_ not in ASKING_SOMEBODY and any(
        item.dep_ == "xcomp" and item.pos_ == "VERB" for item in verb.children
    ):
        return True
    if _has_har_and_no_supine(verb, helpers):
        return True
    if any(item.dep_ == "expl" or item.lower_ == "det" for item in subjects) and any(
        item.i > verb.i and item.lower_ in _CONTENT for item in verb.subtree
    ):
        return True
    if _is_after_verb_of_subordinate_clause(subjects, verb) or _lends_subject(verb):
        return True
    if any(item.text == "|" for item in verb.sent):
        return True  # the cells of a row may belong together in any way
    return (
        _is_bare_infinitive(verb, helpers) or _shares_auxiliary(verb, helpers) or _begins_with_condition(verb, helpers)
    )


def _has_har_and_no_supine(verb: "Token", helpers: list["Token"]) -> bool:
    """Return whether *har* is no auxiliary: *Har hon portkod antecknas den*."""
    has_har = len(helpers) == 1 and helpers[0].lemma_ == "ha"
    return has_har and verb.lower_.endswith("s") and not verb.lower_.endswith("ts")


def _is_after_verb_of_subordinate_clause(subjects: list["Token"], verb: "Token") -> bool:
    """Return whether what was read as a subject cannot be one: *att alla som flyttar in erbjuds ett samtal*."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    return any(item.i > verb.i for item in subjects) and tree.child(first, "mark") is not None


def _lends_subject(verb: "Token") -> bool:
    """Return whether a later passive verb has the same subject though it hangs on an earlier clause."""
    return any(
        item.dep_ in ("conj", "parataxis")
        and item.pos_ == "VERB"
        and tree.has(item, "Voice", "Pass")
        and item.head.i < verb.i
        and item.head.pos_ == "VERB"
        and not tree.has(item.head, "Voice", "Pass")
        and tree.child(item, "nsubj", "nsubj:pass", "aux", "mark") is None
        for item in verb.doc[verb.i + 1 : verb.sent.end]
    )


def _is_bare_infinitive(verb: "Token", helpers: list["Token"]) -> bool:
    """Return whether the verb stands under the auxiliary of an earlier one: *ska ringas och avvikelse skrivas*."""
    return not helpers and tree.is_finite(verb) and _is_infinitive_only(verb)


def _is_infinitive_only(verb: "Token") -> bool:
    present = inflect(verb.lemma_, "VERB", Mood="Ind", Tense="Pres", VerbForm="Fin", Voice="Pass")
    return inflect(verb.lemma_, "VERB", VerbForm="Inf", Voice="Pass") == verb.lower_ != present


def _shares_auxiliary(verb: "Token", helpers: list["Token"]) -> bool:
    """Return whether a later clause needs the auxiliary of this one, wherever the parser has hung it."""
    return bool(helpers) and any(
        item.pos_ == "VERB"
        and item.lower_.endswith("s")
        and tree.child(item, "nsubj:pass", "nsubj") is not None
        and tree.child(item, "aux", "mark") is None
        and _is_infinitive_only(item)
        for item in verb.doc[verb.i + 1 : verb.sent.end]
    )


def _begins_with_condition(verb: "Token", helpers: list["Token"]) -> bool:
    """Return whether the sentence begins with a verb whose subject was not found: *Fungerar inte låset provas …*."""
    first = next((item for item in verb.sent if item.is_alpha), verb)
    if first.pos_ == "VERB" and tree.has(first, "VerbForm", "Inf") and first.dep_ == "advcl":
        return True  # *Använda handdukar läggs i påsen*
    if helpers and verb.dep_ == "ROOT":
        return False  # *… ska sjuksköterskan informeras* is clear
    is_condition = first.pos_ == "VERB" and tree.has(first, "Mood", "Ind") and first.dep_ != "aux"
    return is_condition and first != verb and tree.subject(first) is None and not first.lower_.endswith("s")
