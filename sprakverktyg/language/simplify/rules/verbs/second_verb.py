"""*… är frivilliga och får användas* → *… är frivilliga och man får använda dem*: a second verb in the passive."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule, tree
from sprakverktyg.language.simplify.rules.pronouns import object_pronoun
from sprakverktyg.language.simplify.rules.times import names_time
from sprakverktyg.language.simplify.rules.verbs import agent_first
from sprakverktyg.language.simplify.rules.verbs.active_forms import active_forms, is_particle
from sprakverktyg.language.simplify.rules.verbs.agents import has_agent
from sprakverktyg.language.simplify.rules.verbs.passives import FOCUS, Passive, can_be_turned, is_passive
from sprakverktyg.language.simplify.rules.wording import joined

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

NAME = "man_does_it_too"
REASON = "Texten säger inte vem som gör det. Med ”man” blir meningen lättare, men den säger inte heller vem."
CONFIDENCE = 0.8

_LINKS = frozenset({"och", "men"})
_BETWEEN = frozenset({"ADV", "PART", "ADP"})
_HEADS = frozenset({"ROOT", "advcl", "ccomp", "parataxis"})


def propose(sentence: "Span", context: Context) -> Iterator[Proposal]:
    for verb in sentence:
        if verb.dep_ == "conj" and is_passive(verb) and (turned := _turned(verb)) is not None:
            span, after, has_doer = turned
            # With its link word, so that the sentence is not parted there as well.
            start, end = span.start_char, span.end_char
            rule, reason = (agent_first.NAME, agent_first.REASON) if has_doer else (NAME, REASON)
            yield Proposal(start, end, span.text, after, rule, reason, Mode.OFFERED, CONFIDENCE)
            return


def _turned(verb: "Token") -> "tuple[Span, str, bool] | None":
    """Return the words from the link to the verb, the same in the active voice, and whether it says who does it."""
    first = verb.head
    finite, link = tree.finite_verb(verb), tree.child(verb, "cc")
    subject = tree.subject(first)
    if finite is None or link is None or link.lower_ not in _LINKS or subject is None or not can_be_turned(verb):
        return None
    if (
        subject.lower_ == "man"
        or first.dep_ not in _HEADS
        or tree.subject(verb) is not None
        or tree.child(verb, "conj", "mark") is not None
    ):
        return None
    passive = Passive((verb,), finite, None, None)
    pronoun, forms = object_pronoun(subject), active_forms(passive)
    told = agent_first.who_is_told(passive)
    if pronoun is None or forms is None or _shares(first, verb) or (has_agent(passive) and told is None):
        return None
    by_whom, who = told or (None, "man")
    doc = verb.doc
    end = verb.i + 1
    if end < len(doc) and is_particle(doc[end]):
        end += 1
    after = doc[end] if end < len(doc) else verb
    if after.pos_ in ("NOUN", "PROPN", "PRON", "DET") and not names_time(after):
        return None  # it may be a subject of its own: *och därefter kastas det gamla*
    if by_whom is not None:
        if by_whom.start != end or any(item.lower_ in FOCUS for item in doc[link.i : by_whom.end]):
            return None  # *kan endast ges av sjuksköterskan* is about who
        stop = by_whom.end
    else:
        stop = end
    between = doc[link.i + 1 : finite.i]
    if any(item.is_punct for item in doc[link.i : end]) or finite.i < link.i:
        return None
    if (len(between) and between[0].pos_ not in _BETWEEN) or any(
        item.dep_ == "acl:relcl" for item in doc[first.i : link.i]
    ):
        return None  # it may have a subject of its own, or that of the relative clause
    main = tree.child(first, "mark") is None
    words = [forms.get(item.i, item.text) for item in doc[finite.i : end]]
    if main and len(between):
        words.insert(1, who)
        before = [between.text]
    else:
        before = [who, between.text]
    is_last = finite.i != verb.i or end > verb.i + 1  # *lämnar ut dem*, *delar den aldrig*
    words.insert(len(words) if is_last else 1 + (main and len(between) > 0), pronoun)
    return doc[link.i : stop], joined([link.text, *before, *words]), by_whom is not None


def _shares(first: "Token", verb: "Token") -> bool:
    """Return whether a verb may belong under the auxiliary of the first one, or to a list of more than two."""
    if sum(child.dep_ == "conj" for child in first.children) > 1:
        return True
    if tree.child(verb, "aux") is not None:
        return False
    return tree.child(first, "aux") is not None or (is_passive(first) and verb.i - first.i == 2)


RULE = Rule(NAME, Family.VERBS, propose, triggers=_LINKS)
