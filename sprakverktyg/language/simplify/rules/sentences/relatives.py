"""*Kontakta Eva, som är kontaktperson* → *Kontakta Eva. Eva är kontaktperson*: a remark becomes a sentence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import (
    Cut,
    end_of,
    has_loose_order,
    is_question,
    main_order,
    name_of,
    split,
)
from sprakverktyg.language.simplify.rules.wording import capital, joined, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAME = "relative_clause"
LAST = Cut(NAME, "En sak i varje mening är lättare att läsa.", Mode.TICKED, 0.92)
INSIDE = Cut(NAME, "Det som står mitt i meningen får en egen mening.", Mode.OFFERED, 0.85)

_LINKS = frozenset({"som", "vilken", "vilka"})
_LIMITING = frozenset("varje alla samtliga någon några den de sådana sådan vissa inga ingen endast bara de".split())


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    for link in sentence:
        if link.lower_ not in _LINKS or link.i <= sentence.start or doc[link.i - 1].text != ",":
            continue
        if link.dep_ not in ("nsubj", "nsubj:pass"):
            continue
        head = link.head
        noun = head.head if head.dep_ == "acl:relcl" else None
        finite = tree.finite_verb(head)
        if noun is None or finite is None or finite.i < link.i or not _is_known(noun) or not _stands_before(noun, link):
            continue
        name, stop = name_of(noun), _end_of_clause(head, link, end)
        if not name or stop is None or has_loose_order(doc[link.i + 1 : stop], finite):
            continue
        second = main_order(doc[link.i + 1 : stop], finite, called=name)
        if stop >= end:
            if (proposal := split(sentence, link.i, second, LAST)) is not None:
                yield proposal
        elif (inside := _taken_out(sentence, link, stop, second)) is not None:
            yield inside


def _taken_out(sentence: "Span", link: "Token", stop: int, second: str) -> Proposal | None:
    """Return the proposal to say a remark within commas after the sentence that it interrupts."""
    doc, end = sentence.doc, end_of(sentence)
    rest = doc[stop + 1 : end]
    if tree.words_in(doc[link.i : stop]) < 4 or tree.words_in(rest) < 3 or is_question(sentence):
        return None
    first = doc[sentence.start : link.i - 1]
    after = joined([doc[link.i - 2].text, rest.text]) + ". " + capital(second)
    if any(item.text in ";:" for item in rest) or "(" in first.text:
        return None
    span = doc[link.i - 2 : end]
    return rewrite(span, after, rule=NAME, reason=INSIDE.reason, mode=INSIDE.mode, confidence=INSIDE.confidence)


def _end_of_clause(head: "Token", link: "Token", end: int) -> int | None:
    """Return where a relative clause stops: at the end of the sentence, or at the comma that closes it."""
    last = max(item.i for item in head.subtree if not item.is_punct)
    if last + 1 >= end:
        return end
    return last + 1 if head.doc[last + 1].text == "," else None


def _stands_before(noun: "Token", link: "Token") -> bool:
    """Return whether nothing but the noun's own words stand between it and the clause."""
    between = noun.doc[noun.i + 1 : link.i - 1]
    return len(between) <= 4 and all(noun.is_ancestor(item) for item in between)


def _is_known(noun: "Token") -> bool:
    """Return whether the reader knows which one is meant without the clause."""
    if any(item.lower_ in _LIMITING for item in noun.lefts) or tree.has(noun, "Case", "Gen"):
        return False
    if any(item.dep_ == "conj" or item.dep_ == "cc" for item in noun.children) or noun.dep_ == "conj":
        return False
    if noun.dep_ == "nmod" and noun.head.pos_ == "NOUN" and noun.pos_ == "PROPN":
        return False  # *anmälan enligt lex Maria, som ska göras*: it may be about the noun that it hangs on
    return noun.pos_ == "PROPN" or tree.has(noun, "Definite", "Def")


RULE = Rule(NAME, Family.SENTENCES, propose, splits=True, triggers=_LINKS)
