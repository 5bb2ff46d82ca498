"""Names that somebody in a hurry wrote without a capital letter."""

import re
from collections.abc import Iterator

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.entities import Sight
from sprakverktyg.language.personal_data.name_lists import is_first, is_never, is_surname, is_word, name_lists, readings
from sprakverktyg.language.personal_data.signs import BEFORE_LISTED, BEFORE_NAME, ROLE_ENDINGS, ROLES, TITLES
from sprakverktyg.language.personal_data.surroundings import Words, word_before

Span = tuple[int, int]

SHORTEST_ALONE = 4
"""Letters of a name that counts without a sign beside it; shorter ones are slips of common words too often."""


def small_letters(text: str, words: Words, sight: Sight) -> Iterator[Span]:
    """Yield names in small letters: known first names, surnames in -sson, and what a role or title stands before."""
    index = 0
    while index < len(words):
        last = _last(text, words, index, sight)
        if last is None:
            index += 1
        else:
            yield words[index].start(), words[last].end()
            index = last + 1


def _last(text: str, words: Words, index: int, sight: Sight) -> int | None:
    """Return the index of the last word of the name that begins at `index`, or None if none does."""
    word = words[index]
    if not word[0].islower() or not _stands_alone(text, word):
        return None
    name = _capitals(word[0])
    first, surname = is_first(name), is_surname(name)
    if _is_unlisted(text, words, index, sight):
        return index
    if not (first or surname) or (is_never(name) and not first):
        return None
    next_surname = _surname_after(text, words, index) if first else False
    common = is_word(name) or _is_common(word[0])
    ambiguous = common or len(word[0]) < SHORTEST_ALONE
    told = _after_role(text, words, index) and (not common or word.start() in sight.proper)
    before = word_before(text, words, index)
    seen = word.start() in sight.proper
    told = told or (first and seen and before in BEFORE_LISTED)
    if next_surname and (not common or told or words[index + 1][0].rstrip("s").endswith("sson")):
        return index + 1
    if first:
        return index if told or not ambiguous else None
    patronymic = len(word[0]) > 6 and word[0].rstrip("s").endswith(("sson", "sdotter"))
    return index if not ambiguous and ((patronymic and not is_known(word[0])) or told) else None


def _is_unlisted(text: str, words: Words, index: int, sight: Sight) -> bool:
    """Return whether a word that nobody knows stands where a person does, and the pipeline takes it for a name."""
    word = words[index][0]
    start = words[index].start()
    told = start in sight.proper and word_before(text, words, index) in BEFORE_NAME
    if len(word) < SHORTEST_ALONE or not (told or start in sight.persons):
        return False
    return not is_known(word) and not is_known(word.capitalize())


def _surname_after(text: str, words: Words, index: int) -> bool:
    if index + 1 == len(words) or text[words[index].end() : words[index + 1].start()] != " ":
        return False
    word = words[index + 1][0]
    name = _capitals(word)
    if not word.islower() or not is_surname(name) or is_word(name) or _is_common(word):
        return False
    return word.rstrip("s").endswith("sson") or not is_known(word)


def _is_common(word: str) -> bool:
    return not name_lists().small.isdisjoint(readings(word))


def _after_role(text: str, words: Words, index: int) -> bool:
    if not index or text[words[index - 1].end() : words[index].start()] not in (" ", ". "):
        return False
    before = words[index - 1][0].lower()
    # “Man” and “son” are words that any sentence may have: only what is somebody's work or kin tells enough.
    return before in TITLES | (ROLES - {"man", "make", "personal", "pat", "kund"}) or before.endswith(ROLE_ENDINGS)


def _stands_alone(text: str, word: re.Match[str]) -> bool:
    """Return whether the word is no part of an address, a file name or a compound with a hyphen."""
    before, after = text[max(0, word.start() - 1) : word.start()], text[word.end() : word.end() + 2]
    return before not in ("@", "-", "/", "_", "\\", ".") and not re.match(r"[@_\-/\\]|\.\w", after)


def _capitals(word: str) -> str:
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
