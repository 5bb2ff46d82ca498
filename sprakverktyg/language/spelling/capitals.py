"""Capital letters that are missing where a sentence begins, or stand inside one without a reason."""

from typing import TYPE_CHECKING

from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.personal_data.name_lists import is_first, is_surname

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SHORTEST_SENTENCE = 3
"""Words. Shorter ones are headings, items and answers, which may do without a capital letter."""

COMMON = 4.0
"""Zipf from which a word with a capital letter is no name."""

_FINAL = frozenset(".!?")
_QUOTES = frozenset('"”»“')
_MAY_FOLLOW = frozenset("\"'”’»:-–—(/•*.)!?#")
_POLITE = frozenset("ni er ert era du dig din ditt dina".split())
_CLOSED = frozenset("ADP ADV AUX CCONJ DET PART PRON SCONJ VERB ADJ".split())
"""Classes that a name of a place or a ward ("Vitsippan") does not belong to."""

_TITLED = frozenset("heta kalla kallas nämna titel roman bok film serie tidning låt sång program kurs".split())
"""Base forms before the title of something."""

_SAYING = frozenset("säga fråga svara undra tycka tänka ropa skriva berätta viska mumla fortsätta".split())
"""Verbs that a sentence goes on with after what somebody said."""

_AUTHORITIES = frozenset(
    "arbetsmiljöverket boverket datainspektionen energimyndigheten folkhälsomyndigheten "
    "jordbruksverket kriminalvården kronofogdemyndigheten lantmäteriet livsmedelsverket läkemedelsverket "
    "migrationsverket naturvårdsverket pensionsmyndigheten polismyndigheten riksbanken skatteverket "
    "skolinspektionen skolverket smittskyddsinstitutet socialstyrelsen transportstyrelsen trafikverket tullverket "
    "åklagarmyndigheten".split()
)
"""Names of authorities, which begin with a capital letter."""

_FIRST = frozenset(["DET", "PRON", "CCONJ", "SCONJ"])
"""Classes of a first word of a sentence that is no part of a name."""


def wrong_capital(token: "Token", sentence: "Span") -> str | None:
    """Return the word with the capital letter that it ought to have or lack; None if nothing is wrong."""
    if token.i == sentence.start and not _goes_on(token):
        return _capital(token.text) if _lacks_capital(token, sentence) else None
    if token.lower_ in _AUTHORITIES and token.text.islower():
        return _capital(token.text)
    if _begins_quotation(token, sentence):
        return _capital(token.text)
    return token.text.lower() if _has_needless_capital(token) else None


def _begins_quotation(token: "Token", sentence: "Span") -> bool:
    """Return whether a word in small letters begins what somebody says: after a colon and a quotation mark."""
    if not token.text.islower() or not token.is_alpha or token.i < sentence.start + 2 or not is_known(token.text):
        return False
    quotes, colon = token.nbor(-1), token.nbor(-2)
    return quotes.text in _QUOTES and not quotes.whitespace_ and colon.text == ":"


def _goes_on(token: "Token") -> bool:
    """Return whether a clause that the parser begins a sentence with follows a word on the same line."""
    return bool(token.i) and token.pos_ in ("SCONJ", "CCONJ") and token.nbor(-1).is_alpha


def _lacks_capital(token: "Token", sentence: "Span") -> bool:
    if not token.text.isalpha() or not token.text.islower() or not is_known(token.text):
        return False
    words = [other for other in sentence if not other.is_space]
    if words[-1].text not in _FINAL or sum(word.is_alpha for word in words) < SHORTEST_SENTENCE:
        return False
    if not any("Fin" in word.morph.get("VerbForm", []) or "Imp" in word.morph.get("Mood", []) for word in words):
        return False
    if token.lemma_ in _SAYING or token.lower_ == "å":
        return False
    if not token.i:
        return True
    before = token.nbor(-1)
    return (before.text in _FINAL and bool(before.whitespace_)) or "\n" in before.text


def _has_needless_capital(token: "Token") -> bool:
    word = token.text
    if not word.isalpha() or not word[0].isupper() or not (word[1:].islower() or word == "I"):
        return False
    before = token.nbor(-1)
    if token.ent_type_ or not (token.pos_ in _CLOSED or _is_language(token)) or word.lower() in _POLITE:
        return False
    if before.is_space or before.text[-1] in _MAY_FOLLOW or before.like_num:
        return False
    if before.lemma_ in _TITLED or _begins_name(token):
        return False
    if before.text[0].isupper() and not (before.is_sent_start and before.pos_ in _FIRST):
        return False
    if token.i + 1 < len(token.doc) and token.nbor().text[0].isupper():
        return False
    return zipf(word.lower()) >= COMMON and not (is_first(word) or is_surname(word))


def _is_language(token: "Token") -> bool:
    return token.pos_ == "NOUN" and token.lower_.endswith("ska") and "Def" not in token.morph.get("Definite", [])


def _begins_name(token: "Token") -> bool:
    """Return whether an adjective and its noun look like the name of a place or a title ("Gamla stan")."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    definite = following is not None and following.pos_ == "NOUN" and "Def" in following.morph.get("Definite", [])
    return definite and token.pos_ == "ADJ" and token.lower_.endswith("a")


def _capital(word: str) -> str:
    return word[0].upper() + word[1:]
