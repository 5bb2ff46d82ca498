"""*Chefen (den som ansvarar för planen) bokar mötet* → *Chefen bokar mötet. Chefen ansvarar för planen*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import end_of, main_order, name_of
from sprakverktyg.language.simplify.rules.wording import capital, joined, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAME = "aside"
REASON = "Det som står inom parentes får en egen mening."
CONFIDENCE = 0.85

SHORTEST = 4
"""Words; less does not stop the reader."""

_STAYS = frozenset("utom ej inte max högst minst eller endast bara om".split())
"""What makes a parenthesis a limit or an exception, which must stand where it holds."""


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc, end = sentence.doc, end_of(sentence)
    opening = next((item for item in sentence if item.text == "("), None)
    closing = next((item for item in sentence if item.text == ")"), None)
    if opening is None or closing is None or not sentence.start < opening.i < closing.i < end - 1:
        return
    inside = doc[opening.i + 1 : closing.i]
    noun = _noun(doc[opening.i - 1])
    if noun is None or tree.words_in(inside) < SHORTEST or _must_stay(inside):
        return
    words = inside[1:] if inside[0].lower_ == "den" else inside
    finite = next((item for item in words if tree.is_finite(item)), None)
    name = name_of(noun)
    if words[0].lower_ != "som" or finite is None or not name or any(item.text == "(" for item in inside):
        return
    second = capital(main_order(words[1:], finite, called=name))
    span = doc[opening.i - 1 : end]
    after = joined([span[0].text, doc[closing.i + 1 : end].text]) + ". " + second
    yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.OFFERED, confidence=CONFIDENCE)


def _noun(token: "Token") -> "Token | None":
    """Return a noun that names one thing: in the singular and the definite form."""
    is_one = tree.has(token, "Definite", "Def") and tree.has(token, "Number", "Sing")
    return token if token.pos_ == "NOUN" and is_one else None


def _must_stay(inside: "Span") -> bool:
    return any(item.lower_ in _STAYS or any(map(str.isdigit, item.text)) for item in inside)


RULE = Rule(NAME, Family.SENTENCES, propose, splits=True, triggers=frozenset({"("}))
