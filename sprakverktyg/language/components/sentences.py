"""Where sentences begin: at line breaks always, and without a trained pipeline at full stops that end one."""

from typing import TYPE_CHECKING, Any

import numpy

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NEVER_LAST = frozenset(
    "t.ex. bl.a. kl. p.g.a. ca. dr. ev. resp. tel. s.k. d.v.s. dvs. fr.o.m. t.o.m. m.a.o. f.n. f.ö. nr. sid. "
    "exkl. inkl. jfr. prof. leg.".split()
)
"""Abbreviations that something follows: their full stop does not end a sentence."""

MAYBE_LAST = frozenset(
    "e.d. etc. f.d. m.fl. m.m. mfl. mm. o.d. o.dyl. o.s.v. osv. v.b. vb. i.v. iv. st. avd. max. min. tim. "
    "temp. mån. jan. feb. aug. sept. okt. nov. dec. s. dl. cl. ml. mg. g. kg.".split()
)
"""Abbreviations that may stand last: the sentence ends when a capital letter follows."""

_STARTS, _UNKNOWN, _GOES_ON = 1, 0, 2**64 - 1  # as spaCy stores them
_FINAL = (".", "!", "?", "…")
_CLOSING = "\"'”’»)]"


def mark_blocks(doc: "Doc") -> "Doc":
    """Begin a sentence after every line break. The parser keeps to what is marked before it."""
    return _set_starts(doc, [_STARTS, *(_STARTS if "\n" in token.text else _UNKNOWN for token in doc[:-1])])


def mark_sentences(doc: "Doc") -> "Doc":
    """Begin a sentence after every line break and every mark that ends a sentence."""
    starts = []
    ended = True
    for token in doc:
        if token.is_space:
            ended = ended or "\n" in token.text
            starts.append(_GOES_ON)
        elif ended and token.i and token.text in _CLOSING and not token.nbor(-1).whitespace_:
            starts.append(_GOES_ON)
        else:
            starts.append(_STARTS if ended else _GOES_ON)
            ended = token.text.endswith(_FINAL) and _ends(token)
    return _set_starts(doc, [_STARTS, *starts[1:]])


def _set_starts(doc: "Doc", starts: list[int]) -> "Doc":
    # All at once: setting `token.is_sent_start` looks through the whole document each time.
    values: Any = numpy.array(starts, dtype="uint64")
    return doc.from_array("SENT_START", values) if len(doc) else doc


def _ends(token: "Token") -> bool:
    """Return whether a token that ends in a full stop or another final mark ends a sentence."""
    following = _next_word(token)
    if following is None:
        return True
    if not token.text.endswith("."):
        return not following.text[0].islower()
    word = token.text.lower()
    if word == ".":
        before = token.nbor(-1) if token.i and not token.nbor(-1).whitespace_ else None
        if before is None:
            return True
        if before.is_digit and following.text[0].islower():
            return False  # an ordinal: "den 3. maj"
        word = before.lower_ + "."
    if word in NEVER_LAST:
        return False
    if word in MAYBE_LAST:
        return following.text[0].isupper()
    if len(word) == 2 and word[0].isalpha():
        return following.text[0].isupper() and _follows_first_name(token)
    return True


def _next_word(token: "Token") -> "Token | None":
    for following in token.doc[token.i + 1 : token.i + 6]:
        if "\n" in following.text:
            return None
        if not following.is_space and following.text not in _CLOSING:
            return following
    return None


def _follows_first_name(token: "Token") -> bool:
    """Return whether an initial stands after a name ("Karin L.") and not before one ("K. Lind")."""
    initial = token.i if token.text != "." else token.i - 1
    return initial > 0 and token.doc[initial - 1].is_title
