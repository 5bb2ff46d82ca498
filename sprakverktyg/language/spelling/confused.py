"""Words that exist, but where another that looks like them is far likelier: "mänga" for *många*."""

from functools import lru_cache
from typing import TYPE_CHECKING

from sprakverktyg.language.components.frequency import has_frequency, zipf
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.spelling.edits import one_edit
from sprakverktyg.language.spelling.suggestions import MOST

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

RARE_BELOW = 3.6
"""Zipf. More frequent words are taken at their word: so little is seen of what they mean that nothing is said."""

SHORTEST, LONGEST = 3, 24
"""Letters. A short word is one slip away from ten others, a long one from hardly any."""

SLIP_WEIGHT = 3.0
LEAST = 1.25
"""Zipf that the other word must have more, and for each ordinary slip that lies between. Set on learners' sentences."""

_SHORT = {
    "o": "och", "oxå": "också", "ide": "idé", "iden": "idén", "iallafall": "i alla fall",
    "framförallt": "framför allt", "tillslut": "till slut", "tillexempel": "till exempel", "jatte": "jätte",
    "alt": "allt", "ar": "är", "dar": "där", "et": "ett", "mad": "med", "ock": "och",
}  # fmt: skip
_AFTER = {("till", "ex"): "exempel"}
"""Short forms and slips of learners that are words too, by themselves and after a certain word."""

_VARIANTS = frozenset("opp nån nåt nånting sån sånt såna våran eran intet".split())
"""Words of speech and of older texts that are no slips of others."""

_SUBJECTS = frozenset("jag du han hon hen det vi ni man som".split())


def likelier(token: "Token", own_words: frozenset[str]) -> tuple[str, ...]:
    """Return the words that are far likelier than a word of the dictionary, best first; most often there is none."""
    word = token.lower_
    before = token.nbor(-1).lower_ if token.i else ""
    if word in _VARIANTS:
        return ()
    plain = token.text.islower() or (token.is_sent_start and token.text.istitle())
    if plain and (meant := _AFTER.get((before, word)) or _SHORT.get(word) or _by_context(token)):
        return (meant if token.text.islower() else meant.capitalize(),)
    if word in own_words or not SHORTEST <= len(word) <= LONGEST or token.ent_type_ or token.pos_ == "PROPN":
        return ()
    if not token.text[1:].islower() or (token.text[0].isupper() and not token.is_sent_start):
        return ()
    return tuple(other.capitalize() if token.text[0].isupper() else other for other in _likelier(word))


def _by_context(token: "Token") -> str | None:
    """Return what a frequent word must be from the words beside it: "här sovit" is *har sovit*."""
    before = token.nbor(-1) if token.i else None
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    match token.lower_:
        case "här" if after is not None and "Sup" in after.morph.get("VerbForm", []):
            return "har"
        case "har" if before is not None and after is not None and after.pos_ == "NOUN":
            return "här" if before.lower_ in ("den", "det", "de") and "Def" in after.morph.get("Definite", []) else None
        case "en" if before is not None and after is not None and _is_compared(before):
            return "än" if after.pos_ in ("PRON", "PROPN") or after.lower_ == "andra" else None
        case "bör" | "borde" if after is not None and after.pos_ == "ADP" and not _has_infinitive(token):
            return {"bör": "bor", "borde": "bodde"}[token.lower_]
        case "for" if after is not None:
            return "för" if after.lower_ in ("att", "en", "ett", "mig", "dig") else None
        case "de" if after is not None and after.lower_ in ("är", "var", "blir") and token.i + 2 < len(token.doc):
            return "det" if _is_neuter_adjective(token.nbor(2)) else None
        case "år" if before is not None and after is not None and after.pos_ in ("ADJ", "ADV", "DET"):
            return "är" if before.lower_ in _SUBJECTS else None
        case "sa" if after is not None and after.pos_ in ("ADJ", "ADV") and before is not None:
            return "så" if before.pos_ in ("VERB", "AUX", "CCONJ") or before.lower_ == "inte" else None
        case "är" if before is not None and before.pos_ == "NUM" and token.i > 1 and after is not None:
            return "år" if after.is_punct or after.lower_ in ("gammal", "gamla", "sedan", "sen") else None
        case "här" if after is not None and after.pos_ == "NOUN" and before is not None:
            return "har" if before.pos_ in ("NOUN", "PRON", "ADJ") and not _has_finite_verb(token.sent) else None
    return None


def _is_compared(token: "Token") -> bool:
    return "Cmp" in token.morph.get("Degree", []) or (token.i > 0 and token.nbor(-1).lower_ in ("mer", "mindre"))


def _has_infinitive(token: "Token") -> bool:
    """Return whether an infinitive follows in the sentence, as it must after a modal verb."""
    return any("Inf" in word.morph.get("VerbForm", []) for word in token.doc[token.i : token.sent.end])


def _is_neuter_adjective(token: "Token") -> bool:
    return token.pos_ == "ADJ" and "Neut" in token.morph.get("Gender", [])


def _has_finite_verb(sentence: "Span") -> bool:
    return any("Fin" in word.morph.get("VerbForm", []) for word in sentence)


@lru_cache(maxsize=65_536)
def _likelier(word: str) -> tuple[str, ...]:
    frequency = zipf(word)
    if frequency >= RARE_BELOW:
        return ()
    gains = {
        other: gain
        for other, cost in one_edit(word).items()
        if has_frequency(other) and (gain := zipf(other) - frequency - SLIP_WEIGHT * cost) > LEAST and is_known(other)
    }
    return tuple(sorted(gains, key=lambda other: -gains[other])[:MOST])
