"""An adjective in place of an adjective, or a clause after its noun (*befintlig mat*: *mat som finns*)."""

from spacy.tokens import Token

from sprakverktyg.domain.plain_words import AGREES
from sprakverktyg.language.morphology import inflect, noun_gender
from sprakverktyg.language.simplify.rules.words.forms import Feats
from sprakverktyg.language.simplify.rules.words.matching import Match

_RELATIVE = "som"
_ARTICLES = frozenset({"den", "det", "de"})
_BEFORE_DEFINITE = _ARTICLES | frozenset("denna detta dessa samma".split())


def adjective_changes(match: Match) -> dict[int, str] | None:
    """Return the text of the adjective, or of those around the noun; None where nothing fits."""
    adjective, *tail = match.tokens
    easy = match.entry.easy_words
    if easy[0] == _RELATIVE:
        return None if tail else _clause(adjective, " ".join(easy))
    words: list[str] = []
    feats = _feats(match)
    if feats is None:
        return None
    for word in easy:
        if len(easy) == 1 or word.endswith(AGREES):
            form = inflect(word.removesuffix(AGREES), "ADJ", **feats)
            if form is None:
                return None
            words.append(form)
        else:
            words.append(word)
    return {adjective.i: " ".join(words)} | {token.i: "" for token in tail}


def _feats(match: Match) -> Feats | None:
    """Return the features of the adjective: of a form that may have several (*relevant*, *betydande*), by its noun.

    None where the noun shows no number and the form none either (*betydande besvär*).
    """
    noun, attributive = _noun(match.tokens[0])
    candidates = match.found.feats
    if len(candidates) == 1 or noun is None:
        return match.feats
    wanted = {"Degree": "Pos", "Definite": "Def"}
    if not attributive or not _is_definite(noun):
        numbers = {feats["Number"] for feats in candidates if "Number" in feats}
        number = numbers.pop() if len(numbers) == 1 else _number(noun)
        if number is None:
            return None
        wanted |= {"Definite": "Ind", "Number": number}
        if number == "Sing":
            wanted["Gender"] = noun_gender(noun.lemma_)
    return wanted if wanted in candidates else match.feats


def _noun(adjective: Token) -> tuple[Token | None, bool]:
    """Return the noun that an adjective belongs to, and whether it stands before it (and is not said of it)."""
    first = adjective
    while first.dep_ == "conj" and first.head.pos_ == "ADJ":
        first = first.head
    if first.dep_ == "amod":
        return first.head, True
    saying = first.head if first.dep_ == "xcomp" else first
    return next((child for child in saying.lefts if child.dep_ == "nsubj" and child.pos_ == "NOUN"), None), False


def _number(noun: Token) -> str | None:
    """Return the number that the word before the noun or its form shows."""
    for child in noun.lefts:
        if child.dep_ == "det" and (shown := child.morph.get("Number", [])):
            return shown[0]
    definite = "".join(noun.morph.get("Definite", []))
    forms = {inflect(noun.lemma_, "NOUN", Number=number, Definite=definite) for number in ("Sing", "Plur")}
    return "".join(noun.morph.get("Number", [])) or None if len(forms) > 1 else None


def _is_definite(noun: Token) -> bool:
    return "Def" in noun.morph.get("Definite", []) or any(
        child.dep_ == "nmod:poss" or (child.dep_ == "det" and child.lower_ in _BEFORE_DEFINITE) for child in noun.lefts
    )


def _clause(adjective: Token, clause: str) -> dict[int, str] | None:
    """Return the changes that put a clause behind the noun. The article goes where the noun itself is definite."""
    noun = adjective.head
    if adjective.dep_ != "amod" or noun.i != adjective.i + 1 or list(adjective.conjuncts) or list(adjective.children):
        return None
    if any(child.i > noun.i and child.dep_ in ("nmod", "acl:relcl", "acl", "conj", "appos") for child in noun.children):
        return None
    if noun.i + 1 < len(noun.doc) and noun.nbor(1).lower_ == "om":
        return None  # *erforderlig kunskap om hygien*
    changes = {adjective.i: "", noun.i: f"{noun.text} {clause}"}
    before = adjective.nbor(-1) if adjective.i else None
    is_article = before is not None and before.lower_ in _ARTICLES and before.head.i == noun.i
    if before is not None and is_article and "Def" in noun.morph.get("Definite", []):
        changes[before.i] = ""
    return changes
