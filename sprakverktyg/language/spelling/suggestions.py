"""What a misspelled word was probably meant as."""

from difflib import SequenceMatcher
from functools import lru_cache

from sprakverktyg.language.components.frequency import has_frequency, zipf
from sprakverktyg.language.dictionary import is_known, proposals
from sprakverktyg.language.spelling.edits import LONGEST, learner_edits, one_edit

MOST = 5
"""Suggestions for a word; more than that nobody reads."""

COST_WEIGHT = 2.5
"""Zipf that one ordinary slip weighs: a word with one slip more must be some 300 times as frequent."""

PROPOSAL_COST = 1.2
PROPOSAL_STEP = 0.15
"""Slips; what the dictionary's own first proposal costs, and each that follows."""

ALIKE = 0.75
"""Share of letters that the dictionary's proposals must have in common with the word."""

UNSEEN = 1.8
"""Zipf that a word counts for which the dictionary has and the frequency list lacks."""

OWN = 3.5
"""Zipf that the caller's own words count for at least."""

ENOUGH = 1
"""With so many own candidates the slow dictionary is not asked."""

TRIED = 40
"""Candidates, best first, that are looked up in the dictionary."""


@lru_cache(maxsize=4096)
def suggestions(word: str, own_words: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return up to five words that a word was perhaps meant as, best first, with its capital letter if it has one."""
    low = word.lower()
    if len(low) > 2 * LONGEST:
        return ()
    found = _candidates(low, own_words)
    if len(low) > len("åäö") and len(found) < ENOUGH:
        for place, other in enumerate(proposals(low)):
            if SequenceMatcher(None, low, other.lower()).ratio() >= ALIKE:
                found.setdefault(other, PROPOSAL_COST + PROPOSAL_STEP * place)
    found.pop(low, None)
    ranked = sorted(found, key=lambda other: COST_WEIGHT * found[other] - _weight(other, own_words))
    known = [other for other in ranked[:TRIED] if other in own_words or is_known(other)]
    return tuple(_like(word, other) for other in known[:MOST])


def _candidates(word: str, own_words: frozenset[str]) -> dict[str, float]:
    """Return the words that are one slip away, or one slip and one that is typical of learners, with the cost."""
    first = one_edit(word)
    found = {other: cost for other, cost in first.items() if other in own_words or has_frequency(other)}
    if len(word) <= LONGEST:
        for between, cost in first.items():
            for other, more in learner_edits(between):
                if cost + more < found.get(other, 9.0) and (has_frequency(other) or other in own_words):
                    found[other] = cost + more
    return found


def _weight(word: str, own_words: frozenset[str]) -> float:
    return max(zipf(word.lower()) or UNSEEN, OWN if word in own_words else 0.0)


def _like(word: str, other: str) -> str:
    if word.isupper() and len(word) > 1:
        return other.upper()
    return other[0].upper() + other[1:] if word[0].isupper() else other
