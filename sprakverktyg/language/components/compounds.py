"""The parts of a compound: `läkemedelshantering` is läkemedel + s + hantering.

A split is worth the Zipf frequencies of its parts, each less what a part costs; the word as a whole is one of the
candidates. What may stand first, and with which link, the spelling dictionary tells: it knows *läkemedelshus* but not
*läkemedelhus*. Derivations with a particle (*omvårdnad*, *underlägg*) are no compounds here.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect

LONGEST_WORD = 80
LONGEST_PART = 24
SHORTEST_PART = 2
"""Letters."""

PART_COST = 3.0
"""Zipf; a rarer part makes a split worse."""

WHOLE_COST = 0.8
"""Zipf; what it costs to leave a word whole that could be divided."""

SHORT_COST = {2: 2.0, 3: 0.7, 4: 0.2}
"""Zipf, by letters: short words are found in everything."""

LINK_COST = 0.1
RARE_LINK_COST = 0.8
SHARED_COST = 2.0
UNPROVED_COST = 1.2
"""Zipf; for a first part that the dictionary does not let stand first."""

OWN_FREQUENCY = 3.5
"""Zipf that the caller's own words count for at least."""

RAREST_FIRST = 1.0
"""Zipf; rarer words are not looked for as first parts."""

SHORT_STEM = 3
"""Letters that a stem with a link must have, and a whole word that is not among the short ones listed."""

WHOLE_FREQUENCY = 8.0
"""Zipf that a word which is never divided counts for."""

_HEADS = ("hus", "lista")
_WHOLE = Path(__file__).parents[1] / "data" / "compounds" / "whole.txt"
_PARTICLES = frozenset(
    (
        "all alla allt an annan att av be bi de dem den dess det du där efter ej en ens ett flera fort fram från få "
        "får för före först ge gemen genom gör ha han har hit hon hur här högst i ihop in ju kan leda ledde lika med "
        "mer min mina miss mot ned ner nu när och om på sa sam samman se sig sin sina ska som så ta till tro troll "
        "undan under upp ur ut vad var vem vi vid vill väl vår vårt än är även å åt åter över"
    ).split()
)
"""Words that begin derivations, or that only look like a first part."""

_ENDINGS = frozenset(
    (
        "amma ande ans aren arna ars bart bet dana dande dar dare dats dens dom ende erna ever hela heten heter igen "
        "ing ingar ingen isk iska ister kade kaste lade lande lare liga ligen ligt mande mare nade nande nare nas "
        "ning ningen nings orna rade rande rare ren rens ringar sade sam samma samt sar sats ska skap skapen stans "
        "star tade tagen taget tande tare ter ting tion tor ukt vis visa vise vist"
    ).split()
)
"""Words that are far more often endings than last parts."""

_FALSE_FIRST = frozenset("al ande bli dom ende hal het heten hel ing kul men ning ningen par skap ting tion".split())

_TWO_LETTERS_FIRST = frozenset("bo by is ko sy te tv yt å år ö öl".split())
_TWO_LETTERS_LAST = frozenset("bo by år ö öl".split())

_WEAK = re.compile(r"(?!ben|kar|bad|mat|fat|man|gas)\w(?:[aeo]r|e[lnts]|a[dnst]|it|ig|sk|[dlnrst][ae])")
"""Three letters that are an ending with the last letter of a stem (*jobb+ar*, *kom+mer*)."""

_PIECE = re.compile(r"[^\W\d_]+")
_DOUBLED = re.compile(r"([bdfglmnprst])\1$")
_CONSONANT = re.compile(r"[^aeiouyåäöé]$")
_TAKES_S = re.compile(r"[^aiouyåäösxz]$")


_Split = tuple[float, tuple[str, ...]]
"""What a way to divide the rest of a word is worth, and its parts."""


class _Part(NamedTuple):
    """A part that may stand first: its worth, its length without the link, the link."""

    worth: float
    stem: int
    link: str


