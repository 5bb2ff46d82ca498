"""Which words of one text answer to which of the other: the same, a form or derivation of it, or an accepted one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeAlias

from sprakverktyg.language.simplify.guard.accepted import AcceptedWords, Phrase
from sprakverktyg.language.simplify.guard.derived import keys, link_derived
from sprakverktyg.language.simplify.guard.particles import link_particles
from sprakverktyg.language.simplify.guard.words import DU, Word

LONGEST_GAP = 3
"""Words between the words of a plainer phrase: "ta genast bort"."""

Places: TypeAlias = tuple[int, ...]
"""Where the words of a phrase stand."""


@dataclass(frozen=True, slots=True)
class Swap:
    """The places of an accepted phrase in the first text, and of what stands for it in the second.

    It is `turned` where a passive stands for an active or the other way round: "underrättas" for "meddelar". What is
    accepted as it stands ("tilldelas" for "får") is not.
    """

    before: frozenset[int]
    after: frozenset[int]
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Links:
    """For each word of the first text the words of the second that may stand for it, and the other way round.

    `replaced` are the places, in the first and the second text, of phrases that an accepted phrase explains. `swaps`
    are those of them that are gone, each with the one that has come in its place. `twins` pairs, in their order, words
    that stand several times and as often in both.
    """

    onward: dict[int, frozenset[int]]
    back: dict[int, frozenset[int]]
    replaced: tuple[frozenset[int], frozenset[int]]
    swaps: tuple[Swap, ...]
    twins: dict[int, int]

    def answers(self, before: int | None, after: int | None) -> bool:
        """Return whether two words answer to each other, the second of two alike to the second."""
        if before is not None and before in self.twins:
            return self.twins[before] == after
        return self.linked(before, after)

    def linked(self, before: int | None, after: int | None) -> bool:
        """Return whether two words answer to each other."""
        if before is None or after is None:
            return before is after
        if before == DU or after == DU:
            return before == after
        return after in self.onward.get(before, ())


def link(before: Sequence[Word], after: Sequence[Word], *accepted: AcceptedWords) -> Links:
    """Return the links between two texts, with what may replace what by any of several lists."""
    onward: dict[int, set[int]] = {}
    by_key: dict[str, list[int]] = {}
    for word in after:
        for key in keys(word):
            by_key.setdefault(key, []).append(word.i)
    for word in before:
        onward[word.i] = {place for key in keys(word) for place in by_key.get(key, ())}
    replaceable = _replaceable(before, accepted)
    swaps = _swaps(before, after, replaceable, onward, accepted)
    replaced_before, replaced_after = _link_accepted(before, after, replaceable, onward)
    link_derived(before, after, onward)
    link_particles(before, after, onward)
    back: dict[int, set[int]] = {}
    for one, others in onward.items():
        for other in others:
            back.setdefault(other, set()).add(one)
    frozen = {place: frozenset(found) for place, found in onward.items()}
    return Links(
        frozen,
        {place: frozenset(found) for place, found in back.items()},
        (frozenset(replaced_before), frozenset(replaced_after)),
        swaps,
        _twins(before, after, frozen),
    )


def _twins(before: Sequence[Word], after: Sequence[Word], onward: dict[int, frozenset[int]]) -> dict[int, int]:
    """Return the words that have several counterparts, as many as there are such words, each with its own.

    "Går" is the twin of "går" and not of "gå", whichever stands first; words of one form are paired in their order.
    """
    alike: dict[frozenset[int], list[int]] = {}
    for place, others in onward.items():
        if len(others) > 1:
            alike.setdefault(others, []).append(place)
    twins: dict[int, int] = {}
    for others, places in alike.items():
        if len(others) != len(places):
            continue
        forms = sorted(before[place].lower for place in places) == sorted(after[other].lower for other in others)
        one = sorted(places, key=lambda place: (before[place].lower if forms else "", place))
        another = sorted(others, key=lambda other: (after[other].lower if forms else "", other))
        twins.update(zip(one, another, strict=True))
    return twins


def _replaceable(words: Sequence[Word], accepted: Sequence[AcceptedWords]) -> dict[Places, frozenset[Phrase]]:
    """Return what may stand for each phrase of a text that may be replaced.

    Between a finite verb and the rest of its phrase its subject may stand, and "inte": "är Karin inte i behov av".
    """
    found: dict[Places, frozenset[Phrase]] = {}
    for start, word in enumerate(words):
        longest = max(one.longest.get(form, 0) for one in accepted for form in (word.lower, word.lemma.lower()))
        gaps = LONGEST_GAP if "VerbForm=Fin" in word.feats else 0
        for length, gap in product(range(1, longest + 1), range(gaps + 1)):
            places = (start, *range(start + 1 + gap, start + gap + length))
            if places[-1] >= len(words) or (length == 1 and gap):
                continue
            plainer = [
                one.plainer[phrase]
                for phrase in _readings([words[place] for place in places])
                for one in accepted
                if phrase in one.plainer
            ]
            if plainer:
                found[places] = frozenset().union(*plainer)
    return found


def _link_accepted(
    before: Sequence[Word],
    after: Sequence[Word],
    replaceable: Mapping[Places, frozenset[Phrase]],
    onward: dict[int, set[int]],
) -> tuple[set[int], set[int]]:
    replaced_before: set[int] = set()
    replaced_after: set[int] = set()
    new = _new(onward, len(after))
    for window, plainer in replaceable.items():
        for plain in plainer:
            for places in _occurrences(plain, after):
                for place in window:
                    onward[place].update(places)
                if new.isdisjoint(places):
                    continue  # a "tvätta" that stood there before explains no "tvätten"
                if len(window) > 1 or len(plain) > 1 or before[window[0]].lemma != after[places[0]].lemma:
                    replaced_before.update(window)
                    replaced_after.update(places)
    return replaced_before, replaced_after


def _new(same: dict[int, set[int]], length: int) -> set[int]:
    """Return the places of the second text whose words stand there more often than in the first."""
    sources: dict[int, int] = {}
    for others in same.values():
        for other in others:
            sources[other] = sources.get(other, 0) + 1
    alike = {other: len(others) for others in same.values() for other in others}
    return {place for place in range(length) if alike.get(place, 1) > sources.get(place, 0)}


def _swaps(
    before: Sequence[Word],
    after: Sequence[Word],
    replaceable: Mapping[Places, frozenset[Phrase]],
    same: dict[int, set[int]],
    accepted: Sequence[AcceptedWords],
) -> tuple[Swap, ...]:
    """Return which phrase has gone for which, one for one: both must have a word that the other text has not.

    `same` are the words that stand in both. Where several phrases could be the one, it is that with the same
    neighbours.
    """
    kept = {place for places in same.values() for place in places}
    taken: tuple[set[int], set[int]] = set(), set()
    found: list[Swap] = []
    for window in sorted(replaceable, key=lambda window: (-len(window), window)):
        if not taken[0].isdisjoint(window) or all(same[place] for place in window):
            continue
        places = [
            places
            for plain in sorted(replaceable[window])
            for places in _occurrences(plain, after)
            if taken[1].isdisjoint(places) and not kept.issuperset(places)
        ]
        if places:
            best = max(places, key=lambda places: (_neighbours(window, places, same), len(places)))
            pair = [before[place] for place in window], [after[place] for place in best]
            found.append(Swap(frozenset(window), frozenset(best), _is_turned(*pair, accepted)))
            taken[0].update(window)
            taken[1].update(best)
    return tuple(found)


def _is_turned(one: Sequence[Word], other: Sequence[Word], accepted: Sequence[AcceptedWords]) -> bool:
    """Return whether one phrase is passive and the other is not, though nobody has accepted these very forms."""
    passives = {any("Voice=Pass" in word.feats for word in words) for words in (one, other)}
    forms, plain = (tuple(word.lower for word in words) for words in (one, other))
    return len(passives) > 1 and not any(plain in words.plainer.get(forms, ()) for words in accepted)


def _neighbours(window: Places, places: Sequence[int], same: dict[int, set[int]]) -> int:
    """Return on how many sides two phrases have the same word beside them."""
    left = places[0] - 1 in same.get(window[0] - 1, ())
    right = places[-1] + 1 in same.get(window[-1] + 1, ())
    return left + right


def _readings(window: Sequence[Word]) -> set[Phrase]:
    """Return a phrase as it stands, and with each word in its base form."""
    if len(window) == 1:
        return {(window[0].lower,), (window[0].lemma.lower(),)}
    forms = tuple(word.lower for word in window)
    return {forms, tuple(word.lemma.lower() for word in window), (window[0].lemma.lower(), *forms[1:])}


def _occurrences(phrase: Phrase, words: Sequence[Word]) -> list[tuple[int, ...]]:
    """Return where a phrase stands, other words between allowed in moderation."""
    found: list[tuple[int, ...]] = []
    for word in words:
        if not word.is_form_of(phrase[0]):
            continue
        places = [word.i]
        for part in phrase[1:]:
            near = words[places[-1] + 1 : places[-1] + 2 + LONGEST_GAP]
            following = next((other.i for other in near if other.is_form_of(part)), None)
            if following is None:
                break
            places.append(following)
        if len(places) == len(phrase):
            found.append(tuple(places))
    return found
