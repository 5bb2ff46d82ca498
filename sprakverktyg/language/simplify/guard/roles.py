"""The invariants *role* and *source*: who does what to whom, and who says so, is the same before and after."""

from collections.abc import Collection, Iterator

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.relations import (
    AGENT,
    ANY,
    COMPLEMENT,
    CORE,
    MODIFIER,
    OWNER,
    PATIENT,
    PERSONS,
    RECIPIENT,
    Relation,
)  # fmt: skip
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import DU, Kind

OF_OWNER = frozenset("av på i för till hos från om".split())
"""Prepositions that say what a genitive says: "foten på elefanten" is "elefantens fot"."""

OF_RECIPIENT = frozenset("till åt för".split())

SAYING = frozenset("säga uppge berätta mena anse rapportera påstå hävda bedöma meddela ange skriva tro enligt".split())

UNPROVEN = "Orden «{}» hör kanske inte ihop på samma sätt längre."


def compare_roles(
    before: Signature, after: Signature, links: Links, supplied: Collection[str]
) -> Iterator[Violation | str]:
    """Yield what is no longer so of the relations of the first text, then what is new in the second."""
    for relation in before.relations:
        if _is_kept(relation, before, after, links):
            continue
        if not _has_counterparts(relation, links) or _is_in_clause(relation, before, after, links):
            continue  # a word that is gone is for the content to say
        rival = _rival(relation, after, links)
        if rival is not None or _is_name(before, relation) or _lacks_subject(relation, after, links):
            yield Violation(_invariant(before, relation), _show(before, relation), _show(after, rival))
        else:
            yield UNPROVEN.format(_show(before, relation))
    yield from _new_agents(before, after, links, supplied)


