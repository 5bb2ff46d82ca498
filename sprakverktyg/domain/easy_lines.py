"""Short lines that end where a phrase ends, as in easy-to-read books."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

LONGEST_LINE = 42
"""Characters. Easy-to-read books keep lines under 40–60; large type on A4 leaves room for about 42."""

Starts = Callable[[Sequence[str]], Sequence[Mapping[int, bool]]]
"""From texts to which words of each, between spaces and counted from 0, begin a phrase, and whether it is a clause."""

_BEGINS_PHRASE = frozenset(
    "och eller men utan så att som när om innan medan eftersom för med i på till från av vid hos under efter före "
    "genom mellan enligt samt där".split()
)


def easy_lines(text: str, starts: Mapping[int, bool] | None = None, longest: int = LONGEST_LINE) -> tuple[str, ...]:
    """Return a text in lines of at most `longest` characters, each cut before a phrase where that is possible.

    A sentence begins a line of its own. A word that is longer than a line keeps one for itself. `starts` are the words
    that begin a phrase or (true) a clause, counted from 0; without them small words tell.
    """
    lines: list[str] = []
    line: list[str] = []
    words = text.split()
    begun = 0  # the number of the first word of the line
    for number, (word, following) in enumerate(zip_longest(words, words[1:], fillvalue="")):
        while line and len(" ".join([*line, word])) > longest:
            cut = _cut(line, None if starts is None else {start - begun: clause for start, clause in starts.items()})
            lines.append(" ".join(line[:cut]))
            line = line[cut:]
            begun += cut
        line.append(word)
        if word[-1] in ".!?" and following[:1].isupper():
            lines.append(" ".join(line))
            line, begun = [], number + 1
    return tuple(_without_stubs([*lines, " ".join(line)], longest))


def _without_stubs(lines: Iterable[str], longest: int) -> Iterator[str]:
    """Yield the lines; a last word of a sentence that would stand alone gets the word before it as company."""
    held = ""
    for line in filter(None, lines):
        before, _, last = held.rpartition(" ")
        fits = len(last) + 1 + len(line) <= longest
        if " " not in line and " " in before and held[-1] not in ".!?" and fits:
            held, line = before, f"{last} {line}"
        if held:
            yield held
        held = line
    if held:
        yield held


def _cut(line: list[str], starts: Mapping[int, bool] | None) -> int:
    """Return how many words to keep: up to the last clause, or else phrase, that leaves a line worth the name."""
    if starts is not None:
        places = [place for place in range(len(line), len(line) // 3, -1) if place in starts]
        if places:
            return next((place for place in places if starts[place]), places[0])
    for place in range(len(line) - 1, len(line) // 2, -1):
        if line[place].lower() in _BEGINS_PHRASE or line[place - 1][-1] in ",;:–":
            return place
    return len(line)
