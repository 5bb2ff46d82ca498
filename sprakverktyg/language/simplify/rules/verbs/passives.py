"""Passive clauses, and the same clause in the active voice with somebody who does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.people import can_act

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST_SUBJECT = 9
"""Words. A longer phrase between verb and adverbial makes the active clause harder than the passive one."""

FOCUS = frozenset("endast bara enbart även också".split())
_REFLEXIVES = frozenset("sin sitt sina sig varandra varandras".split())
_LINKS = frozenset("och men samt eller varefter varvid varför varpå".split())
_SHARING = frozenset("och men samt eller utan".split())
_BEGINNINGS = ("DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "VERB")
_ASKING = frozenset("vad vem vilken vilket vilka".split())
_NEGATIVE = frozenset("ingen inget inga varken".split())
_NOT_TURNED = frozenset(
    "utgöra prägla känneteckna orsaka omfatta beröra drabba förorsaka föranleda ombe sakna erfordra förändra kräva "
    "behöva finna befara öka minska höja sänka märka känna se höra kalla benämna smitta försämra förbättra "
    "uppleva avse bygga grunda basera anse förvänta förorena smutsa skada återfinna beräkna sprida äventyra"
    .split()
)  # fmt: skip
"""Verbs whose form in -s is no passive (*saknas*, *förändras*), or whose passive nobody does."""


_EMERGENCY = "112"
"""Read as an amount, and not as who is called."""

_CHANGE_BY_THEMSELVES = ("hälsa", "tillstånd", "behov", "aptit", "mående")


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive clause: its verbs (several if they share all), its finite verb, subject and *bli*, if it has them.

    `too` is a later verb with words of its own between (*bytas mellan passen och slängas*), perhaps with an auxiliary
    of its own, or in the active voice (*startas i dag och pågår i tre dygn*).
    """

    verbs: tuple["Token", ...]
    finite: "Token"
    subject: "Token | None"
    bli: "Token | None"
    too: "Token | None" = None

    @property
    def verb(self) -> "Token":
        return self.verbs[0]


def passives(sentence: "Span") -> tuple[Passive, ...]:
    """Return the passive clauses of a sentence that can be turned round, the outer ones first."""
    return _passives(sentence.doc, sentence.start, sentence.end)


@lru_cache(maxsize=1)
def _passives(doc: "Doc", start: int, end: int) -> tuple[Passive, ...]:
    """Return those of a sentence by its place; several rules ask for the same ones one after another."""
    found = (_passive(verb) for verb in doc[start:end] if is_passive(verb))
    return tuple(filter(None, found))


def can_be_turned(verb: "Token") -> bool:
    """Return whether somebody does what the verb says: not so for *saknas* and *förändras*."""
    particle = tree.child(verb, "compound:prt")
    if verb.lower_ == "sköts" and particle is not None:
        return False  # *skjuta upp*, read as *sköta*
    subject = tree.child(verb, "nsubj:pass", "nsubj")
    if verb.lemma_ == "ändra" and subject is not None and subject.lemma_.endswith(_CHANGE_BY_THEMSELVES):
        return False
    return verb.lemma_ not in _NOT_TURNED or particle is not None


def is_passive(verb: "Token") -> bool:
    """Return whether a verb is passive, in -s or with *bli*; *finnas* and *trivas* are not."""
    if verb.pos_ != "VERB" or verb.lemma_.endswith("s"):
        return False
    with_s = tree.has(verb, "Voice", "Pass") and verb.lower_.endswith("s")
    return with_s or any(item.dep_ == "aux:pass" and item.lemma_ == "bli" for item in verb.children)


def is_negated(passive: Passive) -> bool:
    """Return whether the clause says that something is not done."""
    return any(item.lower_ in tree.NEGATIONS for one in passive.verbs for item in one.children)


