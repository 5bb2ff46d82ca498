"""The invariant *name*: the people, places and products that are named, and the persons that pronouns name."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree

PRONOUNS = {
    "jag": "jag", "mig": "jag", "min": "jag", "mitt": "jag", "mina": "jag", "vi": "vi", "oss": "vi", "vår": "vi",
    "vårt": "vi", "våra": "vi", "han": "han", "honom": "han", "hans": "han", "hon": "hon", "henne": "hon",
    "hennes": "hon", "hen": "hen", "hens": "hen", "ni": "ni", "er": "ni", "ert": "ni", "era": "ni", "man": "man",
}  # fmt: skip


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield every name, every two names in a row ("Eva L."), and every pronoun that names a person."""
    for word in tree.words:
        if word.pos == "PROPN" and any(letter.isalpha() for letter in word.text):
            yield make_fact(tree.words, name_of(word.lemma), (word.i,), ())
            following = tree.words[word.i + 1] if word.i + 1 < len(tree.words) else word
            if following.pos == "PROPN" and following.sentence == word.sentence and following.i != word.i:
                full = f"{name_of(word.lemma)} {name_of(following.lemma)}"
                yield make_fact(tree.words, full, (word.i, following.i), ())
        elif word.pos in ("PRON", "DET") and word.lower in PRONOUNS:
            yield make_fact(tree.words, PRONOUNS[word.lower], (word.i,), ())


def name_of(lemma: str) -> str:
    """Return a name without the s of a genitive, in small letters."""
    lemma = lemma.lower().rstrip(".")
    return lemma[:-1] if len(lemma) > 2 and lemma.endswith("s") else lemma
