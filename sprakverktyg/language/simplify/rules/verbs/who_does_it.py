"""*Katetern ska kontrolleras* → *Vem?*: the text does not say who does it, so a person is asked."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule
from sprakverktyg.language.simplify.rules.people import can_act
from sprakverktyg.language.simplify.rules.tree import NEGATIONS, PASSIVE, child, has
from sprakverktyg.language.simplify.rules.verbs.active import in_active_voice
from sprakverktyg.language.simplify.rules.verbs.active_forms import active_forms
from sprakverktyg.language.simplify.rules.verbs.agents import has_agent
from sprakverktyg.language.simplify.rules.verbs.passives import Passive, passives
from sprakverktyg.language.simplify.rules.wording import mid_sentence, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

ASK = "who_does_it"
ASK_REASON = "Texten säger inte vem som gör det."
ASK_CONFIDENCE = 0.85

YOU = "reader_does_it"
YOU_REASON = "Texten talar till den som läser och gör det."
YOU_CONFIDENCE = 0.9

ANYBODY = "man_does_it"
ANYBODY_REASON = "Texten säger inte vem som gör det. Med ”man” blir meningen lättare, men den säger inte heller vem."
ANYBODY_CONFIDENCE = 0.8

NOBODY = "framgår inte"
"""The answer when the text does not say who, and nobody knows: the sentence stays as it is."""

_READER = frozenset("du ni man".split())
_MOVED = frozenset({"skriva", "lägga"})
_DUTIES = frozenset("skola måste böra få".split())
_CLAUSES = frozenset({"advcl", "acl", "acl:relcl", "ccomp", "csubj"})

_NOT_DONE_BY_READER = frozenset(
    "bevilja besluta anse kalla mena ordinera förskriva betala drabba skada född medge tillåta glömma "
    "undanta framställa debitera äta inta dricka".split()
)  # fmt: skip


def ask(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for passive in _agentless(sentence):
        question = _question(passive)
        answer = context.settings.answers.get(question, "")
        if answer == NOBODY or (not answer and context.settings.reader_is_du and is_for_reader(passive, context)):
            continue
        if (active := in_active_voice(passive, answer or ANSWER)) is None:
            continue
        span, after = active
        if answer:
            yield rewrite(span, after, rule=ASK, reason=ASK_REASON, mode=Mode.TICKED, confidence=ASK_CONFIDENCE)
        else:
            choices = (*context.roles, "du", NOBODY)
            yield rewrite(
                span, after, rule=ASK, reason=ASK_REASON, mode=Mode.ASKED, confidence=ASK_CONFIDENCE,
                question=question, choices=choices,
            )  # fmt: skip


def address_reader(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if not context.settings.reader_is_du:
        return
    for passive in _agentless(sentence):
        asked_before = _question(passive) in context.settings.answers
        if asked_before or not is_for_reader(passive, context):
            continue
        if (active := in_active_voice(passive, "du")) is not None:
            span, after = active
            mode = Mode.TICKED if passive.finite.lemma_ in _DUTIES else Mode.OFFERED
            yield rewrite(span, after, rule=YOU, reason=YOU_REASON, mode=mode, confidence=YOU_CONFIDENCE)


def say_man(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for passive in _agentless(sentence):
        if (active := in_active_voice(passive, "man")) is not None:
            span, after = active
            yield rewrite(
                span, after, rule=ANYBODY, reason=ANYBODY_REASON, mode=Mode.OFFERED, confidence=ANYBODY_CONFIDENCE
            )


def _agentless(sentence: "Span") -> Iterator[Passive]:
    return (passive for passive in passives(sentence) if not has_agent(passive))


def is_for_reader(passive: Passive, context: Context) -> bool:
    """Return whether it is an instruction: not what has happened, and nothing that others than staff do."""
    past = {"Past"} & set(passive.finite.morph.get("Tense", []))
    perfect = passive.finite.lemma_ == "ha" or has(passive.finite, "VerbForm", "Sup") or passive.bli is not None
    if past or perfect or context.is_report or passive.verb.lemma_ in _NOT_DONE_BY_READER:
        return False
    if passive.finite.lemma_ == "kunna" or _is_left_to_others(passive):
        return False
    return _is_instruction(passive) and not is_beside_others(passive.verb)


def _is_left_to_others(passive: Passive) -> bool:
    """Return whether it is done to the reader, or in hospital: *brukaren skrivs ut*."""
    subject, verb = passive.subject, passive.verb
    if subject is None:
        return False
    is_moved = verb.lemma_ in _MOVED and child(verb, "compound:prt") is not None and can_act(subject)
    return is_moved or subject.lower_ in _READER


def _is_instruction(passive: Passive) -> bool:
    """Return whether it says what to do, and not which or when: *när insatsen avslutas*, *larm som bedöms*."""
    verb = passive.verb
    if verb.dep_ == "ROOT" or passive.finite.lemma_ in _DUTIES:
        return True
    return not any(item.dep_ in _CLAUSES and not _says_how(item) for item in (verb, *verb.ancestors))


def _says_how(clause: "Token") -> bool:
    return any(item.lower_ == "genom" for item in clause.lefts)


def is_beside_others(verb: "Token") -> bool:
    """Return whether somebody else does what the clause hangs on: *Chefen avgör om låset ska bytas*."""
    return any(_is_done_by_others(clause) for clause in verb.ancestors)


def _is_done_by_others(clause: "Token") -> bool:
    subject, agent = child(clause, "nsubj"), child(clause, "obl:agent")
    return agent is not None or (subject is not None and subject.lower_ not in _READER and can_act(subject))


def _question(passive: Passive) -> str:
    """Return the question, which is also what the answer is remembered by: *Vem ska kontrollera katetern?*"""
    forms = active_forms(passive) or {}
    verbs = " och ".join(forms.values())
    helper = passive.finite.text.lower() if passive.finite.i not in forms else ""
    if has(passive.finite, "VerbForm", "Sup"):
        helper, _, verbs = verbs.partition(" ")  # the auxiliary that the clause lacked
    no = next((item.lower_ for one in passive.verbs for item in one.children if item.lower_ in NEGATIONS), "")
    what = ""
    if passive.subject is not None and passive.subject.pos_ in ("NOUN", "PROPN"):
        what = mid_sentence(passive.subject, passive.subject.text)
    words = ("Vem", helper, no, verbs, what) if helper else ("Vem", verbs, no, what)
    return " ".join(word for word in words if word) + "?"


ASK_RULE = Rule(ASK, Family.VERBS, ask, triggers=PASSIVE)
YOU_RULE = Rule(YOU, Family.VERBS, address_reader, triggers=PASSIVE)
ANYBODY_RULE = Rule(ANYBODY, Family.VERBS, say_man, triggers=PASSIVE)
