"""A passive clause said in the active voice, with somebody who does it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.pronouns import OBJECT_FORMS, object_pronoun, subject_pronoun
from sprakverktyg.language.simplify.rules.verbs.agents import names_time
from sprakverktyg.language.simplify.rules.verbs.passives import FOCUS, Passive, is_passive, is_without_har
from sprakverktyg.language.simplify.rules.verbs.subjects import is_relative, subject_phrase
from sprakverktyg.language.simplify.rules.wording import capital, joined, mid_sentence, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

PARTICLES = frozenset("upp ner in ut om bort fram ihop till igenom över tillbaka undan av".split())
_NO_PARTICLES = frozenset("tillsammans hemma borta inne ute uppe nere före efter".split())
_TO_SOMEBODY = frozenset("meddela delge delgiva tilldela erbjuda tillsända tillställa ge visa servera".split())
_LINKS = frozenset({"och", "samt", "eller", "men"})
_NOMINAL = frozenset("NOUN PROPN PRON DET ADJ".split())
_UNCLEAR_FOCUS = frozenset("uteslutande företrädesvis huvudsakligen främst enkom helst".split())


def in_active_voice(passive: Passive, who: str, agent: "Span | None" = None) -> "tuple[Span, str] | None":
    """Return the words to replace and the active clause with `who` as its subject, or None if it is not safe.

    The new subject takes the place of the old one, which goes to the place of an object: word order is kept.
    """
    doc, verb = passive.verb.doc, passive.verb
    forms = active_forms(passive)
    old = subject_phrase(passive)
    if forms is None or (old is None and passive.subject is not None):
        return None
    below = [item for one in passive.verbs for item in one.children]
    if old is not None and any(item.dep_ in ("obj", "iobj") and not names_time(item) for item in below):
        return None  # *beslutet har delgivits dig*: there are two objects then, in an order of their own
    following = doc[verb.i + 1 : verb.i + 2]
    if verb.lemma_ in _TO_SOMEBODY and any(
        item.pos_ in _NOMINAL and item not in (old or ()) and not names_time(item) for item in following
    ):
        return None  # *ska meddelas sjuksköterskan*
    removed = set(range(agent.start, agent.end)) if agent else set()
    if agent and old is not None and (focus := _focus(passive, agent)) is not None:
        if focus.lower_ in _UNCLEAR_FOCUS:
            return None
        removed.add(focus.i)
        who = f"{focus.lower_} {who}"
    if passive.bli is not None:
        removed.update(one.i for one in passive.verbs)
    last_verb = max(forms)
    if verb.i == last_verb and verb.i + 1 < len(doc) and is_particle(doc[verb.i + 1]):
        last_verb += 1
    insertions: dict[int, list[str]] = {}
    if old is None:
        place = _place_without_subject(passive)
        if place is None:
            return None
        insertions[place] = [who]
        low, high = min(place, *forms), max(place, last_verb + 1)
    elif is_relative(old):
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
    parts: list[str] = []
    for index in range(low, high + 1):
        parts += insertions.get(index, [])
        if index < high and index not in removed:
            parts.append(forms.get(index, doc[index].text))
    if passive.too is not None:
        more = _said_too(passive, passive.too, high, agent)
        if more is None:
            return None
        high, words = more
        parts += words
    region = doc[low:high]
    text = joined(parts)
    return region, capital(text) if starts_sentence(region[0]) else text


def _said_too(passive: Passive, too: "Token", start: int, agent: "Span | None") -> "tuple[int, list[str]] | None":
    """Return where the later verb ends, and the words from `start` to there with a pronoun for the old subject."""
    doc, link, old = too.doc, tree.child(too, "cc"), passive.subject
    pronoun = object_pronoun(old) if old is not None else None
    if old is None or pronoun is None or link is None or link.lower_ not in _LINKS or not start <= link.i:
        return None
    before = [doc[start : link.i].text, link.text]
    own = tree.finite_verb(too)
    if own is not None and own.i == link.i + 1 and (agent is not None or not is_passive(too)):
        return link.i + 1, [*before, subject_pronoun(old, pronoun)]
    if agent is not None:
        return None
    shared = too if passive.finite == passive.verb else passive.finite
    finite = own if own is not None and own != too else shared
    forms = active_forms(Passive((too,), finite, None, None))
    between, end = doc[link.i + 1 : too.i], too.i + 1
    if forms is None or any(item.pos_ not in ("ADV", "PART") and item != own for item in between):
        return None
    if too.lemma_ in _TO_SOMEBODY and end < len(doc) and doc[end].pos_ in _NOMINAL:
        return None
    particle = doc[end].text if end < len(doc) and is_particle(doc[end]) else ""
    return end + bool(particle), [*before, between.text, forms[too.i], particle, pronoun]


def _focus(passive: Passive, agent: "Span") -> "Token | None":
    """Return an *endast* in the clause that is about the agent though it stands before the verb."""
    focusing = FOCUS | _UNCLEAR_FOCUS
    found = (item for item in passive.verb.children if item.lower_ in focusing and item.i < agent.start)
    return next((item for item in found if item.nbor(1).pos_ != "SCONJ"), None)  # *bara om den godkänts av*


def _as_object(old: "Span") -> str:
    if len(old) == 1 and old[0].lower_ in OBJECT_FORMS:
        return OBJECT_FORMS[old[0].lower_]
    return mid_sentence(old[0], old.text)


def _object_place(passive: Passive, last: int, old: "Span", removed: Collection[int]) -> int:
    """Return where the object goes: after the verb, and after *inte* and its like if the verb itself is finite."""
    doc = passive.verb.doc
    place = last + 1
    if doc[last].dep_ == "compound:prt":
        return place  # *torkar upp spillet genast*
    if passive.finite.i not in (passive.verb.i, passive.bli.i if passive.bli else -1):
        return place
    if len(old) == 1 and (old[0].lower_ in OBJECT_FORMS or old[0].pos_ == "NUM"):
        return place
    ahead = place
    while ahead < len(doc) and (ahead in removed or _is_sentence_adverb(doc[ahead])):
        ahead += 1
        place = ahead if ahead - 1 not in removed else place
    if place < len(doc) and place == ahead and doc[place].dep_ == "compound:prt" and is_particle(doc[place]):
        place += 1  # *lämnar inte ut uppgifterna*
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
        if feats.get("VerbForm") == "Fin" and passive.finite not in (shape, *passive.verbs):
            feats = {"VerbForm": "Inf"}  # read as a present: the auxiliary stands far away
        if shape == verb and feats.get("VerbForm") in ("Inf", "Sup"):
            form: str | None = verb.lower_.removesuffix("s")  # so also where the base form was guessed
        else:
            form = inflect(verb.lemma_, "VERB", Voice="Act", **feats)
        if not form or form == verb.lower_ or not is_known(form):
            return None
        forms[shape.i] = f"{_har(verb)} {form}" if passive.finite.i == verb.i and is_without_har(verb) else form
    return forms


def _har(verb: "Token") -> str:
    """Return the auxiliary that a subordinate clause lacks, in the tense of the main clause."""
    finite = tree.finite_verb(verb.sent.root)
    return "hade" if finite is not None and tree.has(finite, "Tense", "Past") else "har"


def is_particle(token: "Token") -> bool:
    """Return whether a word belongs to the verb before it, also where the parser takes it for a preposition."""
    if token.dep_ == "compound:prt":
        return token.lower_ not in _NO_PARTICLES
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if token.lower_ in PARTICLES | {"på"} and (following is None or following.is_punct or following.pos_ == "CCONJ"):
        return True
    return token.lower_ in PARTICLES and following is not None and following.lower_ == "av"
