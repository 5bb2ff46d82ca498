"""What the later verbs of a series become when the first is active: *… och lägger den i skåpet*."""

from typing import TYPE_CHECKING

from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.pronouns import object_pronoun, subject_pronoun
from sprakverktyg.language.simplify.rules.times import names_time
from sprakverktyg.language.simplify.rules.verbs.active_forms import active_forms, is_particle
from sprakverktyg.language.simplify.rules.verbs.passives import FOCUS, Passive, can_be_turned, is_passive
from sprakverktyg.language.simplify.rules.verbs.series import Later

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

TO_SOMEBODY = frozenset("meddela delge delgiva tilldela erbjuda tillsända tillställa ge visa servera".split())
"""Verbs with a receiver beside the thing."""

NOMINAL = frozenset("NOUN PROPN PRON DET ADJ".split())

_BY_OTHERS = frozenset("bevilja godkänna besluta avslå inta".split())
"""What is done by somebody else than the rest of a series: *lämnas in före juni och beviljas*."""


def later_words(passive: Passive, start: int, who: str, agent: "Span | None") -> "tuple[int, list[str]] | None":
    """Return where the last changed verb ends, and the words from `start` to there; None if they cannot be told.

    A later verb with the same doer gets a pronoun for the old subject, which is its object. Where the doer is named
    (`agent`), or the verb is no passive that can be turned, the pronoun is its subject, and what follows stays.
    """
    old = passive.subject
    if old is None or any(one.verb.lemma_ in _BY_OTHERS for one in passive.later):
        return None
    is_relative = tree.has(old, "PronType", "Rel") or old.lower_ == "som"
    pronoun = "" if is_relative else object_pronoun(old)
    if pronoun is None or not start <= passive.later[0].link.i:
        return None
    if agent is not None and pronoun == "dem" and _is_several(agent):
        return None  # *de* might be those who do it
    words: list[str] = []
    position = start
    for one in passive.later:
        words += [old.doc[position : one.link.i].text, one.link.text]
        position = one.link.i + 1
        if agent is not None or not is_passive(one.verb) or not can_be_turned(one.verb):
            has_place = not is_relative and one.link.text != "," and one.verb.doc[position] in (one.finite, one.verb)
            is_finite = tree.is_finite(one.finite or one.verb)
            is_list = any(item.text == "," for item in old.doc[start : one.link.i])  # *höfter, hälar och tår*
            may_share = one.finite is None and passive.finite != passive.verb and one.verb.lower_.endswith("s")
            if not has_place or not is_finite or is_list or may_share or _continues(passive, one):
                return None
            return position, [*words, subject_pronoun(old, pronoun)]
        said = _turned(passive, one, who, pronoun)
        if said is None:
            return None
        position, more = said
        words += more
    return position, words


def _is_several(agent: "Span") -> bool:
    return tree.has(agent.root, "Number", "Plur") or any(item.dep_ == "conj" or item.lower_ == "alla" for item in agent)


def _turned(passive: Passive, one: Later, who: str, pronoun: str) -> tuple[int, list[str]] | None:
    doc, verb = one.verb.doc, one.verb
    between = doc[one.link.i + 1 : verb.i]
    shares = passive.finite if passive.finite != passive.verb else None
    joins = False  # whether *man* is said once more
    if one.finite is None and shares is not None and not _may_share(passive, one):
        if tree.feature(verb, "VerbForm") != "Fin" or len(between) or _is_infinitive(verb):
            return None
        joins, shares = True, None
    if one.finite is not None and one.finite.i != one.link.i + 1:
        return None
    finite = one.finite or shares or verb
    forms = active_forms(Passive((verb,), finite, None, None))
    end = verb.i + 1
    if forms is None or (one.finite is None and any(item.lower_ in FOCUS for item in between)):
        return None
    if finite == verb and not tree.is_finite(verb):
        return None  # *byts*, read as a supine
    is_first = finite == verb and len(between) > 0
    if is_first and (
        tree.child(passive.verb, "mark") is not None or any(item.lower_ in tree.NEGATIONS for item in between)
    ):
        return None
    particle = ""
    for item in doc[end : end + 2]:
        if item.lower_ in tree.NEGATIONS and finite == verb:
            continue
        if is_particle(item):
            particle = doc[end : item.i + 1].text
            end = item.i + 1
        break
    if verb.lemma_ in TO_SOMEBODY and end < len(doc) and doc[end].pos_ in NOMINAL:
        return None
    if end < len(doc) and doc[end].pos_ in ("NOUN", "PROPN", "PRON", "DET") and not names_time(doc[end]):
        return None  # it may be a subject of its own: *och därefter kastas det gamla*
    return end, [who if joins else "", between.text, forms[verb.i], who if is_first else "", particle, pronoun]


def _may_share(passive: Passive, one: Later) -> bool:
    """Return whether a verb without an auxiliary can be one under that of the first: *ska bytas varje pass och kastas*.

    After *får inte* it may be a present as well: *får inte lämnas framme och kasseras genast*.
    """
    if tree.has(passive.verb, "VerbForm", "Sup") or tree.has(one.verb, "VerbForm", "Sup"):
        return tree.has(passive.verb, "VerbForm", "Sup") and tree.has(one.verb, "VerbForm", "Sup")
    if not _is_infinitive(one.verb):
        return False
    negated = any(item.lower_ in tree.NEGATIONS for item in passive.verb.children)
    is_clear = (
        inflect(one.verb.lemma_, "VERB", Mood="Ind", Tense="Pres", VerbForm="Fin", Voice="Pass") != one.verb.lower_
    )
    return is_clear or not (one.link.lower_ == "utan" or (negated and one.link.lower_ in ("och", "samt")))


def _is_infinitive(verb: "Token") -> bool:
    return inflect(verb.lemma_, "VERB", VerbForm="Inf", Voice="Pass") == verb.lower_


def _continues(passive: Passive, one: Later) -> bool:
    """Return whether an infinitive follows on a verb that gets a subject: it would be left without its auxiliary."""
    rest = passive.later[passive.later.index(one) + 1 :]
    return one.finite is None and any(item.finite is None and not tree.is_finite(item.verb) for item in rest)
