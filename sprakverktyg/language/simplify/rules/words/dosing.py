"""Short ways to write a dose: never rewritten, only marked, with what to ask."""

import re
from collections.abc import Iterator

from spacy.tokens import Span

from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule

NAME = "dose_shorthand"
REASON = "Det här är ett kort sätt att skriva en dos. Fråga sjuksköterskan hur mycket och när, om du inte är säker."

_SHORTHAND = re.compile(r"(?<![\w.,/-])(?:\d+\s?[x×*]\s?\d+|\d+(?:[+-]\d+){2,3})(?!\s?(?:cm|mm|m)\b)(?![\w/-]|[.,]\d)")
"""*1 x 3*, *1+0+1*, *1-0-1-1*; not a size (*10 x 15 cm*), a date or a phone number."""

_DIGITS_OF_A_DOSE = 2


def propose(sentence: Span, context: Context) -> Iterator[Proposal]:
    """Yield a mark for each dose in short form; the text stays as it is."""
    del context
    start = sentence.start_char
    for found in _SHORTHAND.finditer(sentence.text):
        if all(len(number) <= _DIGITS_OF_A_DOSE for number in re.findall(r"\d+", found[0])):
            first, end = start + found.start(), start + found.end()
            yield Proposal(first, end, found[0], found[0], NAME, REASON, Mode.EXPLAINED, 1.0)


RULE = Rule(NAME, Family.WORDS, propose)
