"""Who is somebody and what is a thing, by the endings of the nouns of a workplace."""

from sprakverktyg.language.simplify.guard.words import Word

_SOMEBODY = (
    "personal", "personalen", "läkare", "sköterska", "chef", "terapeut", "vårdare", "mästare", "biträde", "vikarie",
    "dotter", "son", "syster", "bror", "mamma", "pappa", "maka", "make", "anhörig", "närstående", "boende", "patient",
    "brukare", "handläggare", "dietist", "tekniker", "granne", "ledare", "samordnare", "assistent", "praktikant",
    "kund", "elev", "person", "ekonom", "konsult", "elektriker", "frisör", "volontär", "kvinna", "man", "vän",
    "pedagog", "ombud", "farmaceut", "logoped", "patrull", "team", "jour",
)  # fmt: skip
"""What the nouns for people of a workplace end with."""

_ACTING = (
    "familj", "barn", "tjänst", "sjukhus", "kommun", "region", "enhet", "grupp", "mottagning", "polis",
    "ambulans", "bolag", "företag", "apotek", "kök", "avdelning", "förening", "central", "kollega", "ledning", "hund",
    "katt", "myndighet", "nämnd", "firma", "kår", "läkemedel", "medicin", "larm", "hjälp", "stöd",
)  # fmt: skip
"""What the nouns end with for other things that do something to people: these are not told from who does it."""


def is_somebody(word: Word) -> bool:
    """Return whether a word means a person."""
    return word.pos == "PROPN" or (
        word.pos == "NOUN" and (word.lemma.lower().endswith(_SOMEBODY) or word.lower == "son")
    )


def is_thing(word: Word) -> bool:
    """Return whether a word means something that does nothing to anybody, as far as its ending tells."""
    return word.pos == "NOUN" and not is_somebody(word) and not word.lemma.lower().endswith(_ACTING)
