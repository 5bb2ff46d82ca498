"""What a word is known by, and which words are of one root: "kontroll" and "kontrollera", "låses" and "låser"."""

from collections.abc import Sequence
from functools import lru_cache

from sprakverktyg.language.simplify.guard.particles import participles
from sprakverktyg.language.simplify.guard.words import Kind, Word

SHORTEST_STEM = 3
"""Letters. Shorter stems are shared by chance."""

_ENDINGS = {
    "NOUN": "ering erande ation ition ning ing ande ende else tion nad an e".split(),
    "VERB": "era s a".split(),
    "ADJ": "erad ande ende ad at dd d t en".split(),
}
"""What may follow the root of a noun, a verb and a participle."""

IRREGULAR = (
    "misstanke misstänka|stöd stödja|byte byta|gång gå|tal tala|svar svara|start starta|slut sluta|beslut besluta|"
    "vård vårda|fall falla|val välja|intag inta|intag ta|hjälp hjälpa|skydd skydda|test testa|prov prova|"
    "samtal samtala|förbud förbjuda|köp köpa|inköp köpa|ansvar ansvara|läckage läcka|besök besöka|avslut avsluta|"
    "uppsikt se|tillsyn tillse|påfyllnad fylla|hjälp hjälp|utnämning utnämna|invasion invadera|behov behöva|"
    "önskemål önska|kännedom känna|vetskap veta|frånvaro frånvarande|närvaro närvarande|värk värka|smärta smärta|"
    "dricka dricka|transport transportera|kontakt kontakta|rapport rapportera|operation operera|risk riskera|"
    "ordination ordinera|flytt flytta|resa resa|lek leka|sömn sova|mat äta|stick sticka|tvätt tvätta|dusch duscha"
)
_PARTNERS: dict[str, set[str]] = {}
for _one, _other in (pair.split() for pair in IRREGULAR.split("|")):
    _PARTNERS.setdefault(_one, set()).add(_other)
    _PARTNERS.setdefault(_other, set()).add(_one)


def keys(word: Word) -> frozenset[str]:
    """Return what a word is known by: its form, its base form with its degree, a verb by its participles too."""
    if word.pos == "PUNCT":
        return frozenset()
    lemma = word.lemma.lower()
    own = {word.lower, lemma + word.degree} - {""}
    if word.pos == "VERB" and "VerbForm=Fin" in word.feats:
        own |= _present_stems(word)
    return participles(lemma) | own if word.pos == "VERB" and word.kind is Kind.CONTENT else frozenset(own)


def _present_stems(word: Word) -> set[str]:
    """Return what the present has in common with its passive, whose base form may be another: "fattas" and "fattar"."""
    if "Voice=Pass" in word.feats:
        return {f"{word.lower.removesuffix('s')}-"}
    return {f"{word.lower.removesuffix(ending)}-" for ending in ("", "r", "er")}


def link_derived(before: Sequence[Word], after: Sequence[Word], onward: dict[int, set[int]]) -> None:
    """Link "kontroll" to "kontrollera": words without a link that are of one root and of different classes."""
    stems: dict[str, list[Word]] = {}
    by_lemma: dict[str, list[Word]] = {}
    for word in after:
        by_lemma.setdefault(word.lemma.lower(), []).append(word)
        for root in roots(word):
            stems.setdefault(root, []).append(word)
    for word in before:
        if word.kind is not Kind.CONTENT:
            continue
        for root in roots(word):
            for other in stems.get(root, ()):
                if other.pos != word.pos:
                    onward[word.i].add(other.i)
        for partner in _PARTNERS.get(word.lemma.lower(), ()):
            onward[word.i].update(other.i for other in by_lemma.get(partner, ()) if other.pos != word.pos)


def roots(word: Word) -> frozenset[str]:
    """Return the roots that a noun, verb or participle may have, as far as its ending tells."""
    if word.pos not in _ENDINGS or word.kind is not Kind.CONTENT:
        return frozenset()
    if word.pos == "ADJ" and "VerbForm=Part" not in word.feats:
        return frozenset()
    return _roots(word.lemma.lower(), word.pos)


@lru_cache(maxsize=4096)
def _roots(lemma: str, pos: str) -> frozenset[str]:
    endings = _ENDINGS[pos]
    found = {lemma, *(lemma.removesuffix(ending) for ending in endings)}
    return frozenset(_undoubled(root) for root in found if len(root) >= SHORTEST_STEM)


def _undoubled(root: str) -> str:
    return root[:-1] if len(root) > SHORTEST_STEM and root[-1] == root[-2] and root[-1] in "mn" else root
