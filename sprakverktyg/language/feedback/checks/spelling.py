"""Misspelt words, words written apart, repeated words, small letters at the start."""

import itertools
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.feedback.checks.clarity import ABBREVIATIONS
from sprakverktyg.language.feedback.dictionary import is_right, nearest
from sprakverktyg.language.feedback.draft import Check, Draft, Hit, span

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINED = {
    "påväg": "på väg", "ihopp": "ihop", "ivarjefall": "i varje fall", "utav": "av", "iochmed": "i och med",
    "någongång": "någon gång",
    "såatt": "så att", "föratt": "för att", "tillexempel": "till exempel", "pågrund": "på grund", "påett": "på ett",
    "igåkväll": "i går kväll", "imorse": "i morse", "allihopa": "allihop",
}  # fmt: skip
ACCEPTED_JOINED = frozenset(("utav", "imorse", "allihopa"))

MEASURES = frozenset(
    "glas kopp koppar liter bit bitar flaska flaskor par tallrik skiva skivor del kilo sorts typ slags mängd "
    "burk påse dl cl "
    "gram meter msk tsk portion nypa droppe klunk klunkar halv mycket lite år dag vecka månad natt person "
    "procent mg ml "
    "herr fru doktor syster läkare kollega avdelning enhet rum hus nummer klockan kväll morgon".split()
)
COMPOUND_FROM = 1.5
"""Zipf frequency from which a joined word is surely one word."""

ABBREVIATED = frozenset("inkl exkl resp samt instr forts kompl".split())
SHORTEST_LAST = 3
"""Letters; shorter words before a full stop are mostly abbreviations."""

WEEKDAYS = frozenset("måndag tisdag onsdag torsdag fredag lördag söndag".split())

NEAR_FREQUENCY = 2.7
"""Zipf frequency that a right word must have for a word one slip away to count as misspelt."""

USED_BY_OTHERS = 4.0
"""Zipf frequency above which a word that the dictionary lacks is in use."""

_REPEATED = re.compile(r"\b([^\W\d_]+) (\1)\b", re.IGNORECASE)
MAY_REPEAT = frozenset(
    "var den det de att ja nej är som mycket så här in om ha för väldigt jätte bra nu av på i till".split()
)


def misspelt(draft: Draft) -> Iterator[Hit]:
    """Yield unknown words that a usual word is one slip of the pen away from."""
    return (Hit(*span(word)) for word in _unknown(draft) if nearest(word.lower_) >= NEAR_FREQUENCY)


def unknown(draft: Draft) -> Iterator[Hit]:
    """Yield the other unknown words. Many are names, terms and words of other languages."""
    return (Hit(*span(word)) for word in _unknown(draft) if nearest(word.lower_) < NEAR_FREQUENCY)


def _unknown(draft: Draft) -> "Iterator[Token]":
    known = draft.own_words
    for words in draft.sentences:
        for place, word in enumerate(words):
            text = word.text
            if len(text) < 2 or not re.fullmatch(r"[^\W\d_]+(?:-[^\W\d_]+)*", text) or text.isupper():
                continue
            if not text[0].islower() and (place or word.pos_ == "PROPN" or word.ent_type_):
                continue
            if (
                text.lower() in known
                or text.lower() in ABBREVIATIONS
                or text in known
                or is_right(text)
                or is_right(text.lower())
            ):
                continue
            if zipf(text.lower()) > USED_BY_OTHERS or (text[0].isupper() and zipf(text.lower()) < 1):
                continue
            yield word


def apart(draft: Draft) -> Iterator[Hit]:
    """Yield two words that are one: *natt personal*."""
    for words in draft.sentences:
        for first, second in itertools.pairwise(words):
            if not first.is_lower or not second.is_lower or not first.is_alpha or not second.is_alpha:
                continue
            if (
                first.lower_ in MEASURES
                or first.lemma_ in MEASURES
                or not first.whitespace_
                or len(second) < 3
                or len(first) < 3
            ):
                continue
            if first.lower_ in WEEKDAYS or second.pos_ != "NOUN" or not _may_begin_compound(draft, first):
                continue
            joined = first.lower_ + second.lower_
            lemma = first.lower_ + second.lemma_.lower()
            if max(zipf(joined), zipf(lemma)) >= COMPOUND_FROM or joined in draft.own_words:
                yield Hit(*span(first, second), suggestion=joined)


def joined(draft: Draft) -> Iterator[Hit]:
    for word in draft.words:
        if word.lower_ in JOINED and word.lower_ not in ACCEPTED_JOINED:
            yield Hit(*span(word), suggestion=JOINED[word.lower_])


def repeated(draft: Draft) -> Iterator[Hit]:
    for match in _REPEATED.finditer(draft.text):
        if match[1].lower() not in MAY_REPEAT:
            yield Hit(*match.span(2))


def small_start(draft: Draft) -> Iterator[Hit]:
    """Yield small letters after a full stop, where the sentence before is a whole one."""
    for match in re.finditer(r"(?<=[a-zåäö]{2}[.] )([a-zåäö])[a-zåäö]*\b", draft.text):
        before = draft.text[: match.start()].rstrip(" .").rpartition(" ")[2]
        if len(before) > SHORTEST_LAST and before not in ABBREVIATED and "." not in before:
            yield Hit(*match.span(), suggestion=match[0].capitalize())


def _may_begin_compound(draft: Draft, word: "Token") -> bool:
    tags = [reading.tag for reading in draft.readings(word)]
    if word.pos_ in ("PRON", "DET"):
        return False
    if not tags:
        return word.lower_.endswith("s") and not is_right(word.text)
    return all(tag.startswith("NOUN") and "Case=Nom" in tag and "Definite=Ind" in tag and "Sing" in tag for tag in tags)


CHECKS = (
    Check(
        "spelling",
        Category.SPELLING,
        misspelt,
        "Ordet finns inte i ordboken. Läs det långsamt och kontrollera stavningen.",
        "tvättade, tallrik, sjuksköterska",
        Level.A2,
    ),
    Check(
        "unknown_word",
        Category.SPELLING,
        unknown,
        "Ordet finns inte i ordboken. Är det rätt skrivet?",
        "Fråga en kollega hur ordet stavas, eller välj ett vanligare ord.",
        doubt=0.5,
    ),
    Check(
        "written_apart",
        Category.SPELLING,
        apart,
        "Det här är ett ord. Skriv ihop det.",
        "nattpersonal, blodsocker",
        Level.A2,
    ),
    Check(
        "written_together",
        Category.SPELLING,
        joined,
        "Det här är två ord. Skriv isär dem.",
        "på väg, till exempel",
    ),
    Check(
        "repeated_word",
        Category.SPELLING,
        repeated,
        "Samma ord står två gånger. Ta bort det ena.",
        "Hon åt och drack.",
    ),
    Check(
        "small_start",
        Category.SPELLING,
        small_start,
        "En ny mening börjar med stor bokstav.",
        "Hon sov. Klockan 7 vaknade hon.",
    ),
)
