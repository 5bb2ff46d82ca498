"""Passive clauses: which verbs are passive, and what is said of them together."""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.verbs.series import Ambiguous, Later, later_verbs, subject_of
from sprakverktyg.language.simplify.rules.verbs.soundness import ASKING_SOMEBODY, is_doubtful

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

FOCUS = frozenset("endast bara enbart även också".split())
DEPONENTS = frozenset("behöva sakna syna".split())
"""Verbs whose form in -s is a word of its own (*behövas, saknas, synas*); only with an agent is it their passive."""

CHANGING = frozenset("förändra försämra förbättra upprepa".split())
"""Verbs whose form in -s says what happens to a thing by itself: *om behoven förändras*, but *får inte förändras*."""

_NOT_TURNED = DEPONENTS | CHANGING | frozenset(
    "utgöra prägla känneteckna orsaka omfatta beröra drabba förorsaka föranleda erfordra kräva "
    "finna befara öka minska höja sänka märka känna se höra kalla benämna smitta "
    "uppleva avse avråda bygga grunda utlösa samla förskjuta avböja påverka basera anse förvänta förorena "
    "ifylla smutsa skada återfinna beräkna sprida äventyra försena fördröja inta"
    .split()
)  # fmt: skip
"""Verbs whose form in -s is no passive (*saknas*, *förändras*), or whose passive nobody does."""


_EMERGENCY = "112"
"""Read as an amount, and not as who is called."""

_CHANGE_BY_THEMSELVES = ("hälsa", "tillstånd", "behov", "aptit", "mående")


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive clause: its verbs (several if they share all), its finite verb, subject and *bli*, if it has them.

    `later` are verbs with words of their own between (*bytas mellan passen och slängas*), perhaps with an auxiliary of
    their own, or in the active voice (*startas i dag och pågår i tre dygn*).
    """

    verbs: tuple["Token", ...]
    finite: "Token"
    subject: "Token | None"
    bli: "Token | None"
    later: tuple[Later, ...] = ()

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
    if verb.lemma_ == "märka":
        return any(case.lower_ == "med" for item in verb.children for case in item.children)  # *märks med datum*
    return verb.lemma_ not in _NOT_TURNED or particle is not None


def is_passive(verb: "Token") -> bool:
    """Return whether a verb is passive, in -s or with *bli*; *finnas* and *behövas* are not, nor *den anställdes*."""
    if verb.pos_ != "VERB" or verb.lemma_.endswith("s") or _only_looks_passive(verb):
        return False
    with_s = tree.has(verb, "Voice", "Pass") and verb.lower_.endswith("s")
    return with_s or any(item.dep_ == "aux:pass" and item.lemma_ == "bli" for item in verb.children)


def _only_looks_passive(verb: "Token") -> bool:
    previous = verb.nbor(-1) if verb.i > verb.sent.start else None
    if previous is not None and (verb.dep_ == "nmod:poss" or (previous.dep_ == "det" and previous.pos_ == "DET")):
        return True  # a participle in the genitive: *enskildas hälsa*, *i den anställdes hem*
    is_told = verb.lemma_ in CHANGING and not tree.has(verb, "VerbForm", "Inf")
    if not is_told and verb.lemma_ not in DEPONENTS:
        return False
    return all(case.lower_ != "av" for item in verb.children for case in item.children if case.dep_ == "case")


def is_negated(passive: Passive) -> bool:
    """Return whether the clause says that something is not done."""
    return any(item.lower_ in tree.NEGATIONS for one in passive.verbs for item in one.children)


def _passive(verb: "Token") -> Passive | None:
    if not can_be_turned(verb) or is_doubtful(verb):
        return None
    is_s_passive = verb.lower_.endswith("s")
    bli = None if is_s_passive else tree.child(verb, "aux:pass")
    finite = tree.finite_verb(verb) or (verb if is_without_har(verb) else None)
    has_own_subject = subject_of(verb) is not None
    if finite is not None and finite.lemma_ == "vilja":
        return None  # who wants is the one who is done to
    if finite not in (None, verb) and finite.pos_ != "AUX":
        return None
    if finite is None or (verb.dep_ == "conj" and not has_own_subject and verb.head.pos_ in ("VERB", "AUX")):
        return None
    if has_own_subject and (verb.dep_ == "conj" or _follows_comma(verb)) and _goes_under(verb.head, verb):
        return None
    if any(tree.subject(item) is not None and _goes_under(verb, item) for item in verb.children if item.dep_ == "conj"):
        return None
    try:
        later = later_verbs(verb)
    except Ambiguous:
        return None
    if later and bli is not None:
        return None
    verbs = [verb, *_sharing_all(verb, later)]
    del later[: len(verbs) - 1]
    below = [item for one in (*verbs, *(one.verb for one in later)) for item in one.children]
    if verb.lemma_ not in ASKING_SOMEBODY and any(_shares_subject(item) for item in below):
        return None
    if any(item.lower_ in ("vara", "bli", "ha") for item in verb.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]):
        return None  # *tillses vara rengjorda*
    subjects = (item for head in (verb, finite) for item in head.children if item.dep_ in ("nsubj:pass", "nsubj"))
    subject = next(subjects, None) or next((item for item in verb.children if item.text == _EMERGENCY), None)
    subject = subject or subject_of(verb)
    return Passive(tuple(verbs), finite, subject, bli, tuple(later))


def is_without_har(verb: "Token") -> bool:
    """Return whether *har* is left out, as it may be in a subordinate clause: *när dosen getts*."""
    clause = ("advcl", "acl:relcl", "acl", "ccomp")
    return tree.has(verb, "VerbForm", "Sup") and verb.dep_ in clause and tree.child(verb, "aux") is None


def _follows_comma(verb: "Token") -> bool:
    """Return whether a clause stands after a comma, with its subject first: *ska golvet torkas, händerna tvättas*."""
    subject = tree.subject(verb)
    first = subject.left_edge.i if subject is not None and verb.dep_ == "parataxis" else 0
    return first > 0 and verb.doc[first - 1].text == ","


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


def _shares_subject(infinitive: "Token") -> bool:
    """Return whether the subject of the passive is that of an infinitive too: *tas bort utan att ersättas*."""
    is_passive_clause = (
        infinitive.dep_ == "advcl" and tree.has(infinitive, "Voice", "Pass") and tree.subject(infinitive) is None
    )
    return tree.has(infinitive, "VerbForm", "Inf") and (infinitive.dep_ == "xcomp" or is_passive_clause)


def _sharing_all(verb: "Token", later: list[Later]) -> list["Token"]:
    """Return the verbs between which there is nothing but *och* and commas, so that what follows belongs to all.

    A verb with a particle is none of them: *anmälas och följas upp*.
    """
    near: list[Token] = []
    for one in later:
        last = near[-1] if near else verb
        if one.link.i != last.i + 1 or one.verb.i != one.link.i + 1 or not _same_form(verb, one.verb):
            break
        near.append(one.verb)
    while near and later[len(near) - 1].link.text == ",":
        near.pop()
    has_particle = any(tree.child(one, "compound:prt") for one in near) or not all(map(is_passive, near))
    return [] if has_particle or not all(map(can_be_turned, near)) else near
