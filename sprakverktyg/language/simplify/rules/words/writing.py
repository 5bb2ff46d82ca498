"""Writing an edit: some tokens of a sentence get other words, and the text between them stays as it is."""

from collections.abc import Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token


@dataclass(frozen=True, slots=True)
class Edit:
    """Half-open character offsets in the document, and the text before and after."""

    start: int
    end: int
    before: str
    after: str


def written(sentence: Span, changes: Mapping[int, str], *, keep_capitals: bool = True) -> Edit:
    """Return the edit that writes the given text in place of tokens; empty text takes the token away.

    The first word of the sentence keeps its capital; with `keep_capitals` so does every other word, or all its letters.
    """
    doc = sentence.doc
    first, last = min(changes), max(changes)
    if not any(changes.get(i, "-") for i in range(first, last + 1)) and last + 1 < sentence.end:
        last += 1  # nothing would be left: the next word comes in, for its space and its capital
    texts = [(token, changes.get(token.i, token.text)) for token in doc[first : last + 1]]
    if keep_capitals:
        texts = [(token, _in_case_of(token.text, text)) for token, text in texts]
    pieces = [(text, token.whitespace_) for token, text in texts if text]
    after = "".join(text + space for text, space in pieces[:-1]) + (pieces[-1][0] if pieces else "")
    if first <= _first_word(sentence) and begins_with_capital(sentence):
        after = capital(after)
    start, end = doc[first].idx, doc[last].idx + len(doc[last])
    return Edit(start, end, doc[first : last + 1].text, after)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def small(token: Token) -> str:
    """Return a token's text as it stands inside a sentence: names and abbreviations keep their capitals."""
    keeps = token.pos_ == "PROPN" or token.ent_type_ or not token.text[1:].islower()
    return token.text if keeps and len(token) > 1 else token.text[:1].lower() + token.text[1:]


def begins_with_capital(sentence: Span) -> bool:
    return sentence.doc[_first_word(sentence)].text[:1].isupper()


def contains_break(doc: Doc, first: int, last: int) -> bool:
    """Return whether a line ends between two tokens."""
    return "\n" in doc[first : last + 1].text


def _first_word(sentence: Span) -> int:
    return next((token.i for token in sentence if not token.is_punct and not token.is_space), sentence.start)


def _in_case_of(before: str, after: str) -> str:
    if len(before) > 1 and before.isupper() and before.isalpha():
        return after.upper()
    return capital(after) if before[:1].isupper() and not before.isupper() else after
