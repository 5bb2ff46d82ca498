"""The invariant *order*, of deeds: what is told first is still told first."""

import itertools
from collections.abc import Iterator

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.signature import Signature


def compare_steps(before: Signature, after: Signature, links: Links) -> Iterator[Violation]:
    """Yield neighbouring deeds of main clauses that have changed places."""
    deeds = _deeds(before)
    places = _deeds(after)
    for one, other in itertools.pairwise(deeds):
        firsts = [place for place in places if links.linked(one, place)]
        seconds = [place for place in places if links.linked(other, place)]
        if firsts and seconds and min(firsts) > max(seconds):
            yield Violation(Invariant.ORDER, before.show(one, other), after.show(max(seconds), min(firsts)))


def _deeds(signature: Signature) -> list[int]:
    """Return the verbs of the main clauses in text order."""
    tree = signature.tree
    return [word.i for word in signature.words if word.pos == "VERB" and tree.words[tree.first_of_list(word.i)].is_top]
