"""Proposals to write a plain word in place of a bureaucratic one, by the lexicon and its neighbours."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sprakverktyg.domain.text import PlainWord, Suggestion

RULE = "plain_word"

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_GAP = r"[^\S\n]+"
_FAR_ENOUGH = 60  # characters before a word that neighbours are looked for in
_IF = "om"


@dataclass(frozen=True, slots=True)
class _Form:
    """A hard form: what stands after its first word, its plain form, its reason and what blocks it."""

    rest: re.Pattern[str] | None
    plain: str
    reason: str
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None


def suggest(text: str, lexicon: tuple[PlainWord, ...]) -> tuple[Suggestion, ...]:
    """Return proposals in text order. The longest form wins, and none overlaps another or a line break."""
    forms = _index(lexicon)
    suggestions: list[Suggestion] = []
    position = 0
    for word in _WORD.finditer(text):
        if word.start() < position:
            continue
        for form in forms.get(word[0].lower(), ()):
            suggestion = _match(text, word.start(), word.end(), form)
            if suggestion:
                suggestions.append(suggestion)
                position = suggestion.end
                break
    return tuple(suggestions)


def _match(text: str, start: int, end: int, form: _Form) -> Suggestion | None:
    if form.rest:
        rest = form.rest.match(text, end)
        if rest is None:
            return None
        end = rest.end()
    if "-" in (text[start - 1 : start], text[end : end + 1]):
        return None
    if form.not_after and form.not_after.search(text[max(0, start - _FAR_ENOUGH) : start]):
        return None
    if form.not_before and form.not_before.match(text, end):
        return None
    before = text[start:end]
    if _becomes_condition(text, start, before, form.plain):
        return None
    return Suggestion(start, end, before, _in_case_of(before, form.plain), RULE, form.reason)


def _becomes_condition(text: str, start: int, before: str, plain: str) -> bool:
    """Return whether a word would turn into an *om* that, first in a sentence, reads as a condition."""
    begins = before[0].isupper() or not text[:start].rpartition("\n")[2].strip()
    return begins and plain.split()[0] == _IF and not before.lower().startswith(_IF)


def _in_case_of(before: str, plain: str) -> str:
    if len(before) > 1 and before.isupper():
        return plain.upper()
    return plain[0].upper() + plain[1:] if before[0].isupper() else plain


@lru_cache(maxsize=8)
def _index(lexicon: tuple[PlainWord, ...]) -> dict[str, Sequence[_Form]]:
    """Return the forms by their first word, the longest first."""
    forms: dict[str, list[tuple[int, _Form]]] = {}
    for entry in lexicon:
        not_after = _any_of(_before(entry.unless), "(?<!\\w)(?:{})" + _GAP + "$")
        not_before = _any_of(_after(entry.unless), r"\s*(?:{})(?!\w)")
        for hard, plain in zip(entry.hard, entry.plain, strict=True):
            first, *others = hard.lower().split()
            rest = re.compile("".join(_GAP + re.escape(word) for word in others) + r"(?![\w])", re.IGNORECASE)
            form = _Form(rest if others else None, plain, entry.reason, not_after, not_before)
            forms.setdefault(first, []).append((len(hard), form))
    return {first: [form for _, form in sorted(found, key=lambda item: -item[0])] for first, found in forms.items()}


def _before(unless: Sequence[str]) -> Iterator[str]:
    return (neighbour.removesuffix("_").strip() for neighbour in unless if neighbour.endswith("_"))


def _after(unless: Sequence[str]) -> Iterator[str]:
    return (neighbour.removeprefix("_").strip() for neighbour in unless if neighbour.startswith("_"))


def _any_of(neighbours: Iterator[str], pattern: str) -> re.Pattern[str] | None:
    alternatives = "|".join(_GAP.join(map(re.escape, neighbour.split())) for neighbour in neighbours)
    return re.compile(pattern.replace("{}", alternatives), re.IGNORECASE) if alternatives else None
