"""*…, vilket tyder på att …* → *… Det tyder på att …*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import Cut, end_of, has_loose_order, main_order, split
from sprakverktyg.language.simplify.rules.sentences.link_words import first_finite

if TYPE_CHECKING:
    from spacy.tokens import Span

NAME = "which_clause"
CUT = Cut(NAME, "Två korta meningar är lättare än en lång med ”vilket”.", Mode.TICKED, 0.9)


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for token in sentence:
        if token.lower_ != "vilket" or token.i == sentence.start or token.nbor(-1).text != ",":
            continue
        clause = sentence.doc[token.i + 1 : end_of(sentence)]
        finite = first_finite(clause)
        if finite is None or has_loose_order(clause, finite) or _has_neuter_before(sentence, token.i):
            continue
        if token.dep_ in ("nsubj", "nsubj:pass"):
            second = main_order(clause, finite, called="Det")
        elif token.dep_ == "obj":
            second = main_order(clause, finite, fronted="Det")
        else:
            continue
        if (proposal := split(sentence, token.i, second, CUT)) is not None:
            yield proposal


def _has_neuter_before(sentence: "Span", place: int) -> bool:
    """Return whether *vilket* may be about the noun before it, *trygghetslarm*, and not about all that was said."""
    doc = sentence.doc
    return any(
        tree.has(item, "Gender", "Neut") and item.pos_ == "NOUN" for item in doc[max(sentence.start, place - 3) : place]
    )


RULE = Rule(NAME, Family.SENTENCES, propose, splits=True, triggers=frozenset({"vilket"}))
