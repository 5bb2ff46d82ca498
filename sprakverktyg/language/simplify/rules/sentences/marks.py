"""*…; …* → *… . …*: a semicolon becomes a full stop."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import is_question
from sprakverktyg.language.simplify.rules.wording import capital, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span

NAME = "semicolon"
REASON = "Punkt är tydligare än semikolon."
CONFIDENCE = 0.97


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc = sentence.doc
    for mark in sentence:
        if mark.text != ";" or not sentence.start < mark.i < sentence.end - 1 or is_question(sentence):
            continue
        first, second = doc[sentence.start : mark.i], doc[mark.i + 1 : sentence.end]
        if (
            not any(map(tree.is_finite, first))
            or not _is_sentence(second)
            or first.text.count("(") > first.text.count(")")
        ):
            continue
        span = doc[mark.i - 1 : mark.i + 2]
        after = f"{doc[mark.i - 1].text}. {capital(doc[mark.i + 1].text)}"
        yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.TICKED, confidence=CONFIDENCE)
        return


def _is_sentence(words: "Span") -> bool:
    verb = next((item for item in words if tree.is_finite(item)), None)
    if verb is None or ";" in words.text:
        return False
    head = verb.head if verb.dep_ in ("aux", "aux:pass", "cop") else verb
    return tree.has(verb, "Mood", "Imp") or any(
        item.dep_ in ("nsubj", "nsubj:pass", "csubj", "expl") and item.i >= words.start for item in head.children
    )


RULE = Rule(NAME, Family.SENTENCES, propose, triggers=frozenset(";"))
