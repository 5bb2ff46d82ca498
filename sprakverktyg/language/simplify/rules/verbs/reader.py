"""The one who reads is the one who does it: asked once for a document, and then *man* is *du*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, DocumentRule, Family, Rule
from sprakverktyg.language.simplify.rules.verbs.agents import has_agent
from sprakverktyg.language.simplify.rules.verbs.passives import passives
from sprakverktyg.language.simplify.rules.verbs.who_does_it import is_beside_others, is_for_reader
from sprakverktyg.language.simplify.rules.wording import capital, rewrite, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ASK = "reader_is_du"
ASK_REASON = "När texten talar till den som gör arbetet kan den säga ”du”."
ASK_CONFIDENCE = 0.9
QUESTION = "Vem gör det som texten beskriver?"
READER, OTHERS = "den som läser", "flera olika"
FEWEST = 3
"""Sentences that do not say who; for fewer, a question about each is less work than one about all."""

YOU = "man_is_reader"
YOU_REASON = "Texten talar till den som läser och gör det."
YOU_CONFIDENCE = 0.9
_FORMS = {"man": "du", "en": "dig", "ens": "din", "sin": "din", "sitt": "ditt", "sina": "dina", "sig": "dig"}


def ask(doc: "Doc", context: Context) -> Iterator[Proposal]:
    """Ask who does it, at the first place where the text tells what is to be done and not by whom."""
    if context.settings.reader_is_du or context.is_report or QUESTION in context.settings.answers:
        return
    found = [
        passive.verb
        for sentence in doc.sents
        for passive in passives(sentence)
        if not has_agent(passive) and is_for_reader(passive, context)
    ]
    if len(found) >= FEWEST:
        first = found[0]
        yield Proposal(
            first.idx, first.idx + len(first), first.text, first.text, ASK, ASK_REASON, Mode.SETTING, ASK_CONFIDENCE,
            question=QUESTION, choices=(READER, OTHERS),
        )  # fmt: skip


def address(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Write *du* for *man*, with *din* and *dig* for what points back to it, where nobody else is the subject."""
    if not context.settings.reader_is_du or context.is_report:
        return
    people = [item for item in sentence if item.dep_ in ("nsubj", "nsubj:pass") and item.lower_ != "man"]
    pointing = [item for item in sentence if item.lower_ in ("en", "ens", "sin", "sitt", "sina", "sig")]
    pointing = [item for item in pointing if item.pos_ == "PRON" or item.dep_ == "nmod:poss" or item.lower_ == "sig"]
    if people and pointing:
        return
    for item in sentence:
        is_man = item.lower_ == "man" and item.pos_ == "PRON" and item.dep_ in ("nsubj", "nsubj:pass")
        if is_man and is_beside_others(item.head):
            return  # *Hon undrade om man får äta här*
        if is_man or item in pointing:
            after = _FORMS[item.lower_]
            span = sentence.doc[item.i : item.i + 1]
            yield rewrite(
                span, capital(after) if starts_sentence(item) else after,
                rule=YOU, reason=YOU_REASON, mode=Mode.TICKED, confidence=YOU_CONFIDENCE,
            )  # fmt: skip


DOCUMENT_RULE = DocumentRule(ASK, Family.VERBS, ask)
RULE = Rule(YOU, Family.VERBS, address, triggers=frozenset({"man"}))
