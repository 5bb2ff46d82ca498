"""The invariants *content* and *name*: nothing that was said is gone, and nothing new is said."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.simplify.guard.facts import Fact
from sprakverktyg.language.simplify.guard.limits import OTHERS as LIMITS
from sprakverktyg.language.simplify.guard.links import Links
from sprakverktyg.language.simplify.guard.modality import CLASSES, HEDGES
from sprakverktyg.language.simplify.guard.order import WORDS as ORDER
from sprakverktyg.language.simplify.guard.quantifiers import QUANTIFIERS
from sprakverktyg.language.simplify.guard.relations import CORE, OWNER
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import Kind, Word

MAY_GO = frozenset("följande nedanstående ovanstående berörd aktuell aktuella respektive".split())
"""Words that a text says as much without."""

MAY_COME = frozenset("så göra ske gälla följande steg".split())
"""Words that a plain text may need to hold together: "Gör så här", "Det här gäller"."""

ELSEWHERE = frozenset((*LIMITS, *CLASSES, *HEDGES, *ORDER, *QUANTIFIERS))
"""Words that another invariant looks at."""

POINTERS = frozenset("den det de dem denna detta dessa där dit han hon honom henne hen".split())
"""Words that stand for a noun that has been said."""

MANY = frozenset("de dem dessa".split())
"""Those that point at more than one."""

GENERIC = "man"
"""Who does it when the text does not say who."""

OM = frozenset("om avseende angående beträffande rörande gällande kring".split())


def compare_content(
    before: Signature, after: Signature, links: Links, supplied: Collection[str]
) -> Iterator[Violation]:
    """Yield the words that are gone with those that have come in their place."""
    gone = [word for word in before.words if _counts(before, word) and not links.onward.get(word.i)]
    come = [word for word in after.words if _counts(after, word) and not links.back.get(word.i)]
    gone = [word for word in gone if word.lemma not in MAY_GO and not _is_explained(word, before, 0, links, after)]
    come = [
        word
        for word in come
        if word.lemma not in MAY_COME
        and not _is_explained(word, after, 1, links, before)
        and not {word.lower, word.lemma.lower()} & set(supplied)
    ]
    gone += _said_less(before, after, links)
    for place in range(max(len(gone), len(come))):
        one, other = _at(gone, place), _at(come, place)
        medicine = one is not None and any(one.i in fact.words for fact in before.facts[Invariant.MEDICINE])
        invariant = Invariant.MEDICINE if medicine else Invariant.CONTENT
        yield Violation(invariant, one.text if one else "", other.text if other else "")
    yield from _compare_prepositions(before, after, links)


def _said_less(before: Signature, after: Signature, links: Links) -> list[Word]:
    """Return the words that are said again in the first text but not in the second, which points at fewer things.

    A noun may become "den" or "det" the second time; a verb or an adjective may not.
    """
    pointers = [_pointers(after, many) - _pointers(before, many) for many in (False, True)]
    lacking: list[Word] = []
    counted: dict[frozenset[int], int] = {}
    for word in before.words:
        others = links.onward.get(word.i, frozenset())
        if not _counts(before, word) or not others or _is_explained(word, before, 0, links, after):
            continue
        counted[others] = counted.get(others, 0) + 1
        if counted[others] > len(others):
            many = "Number=Plur" in word.feats or ("Number=Sing" not in word.feats and pointers[True] > 0)
            if word.pos == "NOUN" and pointers[many] > 0:
                pointers[many] -= 1
            else:
                lacking.append(word)
    return lacking


def _pointers(signature: Signature, many: bool) -> int:
    """Return how many words point at one thing that has been said, or at several."""
    return sum(word.lower in POINTERS and (word.lower in MANY) is many for word in signature.words)


def compare_names(before: Signature, after: Signature, links: Links, supplied: Collection[str]) -> Iterator[Violation]:
    """Yield the names that are gone and those that are new; how often a name is said is free."""
    earlier, later = before.facts[Invariant.NAME], after.facts[Invariant.NAME]
    for fact in _lacking(earlier, later):
        if fact.value == GENERIC and "du" in supplied and any(word.lower == "du" for word in after.words):
            continue
        if len(fact.words) > 1 or not links.onward.get(fact.words[0]):
            yield Violation(Invariant.NAME, before.show(*fact.words), "")
    for fact in _lacking(later, earlier):
        text = after.show(*fact.words)
        known = text.lower() in supplied or fact.value == GENERIC
        if not known and (len(fact.words) > 1 or not links.back.get(fact.words[0])):
            yield Violation(Invariant.NAME, "", text)


def _lacking(facts: Sequence[Fact], others: Sequence[Fact]) -> Iterator[Fact]:
    values = {fact.value for fact in others}
    for fact in facts:
        if fact.value not in values:
            values.add(fact.value)
            yield fact


def _at(words: Sequence[Word], place: int) -> Word | None:
    return words[place] if place < len(words) else None


def _counts(signature: Signature, word: Word) -> bool:
    if word.kind is not Kind.CONTENT or word.pos in ("PROPN", "NUM"):
        return False
    if word.lower in CLASSES and word.pos != "AUX":  # "behöver tid" says something itself, "behöver vila" helps
        return not any(word.i in fact.words for fact in signature.facts[Invariant.MODALITY])
    return word.lower not in ELSEWHERE


def _is_explained(word: Word, signature: Signature, side: int, links: Links, other: Signature) -> bool:
    """Return whether a word belongs to a phrase that is accepted, or only helps to say what another says."""
    if word.i in links.replaced[side]:
        return True
    carrier = signature.constructions.carrier.get(word.i)
    if carrier is None:
        return False
    if word.i in signature.constructions.helpers:
        return True
    return _is_verb_elsewhere(carrier, side, links, other)


def _is_verb_elsewhere(noun: int, side: int, links: Links, other: Signature) -> bool:
    """Return whether the other text has a verb for "kontroll" in "gör en kontroll"."""
    return any(other.words[place].pos == "VERB" for place in (links.onward, links.back)[side].get(noun, ()))


def _compare_prepositions(before: Signature, after: Signature, links: Links) -> Iterator[Violation]:
    """Yield the prepositions that have become others: "till läkaren" is not "från läkaren"."""
    for word in before.words:
        if word.kind is not Kind.CONTENT or word.lower in OM:
            continue
        preposition = before.tree.child(word.i, "case")
        others = links.onward.get(word.i, frozenset())
        if preposition is None or preposition.pos != "ADP" or not others or preposition.i in links.replaced[0]:
            continue
        if not any(_may_be(preposition, other, after, links) for other in others):
            shown = next(iter(sorted(others)))
            new = after.tree.child(shown, "case")
            yield Violation(
                Invariant.CONTENT, before.show(preposition.i, word.i), after.show(shown, new.i if new else shown)
            )


def _opens_list(preposition: Word, after: Signature) -> bool:
    """Return whether a preposition stands before the colon of a list: "vid: – hjärtsvikt – diabetes"."""
    return any(word.lower == preposition.lower and following.text == ":" for word, following in pairwise(after.words))


def _may_be(preposition: Word, place: int, after: Signature, links: Links) -> bool:
    other = after.tree.child(place, "case")
    if other is None:
        first = after.tree.first_of_list(place)
        other = after.tree.child(first, "case") if first != place else None
    if other is not None:
        return (
            links.linked(preposition.i, other.i)
            or {preposition.lower, other.lower} <= OM
            or {preposition.lower, other.lower} <= {"till", "åt"}
            or {preposition.lower, other.lower} <= {"före", "innan"}
        )
    if _opens_list(preposition, after):
        return True
    roles = {relation.role for relation in after.relations if relation.dependent == place}
    if preposition.lower in ("av", "till", "åt") and roles & CORE:
        return True
    if roles & {OWNER} or "Case=Gen" in after.words[place].feats:
        return preposition.lower in ("av", "på", "i", "för", "till", "hos", "från")
    return after.words[place].pos == "VERB"
