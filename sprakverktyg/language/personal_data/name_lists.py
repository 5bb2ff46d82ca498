"""The lists of names, and of words with a capital letter that are none."""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from sprakverktyg.language.dictionary import is_known

DATA = Path(__file__).parents[1] / "data"

SURNAME_ENDINGS = (
    "sson", "sdotter", "ström", "berg", "gren", "qvist", "kvist", "quist", "stedt", "stedt", "dahl", "blad",
    "blom", "vall", "wall", "mark", "holm", "lund", "lander", "löf", "löv", "roth", "nius", "lius", "stråhle", "strand",
    "ovic", "ović", "evic", "ević", "agic", "owski", "owska", "ewski", "ewska", "wicz", "enko", "chuk", "czyk",
    "shvili", "yan", "zadeh", "pour", "oğlu", "oglu", "nen", "poulos", "idis", "ellini", "anian", "dottir",
)  # fmt: skip
"""Endings of surnames in Sweden. Only the first is enough alone; the others need a first name or a role beside them."""


SUBSTANCE_ENDINGS = (
    "zepam", "zolam", "azol", "prazol", "april", "sartan", "statin", "oxacin", "cillin", "mycin", "cyklin", "dipin",
    "olol", "formin", "gliptin", "gliflozin", "parin", "xaban", "dopa", "tidin", "triptylin", "oxetin", "dronat",
    "kalcin", "solon", "semid", "tiazid", "morfon", "kodon", "fentanyl", "profen", "fenak", "cort", "kort", "dryl",
    "derm", "lax", "mag", "plex", "vit", "vita", "sorb", "gel", "lin®", "desin", "septol", "fluid", "dent", "lyte",
)  # fmt: skip
"""Endings of medicines (the stems of the WHO's INN) and of products for care."""
PLACE_ENDINGS = (
    "udden", "backen", "dalen", "ängen", "hagen", "gläntan", "viken", "kullen", "åsen", "liden", "gården", "hemmet",
    "torp", "boda", "köping", "stad", "forsen", "näset", "sjön", "holmen", "lunden", "parken", "byn",
)  # fmt: skip
"""Endings of wards, houses and places."""
SLIP_ENDINGS = (
    "erat",
    "ade",
    "ades",
    "erar",
    "tion",
    "tionen",
    "ning",
    "ningen",
    "heten",
    "ligt",
    "tjänst",
    "skt",
    "nr",
)
"""Endings of common words: with one of them an unknown word is a slip of the pen."""
SHORTEST_HEAD = 7
"""Letters of a common word that makes a capitalised compound a thing: Samaritertransport, Bobathkonceptet."""


@dataclass(frozen=True, slots=True)
class NameLists:
    """First names, surnames, names that are words too, words that are no names, and words that are names with a
    capital letter only, surnames of people whose songs and books are spoken of, and whole names of such in small
    letters."""

    first: frozenset[str]
    surname: frozenset[str]
    word: frozenset[str]
    never: frozenset[str]
    small: frozenset[str]
    famous: frozenset[str]
    people: frozenset[str]


@cache
def name_lists() -> NameLists:
    """Return the lists that are shipped."""
    first = frozenset(_words("first_names.txt"))
    surname = frozenset(_words("surnames.txt"))
    sections = _sections("not_names.txt")
    never = sections["place"] | sections["thing"] | sections["calendar"] | sections["never"]
    common = sections["common"]
    return NameLists(
        first=first - never,
        surname=surname - never,
        word=sections["word"] | common,
        never=never,
        small=sections["small"],
        famous=sections["famous"],
        people=frozenset(name.replace("_", " ").lower() for name in sections["people"]),
    )


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """Return a word as the lists write it: without the marks of other alphabets than ours, in ordinary case."""
    if len(word) > 3 and word.isupper():
        word = "-".join(part.capitalize() for part in word.split("-"))
    return "".join(letter if letter in "åäöÅÄÖ" else unicodedata.normalize("NFD", letter)[0] for letter in word)


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[str, ...]:
    """Return a word and, if it can be a genitive, the word without its s."""
    bare = word.replace("’", "'")
    spellings = [bare]
    if bare.endswith("'s"):
        spellings.append(bare[:-2])
    elif bare.lower().endswith("s") and len(bare) > 2:
        spellings.append(bare[:-1])
    return tuple(dict.fromkeys([*spellings, *map(plain, spellings)]))


@lru_cache(maxsize=100_000)
def is_never(word: str) -> bool:
    """Return whether a word is a place, a thing or a common word."""
    lists = name_lists()
    return word in lists.never or (readings(word)[-1] in lists.never and not is_first(word))


@lru_cache(maxsize=100_000)
def is_first(word: str) -> bool:
    """Return whether a word is a first name, double names included."""
    first = name_lists().first
    if any(reading in first for reading in readings(word)):
        return True
    head, hyphen, tail = plain(word).partition("-")
    return bool(hyphen) and tail[:1].isupper() and (head in first or any(part in first for part in readings(tail)))


@lru_cache(maxsize=100_000)
def is_word(word: str) -> bool:
    """Return whether a name is a common word too."""
    return any(reading in name_lists().word for reading in readings(word))


@lru_cache(maxsize=100_000)
def is_surname(word: str) -> bool:
    """Return whether a word is a surname from the list or ends as a patronymic does."""
    if any(reading in name_lists().surname for reading in readings(word)):
        return True
    return len(word) > 5 and any(reading.endswith(("sson", "sdotter", "én")) for reading in readings(word))


@lru_cache(maxsize=100_000)
def is_thing_by_form(word: str) -> bool:
    """Return whether a word ends as medicines and substances do, or as a compound with a common word."""
    low = word.lower()
    if low.endswith(SUBSTANCE_ENDINGS + PLACE_ENDINGS):
        return True
    if low.endswith(SLIP_ENDINGS):
        return True
    if any(low.endswith(ending) and is_known(low.removesuffix(ending)) for ending in ("et", "en", "ar", "er", "na")):
        return True
    if any(word[:cut] in name_lists().never for cut in range(5, len(word) - 2)):
        return True
    return any(
        len(low) - cut >= SHORTEST_HEAD and is_known(low[cut:]) for cut in range(4, len(low) - SHORTEST_HEAD + 1)
    )


@lru_cache(maxsize=100_000)
def ends_like_surname(word: str) -> bool:
    """Return whether a word ends as surnames do."""
    return len(word) > 5 and any(reading.endswith(SURNAME_ENDINGS) for reading in readings(word))


def _words(name: str) -> list[str]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [
        spelling for line in lines if line[:1] not in "#[" for word in line.split() for spelling in _spellings(word)
    ]


def _spellings(word: str) -> set[str]:
    """Return the ways to write a name; Lindén stays apart from Linden, which is a common name of wards."""
    return {word} if "é" in word else {word, plain(word)}


def _sections(name: str) -> dict[str, frozenset[str]]:
    sections: dict[str, set[str]] = {}
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), set())
        elif line and not line.startswith("#"):
            current.update(line.split())
    return {key: frozenset(words) for key, words in sections.items()}
