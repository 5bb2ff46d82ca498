"""Where a plainer wording could say something else: a person is shown it and chooses.

*Inte … förrän* is *först när*, *inte … utan att* is *bara … om*, *A och B … C respektive D* are two sentences.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import end_of, is_question
from sprakverktyg.language.simplify.rules.wording import capital, joined

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

UNTIL = "not_until"
WITHOUT = "not_without"
EACH = "each_with_its_own"
REASON = "Två nekande ord i samma mening är svårt. Välj bara om det betyder samma sak."
EACH_REASON = "”Respektive” är svårt. Välj bara om rätt saker hör ihop."
QUESTION = "Betyder det här samma sak?"
CONFIDENCE = 0.85

LONGEST_PART = 3
"""Words on each side of *respektive*."""

_RESPECTIVELY = frozenset({"respektive", "resp."})


def not_until(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Ask about *Ge inte frukost förrän blodsockret är mätt*: *Ge frukost först när blodsockret är mätt*."""
    no, until = _one(sentence, "inte"), _one(sentence, "förrän")
    if no is None or until is None or until.i < no.i or until.i + 1 >= sentence.end:
        return
    following = until.nbor(1)
    if following.pos_ == "ADP" or until.dep_ == "mark":
        words = {no.i: "", until.i: "först" if following.pos_ == "ADP" else "först när"}
        yield _asked(sentence, _with(sentence, words), UNTIL, REASON)


def not_without(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Ask about *Lämna inte rummet utan att larmet är på*: *Lämna bara rummet om larmet är på*."""
    no, without = _one(sentence, "inte"), _one(sentence, "utan")
    if no is None or without is None or without.i < no.i or without.i + 2 >= sentence.end:
        return
    that = without.nbor(1)
    clause = that.head
    if that.lower_ == "att" and tree.finite_verb(clause) is not None and tree.subject(clause) is not None:
        yield _asked(sentence, _with(sentence, {no.i: "bara", without.i: "om", that.i: ""}), WITHOUT, REASON)


def each_with_its_own(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Ask about *Anna och Ali arbetar dag respektive natt*: *Anna arbetar dag. Ali arbetar natt*."""
    doc, end = sentence.doc, end_of(sentence)
    word = next((item for item in sentence if item.lower_ in _RESPECTIVELY), None)
    root = next((item for item in sentence if item.dep_ == "ROOT"), None)
    who = tree.subject(root) if root is not None else None
    finite = tree.finite_verb(root) if root is not None else None
    if word is None or root is None or who is None or finite is None or root.i > word.i or is_question(sentence):
        return
    link = next((item for item in doc[sentence.start : finite.i] if item.lower_ == "och"), None)
    both = [item for item in doc[sentence.start : finite.i] if item.pos_ in ("NOUN", "PROPN")]
    first, second = doc[root.i + 1 : word.i], doc[word.i + 1 : end]
    alike = [item.pos_ for item in first] == [item.pos_ for item in second]
    if link is None or len(both) != 2 or not alike or not 1 <= len(first) <= LONGEST_PART or link.i < both[0].i:
        return
    one, other = doc[sentence.start : link.i].text, doc[link.i + 1 : finite.i].text
    verb = doc[finite.i : root.i + 1].text
    text = f"{joined([one, verb, first.text])}. {capital(joined([other, verb, second.text]))}"
    yield _asked(sentence, text + doc[end : sentence.end].text, EACH, EACH_REASON)


def _one(sentence: "Span", word: str) -> "Token | None":
    """Return the only token with a form, or None."""
    found = [item for item in sentence if item.lower_ == word]
    return found[0] if len(found) == 1 and not is_question(sentence) else None


def _with(sentence: "Span", words: dict[int, str]) -> str:
    return capital(joined([words.get(item.i, item.text) for item in sentence]))


def _asked(sentence: "Span", choice: str, rule: str, reason: str) -> Proposal:
    return Proposal(
        sentence.start_char, sentence.end_char, sentence.text, ANSWER, rule, reason, Mode.ASKED, CONFIDENCE,
        question=QUESTION, choices=(choice,),
    )  # fmt: skip


RULES = (
    Rule(UNTIL, Family.ADVICE, not_until, triggers=frozenset({"förrän"})),
    Rule(WITHOUT, Family.ADVICE, not_without, triggers=frozenset({"utan"})),
    Rule(EACH, Family.ADVICE, each_with_its_own, triggers=_RESPECTIVELY),
)
