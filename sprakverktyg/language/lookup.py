"""Finding a word as one heard it: in any form, misspelt, or as a part of another."""

from collections.abc import Iterable, Iterator

from sprakverktyg.domain.letters import distance, tidy, without_dots
from sprakverktyg.domain.lookup import Hit, Likeness, Lookup
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.dictionary import is_known

MOST = 5
"""More hits nobody reads with a bell ringing."""

LONGEST = 60
SHORTEST_PART = 4
"""Letters of something that is looked for inside words; shorter strings are everywhere."""

DOTS = 0.5
"""What missing or wrong rings and dots cost, in letters."""

SLIPS = ((3, 0.5), (7, 1.0), (LONGEST, 2.0))
"""(letters, slips) that a word of at most so many letters may have."""


def look_up(text: str, library: Library) -> Lookup:
    """Return the words that somebody may mean: the form itself, else similar spellings, and what it is a part of."""
    wanted = _without_article(tidy(text))[:LONGEST]
    if not wanted:
        return Lookup(text.strip(), ())
    same = [Hit(word, Likeness.SAME, wanted) for word in library.by_form.get(wanted, ())]
    parts = () if same else _parts(wanted, library)
    # A compound that the dictionary knows is hardly another word misspelt.
    spelt = [] if same or (parts and is_known(wanted)) else list(_spelt(wanted, library))
    parts = () if spelt else parts
    hits = [*same, *spelt, *_parts_found(parts, library), *_within(wanted, library)]
    return Lookup(text.strip(), tuple(_first_of_each(hits))[:MOST], parts)


def _without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first in ("en", "ett", "att") else text


def _spelt(wanted: str, library: Library) -> Iterator[Hit]:
    """Yield the words whose forms differ by few letters, the most similar first; å, ä and ö count half."""
    allowed = next(slips for letters, slips in SLIPS if len(wanted) <= letters)
    letters, plain = set(wanted), without_dots(wanted)
    found: list[tuple[float, bool, str, Word]] = []
    for form, words in library.by_form.items():
        # Each slip changes the length by at most one, and the set of letters by at most two.
        if abs(len(form) - len(wanted)) > allowed or len(letters ^ set(form)) > 2 * allowed + 2:
            continue
        slips = min(distance(form, wanted), distance(without_dots(form), plain) + DOTS)
        if slips <= allowed:
            found += [(slips, not word.core, form, word) for word in words]
    for _, _, form, word in sorted(found, key=lambda item: item[:3]):
        yield Hit(word, Likeness.SPELT, form)


def _parts(wanted: str, library: Library) -> tuple[str, ...]:
    """Return the parts of a compound that has at least two, without the letters that link them."""
    if " " in wanted:
        return tuple(part for part in wanted.split() if len(part) >= SHORTEST_PART)
    parts = [part for part in split(wanted, frozenset(library.by_form)) if len(part) > 1]
    return tuple(parts) if len(parts) > 1 else ()


def _parts_found(parts: Iterable[str], library: Library) -> Iterator[Hit]:
    for part in parts:
        for word in library.by_form.get(part, ()):
            yield Hit(word, Likeness.PART, part)


def _within(wanted: str, library: Library) -> Iterator[Hit]:
    """Yield the words that begin or end with it, or have it as a word of a phrase; the shortest first."""
    if len(wanted) < SHORTEST_PART:
        return
    found = [
        word
        for word in library.words
        if word.lemma.lower() != wanted
        and any(part.startswith(wanted) or part.endswith(wanted) for part in word.lemma.lower().split())
    ]
    for word in sorted(found, key=lambda word: (len(word.lemma), word.lemma)):
        yield Hit(word, Likeness.WITHIN, word.lemma)


def _first_of_each(hits: Iterable[Hit]) -> list[Hit]:
    found: dict[str, Hit] = {}
    for hit in hits:
        found.setdefault(hit.word.id, hit)
    return list(found.values())
