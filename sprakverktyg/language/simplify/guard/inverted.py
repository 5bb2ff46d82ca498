"""Objects before the verb: "Soppan värmer kokerskan" says what "Kokerskan värmer soppan" says, if a reader sees it."""

from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.persons import is_somebody, is_thing
from sprakverktyg.language.simplify.guard.relations import AGENT, PATIENT, Relation, is_passive
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import Word

TURNING = (AGENT, PATIENT)

EITHER_WAY = "«{}» kan läsas åt två håll. Är det klart vem som gör det?"


def inverted(relation: Relation, before: Signature, after: Signature, links: Links) -> tuple[int, int, int] | None:
    """Return thing, verb and person in that order in the second text, of what a person does to a thing in the first."""
    if relation.role not in (AGENT, PATIENT) or relation.dependent < 0:
        return None
    ends = {
        role: [one.dependent for one in before.relations if (one.role, one.governor) == (role, relation.governor)]
        for role in (AGENT, PATIENT)
    }
    for verb in sorted(links.onward.get(relation.governor, ())):
        if not {"VerbForm=Fin", "Voice=Act"} <= after.words[verb].feats or is_passive(after.tree, verb):
            continue  # "Rapporten ska skriva chefen" is one way only
        person = _one_of(ends[AGENT], verb, after, links)
        thing = _one_of(ends[PATIENT], verb, after, links)
        if person is None or thing is None or not thing.i < verb < person.i:
            continue
        if is_somebody(person) and is_thing(thing):
            return thing.i, verb, person.i
    return None


def was_inverted(relation: Relation, before: Signature, after: Signature, links: Links) -> tuple[int, int, int] | None:
    """Return thing, verb and person in that order in the first text, where the person does it in the second.

    The parser reads "Posten sorterar volontären" as it stands, with the post as the one who sorts.
    """
    verb = relation.governor
    ends = {one.role: one.dependent for one in before.relations if one.governor == verb and one.role in TURNING}
    if relation.role not in ends or len(ends) < 2 or min(ends.values()) < 0 or is_passive(before.tree, verb):
        return None
    thing, person = before.words[ends[AGENT]], before.words[ends[PATIENT]]
    if not (thing.i < verb < person.i and "VerbForm=Fin" in before.words[verb].feats):
        return None
    if not (is_thing(thing) and is_somebody(person)):
        return None
    turned = {AGENT: person.i, PATIENT: thing.i}
    said = all(
        any(
            other.role in (role, "av") and links.linked(place, other.dependent) and links.linked(verb, other.governor)
            for other in after.relations
        )
        for role, place in turned.items()
    )
    return (thing.i, verb, person.i) if said else None


def _one_of(places: list[int], verb: int, after: Signature, links: Links) -> Word | None:
    """Return the word for one of them in the second text that is subject or object of a verb there."""
    return next(
        (
            after.words[other]
            for place in places
            for other in sorted(links.onward.get(place, ()))
            if after.words[other].head == verb and after.words[other].dep in ("nsubj", "obj", "iobj")
        ),
        None,
    )
