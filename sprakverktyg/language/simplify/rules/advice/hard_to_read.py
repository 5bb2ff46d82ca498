"""What is hard in a sentence and has no safe rule: it is shown, with what a person could do."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Proposal
from sprakverktyg.domain.text import BlockKind
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.wording import remark

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONG = 22
"""Words: above the 20 from which our reports call a sentence long, so that what a rule will part is not shown too."""

LATE = 9
"""Words before the finite verb: S10 of the catalogue counts 8 and more as late."""

DEEP = 3
"""Nouns that hang on one another by prepositions (*information om ändringar i rutinen för tvätt*)."""

_RESPECTIVELY = ("respektive", "resp.", "resp")


def long_sentence(sentence: "Span", context: Context) -> Iterator[Proposal]:
    count = tree.words_in(sentence)
    if count > LONG and context.kind is not BlockKind.HEADING:
        where = next((item for item in sentence if item.i > sentence.start + 5 and _can_part(item)), None)
        at = f" Prova att dela den vid ”{where.text}”." if where is not None else " Kan du säga en sak i taget?"
        yield remark(sentence, rule="long_sentence", reason=f"Meningen har {count} ord.{at}", confidence=0.9)


def late_verb(sentence: "Span", context: Context) -> Iterator[Proposal]:
    root = next((item for item in sentence if item.dep_ == "ROOT"), None)
    finite = tree.finite_verb(root) if root is not None else None
    if finite is None or any(item.dep_ == "advcl" and item.i < finite.i for item in (root.children if root else ())):
        return
    before = sentence.doc[sentence.start : finite.i]
    if tree.words_in(before) >= LATE:
        reason = f"Verbet ”{finite.text}” kommer sent. Skriv först vem som gör vad."
        yield remark(before, rule="late_verb", reason=reason, confidence=0.85)


def noun_chain(sentence: "Span", context: Context) -> Iterator[Proposal]:
    covered = -1
    for noun in sentence:
        if noun.i > covered and noun.pos_ == "NOUN" and noun.dep_ != "nmod" and _depth(noun) >= DEEP:
            words = tree.phrase(noun)
            covered = words.end
            reason = "Många substantiv hänger ihop. Skriv om någon del med ett verb."
            yield remark(words, rule="noun_chain", reason=reason, confidence=0.85)


def negations(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Show *inte … förrän*, *inte … utan att* and two *inte* in one sentence; a rewrite could turn the meaning."""
    words = [item.lower_ for item in sentence]
    negated = [
        item for item in sentence if item.lower_ in tree.NEGATIONS or item.lower_ in ("utan", "förrän", "såvida")
    ]
    if len(negated) < 2 or not any(item.lower_ in tree.NEGATIONS for item in negated):
        return
    span = sentence.doc[negated[0].i : negated[1].i + 1]
    second = negated[1].lower_
    if second == "förrän":
        reason = "”Inte … förrän” är svårt. Skriv vad som ska göras först."
    elif second == "utan" and not (negated[1].i + 1 < sentence.end and negated[1].nbor(1).lower_ == "att"):
        return
    elif words.count("inte") > 1 or second in ("utan", "såvida"):
        reason = "Två nekande ord är svårt. Kan du säga vad man ska göra i stället?"
    else:
        return
    yield remark(span, rule="two_negations", reason=reason, confidence=0.85)


def respectively(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for item in sentence:
        if item.lower_ in _RESPECTIVELY:
            reason = "”Respektive” är svårt. Skriv en mening för varje sak."
            yield remark(sentence.doc[item.i : item.i + 1], rule="respectively", reason=reason, confidence=0.9)


def no_verb(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if context.kind is not BlockKind.PARAGRAPH or not sentence.text.rstrip().endswith("."):
        return
    if tree.words_in(sentence) >= 3 and not any(item.pos_ in ("VERB", "AUX") for item in sentence):
        reason = "Meningen saknar verb. Skriv vem som gjorde vad, om du vet det."
        yield remark(sentence, rule="no_verb", reason=reason, confidence=0.85)


def _can_part(item: "Token") -> bool:
    is_link = item.dep_ in ("cc", "mark") and item.lower_ in ("och", "men", "eftersom", "medan", "samt", "om", "när")
    return is_link and any(tree.is_finite(word) for word in item.head.subtree if word.i > item.i)


def _depth(noun: "Token") -> int:
    below = [item for item in noun.children if item.dep_ == "nmod" and tree.child(item, "case") is not None]
    return 1 + max(map(_depth, below), default=0) if below else 0


RULES = (
    Rule("long_sentence", Family.ADVICE, long_sentence),
    Rule("late_verb", Family.ADVICE, late_verb),
    Rule("noun_chain", Family.ADVICE, noun_chain, triggers=frozenset({"nmod"})),
    Rule("two_negations", Family.ADVICE, negations, triggers=tree.NEGATIONS),
    Rule("respectively", Family.ADVICE, respectively, triggers=frozenset(_RESPECTIVELY)),
    Rule("no_verb", Family.ADVICE, no_verb),
)
