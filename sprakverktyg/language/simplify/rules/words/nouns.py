"""A noun in place of a noun: the form, and every word around it that shows its gender."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from sprakverktyg.domain.plain_words import AGREES
from sprakverktyg.language.morphology import inflect, noun_gender
from sprakverktyg.language.simplify.rules.words.forms import Feats
from sprakverktyg.language.simplify.rules.words.matching import Match

_NEUTER = {
    "en": "ett", "den": "det", "denna": "detta", "ingen": "inget", "någon": "något", "all": "allt", "vilken": "vilket",
    "annan": "annat", "varannan": "vartannat", "sådan": "sådant", "min": "mitt", "din": "ditt", "sin": "sitt",
    "vår": "vårt", "er": "ert", "egen": "eget", "liten": "litet",
    "samma": "samma",
}  # fmt: skip
_COMMON = {neuter: common for common, neuter in _NEUTER.items()}

_ARTICLES = {("Com", "Sing"): "den", ("Neut", "Sing"): "det"}
_POSSESSIVES = frozenset(
    "min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era hans hennes dess deras".split()
)


def noun_changes(match: Match, sentence: Span) -> dict[int, str] | None:
    """Return the texts of the noun's tokens and of those that agree with it; None where they cannot be made to fit."""
    noun, *tail = match.tokens
    before, head, after = _parts(match.entry.easy_words)
    form = inflect(head, "NOUN", **match.feats)
    if form is None:
        return None
    gender, plural = noun_gender(head), match.feats["Number"] == "Plur"
    changes: dict[int, str] = {}
    if not plural and gender != _gender(noun, match):
        agreeing = _agreement(noun, sentence, gender)
        if agreeing is None:
            return None
        changes |= agreeing
    adjectives = _adjectives(before, noun, match.feats, gender)
    if adjectives is None:
        return None
    words = [*adjectives, form, *after]
    words[0] = match.prefix + words[0]
    return changes | {noun.i: " ".join(words)} | {token.i: "" for token in tail}


def _parts(easy: tuple[str, ...]) -> tuple[list[str], str, list[str]]:
    """Return the adjectives before the noun of an easy phrase, the noun, and what follows it."""
    head = next((place for place, word in enumerate(easy) if not word.endswith(AGREES)), len(easy) - 1)
    return [word.removesuffix(AGREES) for word in easy[:head]], easy[head], list(easy[head + 1 :])


def _gender(noun: Token, match: Match) -> str:
    """Return the gender of the hard word: the dictionary's, since the parser slips on rare words."""
    return noun_gender(match.found.words[0])


def _adjectives(lemmas: list[str], noun: Token, feats: Feats, gender: str) -> list[str] | None:
    """Return the adjectives of an easy phrase, with *den* or *det* before them where a definite noun has none."""
    if not lemmas:
        return []
    left = [child for child in noun.lefts if child.dep_ in ("det", "amod", "nmod", "nmod:poss")]
    owned = any(child.lower_ in _POSSESSIVES or child.dep_ == "nmod:poss" for child in left)
    definite = feats["Definite"] == "Def" or owned
    asked = {"Definite": "Def"} if definite else {"Number": feats["Number"], "Gender": gender}
    forms = [inflect(lemma, "ADJ", **asked) for lemma in lemmas]
    if None in forms:
        return None
    article = [] if not definite or left else [_ARTICLES.get((gender, feats["Number"]), "de")]
    return article + [form for form in forms if form]


def _agreement(noun: Token, sentence: Span, gender: str) -> dict[int, str] | None:
    """Return the new forms of the words that show the gender of a noun, or None if one has no form known here."""
    if _is_referred_to(noun, sentence):
        return None
    changes: dict[int, str] = {}
    for token in _agreeing(noun):
        form = _other_gender(token, gender)
        if form is None:
            return None
        if form != token.lower_:
            changes[token.i] = form
    return changes


def _is_referred_to(noun: Token, sentence: Span) -> bool:
    """Return whether a later *den* or *det* may mean the noun: then its gender must stay."""
    word = "den" if noun_gender(noun.lemma_) == "Com" else "det"
    following = noun.doc[sentence.end : sentence.end + 2]
    later = [token for token in noun.doc[noun.i + 1 : sentence.end] if token.dep_ != "expl"] if word == "den" else []
    return any(token.lower_ == word and token.pos_ == "PRON" for token in [*later, *following])


def _agreeing(noun: Token) -> Iterator[Token]:
    for child in noun.lefts:
        if child.dep_ in ("det", "amod", "nummod", "acl", "nmod:poss", "nmod"):
            yield child
            yield from (other for other in child.conjuncts if other.i < noun.i and other.pos_ in ("ADJ", "VERB"))
    predicate = noun.head
    if noun.dep_ in ("nsubj", "nsubj:pass"):
        yield from _predicative(predicate)
    for clause in noun.rights:
        if clause.dep_ == "acl:relcl":
            yield from (token for token in clause.lefts if token.lower_ in ("vilken", "vilket"))
            if any(token.lower_ == "som" and token.dep_ in ("nsubj", "nsubj:pass") for token in clause.lefts):
                yield from _predicative(clause)


def _predicative(predicate: Token) -> Iterator[Token]:
    """Yield an adjective that is said of the subject (*målet är tydligt*), and those joined to it."""
    said = [predicate]
    if not any(child.dep_ == "obj" for child in predicate.children):  # else it is said of the object
        said += [child for child in predicate.children if child.dep_ == "xcomp"]
    for token in said:
        if token.pos_ == "ADJ" or "Part" in token.morph.get("VerbForm", []):
            yield token
            yield from (other for other in token.conjuncts if other.pos_ == "ADJ")


def _other_gender(token: Token, gender: str) -> str | None:
    """Return the form of a word for a noun of the gender, or None if it is not known."""
    word, table = token.lower_, _NEUTER if gender == "Neut" else _COMMON
    if word in table:
        return table[word]
    if token.pos_ != "ADJ" and "Part" not in token.morph.get("VerbForm", []):
        return token.text
    if "Plur" in token.morph.get("Number", []) or "Def" in token.morph.get("Definite", []):
        return token.text
    old = "Com" if gender == "Neut" else "Neut"
    lemma = token.lemma_
    if (inflect(lemma, "ADJ", Gender=old) or "").lower() == word:
        return inflect(lemma, "ADJ", Gender=gender)
    return token.text if (inflect(lemma, "ADJ", Gender=gender) or "").lower() == word else None
