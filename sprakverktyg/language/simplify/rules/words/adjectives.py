"""An adjective in place of an adjective, or a clause after its noun (*befintlig mat*: *mat som finns*)."""

from spacy.tokens import Token

from sprakverktyg.domain.plain_words import AGREES
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules.words.matching import Match

_RELATIVE = "som"
_ARTICLES = frozenset({"den", "det", "de"})


def adjective_changes(match: Match) -> dict[int, str] | None:
    """Return the text of the adjective, or of those around the noun; None where nothing fits."""
    adjective, *tail = match.tokens
    easy = match.entry.easy_words
    if easy[0] == _RELATIVE:
        return None if tail else _clause(adjective, " ".join(easy))
    words: list[str] = []
    for word in easy:
        if len(easy) == 1 or word.endswith(AGREES):
            form = inflect(word.removesuffix(AGREES), "ADJ", **match.feats)
            if form is None:
                return None
            words.append(form)
        else:
            words.append(word)
    return {adjective.i: " ".join(words)} | {token.i: "" for token in tail}


def _clause(adjective: Token, clause: str) -> dict[int, str] | None:
    """Return the changes that put a clause behind the noun. The article goes, for the noun itself is definite."""
    noun = adjective.head
    if adjective.dep_ != "amod" or noun.i != adjective.i + 1 or list(adjective.conjuncts):
        return None
    if any(child.i > noun.i and child.dep_ in ("nmod", "acl:relcl", "acl", "conj", "appos") for child in noun.children):
        return None
    changes = {adjective.i: "", noun.i: f"{noun.text} {clause}"}
    before = adjective.nbor(-1) if adjective.i else None
    if before is not None and before.lower_ in _ARTICLES and before.head.i == noun.i:
        changes[before.i] = ""
    return changes
