"""Short lines that end where a phrase ends, as in easy-to-read books."""

from itertools import zip_longest

LONGEST_LINE = 42
"""Characters. Easy-to-read books keep lines under 40–60; large type on A4 leaves room for about 42."""

_BEGINS_PHRASE = frozenset(
    "och eller men utan så att som när om innan medan eftersom för med i på till från av vid hos under efter före "
    "genom mellan enligt samt där".split()
)


def easy_lines(text: str, longest: int = LONGEST_LINE) -> tuple[str, ...]:
    """Return a text in lines of at most `longest` characters, each cut before a phrase where that is possible.

    A sentence begins a line of its own. A word that is longer than a line keeps one for itself.
    """
    lines: list[str] = []
    line: list[str] = []
    words = text.split()
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        while line and len(" ".join([*line, word])) > longest:
            cut = _cut(line)
            lines.append(" ".join(line[:cut]))
            line = line[cut:]
        line.append(word)
        if word[-1] in ".!?" and following[:1].isupper():
            lines.append(" ".join(line))
            line = []
    return tuple(filter(None, [*lines, " ".join(line)]))


def _cut(line: list[str]) -> int:
    """Return how many words to keep: up to the last phrase in the second half of the line, else all."""
    for place in range(len(line) - 1, len(line) // 2, -1):
        if line[place].lower() in _BEGINS_PHRASE or line[place - 1][-1] in ",;:–":
            return place
    return len(line)
