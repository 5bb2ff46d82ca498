"""Compounds that are written as two words: "klass utflykt", "jätte bra"."""

from typing import TYPE_CHECKING

from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.dictionary import is_known

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORTEST = 3
"""Letters of either part."""

USUAL = 2.5
"""Zipf from which two words that are no nouns count as one, if together they are a word."""

_FIRST = frozenset("jätte super mega skit ultra anti".split())
_BEFORE_PARTICIPLE = frozenset("ny hög låg väl nära själv snabb lång kort hel halv".split())
"""Words that a compound with a participle begins with ("nyanlända"); by themselves they would have another form."""
_AMOUNTS = frozenset(
    "antal bit burk dag del dl droppe droppar exempel flaska form gram glas grupp kanna karaff kilo klunk kopp liter "
    "lite massa miljard miljon mängd märke mått månad morgon natt nivå nypa paket par parti plats portion procent påse "
    "rad sida skiva sked slag sort sorts spruta stycke tablett tallrik tesked timme tube tub typ vecka år".split()
)
"""Nouns that another noun follows as a word of its own: "ett glas vatten"."""
_SIDES = frozenset(["höger", "vänster"])
_DAYS = ("dag", "dagen", "dagar", "dagarna", "vecka", "förmiddag", "eftermiddag", "kväll", "natt", "morgon")
_TITLES = frozenset("avdelning boende doktor enhet fru herr kollega läkare rum sjuksköterska undersköterska".split())


def joined(first: "Token", second: "Token", own_words: frozenset[str]) -> str | None:
    """Return two words as the compound that they seem to be; None if they are fine as they are."""
    if first.whitespace_ != " " or not (_is_part(first) and _is_part(second)) or not second.text.islower():
        return None
    whole = first.text + second.text
    if not (whole.lower() in own_words or is_known(whole.lower())):
        return None
    if first.lower_ in _FIRST:
        return whole if second.pos_ in ("ADJ", "ADV", "ADP", "NOUN") else None
    if (first.pos_, second.pos_) == ("NOUN", "NOUN"):
        if not _is_bare(first) or not _belongs(first, second) or second.lower_.endswith(_DAYS):
            return None
        return whole if _is_compound(whole, own_words) else None
    if first.lower_ in _BEFORE_PARTICIPLE and second.pos_ in ("ADJ", "VERB") and _is_inflected(second):
        return whole
    if first.pos_ == "ADJ" and second.pos_ in ("ADJ", "VERB", "NOUN") and zipf(first.lower_) < zipf(whole.lower()):
        return whole if zipf(whole.lower()) >= USUAL else None
    return None


def _is_inflected(token: "Token") -> bool:
    """Return whether an adjective is plural or definite, as the word before it would be if it stood by itself."""
    return "Plur" in token.morph.get("Number", []) or "Def" in token.morph.get("Definite", [])


def _is_part(token: "Token") -> bool:
    return len(token) >= SHORTEST and token.is_alpha and not token.ent_type_


def _is_bare(token: "Token") -> bool:
    """Return whether a noun has the form that stands first in a compound, an s of the compound included."""
    if token.lemma_ in _AMOUNTS or token.lower_ in _AMOUNTS or token.lower_ in _TITLES or token.lower_ in _SIDES:
        return False
    cases, definite = token.morph.get("Case", []), token.morph.get("Definite", [])
    if "Plur" in token.morph.get("Number", []) and token.lower_ != token.lemma_:
        return False
    return "Def" not in definite and ("Gen" not in cases or token.lower_.endswith("s"))


def _belongs(first: "Token", second: "Token") -> bool:
    return first.head == second or second.head == first or first.head == second.head


def _is_compound(whole: str, own_words: frozenset[str]) -> bool:
    return whole.lower() in own_words or zipf(whole.lower()) > 0 or len(split(whole.lower(), own_words)) > 1
