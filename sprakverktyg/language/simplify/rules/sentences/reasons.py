"""A reason, a purpose or an exception after a long sentence gets a sentence of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import Cut, end_of, split

if TYPE_CHECKING:
    from spacy.tokens import Span

LONG = 18
"""Words from which a sentence with a reason is worth parting."""

BECAUSE = Cut("because", "Orsaken får en egen mening.", Mode.OFFERED, 0.88)
PURPOSE = Cut("purpose", "Syftet får en egen mening.", Mode.OFFERED, 0.82)
EXCEPTION = Cut("exception", "Undantaget syns bättre i en egen mening.", Mode.OFFERED, 0.85)

_TAKES_FOR = frozenset("ansvara ansvarig sörja svara själv arbeta verka viktig avgörande ansvar".split())
_EXCEPT = (("med", "undantag", "för"), ("med", "undantag", "av"), ("bortsett", "från"), ("utom",))


def because(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if not tree.has(sentence.root, "Mood", "Imp"):  # nothing *beror på* what a command says
        yield from _after_comma(sentence, "eftersom", "Det beror på att", BECAUSE)


def purpose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    if tree.words_in(sentence) < LONG:
        return
    for mark in sentence:
        if mark.lower_ != "för" or mark.i + 2 >= end or doc[mark.i + 1].lower_ != "att" or mark.i < sentence.start + 6:
            continue
        head = doc[mark.i + 1].head
        if head.head.lemma_ in _TAKES_FOR or doc[mark.i - 1].lemma_ in _TAKES_FOR:
            continue
        if head.head.dep_ != "ROOT" or head.right_edge.i + 1 < end - 1 or head.dep_ != "advcl":
            continue
        if (proposal := split(sentence, mark.i, "Det är " + doc[mark.i : end].text, PURPOSE)) is not None:
            yield proposal


def exception(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    for mark in sentence:
        if mark.i <= sentence.start or doc[mark.i - 1].text != ",":
            continue
        words = next((words for words in _EXCEPT if _stands(mark.i, words, sentence)), None)
        if words is None:
            continue
        rest = doc[mark.i + len(words) : end]
        if len(rest) < 2 or any(tree.is_finite(item) and item.head.i < rest.start for item in rest):
            continue
        proposal = split(sentence, mark.i, "Undantag: " + rest.text, EXCEPTION)
        if proposal is not None and not any(item.text == "," for item in rest):
            yield proposal


def _after_comma(sentence: "Span", word: str, beginning: str, cut: Cut) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    if tree.words_in(sentence) < LONG:
        return
    for mark in sentence:
        if mark.lower_ != word or mark.i <= sentence.start or doc[mark.i - 1].text != ",":
            continue
        rest = doc[mark.i + 1 : end]
        if mark.head.right_edge.i + 1 < end - 1:
            continue
        if (proposal := split(sentence, mark.i, f"{beginning} {rest.text}", cut)) is not None:
            yield proposal


def _stands(place: int, words: tuple[str, ...], sentence: "Span") -> bool:
    return tuple(item.lower_ for item in sentence.doc[place : place + len(words)]) == words


BECAUSE_RULE = Rule(BECAUSE.rule, Family.SENTENCES, because, splits=True, triggers=frozenset({"eftersom"}))
PURPOSE_RULE = Rule(PURPOSE.rule, Family.SENTENCES, purpose, splits=True, triggers=frozenset({"för"}))
EXCEPTION_RULE = Rule(
    EXCEPTION.rule, Family.SENTENCES, exception, splits=True, triggers=frozenset(words[0] for words in _EXCEPT)
)
