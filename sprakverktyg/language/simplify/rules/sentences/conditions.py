"""*Uppstår smärta ska …* → *Om smärta uppstår ska …*: a condition says that it is one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.sentences.clauses import is_question
from sprakverktyg.language.simplify.rules.wording import joined, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Span

NAME = "if_first"
REASON = "Ett villkor är lättare att se när det börjar med ”om”."
CONFIDENCE = 0.94

_LINKS = frozenset({"och", "eller", "samt"})
_ARTICLES = frozenset({"den", "det", "de"})
_THERE = frozenset("finna föreligga förekomma sakna behöva erfordra".split())
"""Verbs, without their -s, with *det* before what is new, which keeps its own words: *om det finns misstanke
om fall*."""


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    finite = next((item for item in sentence if not item.is_punct and not item.is_space), sentence[0])
    if not tree.is_finite(finite) or tree.words_in(sentence) < 4 or is_question(sentence):
        return
    head = finite.head if finite.dep_ in ("aux", "aux:pass", "cop") else finite
    if head.dep_ != "advcl" or tree.has(finite, "Mood", "Imp"):
        return
    main, who = tree.finite_verb(head.head), tree.subject(head)
    if main is None or who is None or not finite.i < who.i < main.i or not tree.is_whole(who):
        return
    if any(tree.is_finite(item) and item.nbor(-1).lower_ in _LINKS for item in sentence.doc[finite.i + 1 : main.i]):
        return  # *saknas listan, eller föreligger osäkerhet*: two conditions that both begin with the verb
    subject = tree.phrase(who)
    place, doc = subject.end, sentence.doc
    is_half = subject.text in _ARTICLES and doc[place].pos_ in ("ADJ", "NOUN")
    # *Vägrar den enskilde kamera*: a definite article, and a noun that is not, are two phrases.
    is_half |= subject[0].lower_ in _ARTICLES and who.pos_ == "NOUN" and tree.has(who, "Definite", "Ind")
    if subject.start != finite.i + 1 or is_half or _is_broken(subject):
        return
    while place < main.i and doc[place].lower_ in tree.SENTENCE_ADVERBS:
        place += 1
    span = doc[finite.i : place]
    words = [doc[subject.start : place].text, finite.text.lower()]
    if finite.lemma_.removesuffix("s") in _THERE and not tree.has(who, "Definite", "Def") and place == subject.end:
        words = ["det", *reversed(words)]
    after = joined(["Om", *words])
    yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.TICKED, confidence=CONFIDENCE)


def _is_broken(subject: "Span") -> bool:
    """Return whether a comma stands in a subject that is no plain list: the verb would come far too late."""
    return any(item.text == "," for item in subject) and any(item.dep_ in ("acl", "acl:relcl") for item in subject)


RULE = Rule(NAME, Family.SENTENCES, propose, triggers=frozenset({"advcl"}))
