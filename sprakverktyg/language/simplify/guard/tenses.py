"""The invariant *tense*, compared: present does not become past; past and perfect may change places with a question."""

from collections.abc import Iterator

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.tense import PRESENT

UNCERTAIN = "Tiden i «{}» är kanske inte densamma."


def compare_tenses(before: Signature, after: Signature, links: Links) -> Iterator[Violation | str]:
    """Yield the predicates that have another tense; one that has become a noun or request has none."""
    later = after.facts[Invariant.TENSE]
    for fact in before.facts[Invariant.TENSE]:
        same_verb = [
            other
            for other in later
            if any(links.linked(one, another) for one in fact.anchors for another in other.anchors)
        ]
        if not same_verb or any(other.value == fact.value for other in same_verb):
            continue
        other = same_verb[0]
        if PRESENT in (fact.value, other.value):
            yield Violation(
                Invariant.TENSE, before.show(*fact.words, *fact.anchors), after.show(*other.words, *other.anchors)
            )
        else:
            yield UNCERTAIN.format(after.show(*other.words, *other.anchors))
