"""People written as their initials."""

import re
from collections.abc import Iterator

Span = tuple[int, int]

_AFTER_PERSON = re.compile(
    r"(?i:\b(?:brukare|boende|patient|kund|pat|vårdtagare|omsorgstagare|kollega|dotter|son|anhörig|fru|herr|hos|med|åt|"
    r"sign|signerat|signatur|undersköterska|usk|ssk|sjuksköterska|vårdbiträde|vikarie|handledare|chef)(?:en|n|an|t)?)"
    r"[.:]?\s((?:[A-ZÅÄÖ]\.\s?){1,3}|[A-ZÅÄÖ]\.?-[A-ZÅÄÖ]\.?|(?!CT|HR|EU|TV|KL|SS|VC|AT|FT|ID|OK|BT|VB|PM|IT)[A-ZÅÄÖ]{2}(?=\s[a-zåäö]{2}|[.,]))"
    r"(?<!\s)(?![^\W\d_]|\d)"
)
_PAIR = re.compile(r"(?<![\w.])(?!P\.S|O\.S|D\.S|N\.B|R\.I)([A-ZÅÄÖ]\.\s?[A-ZÅÄÖ]\.)(?![\w.])")


def initials(text: str) -> Iterator[Span]:
    """Yield two initials with full stops, and any that stand after a word for a person: boende A.L., brukare MK."""
    for match in _AFTER_PERSON.finditer(text):
        start, end = match.span(1)
        yield start, start + len(text[start:end].rstrip())
    for match in _PAIR.finditer(text):
        yield match.span(1)
