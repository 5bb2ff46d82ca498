"""*Hantering av tvätt* → *Så hanterar du tvätt*, and the question what a long text without headings is about."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal
from sprakverktyg.domain.text import BlockKind
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import Context, DocumentRule, Family, Rule, tree
from sprakverktyg.language.simplify.rules.verbs.nouns_of_verbs import split_verb, verb_of
from sprakverktyg.language.simplify.rules.wording import joined, mid_sentence, rewrite

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

ACTION = "action_heading"
ACTION_REASON = "Rubriken säger vad man gör."
ACTION_CONFIDENCE = 0.85

MISSING = "missing_heading"
MISSING_REASON = "En rubrik hjälper den som letar i texten."
MISSING_CONFIDENCE = 0.8
LONG_RUN = 180
"""Words without a heading after which readers need one; our own limit, about a screen."""

CHOICES = 4
_HEADING_AT_MOST = 8  # words


def action(sentence: "Span", context: Context) -> Iterator[Proposal]:
    if context.kind is not BlockKind.HEADING:
        return
    first = next((item for item in sentence if item.is_alpha), None)
    if first is None or first.pos_ != "NOUN":
        return
    verb = verb_of(first.lemma_)
    rest = sentence.doc[first.i + 1 : sentence.end]
    if not verb or len(rest) < 2 or rest[0].lower_ != "av" or any(tree.is_finite(item) for item in rest):
        return
    name, particle = split_verb(verb)
    form = inflect(name, "VERB", Mood="Ind", Tense="Pres", VerbForm="Fin", Voice="Act")
    if form:
        who = "du" if context.settings.reader_is_du else "man"
        after = joined(["Så", form, who, particle, rest[1:].text])
        span = sentence.doc[first.i : sentence.end]
        yield rewrite(span, after, rule=ACTION, reason=ACTION_REASON, mode=Mode.OFFERED, confidence=ACTION_CONFIDENCE)


def missing(doc: "Doc", context: Context) -> Iterator[Proposal]:
    """Ask for a heading where a long run of sentences has none; the choices are the nouns that the run is about."""
    run: list[Span] = []
    for sentence in doc.sents:
        if _is_heading(sentence):
            yield from _asked(run)
            run = []
        elif sentence.text.strip():
            run.append(sentence)
    yield from _asked(run)


def _asked(run: "list[Span]") -> Iterator[Proposal]:
    if sum(map(tree.words_in, run)) < LONG_RUN:
        return
    nouns: Counter[str] = Counter()
    for sentence in run:
        nouns.update(
            mid_sentence(item, item.text)
            for item in sentence
            if item.pos_ == "NOUN" and item.dep_ in ("nsubj", "nsubj:pass", "obj") and len(item) > 3
        )
    choices = tuple(noun[:1].upper() + noun[1:] for noun, _ in nouns.most_common(CHOICES))
    first = next(item for item in run[0] if not item.is_space)
    yield Proposal(
        first.idx, first.idx, "", ANSWER + "\n", MISSING, MISSING_REASON, Mode.ASKED, MISSING_CONFIDENCE,
        question=f"Vilken rubrik passar före ”{_beginning(run[0])}”?", choices=choices,
    )  # fmt: skip


def _beginning(sentence: "Span") -> str:
    return " ".join(sentence.text.split()[:5]) + " …"


def _is_heading(sentence: "Span") -> bool:
    bare = sentence.text.strip()
    return 0 < len(bare.split()) <= _HEADING_AT_MOST and bare[-1].isalnum() and "\n" in sentence.text


ACTION_RULE = Rule(ACTION, Family.LAYOUT, action)
MISSING_RULE = DocumentRule(MISSING, Family.LAYOUT, missing)
