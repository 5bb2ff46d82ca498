"""Names of people: from lists, forms (initial, title, surname ending) and what stands beside them."""

import re
from collections.abc import Iterator

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.entities import Sight
from sprakverktyg.language.personal_data.initials import initials
from sprakverktyg.language.personal_data.name_lists import (
    ends_like_surname,
    is_first,
    is_never,
    is_pet_name,
    is_surname,
    is_thing_by_form,
    is_word,
    name_lists,
    readings,
)
from sprakverktyg.language.personal_data.signs import (
    ACTIONS,
    BEFORE_PEOPLE,
    BEFORE_UNKNOWN_PLACE,
    DAYS,
    DETERMINERS,
    INTRODUCES,
    NO_START,
    NOT_BEFORE_VERBS,
    NOT_VERBS,
    PARTICLES,
    PERSON_VERBS,
    ROLE_ENDINGS,
    ROLES,
    SHIFTS,
    TITLES,
)
from sprakverktyg.language.personal_data.small_letters import small_letters
from sprakverktyg.language.personal_data.surroundings import Words, starts_sentence, word_after, word_before
from sprakverktyg.language.personal_data.things import is_street_of, is_thing

Span = tuple[int, int]

NOTHING_SEEN = Sight()
LONGEST_NAME = 5
"""Words: first names, particle and surnames together."""

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_INITIAL = re.compile(r"\s[A-ZÅÄÖ](?:\.(?!\w)|(?=[\s,:;!?)/]|$))")
_INITIALS_BEFORE = re.compile(
    r"(?<!\w)(?:(?:[A-ZÅÄÖ]\.[ \u00a0]?){1,3}|[A-ZÅÄÖ]-[A-ZÅÄÖ]\.?[ \u00a0]|[A-ZÅÄÖ][ \u00a0])$"
)
_LIVES_OR_AGES = re.compile(
    r"\s(?:\d{2,3}\s?år\b|(?:på|i)\s(?:rum|lgh|lägenhet|sal|ettan|tvåan|trean|fyran|femman|\d{1,3}:?an)\b|\(\d{2,3}|"
    r"(?:däremot|också|själv|med hustru|med make)\b)"
)
_PLACED = re.compile(r"\s(?:i|på|från|vid)\s[a-zåäö]{3,20}((?:\s[a-zåäö]{2,20}){1,2})\b")
_TALKED = re.compile(r"(?i)\b(?:(?:prata|tala|snacka|samtal)\w*|kontakt|möte|träff|besök|hjälp)\s(?:med|m|av|hos)\s$")
_ENDS_NAME = re.compile(r"[A-ZÅÄÖ][\w-]+ $")
_NO_NAME_AFTER = re.compile(r"[®™_/+]|[- ]?\d(?!\d?[./]\d)")


def names(text: str, sight: Sight = NOTHING_SEEN) -> Iterator[Span]:
    """Yield names in a text; `sight` is what a trained pipeline sees of it."""
    words = [match for match in _WORD.finditer(text) if len(match[0]) <= 60]
    found = [*_runs(text, words, sight), *small_letters(text, words, sight)]
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
        if word.start() in covered or not word[0][0].isupper() or is_never(word[0]) or is_thing(text, words, index):
            continue
        if any(reading in known for reading in readings(word[0])) and not (
            is_word(word[0]) and starts_sentence(text, word)
        ):
            yield word.span()
    yield from initials(text)


def _runs(text: str, words: Words, sight: Sight) -> Iterator[Span]:
    index = 0
    while index < len(words):
        if _begins_name(text, words, index, sight):
            last = _last_of(text, words, index)
            end = words[last].end()
            if initial := _INITIAL.match(text, end):
                end = initial.end()
            start = words[index].start()
            before = _INITIALS_BEFORE.search(text[max(0, start - 9) : start])
            if before and not _ENDS_NAME.search(text[max(0, start - len(before[0]) - 20) : start - len(before[0])]):
                start -= len(before[0])
            yield start, end
            index = last + 1
        else:
            index += 1


