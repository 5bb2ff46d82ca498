"""Comparing the facts of two texts: the same values, belonging to the same words."""

from collections.abc import Iterator, Sequence

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.facts import Fact
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.signature import Signature

REPEATABLE = frozenset(
    {Invariant.CONDITION, Invariant.ORDER, Invariant.MEDICINE, Invariant.CONTACT, Invariant.TIME, Invariant.MODALITY,
     Invariant.QUANTIFIER, Invariant.LIMIT}
)  # fmt: skip
"""What may be said again of the same thing, as when a condition is repeated in both halves of a split sentence."""

COMPARED = tuple(
    invariant
    for invariant in Invariant
    if invariant
    not in (Invariant.TENSE, Invariant.NAME, Invariant.ROLE, Invariant.SOURCE, Invariant.CONTENT, Invariant.FORM)
)
"""The invariants whose facts are compared one by one, in the order in which they are reported."""


def compare_facts(invariant: Invariant, before: Signature, after: Signature, links: Links) -> Iterator[Violation]:
    """Yield a violation for each fact that is gone, new, or belongs to something else."""
    earlier, later = before.facts[invariant], after.facts[invariant]
    left = list(later)
    matched: list[Fact] = []
    moved: list[Fact] = []
    for fact in earlier:
        match = next(
            (other for other in left if other.value == fact.value and belongs(fact, other, earlier, links)), None
        )
        if match is None:
            moved.append(fact)
        else:
            left.remove(match)
            matched.append(match)
    for fact in moved:
        same = next((other for other in left if other.value == fact.value), None)
        other = same or next((other for other in left if _near(fact, other, links)), None)
        if other is not None:
            left.remove(other)
        yield Violation(invariant, _show(before, fact), _show(after, other) if other is not None else "")
    for fact in left:
        if not (invariant in REPEATABLE and _is_repeated(fact, matched, after)):
            yield Violation(invariant, "", _show(after, fact))


def belongs(fact: Fact, other: Fact, rivals: Sequence[Fact], links: Links) -> bool:
    """Return whether two facts belong to the same word by the tree, or stand between the same words.

    What a fact shares with a fact of another value tells nothing, as long as it has something of its own.
    """
    if not fact.anchors and not other.anchors:
        return True
    shared = {anchor for rival in rivals if rival.value != fact.value for anchor in rival.anchors}
    own = fact.anchors - shared or fact.anchors
    if any(links.linked(one, another) for one in own for another in other.anchors):
        return True
    if fact.previous is None and fact.following is None:
        return False
    return links.linked(fact.previous, other.previous) and links.linked(fact.following, other.following)


def _near(fact: Fact, other: Fact, links: Links) -> bool:
    return any(links.linked(one, another) for one in fact.anchors for another in other.anchors)


def _is_repeated(fact: Fact, matched: Sequence[Fact], after: Signature) -> bool:
    lemmas = {after.words[place].lemma for place in fact.anchors if place >= 0}
    return any(
        other.value == fact.value
        and (not lemmas or lemmas & {after.words[place].lemma for place in other.anchors if place >= 0})
        for other in matched
    )


def _show(signature: Signature, fact: Fact) -> str:
    return signature.show(*fact.words, *sorted(fact.anchors)[:2])
