"""A long beginning goes last, so that who does what comes first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import end_of, is_question
from sprakverktyg.language.simplify.rules.wording import capital, joined, mid_sentence, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

REASON_LAST = "reason_last"
WHAT_FIRST = "what_happens_first"
VERB_EARLY = "verb_early"
REASONS = {
    REASON_LAST: "Först kommer vad man gör, sedan varför.",
    WHAT_FIRST: "Det som görs först står först.",
    VERB_EARLY: "Meningen är lättare när den börjar med vem som gör vad.",
}
CONFIDENCE = 0.85

LONG = 7
"""Words before the verb, as in S10 and S13 of the catalogue of operations."""

LONGEST_REST = 12
"""Words of what goes first; after more, what goes last is read as part of something else."""

_CAUSES = frozenset({"eftersom"})
_EARLIER = frozenset({"innan"})
_SAME_PERSON = frozenset("jag du vi ni man".split())
_NOT_MOVED = tree.NEGATIONS | frozenset("endast bara enbart även också därför då så".split())


def reason_last(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for clause, main in _clauses(sentence, _CAUSES):
        if tree.words_in(clause) >= LONG:
            yield from _turned(sentence, clause, main, REASON_LAST, comma=True)


def what_happens_first(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for clause, main in _clauses(sentence, _EARLIER):
        yield from _turned(sentence, clause, main, WHAT_FIRST)


def verb_early(sentence: "Span", context: Context) -> Iterator[Proposal]:
    root = next((item for item in sentence if item.dep_ == "ROOT"), None)
    finite = tree.finite_verb(root) if root is not None else None
    if root is None or finite is None or finite.i == sentence.start:
        return
    before = sentence.doc[sentence.start : finite.i]
    first = [item for item in root.children if item.i < finite.i and not item.is_punct]
    if tree.words_in(before) < LONG or len(first) != 1 or first[0].dep_ != "obl":
        return
    rest = sentence.doc[finite.i : end_of(sentence)]
    if any(item.text in ",:–" or item.lower_ in _NOT_MOVED or item.dep_ in ("conj", "obl") for item in rest):
        return
    if any(tree.is_finite(item) for item in rest[1:]):
        return  # what goes last would belong to the clause: *tills Eva har ringt vid smärta*
    yield from _turned(sentence, before, finite, VERB_EARLY)


def _clauses(sentence: "Span", marks: frozenset[str]) -> "Iterator[tuple[Span, Token]]":
    """Yield a clause that begins the sentence with one of the marks, and the finite verb that follows it."""
    mark = sentence[0]
    clause = mark.head
    if mark.lower_ not in marks or mark.dep_ != "mark" or clause.dep_ != "advcl":
        return
    end = clause.right_edge.i + 1
    finite = tree.finite_verb(clause.head)
    if finite is None or clause.left_edge.i != mark.i or not finite.i - 1 <= end <= finite.i:
        return
    yield sentence.doc[mark.i : end], finite


def _turned(
    sentence: "Span", fronted: "Span", finite: "Token", rule: str, *, comma: bool = False
) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    head = finite if finite.dep_ not in ("aux", "aux:pass", "cop") else finite.head
    who = tree.subject(head)
    if who is None or is_question(sentence) or who.i < finite.i or not tree.is_whole(who):
        return
    if who.pos_ == "PRON" and who.lower_ not in _SAME_PERSON:
        return  # whom it means stands in what would come after it
    subject = tree.phrase(who)
    if subject.start != finite.i + 1 or tree.words_in(doc[finite.i : end]) > LONGEST_REST:
        return
    last = doc[fronted.end - 1]
    fronted = doc[fronted.start : fronted.end - 1] if last.text == "," else fronted
    rest = doc[subject.end : end]
    if any(item.lower_ == "så" for item in doc[fronted.end : finite.i]) or "," in rest.text:
        return
    link = "," if comma else ""
    tail = mid_sentence(fronted[0], fronted.text)
    after = joined([capital(subject.text), finite.text, rest.text + link, tail])
    yield rewrite(
        doc[sentence.start : end], after, rule=rule, reason=REASONS[rule], mode=Mode.OFFERED, confidence=CONFIDENCE
    )


REASON_RULE = Rule(REASON_LAST, Family.SENTENCES, reason_last, triggers=_CAUSES)
WHAT_RULE = Rule(WHAT_FIRST, Family.SENTENCES, what_happens_first, triggers=_EARLIER)
EARLY_RULE = Rule(VERB_EARLY, Family.SENTENCES, verb_early, triggers=frozenset({"obl"}))
