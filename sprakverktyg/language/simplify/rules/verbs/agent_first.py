"""*Läkemedlet delas av sjuksköterskan* → *Sjuksköterskan delar läkemedlet*: who does it comes first."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.people import AGENT_PRONOUNS, can_act
from sprakverktyg.language.simplify.rules.verbs.active import in_active_voice
from sprakverktyg.language.simplify.rules.verbs.agents import agent_of, agent_phrase
from sprakverktyg.language.simplify.rules.verbs.passives import Passive, is_negated, passives
from sprakverktyg.language.simplify.rules.verbs.subjects import is_list
from sprakverktyg.language.simplify.rules.wording import rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span

NAME = "agent_first"
REASON = "Det blir lättare när den som gör något står först."
CONFIDENCE = 0.95

_UNSURE = frozenset("sin sitt sina hans hennes deras dess ingen inget inga varken".split())

_QUANTIFIERS = frozenset("någon några alla varje samtliga båda endast bara enbart".split())
"""*Görs inte av någon* is *ingen gör*: the order of *inte* and these words carries meaning."""


_REASONS = frozenset("anledning hjälp hänsyn stöd början start".split())
_ADDED = frozenset({"obl", "advmod", "advcl"})
_MORE = frozenset("inkl inkl. inklusive exkl exkl. exklusive även också utom särskilt dock".split())


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for passive in passives(sentence):
        takes_about = passive.verb.lemma_ == "besluta" and passive.subject is not None  # *besluta om*
        told = None if takes_about else who_is_told(passive) or who_is_told(_with_later(passive))
        if told is None:
            continue
        by_whom, who = told
        if any(by_whom.start > one.verb.i for one in passive.later) and not _is_close(passive, by_whom):
            continue
        if (active := in_active_voice(passive, who, by_whom)) is not None:
            span, after = active
            yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.TICKED, confidence=CONFIDENCE)
            return


def who_is_told(passive: Passive) -> "tuple[Span, str] | None":
    """Return the words after *av* that can be the subject, and what they are as one."""
    agent = agent_of(passive)
    if agent is None or not can_act(agent):
        return None
    by_whom = agent_phrase(agent)
    if any(item.lower_ in _UNSURE or item.dep_ == "advcl" for item in by_whom) or _goes_on(by_whom, passive):
        return None
    if _has_more_people(by_whom) or _has_open_clause(by_whom, passive):
        return None
    if is_negated(passive) and any(item.lower_ in _QUANTIFIERS for item in by_whom):
        return None
    return by_whom, " ".join(_as_subject(by_whom).split())


def _with_later(passive: Passive) -> Passive:
    return replace(passive, verbs=(*passive.verbs, *(one.verb for one in passive.later)))


def _is_close(passive: Passive, by_whom: "Span") -> bool:
    """Return whether the verbs stand together, so that all are done by the same: *förtecknas och låses in av två*."""
    one = passive.later[0]
    return len(passive.later) == 1 and one.verb.i == one.link.i + 1 == passive.verb.i + 2 and by_whom.start > one.verb.i


def _as_subject(by_whom: "Span") -> str:
    words = [item for item in by_whom if not (item.lower_ == "av" and item.i <= by_whom.start + 1)]
    if len(words) == 1:
        return AGENT_PRONOUNS.get(words[0].lower_, words[0].text)
    first = AGENT_PRONOUNS.get(words[0].lower_, words[0].text)  # *av oss själva*
    return (first + words[0].whitespace_ + "".join(item.text_with_ws for item in words[1:])).strip()


def _has_more_people(by_whom: "Span") -> bool:
    """Return whether more is said of who does it (*av alla, inklusive vikarier*), not of when (*även på natten*)."""
    after = by_whom.doc[by_whom.end : by_whom.end + 3]
    if len(after) < 2 or after[0].text != "," or after[1].lower_ not in _MORE:
        return False
    return after[-1].pos_ != "ADP" or after[-1].lower_ == "av"


def _has_open_clause(by_whom: "Span", passive: Passive) -> bool:
    """Return whether more is said of who does it, or a clause about them would be left behind or hard to read.

    A clause may also have taken a time with it (*av den som såg fallet före passets slut*): before that, the report is
    to be written.
    """
    if by_whom.start and by_whom.doc[by_whom.start - 1].text == ",":
        return True  # *ska respekteras, även av besökare*
    after = by_whom.doc[by_whom.end] if by_whom.end < len(by_whom.doc) else None
    is_known = tree.has(by_whom.root, "Definite", "Def") or by_whom.root.pos_ == "PROPN"
    has_more = after is not None and after.lower_ in ("med", "utan") and after.nbor(1).lower_ not in _REASONS
    if after is not None and (after.lower_ == "som" or (has_more and not is_known)):
        return True  # *av personal som …*, *av sjuksköterska med förskrivningsrätt*
    clauses = [item for item in by_whom if item.dep_ == "acl:relcl"]
    if not clauses:
        return False
    is_first = passive.subject is not None and passive.subject.i < passive.finite.i
    return not is_first or any(
        item.dep_ in _ADDED and item.i > clause.i for clause in clauses for item in clause.subtree
    )


def _goes_on(by_whom: "Span", passive: Passive) -> bool:
    """Return whether more belongs to it: another agent (*av Eva, i andra hand av Ali*), a clause, a verb after it."""
    after = by_whom.doc[by_whom.end] if by_whom.end < len(by_whom.doc) else None
    if not is_list(by_whom) or (after is not None and (tree.is_finite(after) or after.lower_ == "som")):
        return True
    return any(
        item.lower_ == "av" and (item.head.head in passive.verbs or by_whom.start <= item.head.head.i < by_whom.end)
        for item in by_whom.doc[by_whom.end : by_whom.sent.end]
        if item.dep_ == "case"
    )


RULE = Rule(NAME, Family.VERBS, propose, triggers=frozenset({"av"}))
