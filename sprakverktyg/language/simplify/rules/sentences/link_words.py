"""*…, varefter X görs* → *… Därefter görs X*: a link word that only written language has becomes a new sentence."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import Cut, end_of, has_loose_order, main_order, split

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAME = "link_word"
LINKS = {
    "varefter": ("Därefter", Mode.TICKED, 0.95),
    "varpå": ("Därefter", Mode.TICKED, 0.9),
    "varför": ("Därför", Mode.TICKED, 0.93),
    "varvid": ("Då", Mode.OFFERED, 0.85),
    "varigenom": ("På så sätt", Mode.OFFERED, 0.8),
}
"""The link word, what the new sentence begins with, and how sure it is."""

_OPENINGS = frozenset("som att om när där vilka vilken eftersom innan medan".split())


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for token in sentence:
        if token.lower_ in LINKS and token.i > sentence.start and token.nbor(-1).text == ",":
            fronted, mode, confidence = LINKS[token.lower_]
            clause = sentence.doc[token.i + 1 : end_of(sentence)]
            finite = first_finite(clause)
            if finite is None or has_loose_order(clause, finite) or not _is_plain_start(clause, finite):
                continue
            cut = Cut(NAME, f"Ordet ”{token.lower_}” gör meningen lång.", mode, confidence)
            proposal = split(sentence, token.i, main_order(clause, finite, fronted=fronted), cut)
            if proposal is not None:
                yield proposal


def first_finite(clause: "Span") -> "Token | None":
    """Return the finite verb of a clause: the first that belongs to no clause opened before it."""
    opened = 0
    for item in clause:
        if item.lower_ in _OPENINGS:
            opened += 1
        elif tree.is_finite(item):
            if not opened:
                return item
            opened -= 1
    return None


def _is_plain_start(clause: "Span", finite: "Token") -> bool:
    """Return whether a subject stands before the verb, and no clause: then they can change places."""
    before = clause.doc[clause.start : finite.i]
    return len(before) > 0 and not any(item.text in ",;:" or tree.is_finite(item) for item in before)


RULE = Rule(NAME, Family.SENTENCES, propose, splits=True, triggers=frozenset(LINKS))
