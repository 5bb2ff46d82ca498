"""The cells of a noun and how one follows from another."""

from collections.abc import Mapping

GENDERS = ("Com", "Neut")

_SIBILANTS = ("s", "x", "z")


def noun_cell(feats: Mapping[str, str]) -> str:
    """Return the cell of a noun's features; empty for the base form."""
    definite = feats.get("Definite") == "Def"
    if feats.get("Number") == "Plur":
        return "plural_definite" if definite else "plural_indefinite"
    return "singular_definite" if definite else ""


def genitive(form: str) -> str:
    """Return the genitive of a noun or adjective."""
    return form if form.endswith(_SIBILANTS) else form + "s"


def plural_definite(lemma: str, plural: str, gender: str) -> str | None:
    """Return the definite plural where the indefinite one decides it, else None."""
    if gender == "Com":
        if plural.endswith("are"):
            return plural[:-1] + "na"
        return plural + "na" if plural.endswith(("r", "nde")) else None
    if plural == lemma + "n":
        return plural + "a"
    if plural == lemma:
        return None if lemma.endswith(("el", "en", "er", "or")) or lemma[-1] in "aeiouyåäö" else lemma + "en"
    return plural + "na" if plural.endswith("er") else None


def plural_indefinite(definite: str, gender: str) -> str | None:
    """Return the indefinite plural where the definite one decides it, else None."""
    if definite.endswith(("orna", "erna")) or (gender == "Com" and definite.endswith("arna")):
        return definite[:-2]
    return definite[:-1] if gender == "Neut" and definite.endswith("ena") else None
