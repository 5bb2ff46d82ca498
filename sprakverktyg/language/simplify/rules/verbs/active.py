"""A passive clause said in the active voice, with somebody who does it."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.pronouns import OBJECT_FORMS
from sprakverktyg.language.simplify.rules.times import names_time
from sprakverktyg.language.simplify.rules.verbs.active_forms import active_forms, is_particle
from sprakverktyg.language.simplify.rules.verbs.later_words import NOMINAL, TO_SOMEBODY, later_words
from sprakverktyg.language.simplify.rules.verbs.passives import FOCUS, Passive
from sprakverktyg.language.simplify.rules.verbs.subjects import is_relative, subject_phrase
from sprakverktyg.language.simplify.rules.wording import capital, joined, mid_sentence, starts_sentence

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TO_ASK = frozenset("diskutera undersöka utreda pröva bedöma kontrollera".split())
_RECEIVERS = frozenset("mig dig honom henne oss er".split())
PRONOUNS = frozenset("man du jag vi han hon".split())

_UNCLEAR_FOCUS = frozenset("uteslutande företrädesvis huvudsakligen främst enkom helst".split())


def in_active_voice(passive: Passive, who: str, agent: "Span | None" = None) -> "tuple[Span, str] | None":
    """Return the words to replace and the active clause with `who` as its subject, or None if it is not safe.

    The new subject takes the place of the old one, which goes to the place of an object: word order is kept.
    """
    doc, verb = passive.verb.doc, passive.verb
    forms = active_forms(passive)
    old = subject_phrase(passive)
    is_clause = passive.subject is not None and passive.subject.i > verb.i and _has_clause_after(verb)
    if forms is None or (old is None and passive.subject is not None and not is_clause):
        return None
    below = [item for one in passive.verbs for item in one.children]
    receiver = doc[verb.i + 1] if verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ in _RECEIVERS else None
    if old is not None and any(
        item.dep_ in ("obj", "iobj") and item != receiver and not names_time(item) for item in below
    ):
        return None  # there are two objects then, in an order of their own
    if receiver is not None and (old is None or receiver in old or passive.later):
        return None
    following = doc[verb.i + 1 : verb.i + 2] if receiver is None else ()
    if verb.lemma_ in TO_SOMEBODY and any(
        item.pos_ in NOMINAL and item not in (old or ()) and not names_time(item) for item in following
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
    if receiver is not None:
        last_verb = receiver.i  # *beslutet har delgivits dig*: it stays before the thing
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
        if _has_words_before_verb(passive, old):
            return None
        removed.update(range(old.start, old.end))
        place = _place_of(who, passive, old)
        insertions[place] = [who]
        target = _object_place(passive, max(last_verb, old.end - 1), old, removed)
        insertions.setdefault(target, []).append(_as_object(old))
        low, high = min(old.start, place, *forms), max(target, last_verb + 1)
    is_shared = agent is not None and any(agent.start > one.verb.i for one in passive.later)
    if agent and not is_shared:
        low, high = min(low, agent.start), max(high, agent.end)
    parts: list[str] = []
    for index in range(low, high + 1):
        parts += insertions.get(index, [])
        if index < high and index not in removed:
            parts.append(forms.get(index, doc[index].text))
    if passive.later:
        more = later_words(passive, high, who, None if is_shared else agent)
        if more is None:
            return None
        high, words = more
        parts += words
        if agent and is_shared:
            parts.append(doc[high : agent.start].text)
            high = agent.end
    region = doc[low:high]
    text = joined(parts)
    return region, capital(text) if starts_sentence(region[0]) else text


def _place_of(who: str, passive: Passive, old: "Span") -> int:
    """Return where a new subject goes: a pronoun right after the finite verb or *om*, a role where the old one was."""
    doc, finite = old.doc, passive.finite
    if who not in PRONOUNS:
        return old.start
    mark = tree.child(passive.verb, "mark")
    if mark is None and finite.i < old.start:
        return (passive.bli or finite).i + 1
    place = old.start
    while place > 0 and doc[place - 1].lower_ in tree.SENTENCE_ADVERBS:
        place -= 1
    return place if mark is not None and place == mark.i + 1 else old.start  # *om inte larmet besvaras*


def _has_words_before_verb(passive: Passive, old: "Span") -> bool:
    """Return whether more than the old subject stands before the verb of a main clause: *Turer utomhus ställs in*."""
    is_main = passive.verb.dep_ in ("ROOT", "parataxis") and tree.child(passive.verb, "mark") is None
    return is_main and any(not item.is_punct for item in passive.verb.doc[old.end : passive.finite.i])


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


def _has_clause_after(verb: "Token") -> bool:
    """Return whether what is said, decided or asked follows at once, whatever the parser hangs it on."""
    following = verb.nbor(1).lower_ if verb.i + 1 < verb.sent.end else ""
    return following == "att" or (following in ("om", "huruvida") and verb.lemma_ in _TO_ASK)


def _place_without_subject(passive: Passive) -> int | None:
    """Return where a subject goes in a clause whose subject is a clause after it: *I dag beslutades att …*."""
    verb, finite = passive.verb, passive.finite
    is_clause = any(item.dep_ in ("csubj", "csubj:pass", "ccomp") and item.i > verb.i for item in verb.children)
    if tree.child(verb, "mark") is not None or not (is_clause or _has_clause_after(verb)):
        return None
    before = [item for item in verb.children if item.i < finite.i and not item.is_punct and item.dep_ != "cc"]
    return finite.i + 1 if before else finite.i
