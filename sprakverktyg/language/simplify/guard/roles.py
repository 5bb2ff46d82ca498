"""The invariants *role* and *source*: who does what to whom, and who says so, is the same before and after."""

from collections.abc import Collection, Iterator

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.arguments import NOMINATIVE
from sprakverktyg.language.simplify.guard.inverted import EITHER_WAY, inverted, was_inverted
from sprakverktyg.language.simplify.guard.kept import is_in_clause, is_kept, is_passive_near, is_pointer
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.persons import is_somebody, is_thing
from sprakverktyg.language.simplify.guard.relations import AGENT, CORE, PATIENT, Relation
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import DU, Word

SAYING = frozenset("säga uppge berätta mena anse rapportera påstå hävda bedöma meddela ange skriva tro enligt".split())

NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
"""Classes of words whose form does not say whether they are subject or object; "närstående" is read as an adjective."""

UNPROVEN = "Orden «{}» hör kanske inte ihop på samma sätt längre."


def compare_roles(
    before: Signature, after: Signature, links: Links, supplied: Collection[str]
) -> Iterator[Violation | str]:
    """Yield what is no longer so of the relations of the first text, then what is new in the second."""
    for relation in before.relations:
        if is_kept(relation, before, after, links):
            continue
        if (turned := inverted(relation, before, after, links)) is not None:
            yield EITHER_WAY.format(after.show(*turned))
            continue
        if (turned := was_inverted(relation, before, after, links)) is not None:
            yield EITHER_WAY.format(before.show(*turned))
            continue
        if _is_exchanged(relation, before, after, links):
            yield Violation(Invariant.ROLE, _show(before, relation), "")
            continue
        if not _has_counterparts(relation, links) or is_in_clause(relation, before, after, links):
            continue  # a word that is gone is for the content to say
        rival = _rival(relation, after, links)
        if (
            rival is not None
            or _is_moved(relation, before, after, links)
            or _is_name(before, relation)
            or _lacks_subject(relation, after, links)
        ):
            yield Violation(_invariant(before, relation), _show(before, relation), _show(after, rival))
        else:
            yield UNPROVEN.format(_show(before, relation))
    yield from _exchanged_clauses(before, after, links)
    yield from _new_agents(before, after, links, supplied)
    yield from _objects_first(before, after)


