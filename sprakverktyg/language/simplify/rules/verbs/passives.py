"""Passive clauses, and the same clause in the active voice with somebody who does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LONGEST_SUBJECT = 9
"""Words. A longer phrase between verb and adverbial makes the active clause harder than the passive one."""

FOCUS = frozenset("endast bara enbart även också".split())
_REFLEXIVES = frozenset("sin sitt sina sig varandra varandras".split())
_LINKS = frozenset("och men samt eller varefter varvid varför varpå".split())
_BEGINNINGS = ("DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "VERB")
_ASKING = frozenset("vad vem vilken vilket vilka".split())
_NEGATIVE = frozenset("ingen inget inga varken".split())
_NOT_TURNED = frozenset(
    "utgöra prägla känneteckna orsaka omfatta beröra drabba förorsaka föranleda ombe sakna erfordra förändra kräva "
    "behöva finna befara öka minska höja sänka märka känna se höra kalla benämna smitta försämra förbättra "
    "uppleva avse bygga grunda basera anse förvänta förorena smutsa skada återfinna beräkna sprida"
    .split()
)  # fmt: skip
"""Verbs whose form in -s is no passive (*saknas*, *förändras*), or whose passive nobody does."""


_CHANGE_BY_THEMSELVES = ("hälsa", "tillstånd", "behov", "aptit", "mående")


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive clause: its verbs (several if they share all), its finite verb, subject and *bli*, if it has them.

    `too` is a later verb with words of its own between (*bytas mellan passen och slängas*).
    """

    verbs: tuple["Token", ...]
    finite: "Token"
    subject: "Token | None"
    bli: "Token | None"
    too: "Token | None" = None

    @property
    def verb(self) -> "Token":
        return self.verbs[0]


_latest: list[tuple[tuple["Doc", int, int], tuple[Passive, ...]]] = []


def passives(sentence: "Span") -> Iterator[Passive]:
    """Yield the passive clauses of a sentence that can be turned round, the outer ones first.

    Those of the latest sentence are kept, since several rules ask for them one after another.
    """
    key = (sentence.doc, sentence.start, sentence.end)
    latest = next(iter(_latest), None)
    if latest is None or latest[0] != key:
        found = (_passive(verb) for verb in sentence if is_passive(verb))
        latest = (key, tuple(filter(None, found)))
        _latest[:] = [latest]  # another thread may put its own there before the next line
    yield from latest[1]


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
    verbs = [verb]
    if has_own_subject and verb.dep_ == "conj" and _goes_under(verb.head, verb):
        return None
    for other in _conjuncts(verb):
        if tree.subject(other) is not None:
            if _goes_under(verb, other):
                return None
            continue
        if bli is not None or not tree.has(other, "Voice", "Pass") or other.lemma_.endswith("s"):
            return None
        if not _same_form(verb, other) or tree.child(other, "aux", "mark") is not None:
            return None
        verbs.append(other)
    too = None
    if len(verbs) > 1 and not _share_all(verbs):
        if len(verbs) > 2 or bli is not None or not _stands_alone(verbs[1]):
            return None
        too = verbs.pop()
    below = [item for one in (*verbs, *filter(None, [too])) for item in one.children]
    if any(_shares_subject(item) for item in below):
        return None
    if any(item.lower_ in ("vara", "bli", "ha") for item in verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]):
        return None  # *tillses vara rengjorda*
    subjects = (item for head in (verb, finite) for item in head.children if item.dep_ in ("nsubj:pass", "nsubj"))
    subject = next(subjects, None)
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
    if words.end < len(words.doc) and words.doc[words.end].lower_ == "som":
        return None  # *vilka åtgärder som vidtagits*
    if words[0].lower_ in _ASKING and passive.finite.i == words.end and not is_relative(words):
        return None  # *Vad ska packas?*
    before = words.doc[words.start - 1] if words.start > words.sent.start else None
    if before is not None and (before.lower_ in ("än", "ev", "ev.") or before.pos_ == "ADP"):
        return None
    if before is not None and before.lower_ == "om" and before.i and before.nbor(-1).pos_ == "NOUN":
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
    if words[0].pos_ not in _BEGINNINGS or any(
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


def is_list(words: "Span") -> bool:
    """Return whether the commas of a phrase stand between the members of a list."""
    return all(item.head.dep_ == "conj" and item.i < item.head.i for item in words if item.text == ",")
