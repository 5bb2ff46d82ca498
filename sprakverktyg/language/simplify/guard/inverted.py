"""Objects before the verb: "Soppan värmer kokerskan" says what "Kokerskan värmer soppan" says, if a reader sees it."""

from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.relations import AGENT, PATIENT, Relation, is_passive
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import Word

EITHER_WAY = "«{}» kan läsas åt två håll. Är det klart vem som gör det?"

_SOMEBODY = (
    "personal", "personalen", "läkare", "sköterska", "chef", "terapeut", "vårdare", "mästare", "biträde", "vikarie",
    "dotter", "son", "syster", "bror", "mamma", "pappa", "maka", "make", "anhörig", "närstående", "boende", "patient",
    "brukare", "handläggare", "dietist", "tekniker", "granne", "ledare", "samordnare", "assistent", "praktikant",
    "kund", "elev", "person", "kvinna", "man", "vän", "pedagog", "ombud", "farmaceut", "logoped",
)  # fmt: skip
"""What the nouns for people of a workplace end with."""

_ACTING = (
    "familj", "barn", "tjänst", "sjukhus", "kommun", "region", "team", "enhet", "grupp", "jour", "mottagning", "polis",
    "ambulans", "bolag", "företag", "apotek", "kök", "avdelning", "förening", "central", "kollega", "ledning", "hund",
    "katt", "myndighet", "nämnd", "firma", "kår", "patrull", "läkemedel", "medicin", "larm", "hjälp", "stöd",
)  # fmt: skip
"""What the nouns end with for other things that do something to people: these are not told from who does it."""


def is_somebody(word: Word) -> bool:
    """Return whether a word means a person."""
    return word.pos == "PROPN" or (
        word.pos == "NOUN" and (word.lemma.lower().endswith(_SOMEBODY) or word.lower == "son")
    )


def is_thing(word: Word) -> bool:
    """Return whether a word means something that does nothing to anybody, as far as its ending tells."""
    return word.pos == "NOUN" and not is_somebody(word) and not word.lemma.lower().endswith(_ACTING)


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