def _passive(verb: "Token") -> Passive | None:
    if not can_be_turned(verb):
        return None
    is_s_passive = verb.lower_.endswith("s")
    bli = None if is_s_passive else tree.child(verb, "aux:pass")
    finite = tree.finite_verb(verb) or (verb if is_without_har(verb) else None)
    has_own_subject = tree.subject(verb) is not None
    if finite is not None and finite.lemma_ == "vilja":
        return None  # who wants is the one who is done to
    if finite is None or (verb.dep_ == "conj" and not has_own_subject and verb.head.pos_ in ("VERB", "AUX")):
        return None
    verbs, too = [verb], None
    if has_own_subject and verb.dep_ == "conj" and _goes_under(verb.head, verb):
        return None
    others = list(_conjuncts(verb))
    if len(others) == 1 and bli is None and _has_own_finite(verb, others[0]):
        too = others.pop()
    for other in others:
        if tree.subject(other) is not None:
            if _goes_under(verb, other):
                return None
            continue
        if other.pos_ in ("NOUN", "PROPN", "ADV") and tree.child(other, "case") and not tree.child(other, "cop", "aux"):
            continue  # *bakom stängd dörr och med respekt*
        if bli is not None or not tree.has(other, "Voice", "Pass") or other.lemma_.endswith("s"):
            return None
        if not _same_form(verb, other) or tree.child(other, "aux", "mark") is not None:
            return None
        verbs.append(other)
    if len(verbs) > 1 and not _share_all(verbs):
        if len(verbs) > 2 or bli is not None or not _stands_alone(verbs[1]):
            return None
        too = verbs.pop()
    if _goes_on(verbs[-1], too):
        return None
    below = [item for one in (*verbs, *filter(None, [too])) for item in one.children]
    if any(_shares_subject(item) for item in below):
        return None
    if any(item.lower_ in ("vara", "bli", "ha") for item in verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]):
        return None  # *tillses vara rengjorda*
    subjects = (item for head in (verb, finite) for item in head.children if item.dep_ in ("nsubj:pass", "nsubj"))
    subject = next(subjects, None) or next((item for item in verb.children if item.text == _EMERGENCY), None)
    return Passive(tuple(verbs), finite, subject, bli, too)


def is_without_har(verb: "Token") -> bool:
    """Return whether *har* is left out, as it may be in a subordinate clause: *när dosen getts*."""
    clause = ("advcl", "acl:relcl", "acl", "ccomp")
    return tree.has(verb, "VerbForm", "Sup") and verb.dep_ in clause and tree.child(verb, "aux") is None


def _conjuncts(verb: "Token") -> Iterator["Token"]:
    for item in verb.children:
        if item.dep_ == "conj":
            yield item
            yield from _conjuncts(item)


def _goes_under(first: "Token", verb: "Token") -> bool:
    """Return whether a later verb with its own subject may need the auxiliary: *ska bytas och såret tvättas*."""
    if tree.child(first, "aux") is None or tree.child(verb, "aux") is not None:
        return False
    return inflect(verb.lemma_, "VERB", VerbForm="Inf", Voice="Pass") == verb.lower_


def _same_form(verb: "Token", other: "Token") -> bool:
    """Return whether a later verb has the form of the first, or can be read so: *kasseras* is an infinitive too."""
    form = tree.feature(verb, "VerbForm")
    if tree.feature(other, "VerbForm") == form:
        return True
    return form == "Inf" and inflect(other.lemma_, "VERB", VerbForm="Inf", Voice="Pass") == other.lower_


def _stands_alone(verb: "Token") -> bool:
    """Return whether a later verb of a list has its own words only, and is not itself a *should* or a clause."""
    return can_be_turned(verb) and tree.child(verb, "aux", "mark", "conj", "cop") is None


def _has_own_finite(first: "Token", other: "Token") -> bool:
    """Return whether a later verb with the same subject begins with a finite verb that is not like the first one."""
    finite, link = tree.finite_verb(other), tree.child(other, "cc")
    if finite is None or link is None or finite.i != link.i + 1 or tree.subject(other) is not None:
        return False
    if is_passive(other) and (finite == other or not _stands_alone_under(finite, other)):
        return False
    no_clause_between = all(item.dep_ not in ("acl:relcl", "advcl", "ccomp") for item in first.doc[first.i : link.i])
    return not tree.has(finite, "Mood", "Imp") and no_clause_between


def _goes_on(verb: "Token", too: "Token | None") -> bool:
    """Return whether *och* and a finite verb follow that may have the same subject, whatever the parser hangs it on."""
    for link in verb.doc[verb.i + 1 : verb.sent.end - 1]:
        following = link.nbor(1)
        if link.lower_ in _SHARING and tree.is_finite(following) and not tree.has(following, "Mood", "Imp"):
            heads = {following, following.head} if following.dep_ in ("aux", "aux:pass", "cop") else {following}
            first = next((head.head for head in heads if head.dep_ == "conj"), verb)
            shares = first == verb or verb.is_ancestor(first)
            return shares and too not in heads and all(tree.subject(head) is None for head in heads)
        if link.pos_ in ("VERB", "AUX"):
            return False
    return False


def _stands_alone_under(finite: "Token", verb: "Token") -> bool:
    helpers = [item for item in verb.children if item.dep_ in ("aux", "aux:pass", "cop")]
    return can_be_turned(verb) and helpers == [finite] and tree.child(verb, "mark", "conj") is None


