"""Names of people: from lists, forms (initial, title, surname ending) and what stands beside them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.name_lists import (
    ends_like_surname,
    is_first,
    is_never,
    is_surname,
    is_word,
    readings,
)
from sprakverktyg.language.personal_data.signs import (
    ACTIONS,
    BEFORE_PLACE,
    BEFORE_TIME,
    INTRODUCES,
    NO_START,
    NOT_BEFORE_VERBS,
    NOT_VERBS,
    PARTICLES,
    PERSON_VERBS,
    ROLE_ENDINGS,
    ROLES,
    THING_AFTER,
    THING_ENDINGS,
    TITLES,
)

Span = tuple[int, int]
Words = Sequence[re.Match[str]]

LONGEST_NAME = 5
"""Words: first names, particle and surnames together."""
LONGEST_ABBREVIATION = 4
"""Letters of a title or role that a stop belongs to (prof., sign.); after longer words it ends a sentence."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INITIAL = re.compile(r"\s[A-ZÅÄÖ](?:\.(?!\w)|(?=[\s,:;!?)/]|$))")
_INITIALS_BEFORE = re.compile(r"(?<!\w)(?:[A-ZÅÄÖ]\.\s?){1,3}$|(?<!\w)[A-ZÅÄÖ]-[A-ZÅÄÖ]\.?\s$|(?<!\w)[A-ZÅÄÖ]\s$")
_ONLY_INITIALS = re.compile(
    r"(?i:\b(?:brukare|boende|patient|kund|pat|vårdtagare|omsorgstagare)(?:n|en)?)\s((?:[A-ZÅÄÖ]\.\s?[A-ZÅÄÖ]\.?|[A-ZÅÄÖ]\.))(?!\w)"
)
_STARTS = frozenset(".!?:\n\r\t\"”“»’'•*–-|>/")


def names(text: str, persons: Iterable[Span] = ()) -> Iterator[Span]:
    """Yield names in a text. `persons` are spans that a trained pipeline takes for people."""
    words = [match for match in _WORD.finditer(text) if len(match[0]) <= 60]
    hinted = {start for start, _ in persons}
    found = [*_runs(text, words, hinted), *_small_letters(text, words)]
    known = {
        reading
        for start, end in found
        for word in _WORD.findall(text[start:end])
        if len(word) > 2
        for reading in readings(word)
    }
    covered = {start for start, _ in found}
    yield from found
    for index, word in enumerate(words):
        if word.start() in covered or not word[0][0].isupper() or is_never(word[0]) or _is_thing(text, words, index):
            continue
        if any(reading in known for reading in readings(word[0])) and not (is_word(word[0]) and _starts(text, word)):
            yield word.span()
    for match in _ONLY_INITIALS.finditer(text):
        yield match.span(1)


def _runs(text: str, words: Words, hinted: set[int]) -> Iterator[Span]:
    index = 0
    while index < len(words):
        if _begins_name(text, words, index, hinted):
            last = _last_of(text, words, index)
            end = words[last].end()
            if initial := _INITIAL.match(text, end):
                end = initial.end()
            start = words[index].start()
            if before := _INITIALS_BEFORE.search(text[max(0, start - 9) : start]):
                start -= len(before[0])
            yield start, end
            index = last + 1
        else:
            index += 1


def _begins_name(text: str, words: Words, index: int, hinted: set[int]) -> bool:
    word = words[index][0]
    if not word[0].isupper() or len(word) < 2 or is_never(word):
        return False
    before = _before(text, words, index)
    if before in TITLES:
        return not _is_gap_street(text, words, index)
    if _is_thing(text, words, index):
        return False
    if is_first(word) and not is_word(word) and not (word.isupper() and len(word) < 4):
        return True
    starts = _starts(text, words[index])
    following = _next_capital(text, words, index)
    initial = bool(_INITIAL.match(text, words[index].end()))
    if is_first(word):
        return not starts or initial or following is not None or _acts(text, words, index) or _lone(text, words[index])
    if is_surname(word) and not is_word(word) and not (starts and word in NO_START):
        return True
    if is_surname(word) and _after(text, words, index) in ACTIONS | {"kom", "kommer"}:
        return True
    sure = not starts or not (word in NO_START or is_known(word.lower()))
    if word.isupper() or not sure or word in NO_START:
        return False
    hinted_here = words[index].start() in hinted
    if initial or hinted_here or _has_company(text, words, index):
        return True
    if is_surname(word) or ends_like_surname(word):
        lead = text[max(0, words[index].start() - 4) : words[index].start()]
        return _is_role(before) or bool(_INITIALS_BEFORE.search(lead))
    if following is not None and (is_surname(following) or ends_like_surname(following)):
        return True
    return _is_role(before) or _after(text, words, index) in ACTIONS


