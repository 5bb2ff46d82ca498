"""Nouns that say when."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_TIMES = (
    "dag kväll natt morgon vecka månad år timme minut gång måndag tisdag onsdag torsdag fredag lördag söndag pass "
    "eftermiddag förmiddag helg januari februari mars april maj juni juli augusti september oktober november december "
    "tillfälle besök möte kl. klocka klockan"
).split()


def names_time(token: "Token") -> bool:
    """Return whether a noun says when."""
    return token.lemma_.lower().endswith(tuple(_TIMES))
