"""The cells of an adjective and how one follows from another."""

from collections.abc import Mapping

COMPARED = ("comparative", "superlative")

_ONE_FORM = frozenset("bra extra gratis lagom noga ordinarie stackars udda äkta öde".split())
"""Adjectives that have one form in the positive; their endings would say otherwise."""


_PARTICIPLES = ("ande", "ende")
"""Endings of present participles, which have one form and are not compared."""


def has_one_form(lemma: str) -> bool:
    """Return whether an adjective has one form in the positive."""
    return lemma.lower() in _ONE_FORM or is_present_participle(lemma)


def is_present_participle(lemma: str) -> bool:
    """Return whether an adjective is one like *betydande*, by its ending."""
    return lemma.endswith(_PARTICIPLES)


def adjective_cell(feats: Mapping[str, str]) -> str:
    """Return the cell of an adjective's features; empty for the base form."""
    degree = feats.get("Degree")
    if degree == "Cmp":
        return "comparative"
    if degree == "Sup":
        return "superlative"
    if feats.get("Number") == "Plur":
        return "plural"
    if feats.get("Definite") == "Def":
        return "definite"
    return "neuter" if feats.get("Gender") == "Neut" else ""


def is_regular(cell: str, lemma: str, form: str) -> bool:
    """Return whether a form can stand in a cell; it keeps out slips in a treebank and forms for men."""
    if cell == "comparative":
        return form.endswith(("r", "re", "ra"))
    if cell in ("plural", "definite"):
        return not form.endswith("e") or lemma.endswith(("ad", "e", "st"))
    return True


def weak(superlative: str) -> str:
    """Return the definite form of a superlative."""
    return superlative + ("e" if superlative.endswith("ast") else "a")


def masculine(definite: str) -> str:
    """Return the form for a man (*den gamle*)."""
    return definite[:-1] + "e" if definite.endswith("a") else definite
