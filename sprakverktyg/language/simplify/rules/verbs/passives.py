"""Passive clauses, and the same clause in the active voice with somebody who does it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.pronouns import OBJECT_FORMS
from sprakverktyg.language.simplify.rules.wording import capital, joined, mid_sentence, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST_SUBJECT = 9
"""Words. A longer phrase between verb and adverbial makes the active clause harder than the passive one."""

FOCUS = frozenset("endast bara enbart även också".split())
_REFLEXIVES = frozenset("sin sitt sina sig varandra varandras".split())
_LINKS = frozenset("och men samt eller varefter varvid varför varpå".split())
_BEGINNINGS = ("DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "VERB")
_NEGATIVE = frozenset("ingen inget inga varken".split())
PARTICLES = frozenset("upp ner in ut om bort fram ihop till igenom över tillbaka undan av".split())
_NOT_TURNED = frozenset(
    "utgöra prägla känneteckna orsaka omfatta beröra drabba förorsaka föranleda ombe sakna erfordra förändra kräva "
    "behöva finna befara öka minska höja sänka märka känna se höra kalla benämna smitta försämra förbättra "
    "uppleva avse bygga grunda basera anse förvänta förorena smutsa skada"
    .split()
)  # fmt: skip
"""Verbs whose form in -s is no passive (*saknas*, *förändras*), or whose passive nobody does."""

_UNCLEAR_FOCUS = frozenset("uteslutande företrädesvis huvudsakligen främst enkom helst".split())


@dataclass(frozen=True, slots=True)
class Passive:
    """A passive clause: its verbs (several if they share all), its finite verb, subject and *bli*, if it has them."""

    verbs: tuple["Token", ...]
    finite: "Token"
    subject: "Token | None"
    bli: "Token | None"

    @property
    def verb(self) -> "Token":
        return self.verbs[0]


def passives(sentence: "Span") -> Iterator[Passive]:
    """Yield the passive clauses of a sentence that can be turned round, the outer ones first."""
    for verb in sentence:
        if is_passive(verb) and (passive := _passive(verb)) is not None:
            yield passive


def can_be_turned(verb: "Token") -> bool:
    """Return whether somebody does what the verb says: not so for *saknas* and *förändras*."""
    return verb.lemma_ not in _NOT_TURNED or tree.child(verb, "compound:prt") is not None


def is_passive(verb: "Token") -> bool:
    """Return whether a verb is passive, in -s or with *bli*; *finnas* and *trivas* are not."""
    if verb.pos_ != "VERB" or verb.lemma_.endswith("s"):
        return False
    with_s = tree.has(verb, "Voice", "Pass") and verb.lower_.endswith("s")
    return with_s or any(item.dep_ == "aux:pass" and item.lemma_ == "bli" for item in verb.children)


def in_active_voice(passive: Passive, who: str, agent: "Span | None" = None) -> "tuple[Span, str] | None":
    """Return the words to replace and the active clause with `who` as its subject, or None if it is not safe.

    The new subject takes the place of the old one, which goes to the place of an object: word order is kept.
    """
    doc, verb = passive.verb.doc, passive.verb
    forms = active_forms(passive)
    old = _subject_phrase(passive)
    if forms is None or (old is None and passive.subject is not None):
        return None
    removed = set(range(agent.start, agent.end)) if agent else set()
    if agent and old is not None and (focus := _focus(passive, agent)) is not None:
        if focus.lower_ in _UNCLEAR_FOCUS:
            return None
        removed.add(focus.i)
        who = f"{focus.lower_} {who}"
    if passive.bli is not None:
        removed.update(one.i for one in passive.verbs)
    last_verb = max(forms)
    if verb.i == last_verb and verb.i + 1 < len(doc) and _is_particle(doc[verb.i + 1]):
        last_verb += 1
    insertions: dict[int, list[str]] = {}
    if old is None:
        place = _place_without_subject(passive)
        if place is None:
            return None
        insertions[place] = [who]
        low, high = min(place, *forms), max(place, last_verb + 1)
    elif _is_relative(old):
        insertions[old.end] = [who]
        low, high = old.end, max(last_verb, old.end) + 1
    else:
        removed.update(range(old.start, old.end))
        insertions[old.start] = [who]
        target = _object_place(passive, max(last_verb, old.end - 1), old, removed)
        insertions.setdefault(target, []).append(_as_object(old))
        low, high = min(old.start, *forms), max(target, last_verb + 1)
    if agent:
        low, high = min(low, agent.start), max(high, agent.end)
    region = doc[low:high]
    parts: list[str] = []
    for index in range(low, high + 1):
        parts += insertions.get(index, [])
        if index < high and index not in removed:
            parts.append(forms.get(index, doc[index].text))
    text = joined(parts)
    return region, capital(text) if starts_sentence(region[0]) else text


def _focus(passive: Passive, agent: "Span") -> "Token | None":
    """Return an *endast* in the clause that is about the agent though it stands before the verb."""
    focusing = FOCUS | _UNCLEAR_FOCUS
    return next((item for item in passive.verb.children if item.lower_ in focusing and item.i < agent.start), None)


def is_negated(passive: Passive) -> bool:
    """Return whether the clause says that something is not done."""
    return any(item.lower_ in tree.NEGATIONS for one in passive.verbs for item in one.children)


def _passive(verb: "Token") -> Passive | None:
    if not can_be_turned(verb):
        return None
    is_s_passive = verb.lower_.endswith("s")
    bli = None if is_s_passive else tree.child(verb, "aux:pass")
    finite = tree.finite_verb(verb) or (verb if _is_without_har(verb) else None)
    has_own_subject = tree.subject(verb) is not None
    if finite is None or (verb.dep_ == "conj" and not has_own_subject and verb.head.pos_ in ("VERB", "AUX")):
        return None
    verbs = [verb]
    for other in _conjuncts(verb):
        if tree.subject(other) is not None:
            continue
        if bli is not None or not tree.has(other, "Voice", "Pass") or other.lemma_.endswith("s"):
            return None
        if (
            tree.feature(other, "VerbForm") != tree.feature(verb, "VerbForm")
            or tree.child(other, "aux", "mark") is not None
        ):
            return None
        verbs.append(other)
    if len(verbs) > 1 and not _share_all(verbs):
        return None
    if any(item.dep_ == "xcomp" and tree.has(item, "VerbForm", "Inf") for one in verbs for item in one.children):
        return None
    subjects = (item for head in (verb, finite) for item in head.children if item.dep_ in ("nsubj:pass", "nsubj"))
    subject = next(subjects, None)
    return Passive(tuple(verbs), finite, subject, bli)


def _is_without_har(verb: "Token") -> bool:
    """Return whether *har* is left out, as it may be in a subordinate clause: *när dosen getts*."""
    clause = ("advcl", "acl:relcl", "acl", "ccomp")
    return tree.has(verb, "VerbForm", "Sup") and verb.dep_ in clause and tree.child(verb, "aux") is None


def _har(verb: "Token") -> str:
    """Return the auxiliary that a subordinate clause lacks, in the tense of the main clause."""
    finite = tree.finite_verb(verb.sent.root)
    return "hade" if finite is not None and tree.has(finite, "Tense", "Past") else "har"


def _conjuncts(verb: "Token") -> Iterator["Token"]:
    for item in verb.children:
        if item.dep_ == "conj":
            yield item
            yield from _conjuncts(item)


def _share_all(verbs: list["Token"]) -> bool:
    """Return whether nothing but *och* stands between coordinated verbs, so that what follows belongs to all."""
    between = verbs[0].doc[verbs[0].i + 1 : verbs[-1].i]
    return all(item in verbs or item.lower_ in ("och", ",", "samt") for item in between)


def _subject_phrase(passive: Passive) -> "Span | None":
    """Return the words of the old subject, or None if it is not there or cannot be moved."""
    if passive.subject is None or not tree.is_whole(passive.subject):
        return None
    words = tree.phrase(passive.subject)
    while len(words) > 1 and words[0].lower_ in _LINKS:
        words = words[1:]
    if words.end < len(words.doc) and "," in words.text and words.doc[words.end].text == ",":
        return None
    if words[0].pos_ not in _BEGINNINGS or any(
        item.dep_ in ("obj", "nsubj", "acl:relcl", "cop") for item in words if item != passive.subject
    ):
        return None
    lowered = {item.lower_ for item in words}
    if lowered & (_NEGATIVE | FOCUS | {"man"}) or any(item.lower_ in _REFLEXIVES for item in passive.verb.subtree):
        return None
    if tree.words_in(words) > LONGEST_SUBJECT or ("," in lowered and not _is_relative(words) and not is_list(words)):
        return None
    if passive.subject.pos_ == "VERB" or words.start <= passive.finite.i < words.end:
        return None
    return words


def _is_particle(token: "Token") -> bool:
    """Return whether a word belongs to the verb before it, also where the parser takes it for a preposition."""
    if token.dep_ == "compound:prt":
        return token.lower_ != "tillsammans"
    return token.lower_ in PARTICLES and token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "av"


def _is_relative(words: "Span") -> bool:
    return tree.has(words[0], "PronType", "Rel") or words[0].lower_ in ("som", "vars")


def is_list(words: "Span") -> bool:
    """Return whether the commas of a phrase stand between the members of a list."""
    return all(item.head.dep_ == "conj" and item.i < item.head.i for item in words if item.text == ",")


def _as_object(old: "Span") -> str:
    if len(old) == 1 and old[0].lower_ in OBJECT_FORMS:
        return OBJECT_FORMS[old[0].lower_]
    return mid_sentence(old[0], old.text)


def _object_place(passive: Passive, last: int, old: "Span", removed: Collection[int]) -> int:
    """Return where the object goes: after the verb, and after *inte* and its like if the verb itself is finite."""
    doc = passive.verb.doc
    place = last + 1
    if passive.finite.i not in (passive.verb.i, passive.bli.i if passive.bli else -1):
        return place
    if len(old) == 1 and old[0].lower_ in OBJECT_FORMS:
        return place
    ahead = place
    while ahead < len(doc) and (ahead in removed or _is_sentence_adverb(doc[ahead])):
        ahead += 1
        place = ahead if ahead - 1 not in removed else place
    return place


def _is_sentence_adverb(token: "Token") -> bool:
    if token.lower_ == "först" and token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("ADP", "SCONJ"):
        return False  # it belongs to what follows: *först efter samtycke*
    return token.lower_ in tree.SENTENCE_ADVERBS and token.lower_ not in FOCUS and token.dep_ == "advmod"


def _place_without_subject(passive: Passive) -> int | None:
    """Return where a subject goes in a clause whose subject is a clause after it: *I dag beslutades att …*."""
    verb, finite = passive.verb, passive.finite
    if tree.child(verb, "mark") is not None or not any(
        item.dep_ in ("csubj", "csubj:pass", "ccomp") and item.i > verb.i for item in verb.children
    ):
        return None
    before = [item for item in verb.children if item.i < finite.i and not item.is_punct and item.dep_ != "cc"]
    return finite.i + 1 if before else finite.i


def active_forms(passive: Passive) -> dict[int, str] | None:
    """Return the active form for the place of each verb."""
    forms: dict[int, str] = {}
    for verb in passive.verbs:
        shape = passive.bli if passive.bli is not None else verb
        feats = {name: tree.feature(shape, name) for name in ("Mood", "Tense", "VerbForm") if tree.feature(shape, name)}
        if feats.get("VerbForm") == "Fin" and shape.i != passive.finite.i and len(passive.verbs) == 1:
            feats = {"VerbForm": "Inf"}  # read as a present: the auxiliary stands far away
        form = inflect(verb.lemma_, "VERB", Voice="Act", **feats)
        if not form or form == verb.lower_ or not is_known(form):
            return None
        forms[shape.i] = f"{_har(verb)} {form}" if passive.finite.i == verb.i and _is_without_har(verb) else form
    return forms
