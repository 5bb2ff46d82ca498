"""*gör en bedömning av såret* → *bedömer såret*, *Kontroll av vikten sker …* → *Vem kontrollerar vikten …?*"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.people import can_act
from sprakverktyg.language.simplify.rules.verbs.nouns_of_verbs import split_verb, verb_of
from sprakverktyg.language.simplify.rules.verbs.passives import is_passive
from sprakverktyg.language.simplify.rules.wording import capital, joined, rewrite, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LIGHT = "light_verb"
LIGHT_REASON = "Ett verb är lättare än ett substantiv som säger samma sak."
LIGHT_CONFIDENCE = 0.93

HAPPENS = "happens"
HAPPENS_REASON = "Det som görs är lättare att förstå med ett verb. Texten säger inte vem som gör det."
HAPPENS_CONFIDENCE = 0.85

WHEN = "when_somebody_does"
WHEN_REASON = "En sats med verb är lättare än ett substantiv."
WHEN_CONFIDENCE = 0.8

_LIGHT = frozenset("göra utföra genomföra företa".split())
_DONE = frozenset("göra utföra genomföra företa".split())
_HAPPENS = frozenset("ske".split())
_LINKS = {"vid": "när", "före": "innan", "innan": "innan", "inför": "innan"}


def light_verb(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for verb in sentence:
        if verb.lemma_ not in _LIGHT or verb.pos_ != "VERB" or is_passive(verb):
            continue
        noun = tree.child(verb, "obj")
        if noun is None or noun.i < verb.i or (action := _action(noun)) is None:
            continue
        name, of = action
        feats = {key: value for key in ("Mood", "Tense", "VerbForm") if (value := tree.feature(verb, key))}
        first, particle = split_verb(name)
        form = inflect(first, "VERB", Voice="Act", **feats)
        between = verb.doc[verb.i + 1 : noun.left_edge.i]
        if not form or any(item.dep_ not in ("advmod", "nsubj") or item.is_punct for item in between):
            continue
        span = verb.doc[verb.i : of.end]
        after = joined([form, between.text, particle, of.text])
        yield rewrite(span, after, rule=LIGHT, reason=LIGHT_REASON, mode=Mode.TICKED, confidence=LIGHT_CONFIDENCE)


def happens(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """Ask who does it, and offer *man*: the verb of the noun takes the place of *ske* and *göras*."""
    for verb in sentence:
        done = verb.lemma_ in _DONE and is_passive(verb)
        if not done and not (verb.lemma_ in _HAPPENS and verb.pos_ == "VERB"):
            continue
        noun, finite = tree.child(verb, "nsubj", "nsubj:pass"), tree.finite_verb(verb)
        if noun is None or finite is None or noun.i > finite.i or (action := _action(noun)) is None:
            continue
        if any(item.dep_ == "conj" for item in verb.children) or _names_somebody(verb):
            continue
        for answer, mode in ((ANSWER, Mode.ASKED), ("man", Mode.OFFERED)):
            rewritten = _turned(noun, action, verb, finite, answer)
            if rewritten is None:
                return
            span, after, question = rewritten
            given = context.settings.answers.get(question)
            yield rewrite(
                span, after.replace(ANSWER, given) if given and mode is Mode.ASKED else after,
                rule=HAPPENS, reason=HAPPENS_REASON, mode=Mode.TICKED if given and mode is Mode.ASKED else mode,
                confidence=HAPPENS_CONFIDENCE, question=question if mode is Mode.ASKED and not given else "",
                choices=(*context.roles, "du", "framgår inte") if mode is Mode.ASKED and not given else (),
            )  # fmt: skip


def when_somebody_does(sentence: "Span", context: Context) -> Iterator[Proposal]:
    """*Vid byte av förband ska …* → *När man byter förband ska …*; *du* where the text speaks to the reader."""
    who = "du" if context.settings.reader_is_du else "man"
    for noun in sentence:
        link = tree.child(noun, "case")
        if link is None or link.lower_ not in _LINKS or noun.dep_ != "obl" or link.i + 1 != noun.i:
            continue
        action = _action(noun)
        main = tree.finite_verb(noun.head)
        subject = tree.child(noun.head, "nsubj")
        if who == "du" and subject is not None and subject.lower_ != "du" and can_act(subject):
            continue
        if action is None or main is None or (context.is_report and tree.feature(main, "Tense") != "Past"):
            continue
        name, of = action
        first, particle = split_verb(name)
        tense = "Past" if tree.feature(main, "Tense") == "Past" else "Pres"
        form = inflect(first, "VERB", Mood="Ind", Tense=tense, VerbForm="Fin", Voice="Act")
        if not form:
            continue
        span = noun.doc[link.i : of.end]
        after = joined([_LINKS[link.lower_], who, form, particle, of.text])
        after = capital(after) if starts_sentence(link) else after
        mode = Mode.OFFERED
        yield rewrite(span, after, rule=WHEN, reason=WHEN_REASON, mode=mode, confidence=WHEN_CONFIDENCE)


def _names_somebody(verb: "Token") -> bool:
    return any(
        item.lower_ == "av" and item.dep_ == "case" and item.i > verb.i and can_act(item.head) for item in verb.subtree
    )


def _action(noun: "Token") -> "tuple[str, Span] | None":
    """Return the verb of a noun of action and the phrase after its *av*, if it has nothing else that would be lost."""
    if noun.pos_ != "NOUN" or not (name := verb_of(noun.lemma_)) or tree.feature(noun, "Number") == "Plur":
        return None
    of: Span | None = None
    for item in noun.children:
        if item.dep_ == "det" and item.lower_ in ("en", "ett"):
            continue
        if item.dep_ == "case" and item.i < noun.i:
            continue
        by = tree.child(item, "case")
        if item.dep_ == "nmod" and by is not None and by.lower_ == "av" and by.i == noun.i + 1 and tree.is_whole(item):
            words = noun.doc[by.i + 1 : item.right_edge.i + 1]
            of = words
            continue
        return None
    if of is None or any(item.dep_ == "acl:relcl" or item.text in ",(" for item in of):
        return None
    return name, of


def _turned(
    noun: "Token", action: "tuple[str, Span]", verb: "Token", finite: "Token", who: str
) -> "tuple[Span, str, str] | None":
    name, of = action
    first, particle = split_verb(name)
    feats = {key: value for key in ("Mood", "Tense", "VerbForm") if (value := tree.feature(verb, key))}
    form = inflect(first, "VERB", Voice="Act", **feats)
    between = noun.doc[finite.i + 1 : verb.i] if finite.i < verb.i else noun.doc[verb.i + 1 : verb.i + 1]
    if not form or of.end != finite.i or any(item.is_punct for item in between):
        return None
    helper = finite.text if finite.i != verb.i else ""
    span = noun.doc[noun.left_edge.i : max(verb.i, finite.i) + 1]
    after = joined([who, helper, between.text, form, particle, of.text])
    after = capital(after) if starts_sentence(span[0]) and who != ANSWER else after
    question = joined(["Vem", helper, between.text, form, particle, of.text]) + "?"
    return span, after, question


LIGHT_RULE = Rule(LIGHT, Family.VERBS, light_verb, triggers=_LIGHT)
HAPPENS_RULE = Rule(HAPPENS, Family.VERBS, happens, triggers=_DONE | _HAPPENS)
WHEN_RULE = Rule(WHEN, Family.VERBS, when_somebody_does, triggers=frozenset({"av"}))