def _shares_subject(infinitive: "Token") -> bool:
    """Return whether the subject of the passive is that of an infinitive too: *tas bort utan att ersättas*."""
    is_passive_clause = infinitive.dep_ == "advcl" and tree.has(infinitive, "Voice", "Pass")
    return tree.has(infinitive, "VerbForm", "Inf") and (infinitive.dep_ == "xcomp" or is_passive_clause)


def is_relative(words: "Span") -> bool:
    return tree.has(words[0], "PronType", "Rel") or words[0].lower_ in ("som", "vars")


def _ends_clause(verb: "Token") -> bool:
    return verb.i + 1 == len(verb.doc) or verb.nbor(1).is_punct


def _share_all(verbs: list["Token"]) -> bool:
    """Return whether nothing but *och* stands between coordinated verbs, so that what follows belongs to all."""
    between = verbs[0].doc[verbs[0].i + 1 : verbs[-1].i]
    return all(item in verbs or item.lower_ in ("och", ",", "samt", "eller") for item in between)


def subject_phrase(passive: Passive) -> "Span | None":
    """Return the words of the old subject, or None if it is not there or cannot be moved."""
    if passive.subject is None or not tree.is_whole(passive.subject):
        return None
    words = tree.phrase(passive.subject)
    while len(words) > 1 and words[0].lower_ in _LINKS:
        words = words[1:]
    if words.start > words.sent.start and words.doc[words.start - 1].lower_ in FOCUS:
        words = words.doc[words.start - 1 : words.end]  # *serveras bara kaffe*
    if stays(passive, words):
        lowered = {item.lower_ for item in words}
        is_noun_phrase = (words[0].pos_ in _BEGINNINGS or words[0].lower_ in FOCUS) and passive.subject.pos_ != "VERB"
        return words if is_noun_phrase and not lowered & {"man", *_REFLEXIVES} else None
    if is_relative(words) and sum(map(tree.is_finite, words.doc[words.end : passive.verb.i + 1])) > 1:
        return None  # *som är stängd behöver inte kontrolleras*
    if words.end < len(words.doc) and words.doc[words.end].lower_ == "som":
        return None  # *vilka åtgärder som vidtagits*
    if words[0].lower_ in _ASKING and passive.finite.i == words.end and not is_relative(words):
        return None  # *Vad ska packas?*
    before = words.doc[words.start - 1] if words.start > words.sent.start else None
    if before is not None and (before.lower_ in ("än", "ev", "ev.") or before.pos_ == "ADP"):
        return None
    if before is not None and before.lower_ == "om" and before.i and _may_be_about(before.nbor(-1)):
        return None  # *uppgifter om enskilda personer*
    if words.end < passive.verb.i and words.doc[words.end].pos_ == "ADP" and passive.finite.i < words.start:
        return None  # *ska omsorgen om äldre inriktas*
    if words.end < len(words.doc) and "," in words.text and words.doc[words.end].text == ",":
        return None
    clause = tree.child(passive.subject, "acl:relcl")
    if clause is not None and (is_relative(words) or not _ends_clause(passive.verbs[-1])):
        return None  # the clause would part the verb from what follows
    inside = set(clause.subtree) if clause is not None else set()
    inside |= {passive.subject, *filter(None, [clause])}
    if not _begins_phrase(words) or any(
        (item.dep_ in ("obj", "nsubj", "acl:relcl", "cop") or tree.is_finite(item)) and item not in inside
        for item in words
    ):
        return None
    lowered = {item.lower_ for item in words}
    if lowered & (_NEGATIVE | FOCUS | {"man"}) or any(item.lower_ in _REFLEXIVES for item in passive.verb.subtree):
        return None
    if tree.words_in(words) > LONGEST_SUBJECT or ("," in lowered and not is_relative(words) and not is_list(words)):
        return None
    if passive.subject.pos_ == "VERB" or words.start <= passive.finite.i < words.end:
        return None
    return words


def _may_be_about(noun: "Token") -> bool:
    return noun.pos_ == "NOUN" and not (can_act(noun) and tree.has(noun, "Definite", "Def"))


def _begins_phrase(words: "Span") -> bool:
    first = words[0]
    is_degree = first.pos_ == "ADV" and first.head.pos_ == "ADJ" and first.head in words  # *plötsligt tilltagande*
    return first.pos_ in _BEGINNINGS or first.lower_ in ("både", "såväl") or is_degree


def stays(passive: Passive, words: "Span") -> bool:
    """Return whether the old subject comes right after its only verb: it is in the place of an object already."""
    return passive.finite == passive.verb and len(passive.verbs) == 1 and words.start == passive.verb.i + 1


def is_list(words: "Span") -> bool:
    """Return whether the commas of a phrase stand between the members of a list."""
    return all(item.head.dep_ == "conj" and item.i < item.head.i for item in words if item.text == ",")