def _begins_name(text: str, words: Words, index: int, sight: Sight) -> bool:
    word = words[index][0]
    if not word[0].isupper() or len(word) < 2 or is_never(word):
        return False
    before = word_before(text, words, index)
    if before in TITLES:
        return not is_street_of(text, words, index)
    if is_thing(text, words, index):
        return False
    if is_first(word) and not is_word(word) and not (word.isupper() and len(word) < 4):
        return True
    starts = starts_sentence(text, words[index])
    following = _next_capital(text, words, index)
    initial = bool(_INITIAL.match(text, words[index].end()))
    if is_first(word):
        signs = initial or following is not None or _acts(text, words, index) or _lone(text, words[index])
        told = _is_role(before) or before in SHIFTS or word_after(text, words, index) in DAYS
        return (
            not starts
            or signs
            or told
            or _is_seen_acting(text, words, index, sight)
            or _has_company(text, words, index)
            or _is_placed(text, words[index])
        )
    if is_surname(word) and not is_word(word) and not (starts and word in NO_START):
        return True
    if is_surname(word) and (
        word_after(text, words, index) in ACTIONS | {"kom", "kommer"} or _is_seen_acting(text, words, index, sight)
    ):
        return True
    if is_surname(word) and (
        _is_placed(text, words[index]) or _TALKED.search(text[max(0, words[index].start() - 30) : words[index].start()])
    ):
        return True
    if is_pet_name(word) and (not starts or word_after(text, words, index) in PERSON_VERBS):
        return True
    sure = not starts or not (word in NO_START or is_known(word.lower()))
    if word.isupper() or not sure or word in NO_START:
        return False
    if initial or _has_company(text, words, index):
        return True
    hinted = words[index].start() in sight.persons and not _follows_thing(text, words, index)
    if hinted and _is_plain(text, words[index]) and before not in BEFORE_UNKNOWN_PLACE:
        return True
    if is_surname(word) or ends_like_surname(word):
        lead = text[max(0, words[index].start() - 4) : words[index].start()]
        return _is_role(before) or bool(_INITIALS_BEFORE.search(lead))
    if following is not None and (is_surname(following) or ends_like_surname(following)):
        return True
    if _is_role(before) or word_after(text, words, index) in ACTIONS:
        return True
    return _is_unknown(text, words, index, sight)


def _is_seen_acting(text: str, words: Words, index: int, sight: Sight) -> bool:
    """Return whether the pipeline takes a word for a name, and what follows for a thing that people do or own."""
    if words[index].start() not in sight.proper or words[index][0] in NO_START:
        return False
    after = word_after(text, words, index)
    if bool(after) and words[index + 1].start() in sight.verbs:
        return True
    if is_word(words[index][0]):
        return words[index][0].endswith("s") and after.islower() and words[index].start() in sight.persons
    return words[index].start() in sight.persons


def _is_placed(text: str, word: re.Match[str]) -> bool:
    """Return whether an age or a room follows, or a place and then what somebody does: Li i köket undrade."""
    if _LIVES_OR_AGES.match(text, word.end()):
        return True
    placed = _PLACED.match(text, word.end())
    return placed is not None and not ACTIONS.isdisjoint(placed[1].split())


def _is_unknown(text: str, words: Words, index: int, sight: Sight) -> bool:
    """Return whether no list and no dictionary has the word, and nothing says that it is a place or a thing."""
    word, start = words[index][0], words[index].start()
    if is_known(word) or is_known(word.lower()) or is_thing_by_form(word) or not _is_plain(text, words[index]):
        return False
    if starts_sentence(text, words[index]):
        after = word_after(text, words, index)
        goes_on = (after.islower() and not after.endswith(("as", "es", "ts"))) or text[
            words[index].end() : words[index].end() + 1
        ] == ","
        return start in sight.proper and goes_on
    if word_before(text, words, index) in BEFORE_PEOPLE:
        return True
    if _follows_thing(text, words, index):
        return False
    return start not in sight.others and word_before(text, words, index) not in BEFORE_UNKNOWN_PLACE


def _follows_thing(text: str, words: Words, index: int) -> bool:
    """Return whether the word goes on a product or scale that the lists have: Mepilex Heel, Abbey Pain Scale."""
    previous = words[index - 1][0] if index else ""
    gap = text[words[index - 1].end() : words[index].start()] if index else ""
    if gap not in (" ", ", ") or not previous[:1].isupper():
        return False
    return previous in name_lists().never or (gap == " " and _follows_thing(text, words, index - 1))


def _is_plain(text: str, word: re.Match[str]) -> bool:
    """Return whether a word looks as names do: letters in ordinary case, and no figure or sign after it."""
    parts = word[0].split("-")
    cased = all(part[1:].islower() and part[0].isupper() for part in parts if part)
    return len(word[0]) > 2 and cased and not _NO_NAME_AFTER.match(text, word.end())


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


def _next_capital(text: str, words: Words, index: int) -> str | None:
    word = word_after(text, words, index)
    return word if len(word) > 1 and word[0].isupper() and not is_never(word) else None


def _acts(text: str, words: Words, index: int) -> bool:
    """Return whether a verb follows that people do; at the start of a sentence a form in the past is enough."""
    after = word_after(text, words, index)
    if after in PERSON_VERBS:
        return True
    if words[index][0].capitalize() in DETERMINERS:
        return after.endswith(("ade", "te")) and is_known(after)
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
