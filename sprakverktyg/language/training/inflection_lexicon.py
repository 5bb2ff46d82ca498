"""Paradigms from Folkets lexikon as (cell, lemma, form)."""

import bz2
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

FILE = "folkets_sv_en_public.xml.bz2"


def folkets_cells(lexicon: Path) -> Iterator[tuple[str, str, str]]:
    """Yield the forms of all nouns, verbs and adjectives that have a paradigm."""
    root = ElementTree.fromstring(bz2.decompress((lexicon / FILE).read_bytes()))  # noqa: S314 - our own file
    read = {"nn": _noun, "vb": _verb, "jj": _adjective}
    for word in root:
        forms = [_plain(form.get("value", "")) for form in word.iterfind("paradigm/inflection")]
        lemma = _plain(word.get("value", ""))
        if forms and lemma and (cells := read.get(word.get("class", ""))):
            yield from cells(lemma, forms)


def _plain(text: str) -> str:
    """Return the word itself: no marks between parts, no particle or reflexive pronoun."""
    return text.replace("|", "").lower().split(" ")[0].strip(",.")


def _noun(lemma: str, forms: list[str]) -> Iterator[tuple[str, str, str]]:
    definite = forms[0]
    if len(forms) > 3 or not definite.endswith(("n", "t")) or (definite == lemma and not lemma.endswith("n")):
        return
    if lemma.endswith("i") and definite == lemma + "en":
        definite = lemma + "n"  # demokratin has taken the place of demokratien
    gender = "Com" if definite.endswith("n") else "Neut"
    yield "gender", lemma, gender
    yield f"{gender}_singular_definite", lemma, definite
    if len(forms) > 1 and forms[1] not in (definite, lemma + "en"):
        yield f"{gender}_plural_indefinite", lemma, forms[1]
    if len(forms) > 2:
        yield f"{gender}_plural_definite", lemma, forms[2]


def _verb(lemma: str, forms: list[str]) -> Iterator[tuple[str, str, str]]:
    if len(forms) not in (3, 4, 5) or lemma not in forms:
        return
    yield "past", lemma, forms[0]
    yield "supine", lemma, forms[1]
    if forms[-1].endswith(("r", "s")) and len(forms) > 3:
        yield "present", lemma, forms[-1]
    if len(forms) == 5:
        yield "imperative", lemma, forms[2]


def _adjective(lemma: str, forms: list[str]) -> Iterator[tuple[str, str, str]]:
    if len(forms) not in (2, 4):
        return
    if forms[0].endswith("t"):
        yield "neuter", lemma, forms[0]
    if forms[1].endswith(("a", "e")):
        yield "plural", lemma, forms[1]
    if len(forms) == 4:
        yield "comparative", lemma, forms[2]
        yield "superlative", lemma, forms[3]