def _last_of(text: str, words: Words, index: int) -> int:
    last = index
    for step in range(index + 1, min(index + LONGEST_NAME, len(words))):
        gap = text[words[last].end() : words[step].start()]
        word = words[step][0]
        inner = re.fullmatch(r"\s[A-ZÅÄÖ]\.?\s", gap) if len(gap) < 5 else None
        if word.lower() in PARTICLES and gap in (" ", "\u00a0") and _next_capital(text, words, step):
            last = step
            continue
        single = len(word) == 1
        if not word[0].isupper() or single:
            if single and gap == " " and step + 1 < len(words):
                rest = text[words[step].end() : words[step + 1].start()]
                if rest in (" ", ". ") and is_surname(words[step + 1][0]):
                    last = step
                    continue
            break
        if (
            gap not in (" ", "\u00a0", "  ")
            and not (last > index and len(words[last][0]) == 1 and gap == ". ")
            and inner is None
        ):
            break
        if is_never(word) or (word.isupper() and not is_surname(word)) or word in NO_START:
            break
        last = step
    return last


def _small_letters(text: str, words: Words) -> Iterator[Span]:
    for first, second in pairwise(words):
        if not (first[0].islower() and second[0].islower()) or text[first.end() : second.start()] != " ":
            continue
        name, surname = first[0].capitalize(), second[0].capitalize()
        if not is_first(name) or is_never(name) or not is_surname(surname):
            continue
        patronymic = surname.endswith(("sson", "ssons"))
        if patronymic or not (is_word(name) or is_word(surname) or is_known(second[0])):
            yield first.start(), second.end()


def _starts(text: str, word: re.Match[str]) -> bool:
    before = text[max(0, word.start() - 3) : word.start()].rstrip(" \u00a0")
    return not before or before[-1] in _STARTS or before[-1] == "\ufeff"


def _before(text: str, words: Words, index: int) -> str:
    if not index:
        return ""
    gap = text[words[index - 1].end() : words[index].start()]
    word = words[index - 1][0].lower()
    stops = "." in gap and len(word) > LONGEST_ABBREVIATION
    return word if len(gap) < 4 and not stops and not gap.strip(" .:\u00a0") else ""


def _after(text: str, words: Words, index: int) -> str:
    if index + 1 == len(words) or text[words[index].end() : words[index + 1].start()] not in (" ", "\u00a0"):
        return ""
    return words[index + 1][0]


def _next_capital(text: str, words: Words, index: int) -> str | None:
    word = _after(text, words, index)
    return word if len(word) > 1 and word[0].isupper() and not is_never(word) else None


def _acts(text: str, words: Words, index: int) -> bool:
    """Return whether a verb follows that people do; at the start of a sentence a form in the past is enough."""
    after = _after(text, words, index)
    if after in PERSON_VERBS:
        return True
    ends = after.endswith(("ade", "de", "te", "ar", "er")) and len(after) > 3 and after.islower()
    return ends and after not in NOT_VERBS and words[index][0] not in NOT_BEFORE_VERBS


def _has_company(text: str, words: Words, index: int) -> bool:
    """Return whether the word stands in a list with a sure name: Dzana och Ali, Berg, Västerlund och Norén."""
    for step in (-1, 1):
        near = index + step
        other = near + step if 0 <= near < len(words) and words[near][0] == "och" else near
        if not 0 <= other < len(words):
            continue
        name = words[other][0]
        first, last = min(index, other), max(index, other)
        if text[words[first].end() : words[last].start()] not in (" och ", ", "):
            continue
        if name[0].isupper() and (is_first(name) or is_surname(name)) and not is_word(name) and not is_never(name):
            return True
    return False


def _lone(text: str, word: re.Match[str]) -> bool:
    return text[max(0, word.start() - 1) : word.start()] in ("/", "") and not text[word.end() :][:40].strip(" .!\n")


def _is_role(before: str) -> bool:
    return before in INTRODUCES or before in ROLES or before.endswith(ROLE_ENDINGS)


def _is_thing(text: str, words: Words, index: int) -> bool:
    before, after = _before(text, words, index), _after(text, words, index).lower()
    word = words[index][0]
    if (
        word.lower() in BEFORE_PLACE
        or before in BEFORE_PLACE
        or after in THING_AFTER
        or word.lower().endswith(THING_ENDINGS)
    ):
        return True
    following = _after(text, words, index)
    if is_word(word) and (before.endswith(("erna", "orna")) or (following[:1].isupper() and is_never(following))):
        return True
    if (tail := word.rpartition("-")[2])[0].islower() and tail != word:
        return True
    if following[:1].isupper() and "-" in following and following.rpartition("-")[2][0].islower():
        return True
    if before in BEFORE_TIME and readings(word)[-1] in ("Maj", "Mai", "Juni", "Mars", "Jul", "Valborg", "Eid", "Lucia"):
        return True
    return _is_gap_street(text, words, index)


def _is_gap_street(text: str, words: Words, index: int) -> bool:
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
