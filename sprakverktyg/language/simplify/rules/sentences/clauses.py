"""Where a sentence can be parted, and clauses put in the order of a main clause: the verb second, *inte* after it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.wording import capital, joined, mid_sentence, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SHORTEST_HALF = 4
"""Words; less is rather a fragment than a sentence."""

_CLOSING = frozenset(".!?")
_SCOPE_MARKS = frozenset("om när såvida ifall innan medan tills förutsatt".split())


@dataclass(frozen=True, slots=True)
class Cut:
    """A rule's own part of a proposal to part a sentence."""

    rule: str
    reason: str
    mode: Mode
    confidence: float


def end_of(sentence: "Span") -> int:
    """Return where the words of a sentence end: before its full stop, if it has one."""
    end = sentence.end
    while end > sentence.start and (sentence.doc[end - 1].is_space or sentence.doc[end - 1].text in _CLOSING):
        end -= 1
    return end


def is_question(sentence: "Span") -> bool:
    """Return whether a sentence ends in a question mark; its second half could not."""
    return sentence.text.rstrip().endswith("?")


def split(sentence: "Span", cut_at: int, second: str, cut: Cut, *, to: int | None = None) -> Proposal | None:
    """Return the proposal to end the sentence before token `cut_at` and write `second` as a sentence of its own.

    `second` stands in place of the words up to token `to` (the end of the sentence if it is not given). None if the
    first or the second half would be too short.
    """
    doc, end = sentence.doc, end_of(sentence)
    first_end = cut_at
    while first_end > sentence.start and (doc[first_end - 1].is_punct or doc[first_end - 1].is_space):
        if doc[first_end - 1].text in ')"”':
            break
        first_end -= 1
    first = doc[sentence.start : first_end]
    if is_question(sentence) or tree.words_in(first) < SHORTEST_HALF or len(second.split()) < SHORTEST_HALF:
        return None
    if first.text.count("(") != first.text.count(")") or first.text.count("”") % 2:
        return None
    to = end if to is None else to
    second = capital(second.strip())
    span = doc[first_end - 1 : to]
    last = doc[first_end - 1].text
    after = last + (" " if last.endswith(".") else ". ") + second
    return rewrite(span, after, rule=cut.rule, reason=cut.reason, mode=cut.mode, confidence=cut.confidence)


def main_order(
    clause: "Span", finite: "Token", *, fronted: str = "", who: "Span | None" = None, called: str = ""
) -> str:
    """Return a subordinate clause, given without its link word, in the order of a main clause.

    With `fronted` the finite verb comes directly after it (*Därefter kontaktas sjuksköterskan*); else the subject
    `who` comes first, called `called` if that is given (*som inte har …* → *Eva har inte …*).
    """
    doc = clause.doc
    before, after = doc[clause.start : finite.i], doc[finite.i + 1 : clause.end]
    if fronted:
        if len(after) and after[0].lower_ == "sig":
            return joined([fronted, finite.text, "sig", before.text, after[1:].text])
        return joined([fronted, finite.text, before.text, after.text])
    start, end = (who.start, who.end) if who is not None else (clause.start, clause.start)
    rest = joined([doc[clause.start : max(start, clause.start)].text, doc[max(end, clause.start) : finite.i].text])
    return joined([called or (who.text if who is not None else ""), finite.text, rest, after.text])


def has_loose_order(clause: "Span", finite: "Token") -> bool:
    """Return whether a clause goes on in another one whose *inte* stands where only a subordinate clause has it."""
    for other in clause:
        if other.dep_ != "conj" or other.i < finite.i:
            continue
        verb = tree.finite_verb(other)
        if verb is not None and verb.i > finite.i:
            between = verb.doc[max(finite.i + 1, verb.i - 3) : verb.i]
            if any(item.lower_ in tree.SENTENCE_ADVERBS for item in between):
                return True
    return False


def is_conditioned(head: "Token", before: int) -> bool:
    """Return whether a clause begins with a condition or a time, which would hold for what follows as well."""
    for item in head.children:
        if item.i >= before or item.i > head.i:
            continue
        if item.dep_ == "advcl" or (item.dep_ == "mark" and item.lower_ in _SCOPE_MARKS):
            return True
        if (
            item.dep_ == "obl"
            and (by := tree.child(item, "case")) is not None
            and by.lower_ in ("vid", "inför", "under")
        ):
            return True
    return False


def name_of(noun: "Token") -> str:
    """Return a noun or name as it is called when it is mentioned again: *en ny plan* → *planen*; "" if it cannot be."""
    from sprakverktyg.language.morphology import inflect

    if noun.pos_ == "PROPN":
        return " ".join(
            item.text for item in (noun, *noun.rights) if item == noun or item.dep_ in ("flat", "flat:name")
        )
    names = [
        item for item in noun.rights if item.pos_ == "PROPN" and item.dep_ in ("appos", "flat", "flat:name", "nmod")
    ]
    if names and names[0].i == noun.i + 1:
        return name_of(names[0])
    if noun.pos_ != "NOUN" or not noun.text.isalpha():
        return ""
    if tree.has(noun, "Definite", "Def"):
        return mid_sentence(noun, noun.text)
    number = tree.feature(noun, "Number") or "Sing"
    return inflect(noun.lemma_, "NOUN", Definite="Def", Number=number) or ""