def split(word: str, own_words: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the parts of a word with the links between them; a word that is no compound is its only part.

    Links are s, o, e, u, a and the hyphen. A letter that two parts share is given to both (*nattillsyn*: natt,
    tillsyn). `own_words` are words in lower case that count as common whatever the dictionary says.
    """
    parts: list[str] = []
    position = 0
    for piece in _PIECE.finditer(word):
        between = word[position : piece.start()]
        parts += [*filter(None, [between]), *_split_piece(piece[0], own_words)]
        position = piece.end()
    return (*parts, *filter(None, [word[position:]])) or (word,)


def _split_piece(word: str, own_words: frozenset[str]) -> tuple[str, ...]:
    lower = word.lower()
    if len(word) > LONGEST_WORD or len(lower) != len(word):
        return (word,)
    best: list[_Split | None] = [None] * (len(word) + 1)
    best[len(word)] = (0.0, ())
    for start in range(len(word) - SHORTEST_PART, -1, -1):
        best[start] = max(_candidates(word, lower, start, best, own_words), key=lambda found: found[0], default=None)
    found = best[0]
    whole = _frequency(lower, own_words) - PART_COST - WHOLE_COST
    return found[1] if found and found[0] > whole else (word,)


def _candidates(
    word: str,
    lower: str,
    start: int,
    best: list[_Split | None],
    own_words: frozenset[str],
) -> list[_Split]:
    """Return the ways to go on from a position, each with what it and all after it are worth."""
    found: list[_Split] = []
    if start and len(word) - start <= LONGEST_PART and (worth := _last_worth(lower[start:], own_words)) is not None:
        found.append((worth, (word[start:],)))
    for end in range(start + SHORTEST_PART, min(start + LONGEST_PART, len(word) - SHORTEST_PART) + 1):
        text = lower[start:end]
        for following, shared in ((end, ""), (end - 1, text[-1])):
            rest = best[following] if following > start else None
            if rest is None or (shared and not _DOUBLED.search(text)):
                continue
            if shared and lower[following:].startswith(text[-2:]):
                continue
            for part in _first_parts(text, own_words):
                if shared and part.link:
                    continue
                cut = start + part.stem
                pieces = (word[start:cut], *filter(None, [word[cut:end]]))
                cost = SHARED_COST if shared else 0.0
                found.append((part.worth - cost + rest[0], (*pieces, *rest[1])))
    return found


def _last_worth(text: str, own_words: frozenset[str]) -> float | None:
    frequency = _frequency(text, own_words)
    if not frequency or _is_ending(text) or not (text in own_words or is_known(text)):
        return None
    return frequency - PART_COST - SHORT_COST.get(len(text), 0.0)


def _is_ending(text: str) -> bool:
    if len(text) == SHORTEST_PART:
        return text not in _TWO_LETTERS_LAST
    return text in _ENDINGS or text in _PARTICLES or bool(_WEAK.fullmatch(text))


def _first_parts(text: str, own_words: frozenset[str]) -> list[_Part]:
    worth = OWN_FREQUENCY - PART_COST
    return [
        *_listed_first_parts(text),
        *([_Part(worth, len(text), "")] if text in own_words else []),
        *([_Part(worth, len(text) - 1, "s")] if text.endswith("s") and text[:-1] in own_words else []),
    ]


@lru_cache(maxsize=65536)
def _listed_first_parts(text: str) -> tuple[_Part, ...]:
    """Return the ways to read letters as a first part: a whole word, a stem, either with a link."""
    if not {text, text.removesuffix("s")}.isdisjoint(_PARTICLES | _FALSE_FIRST):
        return ()
    parts = []
    for word, link, loss in _readings(text):
        stem = text.removesuffix(link)
        if stem in _PARTICLES:
            continue
        if len(stem) < (SHORT_STEM if link or stem not in _TWO_LETTERS_FIRST else SHORTEST_PART):
            continue
        if (frequency := _zipf(word) - loss) <= RAREST_FIRST:
            continue
        if not _may_stand_first(text):
            if word != stem or not is_known(word):
                continue
            frequency -= UNPROVED_COST
        parts.append(_Part(frequency - PART_COST - SHORT_COST.get(len(stem), 0.0), len(stem), link))
    return tuple(parts)


def _readings(text: str) -> Iterator[tuple[str, str, float]]:
    """Yield the words that a first part may come from, with the link and what the reading costs."""
    stem, last = text[:-1], text[-1]
    yield text, "", 0.0
    if _CONSONANT.search(text):
        yield text + "a", "", 0.0
        yield text + "e", "", 0.0
    if last == "s" and _TAKES_S.search(stem):
        yield stem, "s", LINK_COST
        yield stem + "e", "s", LINK_COST
    if last in "oeu" and _CONSONANT.search(stem):
        yield stem + "a", last, RARE_LINK_COST
    if last in "ea":
        yield stem, last, RARE_LINK_COST


@lru_cache(maxsize=65536)
def _may_stand_first(text: str) -> bool:
    return any(is_known(text + head) for head in _HEADS)


def _frequency(text: str, own_words: frozenset[str]) -> float:
    """Return a word's Zipf frequency; more than enough to stay whole if it is listed as such."""
    if text in _whole_words():
        return WHOLE_FREQUENCY
    frequency = zipf(text)
    return max(frequency, OWN_FREQUENCY) if text in own_words else frequency


def _zipf(text: str) -> float:
    return WHOLE_FREQUENCY if text in _whole_words() else zipf(text)


@cache
def _whole_words() -> frozenset[str]:
    """Read the nouns whose parts no longer say what they mean; all their forms."""
    lemmas = _WHOLE.read_text(encoding="utf-8").split()
    forms = (
        inflect(lemma, "NOUN", Number=number, Definite=definite)
        for lemma in lemmas
        for number in ("Sing", "Plur")
        for definite in ("Ind", "Def")
    )
    return frozenset(filter(None, forms))
