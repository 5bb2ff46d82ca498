"""Comparing the facts of two texts: the same values, belonging to the same words."""

from collections.abc import Collection, Iterator, Sequence

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.conditions import MARKERS
from sprakverktyg.language.simplify.guard.facts import Fact
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import DU

REPEATABLE = frozenset(
    {Invariant.CONDITION, Invariant.ORDER, Invariant.MEDICINE, Invariant.CONTACT, Invariant.TIME, Invariant.MODALITY,
     Invariant.QUANTIFIER, Invariant.LIMIT}
)  # fmt: skip
"""What may be said again of the same thing, as when a condition is repeated in both halves of a split sentence."""

INSTRUCTION = "Texten säger att något görs. Nu säger den «{}» till läsaren. Stämmer det?"

COMPARED = tuple(
    invariant
    for invariant in Invariant
    if invariant
    not in (Invariant.TENSE, Invariant.NAME, Invariant.ROLE, Invariant.SOURCE, Invariant.CONTENT, Invariant.FORM)
)
"""The invariants whose facts are compared one by one, in the order in which they are reported."""


def compare_facts(
    invariant: Invariant, before: Signature, after: Signature, links: Links, supplied: Collection[str] = ()
) -> Iterator[Violation | str]:
    """Yield a violation for each fact that is gone, new, or belongs to something else.

    What an accepted phrase says by itself is as it should be in the phrase that stands for it.
    """
    earlier = [
        fact
        for fact in before.facts[invariant]
        if _is_place(before, invariant, fact) or not any(swap.before.issuperset(fact.words) for swap in links.swaps)
    ]
    later = [
        fact
        for fact in after.facts[invariant]
        if _is_place(after, invariant, fact) or not any(swap.after.issuperset(fact.words) for swap in links.swaps)
    ]
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
        if invariant is Invariant.MODALITY and "du" in supplied and _is_instruction(fact, before, after, links):
            yield INSTRUCTION.format(_show(after, fact))
        elif not (invariant in REPEATABLE and _is_repeated(fact, matched, after)):
            yield Violation(invariant, "", _show(after, fact))


def _is_place(signature: Signature, invariant: Invariant, fact: Fact) -> bool:
    """Return whether it is the verb's place that says it, and not the verb: "Kvarstår besvären ska du ringa"."""
    return invariant is Invariant.CONDITION and signature.words[fact.words[0]].lower not in MARKERS


def _is_instruction(fact: Fact, before: Signature, after: Signature, links: Links) -> bool:
    """Return whether a request says what the first text says is done, as routines do: "handskar används"."""
    if not all("Mood=Imp" in after.words[place].feats for place in fact.words):
        return False
    sources = {source for place in fact.words for source in links.back.get(place, ())}
    said = {anchor for other in before.facts[Invariant.MODALITY] for anchor in other.anchors}
    routine = {"Voice=Pass", "Tense=Pres"}
    return bool(sources - said) and all(routine <= before.words[source].feats for source in sources - said)


def belongs(fact: Fact, other: Fact, rivals: Sequence[Fact], links: Links) -> bool:
    """Return whether two facts belong to the same word by the tree, or stand between the same words.

    What a fact shares with a fact of another value tells nothing, as long as it has something of its own.
    """
    if not fact.anchors and not other.anchors:
        return True
    shared = {anchor for rival in rivals if rival.value != fact.value for anchor in rival.anchors}
    own = fact.anchors - shared or fact.anchors
    if any(links.answers(one, another) for one in own for another in other.anchors):
        return True
    if _are_replaced(fact, other, links) or _are_beside_swap(fact, other, links):
        return True
    if fact.previous is None and fact.following is None:
        return False
    return links.answers(fact.previous, other.previous) and links.answers(fact.following, other.following)


def _are_replaced(fact: Fact, other: Fact, links: Links) -> bool:
    """Return whether both belong to words without a counterpart: a word that was replaced is for the content to say."""
    gone = bool(fact.anchors) and not any(links.onward.get(anchor) or anchor == DU for anchor in fact.anchors)
    return gone and bool(other.anchors) and not any(links.back.get(anchor) or anchor == DU for anchor in other.anchors)


def _are_beside_swap(fact: Fact, other: Fact, links: Links) -> bool:
    """Return whether one belongs to an accepted phrase, and the other stands right beside what stands for it.

    In "är under 5" and "är minst 5" the tree makes the number the predicate, which in "understiger 5" and "uppgår till
    minst 5" belongs to the verb.
    """
    beside = {other.words[0] - 2, other.words[0] - 1, other.words[-1] + 1}
    return any(fact.anchors & swap.before and (other.anchors | beside) & swap.after for swap in links.swaps)


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
