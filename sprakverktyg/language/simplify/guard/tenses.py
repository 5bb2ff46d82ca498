"""The invariant *tense*, compared: present does not become past; past and perfect may change places with a question."""

from collections.abc import Iterable, Iterator

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.facts import Fact
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.tense import PAST, PERFECT, PRESENT

FORMS = {"är": "var", "blir": "blev", "har": "hade", "finns": "fanns"}

UNCERTAIN = "Tiden i «{}» är kanske inte densamma."


def compare_tenses(before: Signature, after: Signature, links: Links) -> Iterator[Violation | str]:
    """Yield the predicates that have another tense; one that has become a noun or request has none."""
    left = list(after.facts[Invariant.TENSE])
    changed: list[Fact] = []
    for fact in before.facts[Invariant.TENSE]:
        same = next((other for other in left if other.value == fact.value and _are_linked(fact, other, links)), None)
        if same is None:
            changed.append(fact)
        else:
            left.remove(same)
    yield from _changed_forms(before, after)
    yield from compare_swapped_tenses(before, after, links)
    for fact in changed:
        other = next((other for other in left if _are_linked(fact, other, links)), None)
        if other is None:
            continue
        left.remove(other)
        if {fact.value, other.value} == {PAST, PERFECT}:
            yield UNCERTAIN.format(after.show(*other.words, *other.anchors))
        else:
            yield Violation(
                Invariant.TENSE, before.show(*fact.words, *fact.anchors), after.show(*other.words, *other.anchors)
            )


def _turned(before: Signature, after: Signature, links: Links) -> Iterator[Violation]:
    """Yield a past that has come while a present has gone, whatever the words of the verbs."""
    swapped = (
        [place for swap in links.swaps for place in swap.before],
        [place for swap in links.swaps for place in swap.after],
    )
    earlier, later = (
        [fact for fact in one.facts[Invariant.TENSE] if fact.words[0] not in inside]
        for one, inside in zip((before, after), swapped, strict=True)
    )
    for one, other in ((PRESENT, PAST), (PAST, PRESENT)):
        gone, come = (
            [sum(fact.value == value for fact in facts) for facts in (earlier, later)] for value in (one, other)
        )
        if gone[0] > gone[1] and come[0] < come[1]:
            yield Violation(
                Invariant.TENSE,
                before.show(*(fact.words[0] for fact in earlier if fact.value == one)),
                after.show(*(fact.words[0] for fact in later if fact.value == other)),
            )


def compare_swapped_tenses(before: Signature, after: Signature, links: Links) -> Iterator[Violation]:
    """Yield accepted phrases whose verb has another tense than the one it stands for, and a past for a present."""
    for swap in links.swaps:
        one, other = _tenses(before, swap.before), _tenses(after, swap.after)
        if one and other and one != other:
            yield Violation(Invariant.TENSE, before.show(*swap.before), after.show(*swap.after))
    yield from _turned(before, after, links)


def _tenses(signature: Signature, places: Iterable[int]) -> set[str]:
    finite = (signature.words[place].feats for place in places if "VerbForm=Fin" in signature.words[place].feats)
    return {feat for feats in finite for feat in feats if feat.startswith("Tense=")}


def _are_linked(fact: Fact, other: Fact, links: Links) -> bool:
    return any(links.linked(one, another) for one in fact.anchors for another in other.anchors)


def _changed_forms(before: Signature, after: Signature) -> Iterator[Violation]:
    """Yield an "är" that has become "var", or the like, wherever the parser has put it."""
    for present, past in FORMS.items():
        more_past = _count(after, past) - _count(before, past)
        more_present = _count(after, present) - _count(before, present)
        if more_past > 0 > more_present:
            yield Violation(Invariant.TENSE, present, past)
        elif more_present > 0 > more_past:
            yield Violation(Invariant.TENSE, past, present)


def _count(signature: Signature, form: str) -> int:
    return sum(word.lower == form for word in signature.words)
