"""Whether a relation of the first text still stands in the second: by the tree, the passage, or the other way round."""

from collections.abc import Collection

from sprakverktyg.language.simplify.guard.links import Links, Swap
from sprakverktyg.language.simplify.guard.names import name_of
from sprakverktyg.language.simplify.guard.persons import is_thing
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
    is_passive,
)  # fmt: skip
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import DU, Kind, Word

OF_OWNER = frozenset("av på i för till hos från om".split())
"""Prepositions that say what a genitive says: "foten på elefanten" is "elefantens fot"."""

OF_RECIPIENT = frozenset("till åt för".split())

SHE_OR_HE = {"hon": "hon", "henne": "hon", "han": "han", "honom": "han", "hennes": "hon", "hans": "han"}


def is_kept(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether the second text says what a relation of the first says."""
    if is_pointer(before, relation.dependent) or is_pointer(before, relation.governor):
        return True
    return (
        any(_answers(relation, other, before, after, links) for other in after.relations)
        or _is_swapped(relation, before, after, links)
        or _same_passage(relation, before, after, links)
    )


def _is_swapped(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a word hangs on the same side of the phrase that stands for the one it hung on, by any role.

    What an accepted phrase rules by a preposition the plainer one may rule as its object ("är i behov av", "behöver").
    What hung before a noun may follow it as a clause ("som behövs"), and what is the only one to do something may stand
    on either side. Where a passive has become active the sides are turned round: there only the object of a phrase with
    a preposition is found ("frågor besvaras", "svarar på frågor").
    """
    for swap in links.swaps:
        inside = {place for place in (relation.dependent, relation.governor) if place in swap.before}
        if len(inside) == 2 and not swap.turned:
            return True
        if len(inside) != 1:
            continue
        own = next(iter(inside))
        outer = relation.governor if own == relation.dependent else relation.dependent
        if _is_clause_after(swap, outer, after, links):
            return True
        alone = relation.role in CORE and len(_core(before, swap.before)) == len(_core(after, swap.after)) == 1
        for other in after.relations:
            ends = (other.dependent, other.governor)
            if len(swap.after.intersection(ends)) != 1:
                continue
            place, far = ends if ends[0] in swap.after else ends[::-1]
            if not links.linked(outer, far):
                continue
            if swap.turned:
                by = {after.words[one].lower for one in swap.after}
                if (
                    relation.role == PATIENT
                    and (own, place) == (relation.governor, other.governor)
                    and other.role in by
                ):
                    return True
            elif (outer < own) == (far < place) or (alone and other.role in CORE):
                return True
    return False


def _core(signature: Signature, places: Collection[int]) -> set[int]:
    """Return the subjects and objects of words."""
    return {one.dependent for one in signature.relations if one.governor in places and one.role in CORE}


def _is_clause_after(swap: Swap, noun: int, after: Signature, links: Links) -> bool:
    """Return whether a phrase that stood right before a noun is a clause right behind it: "kunskaper som behövs"."""
    first = min(swap.after)
    return after.words[first].lower == "som" and noun == max(swap.before) + 1 and links.linked(noun, first - 1)


def _answers(relation: Relation, other: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a relation of the second text says what a relation of the first says."""
    same_dependent = links.linked(relation.dependent, other.dependent) or _are_one_person(
        before, relation.dependent, after, other.dependent
    )
    if same_dependent and _are_agents(relation, other, before, after, links):
        return True
    if same_dependent and _is_receiver(before, relation, other):
        return links.linked(relation.governor, after.tree.predicate(other.governor))
    if same_dependent and _is_receiver(after, other, relation):
        return links.linked(before.tree.predicate(relation.governor), other.governor)
    if links.linked(relation.governor, other.governor):
        same_role = (
            (_same_role(relation.role, other.role) and not _is_by_in_one_voice(relation, other, before, after))
            or _is_receiver(before, relation, other)
            or _is_receiver(after, other, relation)
            or _is_particle(before, relation, other)
            or _is_particle(after, other, relation)
        )
        return same_role and (same_dependent or is_pointer(after, other.dependent))
    turned = links.linked(relation.dependent, other.governor) and links.linked(relation.governor, other.dependent)
    return turned and not {relation.role, other.role} & CORE


def _are_one_person(before: Signature, one: int, after: Signature, other: int) -> bool:
    """Return whether a name and a pronoun are the same person, there being nobody else whom either could be."""
    if DU in (one, other):
        return False
    words = before.words[one], after.words[other]
    kinds = {"name" if word.pos == "PROPN" else "pronoun" if word.lower in SHE_OR_HE else "" for word in words}
    return kinds == {"name", "pronoun"} and _has_one_person(before) and _has_one_person(after)


def _has_one_person(signature: Signature) -> bool:
    """Return whether there are one name, one of "hon" and "han", and no other subject that it could be."""
    words = signature.words
    named = {name_of(word.lemma) for word in words if word.pos == "PROPN"}
    meant = {SHE_OR_HE[word.lower] for word in words if word.lower in SHE_OR_HE}
    others = (
        word
        for word in words
        if word.pos == "NOUN" and word.dep.startswith("nsubj") and {"Gender=Com", "Number=Sing"} <= word.feats
    )
    return len(named) == len(meant) == 1 and all(word.lemma.endswith("personal") or is_thing(word) for word in others)


def _are_agents(relation: Relation, other: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether the subject of one text is, in the other, a phrase with "av" that the parser put elsewhere."""
    if (relation.role, other.role) == ("av", AGENT):
        verbs = links.back.get(other.governor, frozenset())
        return any(is_passive_near(before, relation, verb) for verb in verbs)
    if (relation.role, other.role) == (AGENT, "av"):
        verbs = links.onward.get(relation.governor, frozenset())
        return any(is_passive_near(after, other, verb) for verb in verbs)
    return False


def _is_receiver(signature: Signature, relation: Relation, other: Relation) -> bool:
    """Return whether an object is one of two, so that "till" may say the same: "ge Vera maten"."""
    if other.role not in OF_RECIPIENT or relation.role not in (PATIENT, RECIPIENT):
        return False
    objects = [
        one for one in signature.relations if one.governor == relation.governor and one.role in (PATIENT, RECIPIENT)
    ]
    places = {one.dependent for one in objects}
    if len(places) < 2:
        return False
    first = min(places)  # of two after the verb the first gets it
    return first < relation.governor or relation.dependent == first


def _is_particle(signature: Signature, relation: Relation, other: Relation) -> bool:
    """Return whether the preposition of one text is a particle of the verb in the other: "listan fylls i"."""
    particle = signature.tree.child(relation.governor, "compound:prt")
    inside = signature.words[relation.governor].lower.startswith(other.role)  # "ifylld"
    return relation.role == PATIENT and (inside or (particle is not None and particle.lower == other.role))


def is_passive_near(signature: Signature, by: Relation, verb: int) -> bool:
    """Return whether a verb is a passive whose agent a phrase with "av" may be, wherever the parser has put it."""
    words = signature.words
    return (
        by.dependent != DU
        and is_passive(signature.tree, verb)
        and (words[verb].sentence, words[verb].clause) == (words[by.dependent].sentence, words[by.dependent].clause)
    )


def is_in_clause(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a phrase with a preposition belongs to the same clause in both texts, if not to the same word."""
    if relation.role in CORE or DU in (relation.dependent, relation.governor):
        return False
    verb = before.tree.predicate(relation.governor)
    if relation.role == MODIFIER and before.words[relation.dependent].pos == "ADV":
        return False  # "ansvarar normalt för akuta ärenden" is not "normalt akuta ärenden"
    return any(
        other.role == relation.role
        and links.linked(relation.dependent, other.dependent)
        and links.linked(verb, after.tree.predicate(other.governor))
        for other in after.relations
    )


def _is_by_in_one_voice(relation: Relation, other: Relation, before: Signature, after: Signature) -> bool:
    """Return whether one says "av" and the other has the word as subject or object of the same voice.

    "Planen är godkänd av chefen" is not "Chefen är godkänd av planen", nor "dukar bordet" "dukar av bordet".
    """
    roles = {relation.role, other.role}
    one, another = before.words[relation.governor], after.words[other.governor]
    return (
        "av" in roles
        and bool(roles & CORE)
        and one.pos == another.pos
        and one.pos in ("VERB", "ADJ")
        and is_passive(before.tree, one.i) == is_passive(after.tree, another.i)
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
    if DU in (relation.dependent, relation.governor) or _is_turned(relation, before, after, links):
        return False
    start, end = sorted((relation.dependent, relation.governor))
    passage = [word.i for word in before.words[start : end + 1] if word.pos != "PUNCT"]
    places = [word.i for word in after.words if word.pos != "PUNCT"]
    index = {place: number for number, place in enumerate(places)}
    for first in links.onward.get(passage[0], ()) if passage else ():
        if first not in index:
            continue
        stretch = places[index[first] : index[first] + len(passage)]
        if after.words[stretch[0]].sentence != after.words[stretch[-1]].sentence:
            continue
        if len(stretch) == len(passage) and all(map(links.linked, passage, stretch)):
            return all(
                _have_one_voice(before.words[one], after.words[other])
                for one, other in zip(passage, stretch, strict=True)
            )
    return False


def _is_turned(relation: Relation, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether what was a subject is now the object of another verb, and the verb has another subject."""
    if relation.role not in CORE or not before.words[relation.dependent].dep.startswith("nsubj"):
        return False
    places = links.onward.get(relation.dependent, frozenset())
    return all(
        after.words[place].dep == "obj" and not links.linked(relation.governor, after.words[place].head)
        for place in places
    ) and any(
        other.role == relation.role
        and links.linked(relation.governor, other.governor)
        and other.dependent not in places
        and not is_pointer(after, other.dependent)
        for other in after.relations
    )


def _have_one_voice(one: Word, other: Word) -> bool:
    return one.lower == other.lower or ("Voice=Pass" in one.feats) == ("Voice=Pass" in other.feats)


def is_pointer(signature: Signature, place: int) -> bool:
    """Return whether a word only points at another ("den", "detta", "som")."""
    if place == DU:
        return False
    word = signature.words[place]
    if word.lower == "man":
        return True
    return word.pos in ("PRON", "DET") and word.lower not in PERSONS and word.kind is not Kind.CONTENT