def _is_kept(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    if _is_pointer(before, relation.dependent) or _is_pointer(before, relation.governor):
        return True
    return (
        any(_answers(relation, other, before, after, links) for other in after.relations)
        or _is_swapped(relation, after, links)
        or _same_passage(relation, before, after, links)
    )


def _is_swapped(relation: Relation, after: Signature, links: Links) -> bool:
    """Return whether a word hangs on the same side of the phrase that stands for the one it hung on, by any role.

    What an accepted phrase rules by a preposition the plainer one may rule as its object ("är i behov av", "behöver").
    """
    for swap in links.swaps:
        inside = {place for place in (relation.dependent, relation.governor) if place in swap.before}
        if len(inside) == 2:
            return True
        if not inside:
            continue
        own = next(iter(inside))
        outer = relation.governor if own == relation.dependent else relation.dependent
        for other in after.relations:
            ends = (other.dependent, other.governor)
            if len(swap.after.intersection(ends)) != 1:
                continue
            place, far = ends if ends[0] in swap.after else ends[::-1]
            if links.linked(outer, far) and (outer < own) == (far < place):
                return True
    return False


def _answers(relation: Relation, other: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a relation of the second text says what a relation of the first says."""
    same_dependent = links.linked(relation.dependent, other.dependent)
    if same_dependent and _are_agents(relation, other, before, after, links):
        return True
    if same_dependent and _is_receiver(before, relation, other):
        return links.linked(relation.governor, after.tree.predicate(other.governor))
    if same_dependent and _is_receiver(after, other, relation):
        return links.linked(before.tree.predicate(relation.governor), other.governor)
    if links.linked(relation.governor, other.governor):
        same_role = _same_role(relation.role, other.role) or (
            _is_receiver(before, relation, other) or _is_receiver(after, other, relation)
        )
        return same_role and (same_dependent or _is_pointer(after, other.dependent))
    turned = links.linked(relation.dependent, other.governor) and links.linked(relation.governor, other.dependent)
    return turned and not {relation.role, other.role} & CORE


def _are_agents(relation: Relation, other: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether the subject of one text is, in the other, a phrase with "av" that the parser put elsewhere."""
    if (relation.role, other.role) == ("av", AGENT):
        verbs = links.back.get(other.governor, frozenset())
        return any(_is_passive_near(before, relation, verb) for verb in verbs)
    if (relation.role, other.role) == (AGENT, "av"):
        verbs = links.onward.get(relation.governor, frozenset())
        return any(_is_passive_near(after, other, verb) for verb in verbs)
    return False


def _is_receiver(signature: Signature, relation: Relation, other: Relation) -> bool:
    """Return whether an object is one of two, so that "till" may say the same: "ge Vera maten"."""
    if other.role not in OF_RECIPIENT or relation.role not in (PATIENT, RECIPIENT):
        return False
    objects = [
        one for one in signature.relations if one.governor == relation.governor and one.role in (PATIENT, RECIPIENT)
    ]
    return len(objects) > 1


def _is_passive_near(signature: Signature, by: Relation, verb: int) -> bool:
    """Return whether a verb is a passive whose agent a phrase with "av" may be, wherever the parser has put it."""
    words = signature.words
    return (
        by.dependent != DU
        and "Voice=Pass" in words[verb].feats
        and words[verb].sentence == words[by.dependent].sentence
    )


def _is_in_clause(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a phrase with a preposition belongs to the same clause in both texts, if not to the same word."""
    if relation.role in CORE or DU in (relation.dependent, relation.governor):
        return False
    verb = before.tree.predicate(relation.governor)
    return any(
        other.role == relation.role
        and links.linked(relation.dependent, other.dependent)
        and links.linked(verb, after.tree.predicate(other.governor))
        for other in after.relations
    )


def _same_role(one: str, other: str) -> bool:
    if one == other or ANY in (one, other):
        return True
    roles = {one, other}
    if roles <= CORE:
        return roles == {PATIENT, RECIPIENT}
    if OWNER in roles and roles & (OF_OWNER | CORE | {MODIFIER}):
        return True
    if "av" in roles and roles & CORE:
        return True
    if RECIPIENT in roles and roles & OF_RECIPIENT:
        return True
    return bool(roles & {MODIFIER, COMPLEMENT}) and not roles & {AGENT, RECIPIENT}


def _same_passage(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether the two words stand in the second text as in the first, with the same words between them."""
    if DU in (relation.dependent, relation.governor):
        return False
    start, end = sorted((relation.dependent, relation.governor))
    passage = [word.i for word in before.words[start : end + 1] if word.pos != "PUNCT"]
    places = [word.i for word in after.words if word.pos != "PUNCT"]
    index = {place: number for number, place in enumerate(places)}
    for first in links.onward.get(passage[0], ()) if passage else ():
        if first not in index:
            continue
        stretch = places[index[first] : index[first] + len(passage)]
        if len(stretch) == len(passage) and all(map(links.linked, passage, stretch)):
            return True
    return False


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
        if relation.role != AGENT or _is_pointer(after, relation.dependent):
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
            and any(_is_passive_near(before, other, source) for source in sources)
            for other in before.relations
        ):
            continue
        if any(_is_silent_subject(before, source, relation, links) for source in sources):
            continue
        yield Violation(Invariant.ROLE, before.show(*sources), _show(after, relation))


def _was_inside(relation: Relation, before: Signature, links: Links) -> bool:
    """Return whether the subject of a plainer phrase hung on the phrase that it stands for, on the same side."""
    return any(
        relation.governor in swap.after
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


def _is_pointer(signature: Signature, place: int) -> bool:
    """Return whether a word only points at another ("den", "detta", "som")."""
    if place == DU:
        return False
    word = signature.words[place]
    if word.lower == "man":
        return True
    return word.pos in ("PRON", "DET") and word.lower not in PERSONS and word.kind is not Kind.CONTENT


def _is_name(signature: Signature, relation: Relation) -> bool:
    return any(
        place >= 0 and signature.words[place].pos == "PROPN" for place in (relation.dependent, relation.governor)
    )


def _invariant(signature: Signature, relation: Relation) -> Invariant:
    saying = signature.words[relation.governor].lemma in SAYING or relation.role in SAYING
    return Invariant.SOURCE if saying else Invariant.ROLE


def _show(signature: Signature, relation: Relation | None) -> str:
    return signature.show(relation.dependent, relation.governor) if relation is not None else ""
