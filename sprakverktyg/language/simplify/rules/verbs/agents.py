"""Who does it in a passive clause: the phrase after *av*, and where it ends."""

from typing import TYPE_CHECKING

from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.people import can_act
from sprakverktyg.language.simplify.rules.times import names_time
from sprakverktyg.language.simplify.rules.verbs.nouns_of_verbs import verb_of
from sprakverktyg.language.simplify.rules.verbs.passives import FOCUS, Passive, is_passive

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_OWN = frozenset("av ur från".split())
"""Prepositions whose phrase after an agent says more about who it is; other phrases say when, where or how."""


_HAVING = frozenset("delegering kompetens utbildning behörighet erfarenhet körkort kunskap legitimation".split())
"""What somebody is said to have after *med*; other things are what it is done with."""

_MEANS = frozenset("telefon mejl sms brev".split())


def agent_of(passive: Passive) -> "Token | None":
    """Return who does it, after *av*, also where the parser has hung it on an expression of time."""
    verb = passive.verbs[-1]
    for token in (item for one in passive.verbs for item in one.subtree):
        by = next((item for item in token.children if item.dep_ == "case" and item.lower_ == "av"), None)
        if by is None or token.i < verb.i or any(item.pos_ == "VERB" for item in verb.doc[verb.i + 1 : by.i]):
            continue
        if token.head in passive.verbs and token.dep_ in ("obl:agent", "obl"):
            return token
        if (
            token.dep_ == "nmod"
            and can_act(token)
            and (_is_time(token.head) or _has_no_more_to_say(token.head, passive))
        ):
            return token
    return None


def has_agent(passive: Passive) -> bool:
    """Return whether anything stands after *av* that could be an agent."""
    return any(
        item.lower_ == "av"
        and item.dep_ == "case"
        and not _is_of_other_clause(item, passive)
        and (
            item.head.dep_ == "obl:agent"
            or item.head.head in passive.verbs
            or (item.head.head.pos_ == "PRON" and item.head.head.head in passive.verbs)  # *ersätts den av allsång*
            or item.head.pos_ == "PROPN"
            or can_act(item.head)
            or _is_time(item.head.head)
        )
        for item in passive.verb.doc[passive.verb.i : max(one.right_edge.i for one in passive.verbs) + 1]
    )


def _has_no_more_to_say(noun: "Token", passive: Passive) -> bool:
    """Return whether what follows after *av* is no part of a phrase: *listan lämnas till sjuksköterskan av personalen*.

    The noun is a name or definite, and no action: *i närvaro av läkaren* and *enligt bedömningen av läkaren* are left.
    """
    is_told = noun.pos_ == "PROPN" or (noun.pos_ == "NOUN" and tree.has(noun, "Definite", "Def"))
    is_plain = is_told or noun.lemma_ in _MEANS
    return is_plain and noun.head in passive.verbs and noun.dep_ == "obl" and not verb_of(noun.lemma_)


def _is_of_other_clause(by: "Token", passive: Passive) -> bool:
    """Return whether an *av* belongs to a later passive clause with a subject of its own."""
    head = by.head
    while head not in passive.verbs and head != head.head:
        if head.pos_ == "VERB" and passive.verb.i < head.i < by.i and is_passive(head):
            return tree.subject(head) is not None
        head = head.head
    return False


def agent_phrase(agent: "Token") -> "Span":
    """Return the words of an agent, with its *av* and with *endast* before it."""
    below = (item for member in (agent, *agent.conjuncts) for item in member.children)
    loose = [item.left_edge.i for item in below if item.i > agent.i and _is_loose(item)]
    end = min([agent.right_edge.i + 1, *loose]) - 1
    doc = agent.doc
    while end > agent.i and doc[end].is_punct and doc[end].text != ")":
        end -= 1
    if end + 2 < len(doc) and doc[end + 1].lower_ == "med" and doc[end + 2].lemma_ in _HAVING:
        end += 2
    start = next(item.i for item in agent.children if item.dep_ == "case" and item.lower_ == "av")
    if start and doc[start - 1].lower_ in FOCUS:
        start -= 1
    return doc[start : end + 1]


def _is_time(token: "Token") -> bool:
    return token.pos_ == "NUM" or names_time(token)


def _is_loose(item: "Token") -> bool:
    if item.dep_ not in ("nmod", "obl", "advmod", "advcl"):
        return False
    by = tree.child(item, "case", "mark")
    if by is not None and by.lower_ == "med" and item.lemma_ in _HAVING:
        return False
    return by is None or by.lower_ not in _OWN or _is_time(item)
