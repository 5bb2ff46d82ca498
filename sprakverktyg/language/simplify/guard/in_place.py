"""Whether a rewrite is its text with nothing but settled phrases put in place of others, word by word."""

from collections.abc import Iterator, Sequence

from sprakverktyg.language.simplify.guard.accepted import AcceptedWords
from sprakverktyg.language.simplify.guard.words import Word


def swapped_in_place(before: Sequence[Word], after: Sequence[Word], *accepted: AcceptedWords) -> frozenset[int] | None:
    """Return the places that settled phrases have taken, or None if the second text differs in anything else, too.

    The order and the form of every other word is kept, so what such a rewrite says is what the phrases say; a parser
    that reads the new phrase in another way than the old one is no proof against it.
    """
    one, other = ([word.text.lower() for word in words] for words in (before, after))
    swapped: dict[tuple[int, int], frozenset[int]] = {}
    open_places = [((0, 0), frozenset[int]())]
    while open_places:
        place, gone = open_places.pop()
        if place == (len(one), len(other)):
            return gone
        if place not in swapped:
            swapped[place] = gone
            i = place[0]
            for length, ahead in _steps(one, other, *place, accepted):
                open_places.append((ahead, gone.union(range(i, i + length))))
    return None


def _steps(
    one: list[str], other: list[str], i: int, j: int, accepted: Sequence[AcceptedWords]
) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield how many words are swapped here, none of them where the same word stands in both, and where that leads."""
    if i == len(one):
        return
    for words in accepted:
        for length in range(1, words.longest.get(one[i], 0) + 1):
            for plain in words.settled.get(tuple(one[i : i + length]), ()):
                if tuple(other[j : j + len(plain)]) == plain:
                    yield length, (i + length, j + len(plain))
                noun = i + length
                if plain[0] == "som" and noun < len(one) and other[j : j + 1 + len(plain)] == [one[noun], *plain]:
                    yield length, (noun + 1, j + 1 + len(plain))
    if j < len(other) and one[i] == other[j]:
        yield 0, (i + 1, j + 1)
