"""*den av läkaren ordinerade dosen* → *dosen som läkaren har ordinerat*: a heavy attribute becomes a som-clause."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.people import AGENT_PRONOUNS
from sprakverktyg.language.simplify.rules.wording import capital, joined, rewrite, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAME = "heavy_attribute"
REASON = "Det är lättare att läsa när substantivet kommer först."
CONFIDENCE = 0.88


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    doc = sentence.doc
    for participle in sentence:
        noun = participle.head
        if participle.i + 1 != noun.i or noun.pos_ != "NOUN" or not _is_participle(participle):
            continue
        by = next(
            (item for item in doc[max(sentence.start, participle.i - 4) : participle.i] if item.lower_ == "av"), None
        )
        if by is None or by.i + 1 == participle.i or not (verb := _verb(participle)):
            continue
        who = doc[by.i + 1 : participle.i]
        if any(item.pos_ in ("VERB", "ADP", "PUNCT", "AUX") for item in who):
            continue
        article = doc[by.i - 1] if by.i > sentence.start else None
        supine = inflect(verb, "VERB", VerbForm="Sup", Voice="Act")
        if not supine or not is_known(supine):
            continue
        called = AGENT_PRONOUNS.get(who.text.lower(), who.text)
        head, start = _head(noun, article, by)
        if not head:
            continue
        end = noun.i + 1
        after = joined([head, "som", called, "har", supine])
        span = doc[start:end]
        after = capital(after) if starts_sentence(span[0]) else after
        if end < sentence.end and doc[end].text not in ".,;:!?" and doc[end].pos_ not in ("VERB", "AUX", "CCONJ"):
            continue
        yield rewrite(span, after, rule=NAME, reason=REASON, mode=Mode.OFFERED, confidence=CONFIDENCE)


def _is_participle(token: "Token") -> bool:
    return token.pos_ in ("VERB", "ADJ") and token.lower_.endswith(
        ("ad", "ade", "at", "d", "t", "da", "ta", "na", "en", "et")
    )


def _verb(participle: "Token") -> str:
    """Return the infinitive of a past participle, "" if it is not known."""
    word = participle.lower_
    if participle.pos_ == "VERB" and is_known(participle.lemma_) and participle.lemma_.endswith("a"):
        return participle.lemma_
    for ending, verb_ending in (
        ("ade", "a"),
        ("ad", "a"),
        ("at", "a"),
        ("da", "a"),
        ("ta", "a"),
        ("d", "a"),
        ("t", "a"),
    ):
        if word.endswith(ending) and is_known(verb := word[: -len(ending)] + verb_ending):
            return verb
    return ""


def _head(noun: "Token", article: "Token | None", by: "Token") -> tuple[str, int]:
    """Return the noun with its article, and where the whole phrase starts."""
    if article is not None and article.lower_ in ("en", "ett"):
        return f"{article.lower_} {noun.text}", article.i
    if article is not None and article.lower_ in ("den", "det", "de"):
        return (noun.text, article.i) if tree.has(noun, "Definite", "Def") else ("", 0)
    if article is not None and article.pos_ in ("DET", "PRON", "NUM", "ADJ"):
        return "", 0
    return noun.text, by.i


RULE = Rule(NAME, Family.SENTENCES, propose, triggers=frozenset({"av"}))
