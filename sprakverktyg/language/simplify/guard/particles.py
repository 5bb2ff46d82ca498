"""Participles of verbs, and those that have the particle of their verb before them."""

from collections.abc import Sequence
from functools import lru_cache

from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.guard.words import Kind, Word

PARTICLES = ("fram", "bort", "över", "under", "till", "upp", "ned", "ner", "ut", "in", "av", "på", "om", "i")
"""What stands before a participle and after its verb, the longest first."""


def link_particles(before: Sequence[Word], after: Sequence[Word], onward: dict[int, set[int]]) -> None:
    """Link "ifylld" to "fyllt i": a participle with its particle before it, and the verb with the particle after."""
    for texts, turned in (((before, after), False), ((after, before), True)):
        for word in texts[0]:
            particle = next((one for one in PARTICLES if word.lower.startswith(one)), None)
            if particle is None or word.pos not in ("ADJ", "VERB") or word.kind is not Kind.CONTENT:
                continue
            for verb in texts[1]:
                if verb.pos != "VERB" or not {word.lower.removeprefix(particle)} & participles(verb.lemma.lower()):
                    continue
                near = texts[1][verb.i + 1 :]
                if any(other.lower == particle and other.sentence == verb.sentence for other in near):
                    one, other = (verb.i, word.i) if turned else (word.i, verb.i)
                    onward[one].add(other)


@lru_cache(maxsize=4096)
def participles(lemma: str) -> frozenset[str]:
    """Return the forms of the past participle of a verb: "skriven" has another base form than "skriva"."""
    wanted: tuple[dict[str, str], ...] = ({"Gender": "Com"}, {"Gender": "Neut"}, {"Number": "Plur"})
    forms = (inflect(lemma, "VERB", VerbForm="Part", Tense="Past", **feats) for feats in wanted)
    return frozenset(form for form in forms if form)
