"""Who can act in a care text: roles, relatives, organisations, names."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

ROLE_ENDINGS = (
    "sköterska biträde läkare terapeut chef handläggare ombud samordnare handledare personal medarbetare vikarie "
    "kontaktperson pedagog dietist logoped vaktmästare administratör projektledare assistent patrull tandhygienist "
    "fysioterapeut sjukgymnast lokalvårdare städare kock kollega ordförande tekniker leverantör entreprenör"
).split()
"""Last parts of the words for those who do the work."""

_PEOPLE = frozenset(
    "anhörig närstående dotter son make maka hustru man kvinna bror syster mor far mamma pappa barn granne vän gäst "
    "besökare boende brukare patient kund person vårdtagare polis räddningstjänst ambulans tjänsteman jour hemtjänst "
    "kommun region nämnd äldrenämnd socialnämnd förvaltning arbetsgivare chaufför förare ambulanspersonal vårdcentral "
    "larmcentral apotek enhet ledning vårdgivare beställare utförare förskrivare ordinatör undertecknad företag "
    "arbetsgrupp kvalitetsgrupp ledningsgrupp personalgrupp nattpersonal elev praktikant student god förvaltare "
    "förvaltningsrätt domstol mas sas produktionskök tillagningskök centralkök tvätteri"
    .split()
)  # fmt: skip

AGENT_PRONOUNS = {
    "mig": "jag", "dig": "du", "honom": "han", "henne": "hon", "oss": "vi", "er": "ni", "dem": "de", "dom": "de",
    "undertecknad": "jag",
}  # fmt: skip
"""What a pronoun after *av* is called as a subject."""


def is_role(token: "Token") -> bool:
    """Return whether a noun names somebody who does the work."""
    return token.pos_ == "NOUN" and token.lemma_.lower().endswith(tuple(ROLE_ENDINGS))


def can_act(token: "Token") -> bool:
    """Return whether a word, the head of its phrase, names a person or an organisation."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PRON":
        return token.lower_ in AGENT_PRONOUNS or token.lower_ in ("den", "någon", "vi", "du", "jag")
    if token.pos_ == "PROPN":
        return token.ent_type_ in ("", "PER", "PRS", "ORG")
    return token.pos_ in ("NOUN", "ADJ", "VERB") and (
        is_role(token) or lemma in _PEOPLE or token.ent_type_ in ("PER", "PRS")
    )
