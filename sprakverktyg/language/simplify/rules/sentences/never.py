"""*Under inga omständigheter får dosen ändras* → *Dosen får aldrig ändras*: the subject first, *aldrig* at the verb."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.wording import capital, joined, mid_sentence, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span

NAME = "never"
REASON = "”Aldrig” är ett ord i stället för tre, och lika starkt. Den eller det som meningen handlar om står först."
CONFIDENCE = 0.85

_PHRASE = ("under", "inga", "omständigheter")


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    words = [item for item in sentence if not item.is_space]
    if tuple(item.lower_ for item in words[:3]) != _PHRASE or len(words) < 6 or words[3].lower_ not in tree.MODALS:
        return
    modal = words[3]
    head = modal.head if modal.dep_ == "aux" else modal
    subject = tree.subject(head)
    if subject is None or not tree.is_whole(subject):
        return
    who = tree.phrase(subject)
    if who.start != modal.i + 1 or "," in who.text:
        return
    span = sentence.doc[words[0].i : who.end]
    after = capital(joined([mid_sentence(who[0], who.text), modal.text, "aldrig"]))
    yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.OFFERED, confidence=CONFIDENCE)


RULE = Rule(NAME, Family.SENTENCES, propose, triggers=frozenset({"omständigheter"}))
