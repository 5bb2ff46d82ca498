"""Places, institutions and things that bear the name of somebody."""

import re

from sprakverktyg.language.personal_data.name_lists import is_never, is_word, name_lists, readings
from sprakverktyg.language.personal_data.signs import BEFORE_PLACE, BEFORE_TIME, THING_AFTER, THING_ENDINGS
from sprakverktyg.language.personal_data.surroundings import Words, word_after, word_before

_SAINT = re.compile(r"S:ta?\s$|S:t\s$|St\.\s$")


def is_thing(text: str, words: Words, index: int) -> bool:
    before, after = word_before(text, words, index), word_after(text, words, index).lower()
    word = words[index][0]
    if _SAINT.search(text[max(0, words[index].start() - 5) : words[index].start()]):
        return True
    joined = index > 0 and text[words[index - 1].end() : words[index].start()] in (" ", "\u00a0")
    if (
        word.lower() in BEFORE_PLACE
        or (joined and before in BEFORE_PLACE)
        or word_after(text, words, index) in name_lists().famous
        or after in THING_AFTER
        or word.lower().endswith(THING_ENDINGS)
    ):
        return True
    following = word_after(text, words, index)
    if is_word(word) and (before.endswith(("erna", "orna")) or (following[:1].isupper() and is_never(following))):
        return True
    if (tail := word.rpartition("-")[2])[0].islower() and tail != word:
        return True
    if (tail := following.rpartition("-")[2]) in ("son", "sson", "dotter"):
        return False
    if following[:1].isupper() and "-" in following and following.rpartition("-")[2][0].islower():
        return True
    if before in BEFORE_TIME and readings(word)[-1] in ("Maj", "Mai", "Juni", "Mars", "Jul", "Valborg", "Eid", "Lucia"):
        return True
    return is_street_of(text, words, index)


def is_street_of(text: str, words: Words, index: int) -> bool:
    """Return whether a street or institution bears the name: Karl Johans gata, Olof Palmes plats."""
    for step in range(index + 1, min(index + 4, len(words))):
        if text[words[step - 1].end() : words[step].start()] != " ":
            return False
        word = words[step][0].lower().partition("-")[0]
        if word in THING_AFTER or (words[step][0][0].isupper() and word.endswith(THING_ENDINGS)):
            return words[step - 1][0].endswith(("s", "x", "z")) or step == index + 1 or word.endswith(THING_ENDINGS)
        if not words[step][0][0].isupper():
            return False
    return False