def _is_exchanged(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether two nouns have changed their phrases: "listan på enheten … boken från firman"."""
    return any(
        (place := _noun_before(before, relation.dependent)) == relation.governor
        and (later := _noun_before(after, other)) is not None
        and not links.linked(place, later)
        and any(
            _noun_before(before, rival.dependent) == rival.governor != place
            and links.linked(rival.governor, later)
            and any(links.linked(place, _noun_before(after, far)) for far in links.onward.get(rival.dependent, ()))
            for rival in before.relations
        )
        for other in links.onward.get(relation.dependent, ())
    )


def _exchanged_clauses(before: Signature, after: Signature, links: Links) -> Iterator[Violation]:
    """Yield a main verb that has gone into a relative clause while that of a relative clause has become the main one.

    "Den som kör sist tankar bilen" is not "Den som tankar bilen kör sist".
    """
    earlier, later = _verbs(before), _verbs(after)
    changed = [
        (verb, inside)
        for verb, inside in earlier.items()
        if (places := [place for place in links.onward.get(verb, ()) if place in later])
        and all(later[place] != inside for place in places)
    ]
    if len({inside for _, inside in changed}) > 1:
        yield Violation(Invariant.ROLE, before.show(*(verb for verb, _ in changed)), "")


def _verbs(signature: Signature) -> dict[int, bool]:
    """Return the verbs of clauses, and whether each is that of a relative clause."""
    tree = signature.tree
    return {
        word.i: tree.words[tree.first_of_list(word.i)].dep.startswith("acl")
        for word in signature.words
        if word.pos == "VERB" and word.dep != "amod"
    }


def _noun_before(signature: Signature, i: int) -> int | None:
    """Return the noun that stands right before the preposition of a word."""
    case = signature.tree.child(i, "case") if i >= 0 else None
    if case is None or not case.i or signature.words[case.i - 1].pos not in ("NOUN", "PROPN"):
        return None
    return case.i - 1


def _has_counterparts(relation: Relation, links: Links) -> bool:
    return all(place == DU or links.onward.get(place) for place in (relation.dependent, relation.governor))


def _lacks_subject(relation: Relation, after: Signature, links: Links) -> bool:
    """Return whether a verb that somebody was the subject of now has none, though it needs one."""
    if relation.role != AGENT:
        return False
    have_one = {other.governor for other in after.relations if other.role in (AGENT, PATIENT)}
    return not any(
        place in have_one or "Voice=Pass" in after.words[place].feats or "VerbForm=Inf" in after.words[place].feats
        for place in links.onward.get(relation.governor, ())
    )


def _rival(relation: Relation, after: Signature, links: Links) -> Relation | None:
    """Return what the second text has in the place of a relation: another role of the word, or another in the role."""
    for other in after.relations:
        if not links.linked(relation.governor, other.governor):
            continue
        if links.linked(relation.dependent, other.dependent) or (relation.role == other.role and other.role in CORE):
            return other
    return None


def _new_agents(before: Signature, after: Signature, links: Links, supplied: Collection[str]) -> Iterator[Violation]:
    """Yield who does something of which the first text did not say who does it, unless a person said so."""
    known = {(relation.role, relation.governor) for relation in before.relations}
    for relation in after.relations:
        if relation.role != AGENT or is_pointer(after, relation.dependent):
            continue
        if after.words[relation.governor].pos != "VERB" or _is_supplied(after, relation.dependent, supplied):
            continue
        sources = links.back.get(relation.governor, frozenset())
        if not sources or any((relation.role, source) in known for source in sources):
            continue
        if _was_inside(relation, before, links):
            continue
        if any(
            other.role == "av"
            and links.linked(other.dependent, relation.dependent)
            and any(is_passive_near(before, other, source) for source in sources)
            for other in before.relations
        ):
            continue
        if any(_is_silent_subject(before, source, relation, links) for source in sources):
            continue
        yield Violation(Invariant.ROLE, before.show(*sources), _show(after, relation))


def _objects_first(before: Signature, after: Signature) -> Iterator[Violation | str]:
    """Yield objects that have come before the verb and its subject, where a reader takes them for the subject.

    Other words than nouns are held against a text only where they stood after the verb before.
    """
    earlier = {(goal.lower, subject.lower): goal.i < subject.i for goal, _, subject in _clauses(before)}
    for goal, finite, subject in _clauses(after):
        if subject.lower in NOMINATIVE or (finite.dep == "aux" and finite.i < subject.i < finite.head):
            continue  # "soppan värmer vi", "köket kan personalen inte lämna"
        if goal.i < subject.i and _stands_in(before, after.normal[goal.i : subject.i + 1]):
            continue  # the same words in the same order, which the parser has read otherwise
        was_first = earlier.get((goal.lower, subject.lower))
        if goal.i < subject.i and (was_first is False or (was_first is None and {goal.pos, subject.pos} <= NOUNS)):
            shown = after.show(goal.i, finite.i, subject.i)
            if is_somebody(subject) and is_thing(goal) and finite.dep != "aux":
                yield EITHER_WAY.format(shown)
            else:
                yield Violation(Invariant.ROLE, "", shown)


def _stands_in(signature: Signature, words: tuple[str, ...]) -> bool:
    return any(signature.normal[i : i + len(words)] == words for i in range(len(signature.normal)))


def _clauses(signature: Signature) -> Iterator[tuple[Word, Word, Word]]:
    """Yield object, verb and subject of each clause where the finite verb stands between the other two."""
    for verb in signature.words:
        goal, subject = signature.tree.child(verb.i, "obj"), signature.tree.child(verb.i, "nsubj")
        if verb.pos != "VERB" or goal is None or subject is None:
            continue
        finite = verb if "VerbForm=Fin" in verb.feats else signature.tree.child(verb.i, "aux")
        if finite is not None and min(goal.i, subject.i) < finite.i < max(goal.i, subject.i):
            yield goal, finite, subject


def _was_inside(relation: Relation, before: Signature, links: Links) -> bool:
    """Return whether the subject of a plainer phrase hung on the phrase that it stands for, on the same side."""
    return any(
        relation.governor in swap.after
        and not swap.turned
        and any(
            other.governor in swap.before
            and links.linked(other.dependent, relation.dependent)
            and (other.dependent < other.governor) == (relation.dependent < relation.governor)
            for other in before.relations
        )
        for swap in links.swaps
    )


def _is_silent_subject(before: Signature, source: int, relation: Relation, links: Links) -> bool:
    """Return whether an infinitive's or noun's understood subject is the word that is its subject now."""
    word = before.words[source]
    if "VerbForm=Fin" in word.feats or "Voice=Pass" in word.feats:
        return False
    return any(
        other.role == AGENT and links.linked(other.dependent, relation.dependent)
        for other in before.relations
        if other.dependent == DU or before.words[other.dependent].sentence == word.sentence
    )


def _is_supplied(after: Signature, place: int, supplied: Collection[str]) -> bool:
    if place == DU:
        return "du" in supplied
    word = after.words[place]
    return word.lower in supplied or word.lemma.lower() in supplied


def _is_moved(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a phrase has gone from one to the other of two main clauses: "Boka om hon vill, och ring"."""
    verb = before.tree.predicate(relation.governor)
    places = links.onward.get(relation.dependent, frozenset())
    if len(places) != 1:
        return False
    now = {after.tree.predicate(other.governor) for other in after.relations if other.dependent in places}
    sources = {source for place in now for source in links.back.get(place, ())}
    return bool(sources) and all(_are_side_by_side(before, verb, source) for source in sources)


def _are_side_by_side(signature: Signature, one: int, other: int) -> bool:
    """Return whether two verbs are those of two clauses joined by "och" or "men"."""
    words = signature.words
    joined = (words[one].dep == "conj" and words[one].head == other) or (
        words[other].dep == "conj" and words[other].head == one
    )
    return joined and words[one].clause != words[other].clause


def _is_name(signature: Signature, relation: Relation) -> bool:
    return any(
        place >= 0 and signature.words[place].pos == "PROPN" for place in (relation.dependent, relation.governor)
    )


def _invariant(signature: Signature, relation: Relation) -> Invariant:
    saying = signature.words[relation.governor].lemma in SAYING or relation.role in SAYING
    return Invariant.SOURCE if saying else Invariant.ROLE


def _show(signature: Signature, relation: Relation | None) -> str:
    if relation is None:
        return ""
    shown = signature.show(relation.dependent, relation.governor)
    return f"(du) {shown}" if DU in (relation.dependent, relation.governor) else shown
