"""Where no word may be exchanged: names, quotations, form headings, addresses."""

from collections.abc import Sequence

from spacy.tokens import Span, Token

from sprakverktyg.domain.text import BlockKind

SHORTEST_HEADING = 4
"""Words. Shorter headings are mostly those of a form (*Mål*, *Insatser*), which people look for."""

_QUOTES = frozenset('"”“„»«')


def is_form_heading(sentence: Span, kind: BlockKind) -> bool:
    """Return whether the sentence is a short heading, by its block or by its looks."""
    words = [token for token in sentence if not token.is_punct and not token.is_space]
    return len(words) < SHORTEST_HEADING and kind is BlockKind.HEADING


def is_protected(tokens: Sequence[Token], sentence: Span, *, also_names: bool) -> bool:
    """Return whether a token must stay: a link or an address, what is quoted, and (if asked for) a name."""
    if any(token.like_url or token.like_email or (also_names and _is_name(token, sentence)) for token in tokens):
        return True
    quoted = _quoted(sentence)
    return any(token.i in quoted for token in tokens)


def _is_name(token: Token, sentence: Span) -> bool:
    if token.i == sentence.start and token.pos_ not in ("PROPN", ""):
        return False  # the first word has a capital anyhow
    return bool(token.ent_type_ and token.text[:1].isupper()) or (token.pos_ == "PROPN" and token.text[:1].isupper())


def _quoted(sentence: Span) -> frozenset[int]:
    """Return the indexes of the tokens within quotation marks."""
    marks = [token.i for token in sentence if token.text in _QUOTES]
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return frozenset(i for start, end in pairs for i in range(start, end + 1))
