"""*Det är kontaktpersonen som uppdaterar planen* → *Kontaktpersonen uppdaterar planen*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import is_question
from sprakverktyg.language.simplify.rules.wording import capital, joined, rewrite, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span

NAME = "cleft"
REASON = "Meningen blir kortare utan ”det är … som”."
CONFIDENCE = 0.85
LONGEST_NAME = 5
"""Words between *det är* and *som*."""

_STAYS = frozenset("inte bara endast enbart aldrig någon ingen något inget vem vad".split())


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc = sentence.doc
    words = [item for item in sentence if not item.is_space]
    if len(words) < 5 or is_question(sentence) or (words[0].lower_, words[1].lower_) != ("det", "är"):
        return
    link = next((item for item in words[2 : 3 + LONGEST_NAME] if item.lower_ == "som"), None)
    if link is None or link.dep_ not in ("nsubj", "nsubj:pass") or link.i + 1 >= sentence.end:
        return
    who, verb = doc[words[2].i : link.i], doc[link.i + 1]
    is_plain = (tree.is_finite(verb) and tree.has(who.root, "Definite", "Def")) or who.root.pos_ == "PROPN"
    if not is_plain or not tree.is_finite(verb) or any(item.lower_ in _STAYS or item.is_punct for item in who):
        return
    span = doc[words[0].i : verb.i + 1]
    after = joined([who.text, verb.text])
    after = capital(after) if starts_sentence(span[0]) else after
    yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.OFFERED, confidence=CONFIDENCE)


RULE = Rule(NAME, Family.SENTENCES, propose, triggers=frozenset({"som"}))
